import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import { badInput } from '@castgraph/kernel/errors';
import { DOWNLOAD_WINDOWS } from '@castgraph/measurement/download-window';
import { recordAudit } from '@castgraph/orm/audit';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { OperationContext } from '@castgraph/service/context';
import { parseInput } from '@castgraph/service/parse-input';
import { type MeasurementSetting, readMeasurementSetting, writeMeasurementSetting } from '../listening/measurement-setting.ts';
import { firstCountableAt } from '../listening/tend-listening.ts';
import { startRecount } from './start-recount.ts';

const input = z
  .strictObject({
    window: z.enum(DOWNLOAD_WINDOWS),
    maxDownloadsPerIp: z.int().min(1, 'The limit is at least 1').max(1_000_000, 'The limit is at most 1,000,000'),
    timeZone: z.string().max(100),
    source: z.enum(['prefix', 'log', 'event']),
  })
  .partial()
  .refine((fields) => Object.values(fields).some((value) => value !== undefined), 'Say what to change');

/** The setting as it is now, and the task that counts again what is kept; null where no figure moves. */
export interface UpdatedSetting {
  setting: MeasurementSetting;
  recountTaskId: string | null;
}

/**
 * Changes how the organization counts. What comes from now on is counted so at once; what is kept is counted again, because
 * one figure must not be made by two rules. @throws BAD_INPUT
 */
// no event: figures say by which setting they were counted
export async function updateMeasurementSetting(context: OperationContext, raw: z.input<typeof input>): Promise<UpdatedSetting> {
  const viewer = requireScope(context.viewer, 'operations:write');
  const { organizationId } = viewer;
  const { maxDownloadsPerIp: maxPerIp, ...rest } = parseInput(input, raw);
  const fields = { ...rest, maxPerIp };
  return context.transact(async (em) => {
    if (fields.timeZone !== undefined) await requireTimeZone(em, fields.timeZone);
    const before = await readMeasurementSetting(em, organizationId);
    // What is not given comes as undefined, which must not take the place of what is set.
    const given = Object.entries(fields).filter(([, value]) => value !== undefined);
    const setting: MeasurementSetting = { ...before, ...Object.fromEntries(given) };
    await writeMeasurementSetting(em, organizationId, setting);
    const isOtherCount = setting.window !== before.window || setting.maxPerIp !== before.maxPerIp;
    const recountTaskId = isOtherCount ? await startRecount(em, organizationId, { from: firstCountableAt(), to: Date.now() }) : null;
    const details = { before, after: setting };
    await recordAudit(em, {
      viewer,
      action: 'measurement-setting.update',
      subjectType: 'MeasurementSetting',
      subjectId: organizationId,
      details,
    });
    return { setting, recountTaskId };
  });
}

/** By the names that the database's own days are made with. */
async function requireTimeZone(em: EntityManager, timeZone: string): Promise<void> {
  const rows = await em.execute('/* find-time-zone */ select 1 from pg_timezone_names where name = ?', [timeZone]);
  if (rows.length === 0) throw badInput(`The time zone ${timeZone} is not known here`, { path: ['input', 'timeZone'] });
}
