import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import { DAY_MS, dayStart } from '@castgraph/kernel/days';
import { badInput, notFound } from '@castgraph/kernel/errors';
import { isId, newId } from '@castgraph/kernel/ids';
import { recordAudit } from '@castgraph/orm/audit';
import { enqueueAfterCommit } from '@castgraph/queue/outbox';
import type { OperationContext } from '@castgraph/service/context';
import { parseInput } from '@castgraph/service/parse-input';
import { generateReportFile } from '../job-definitions.ts';
import { findTemplate } from '../templates/find-template.ts';
import { announceReport } from './move-report.ts';
import { Report } from './report.entity.ts';

/** As long as the spans that analytics answers. */
const MAX_DAYS = 3_660;
const CONTROL = /\p{Cc}/u;
const CONTROL_BUT_LINES = /[^\P{Cc}\n\r\t]/u;

const day = z.iso.date('A day looks like 2026-11-23');

const input = z.strictObject({
  campaignId: z.string(),
  templateId: z.string().default('campaign'),
  format: z.enum(['JSON', 'CSV']),
  dateRange: z.strictObject({ from: day, to: day, timeZone: z.string().nullish() }),
  customization: z
    .strictObject({
      title: z
        .string()
        .trim()
        .min(1, 'A title is not empty')
        .max(200, 'A title has at most 200 characters')
        .refine((text) => !CONTROL.test(text), 'A title is one line of text')
        .nullish(),
      note: z
        .string()
        .trim()
        .max(2_000, 'A note has at most 2,000 characters')
        .refine((text) => !CONTROL_BUT_LINES.test(text), 'A note is plain text')
        .nullish(),
    })
    .nullish(),
  snapshotId: z.string().refine(isId, 'That is not the id of a snapshot').nullish(),
});

type Order = z.output<typeof input>;

/**
 * Asks for a report: it is QUEUED, and made as soon as a worker is free. Whether there is such a campaign is known to
 * analytics alone; a report about one that is not fails with a sentence that says so.
 * @throws BAD_INPUT; NOT_FOUND for what cannot be a campaign's id
 */
// no event: nobody acts on a report but the job below
export async function generateReport(context: OperationContext, raw: z.input<typeof input>): Promise<Report> {
  const viewer = requireScope(context.viewer, 'reports:write');
  const order = parseInput(input, raw);
  checkOrder(order);
  const { organizationId } = viewer;
  return context.transact(async (em) => {
    const report = em.create(Report, {
      organizationId,
      id: newId(),
      campaignId: order.campaignId,
      templateId: order.templateId,
      format: order.format,
      rangeFrom: order.dateRange.from,
      rangeTo: order.dateRange.to,
      timeZone: 'UTC',
      title: order.customization?.title ?? null,
      note: order.customization?.note || null,
      snapshotId: order.snapshotId ?? null,
      status: 'QUEUED',
      percent: 0,
      message: 'Waiting for its turn',
      version: 1,
      requestedBy: viewer.id,
      requestedAt: new Date(),
      metadata: order.snapshotId ? { snapshotId: order.snapshotId } : {},
    });
    const { templateId, format, campaignId } = report;
    await recordAudit(em, {
      viewer,
      action: 'report.generate',
      subjectType: 'ReportResult',
      subjectId: report.id,
      details: { campaignId, templateId, format },
    });
    await enqueueAfterCommit(em, generateReportFile, { organizationId, reportId: report.id });
    announceReport(em, context.reporting.live, report);
    return report;
  });
}

function checkOrder({ campaignId, templateId, format, dateRange }: Order): void {
  if (!isId(campaignId)) throw notFound('campaign', campaignId);
  const template = findTemplate(templateId);
  if (!template) throw badInput(`There is no report template ${templateId}`, { path: ['input', 'templateId'] });
  if (!template.formats.includes(format)) throw badInput(`A ${template.name} is not made as ${format}`, { path: ['input', 'format'] });
  const { from, to, timeZone } = dateRange;
  if (timeZone && timeZone !== 'UTC')
    throw badInput('Flights are booked in UTC days: ask for a campaign in the time zone UTC', { path: ['input', 'dateRange', 'timeZone'] });
  const days = (dayStart(to) - dayStart(from)) / DAY_MS;
  if (days < 0) throw badInput('The span ends before it begins', { path: ['input', 'dateRange', 'to'] });
  if (days > MAX_DAYS) throw badInput(`A span has at most ${MAX_DAYS} days`, { path: ['input', 'dateRange'] });
}
