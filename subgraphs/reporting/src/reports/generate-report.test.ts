import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@castgraph/kernel/ids';
import { openWorkspace, type Workspace } from '../../test/workspace.ts';
import type { ReportRequest } from '../generated/resolvers.ts';
import { followReport } from './follow-report.ts';
import { generateReport } from './generate-report.ts';
import { listCampaignReports, listReports } from './list-reports.ts';
import { moveReport } from './move-report.ts';
import { readReports } from './read-reports.ts';
import { Report } from './report.entity.ts';

let workspace: Workspace;
beforeAll(async () => {
  workspace = await openWorkspace();
});
afterAll(() => workspace.close());

const dateRange = { from: '2026-09-01', to: '2026-09-30' };
const ids = (connection: { edges: { node: Report }[] }) => connection.edges.map(({ node }) => node.id);
const rowsOf = (table: string, id: string) =>
  workspace
    .as()
    .read((em) =>
      em.execute<{ name?: string; action?: string }[]>(
        `select * from reporting.${table} where ${table === 'outbox' ? "payload->>'reportId'" : 'subject_id'} = ?`,
        [id],
      ),
    );

describe('asking for a report', () => {
  it('queues it with its job and its audit entry in one transaction', async () => {
    const report = await workspace.request({ customization: { title: '  For the board ', note: 'Line one\nline two' } });
    expect(await workspace.read(report.id)).toMatchObject({
      status: 'QUEUED',
      title: 'For the board',
      note: 'Line one\nline two',
      templateId: 'campaign',
      timeZone: 'UTC',
    });
    expect(await rowsOf('outbox', report.id)).toMatchObject([{ name: 'reporting.generate-report' }]);
    expect(await rowsOf('audit_entry', report.id)).toMatchObject([{ action: 'report.generate' }]);
  });

  it.each<[string, Partial<ReportRequest>, string[]]>([
    ['an unknown template', { templateId: 'invoice' }, ['input', 'templateId']],
    ['days that end before they begin', { dateRange: { from: '2026-09-02', to: '2026-09-01' } }, ['input', 'dateRange', 'to']],
    ['ten thousand days', { dateRange: { from: '2000-01-01', to: '2026-09-01' } }, ['input', 'dateRange']],
    ['days of another zone', { dateRange: { ...dateRange, timeZone: 'Europe/Berlin' } }, ['input', 'dateRange', 'timeZone']],
    ['a day that is none', { dateRange: { from: '2026-02-30', to: '2026-03-01' } }, ['input', 'dateRange', 'from']],
    ['a format that is none', { format: 'PDF' as never }, ['input', 'format']],
    ['a title of two lines', { customization: { title: 'a\r\nb' } }, ['input', 'customization', 'title']],
    ['a title that is too long', { customization: { title: 'x'.repeat(201) } }, ['input', 'customization', 'title']],
    ['a note with NUL', { customization: { note: 'a\0b' } }, ['input', 'customization', 'note']],
    ['a snapshot that is none', { snapshotId: '../x' }, ['input', 'snapshotId']],
  ])('refuses %s and says where', async (_, changes, path) => {
    await expect(workspace.request(changes)).rejects.toMatchObject({ code: 'BAD_INPUT', place: { path } });
  });

  it("refuses what cannot be a campaign's id, a reader, and nobody", async () => {
    await expect(workspace.request({ campaignId: '1' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const input = { campaignId: workspace.campaignId, format: 'JSON' as const, dateRange };
    await expect(generateReport(workspace.as('read-only'), input)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(generateReport({ ...workspace.as(), viewer: null }, input)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

describe('the reports of an organization', () => {
  it('come newest first, page by page, each once', async () => {
    const organizationId = newId();
    const context = workspace.as('owner', organizationId);
    const made: string[] = [];
    for (let count = 0; count < 5; count++)
      made.unshift((await generateReport(context, { campaignId: newId(), format: 'CSV', dateRange })).id);
    const first = await listReports(context, { first: 2 });
    const second = await listReports(context, { first: 3, after: first.pageInfo.endCursor });
    expect([...ids(first), ...ids(second)]).toEqual(made);
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
    await expect(listReports(context, { first: 101 })).rejects.toMatchObject({ code: 'BAD_INPUT' });
    const foreign = Buffer.from(JSON.stringify([null, 'x'])).toString('base64url');
    await expect(listReports(context, { after: foreign })).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });

  it('are read for many campaigns by one statement', async () => {
    const campaigns = [newId(), newId(), newId()];
    for (const campaignId of [...campaigns, campaigns[0]!]) await workspace.request({ campaignId });
    const context = workspace.as();
    let reads = 0;
    const counting = Object.assign(Object.create(context) as typeof context, { read: (work: never) => (reads++, context.read(work)) });
    const pages = await listCampaignReports(counting, [...campaigns, 'no id'], { first: 1 });
    expect(campaigns.map((id) => pages.get(id)?.edges.map(({ node }) => node.campaignId))).toEqual(campaigns.map((id) => [id]));
    expect([
      pages.get(campaigns[0]!)?.pageInfo.hasNextPage,
      pages.get(campaigns[1]!)?.pageInfo.hasNextPage,
      pages.get('no id')?.edges,
    ]).toEqual([true, false, []]);
    expect(reads).toBe(1);
    const rest = await listCampaignReports(context, [campaigns[0]!], { first: 1, after: pages.get(campaigns[0]!)!.pageInfo.endCursor });
    expect(rest.get(campaigns[0]!)?.edges).toHaveLength(1);
  });

  it('are invisible to every other one', async () => {
    const report = await workspace.request();
    const stranger = workspace.as('owner', newId());
    expect(await listReports(stranger, {})).toMatchObject({ edges: [] });
    expect((await listCampaignReports(stranger, [report.campaignId], {})).get(report.campaignId)?.edges).toEqual([]);
    expect(await readReports(stranger, [report.id])).toEqual(new Map());
    await expect(followReport(stranger, report.id).next()).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('watching a report', () => {
  it('shows how it is, then each step, and ends with its reader', async () => {
    const report = await workspace.request();
    const stream = followReport(workspace.as(), report.id);
    expect((await stream.next()).value).toEqual({ reportId: report.id, version: 1 });
    await workspace.as().transact(async (em) => {
      const row = await em.findOneOrFail(Report, { organizationId: workspace.organizationId, id: report.id });
      moveReport(em, workspace.live, row, { status: 'GENERATING', percent: 10, message: 'Begun' });
    });
    expect((await stream.next()).value).toEqual({ reportId: report.id, version: 2 });
    await stream.return?.();
    expect(await stream.next()).toEqual({ done: true, value: undefined });
  });
});
