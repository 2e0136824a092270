import { text } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '@castgraph/kernel/ids';
import type { Role } from '@castgraph/kernel/scopes';
import { auditChain } from '@castgraph/orm/audit-chain';
import { auditTables, recordAudit } from '@castgraph/orm/audit';
import { closeOrm, openOrm, type Orm } from '@castgraph/orm/open-orm';
import { inOrganization } from '@castgraph/orm/transact';
import { createContext, type OperationContext } from '@castgraph/service/context';
import type { RouteRequest } from '@castgraph/service/routes';
import { openLog } from '@castgraph/telemetry/log';
import { createTestDatabase, type TestDatabase } from '@castgraph/testing/database';
import { makeViewer } from '@castgraph/testing/viewer';
import { type AccountsServices, withAccounts } from '../context.ts';
import { entities } from '../entities.ts';
import { migrations } from '../migrations.ts';
import { auditExportRoute } from './audit-export-route.ts';
import { exportAudit } from './export-audit.ts';
import { listAuditEntries } from './list-audit-entries.ts';

// Another part of the product, as far as the audit sees it.
const neighbour = [
  { name: '0001-audit', up: auditTables('analytics') },
  { name: '0002-chain', up: auditChain('analytics') },
];

let database: TestDatabase;
let orm: Orm;
let analytics: Orm;
beforeAll(async () => {
  database = await createTestDatabase({
    subgraphs: [
      { subgraph: 'accounts', migrations },
      { subgraph: 'analytics', migrations: neighbour },
    ],
  });
  orm = await openOrm({ subgraph: 'accounts', entities, ...database });
  analytics = await openOrm({ subgraph: 'analytics', entities: [], ...database });
});
afterAll(async () => {
  if (orm) await closeOrm(orm);
  if (analytics) await closeOrm(analytics);
  await database?.close();
});

let organizationId: string;
beforeEach(() => void (organizationId = newId()));

function as(role: Role = 'owner', of = organizationId): OperationContext {
  const services = { secretsKey: database.secretsKey, publicUrl: 'https://castgraph.example' } as AccountsServices;
  const log = openLog('accounts-test', { level: 'ERROR' });
  return withAccounts(services)(createContext({ viewer: makeViewer({ organizationId: of, role }), orm, log }));
}

async function record(where: Orm, action: string, subjectId = newId(), details: Record<string, unknown> = {}): Promise<void> {
  const viewer = makeViewer({ organizationId });
  await inOrganization(where, organizationId, (em) => recordAudit(em, { viewer, action, subjectType: 'Thing', subjectId, details }));
}

const list = (
  filter: Parameters<typeof listAuditEntries>[2] = {},
  page = { limit: 50, after: undefined as { sort: null; id: string } | undefined },
) => listAuditEntries(as(), page, filter);
const actionsOf = async (filter?: Parameters<typeof listAuditEntries>[2]) =>
  (await list(filter)).map(({ area, action }) => `${area} ${action}`);

describe('the audit of an organization', () => {
  it('shows what was done in all parts of the product, newest first, page by page, each once', async () => {
    for (const [where, action] of [
      [orm, 'session.start'],
      [analytics, 'campaign.create'],
      [orm, 'api-key.create'],
      [analytics, 'sponsor.create'],
    ] as const)
      await record(where, action);
    const all = ['analytics sponsor.create', 'accounts api-key.create', 'analytics campaign.create', 'accounts session.start'];
    expect(await actionsOf()).toEqual(all);
    const first = await list({}, { limit: 2, after: undefined });
    const second = await list({}, { limit: 2, after: { sort: null, id: first[1]!.id } });
    expect([...first.slice(0, 2), ...second].map(({ area, action }) => `${area} ${action}`)).toEqual(all);
    expect(first[0]).toMatchObject({ seq: '2', hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  it('is filtered by who, what, to what and when', async () => {
    const subject = newId();
    await record(analytics, 'campaign.create', subject);
    await record(analytics, 'campaign.archive', subject);
    await record(orm, 'session.start');
    const [newest] = await list();
    expect(await actionsOf({ filter: { action: 'campaign.' } })).toEqual(['analytics campaign.archive', 'analytics campaign.create']);
    expect(await actionsOf({ filter: { action: 'campaign.archive' } })).toHaveLength(1);
    expect(await actionsOf({ filter: { subjectId: subject, subjectType: 'Thing' } })).toHaveLength(2);
    expect(await actionsOf({ filter: { actorId: newest!.actorId } })).toEqual(['accounts session.start']);
    expect(await actionsOf({ filter: { to: new Date(Date.now() - 3_600_000) } })).toEqual([]);
    expect(await actionsOf({ filter: { from: new Date(Date.now() - 3_600_000), to: new Date(Date.now() + 3_600_000) } })).toHaveLength(3);
  });

  it('is nobody else’s', async () => {
    await record(analytics, 'campaign.create');
    expect(await listAuditEntries(as('owner', newId()), { limit: 50, after: undefined })).toEqual([]);
    for (const role of ['manager', 'analyst', 'sponsor', 'read-only'] as const) {
      await expect(listAuditEntries(as(role), { limit: 50, after: undefined })).rejects.toThrow(/audit:read/);
      await expect(exportAudit(as(role), { format: 'CSV' })).rejects.toThrow(/audit:read/);
    }
  });

  it.each([
    { action: "x' or 1=1" },
    { action: '%' },
    { actorId: 'x'.repeat(201) },
    { from: new Date('2026-02-01'), to: new Date('2026-01-01') },
    { other: 1 } as object,
  ])('refuses the filter %j with a sentence', async (filter) => {
    await expect(list({ filter })).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });

  it('refuses a cursor of another list', async () => {
    await expect(list({}, { limit: 5, after: { sort: null, id: "x'--" } })).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });
});

async function download(url: string, method = 'GET'): Promise<{ status: number; headers: Record<string, string>; body: string }> {
  const { pathname, search } = new URL(url);
  const route = auditExportRoute({ orm, secretsKey: database.secretsKey });
  const request = { url: pathname + search, params: { file: pathname.split('/').at(-1)! }, method } as unknown as RouteRequest;
  const { status, headers, body } = await route.handle(request);
  return { status, headers: headers as Record<string, string>, body: body ? await text(body as Readable) : '' };
}

describe('a file of audit entries', () => {
  it('holds what was done up to the moment of asking, as CSV and as JSON lines, and leaves an entry for asking and for each download', async () => {
    await record(analytics, 'campaign.create', '=1+1', { name: 'Spring, "24"', email: 'ada@example.com' });
    const { url, expiresAt } = await exportAudit(as(), { format: 'CSV' });
    expect(expiresAt.getTime()).toBeGreaterThan(Date.now() + 600_000);
    await record(analytics, 'campaign.late');
    const { headers, body } = await download(url);
    expect(headers['content-disposition']).toMatch(/^attachment; filename="audit-\d{4}-\d\d-\d\d\.csv"$/);
    const rows = parse<Record<string, string>>(body, { bom: true, columns: true });
    expect(rows.map((row) => row['action'])).toEqual(['audit.export', 'campaign.create']);
    // A spreadsheet would compute it.
    expect(rows[1]).toMatchObject({ subject: "'=1+1", area: 'analytics' });
    expect(JSON.parse(rows[1]!['details']!)).toEqual({ name: 'Spring, "24"', email: 'a…@example.com' });
    expect((await download(url)).body).toBe(body);
    const json = await download((await exportAudit(as(), { format: 'JSON', filter: { action: 'campaign.' } })).url);
    expect(
      json.body
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { action: string }).action),
    ).toEqual(['campaign.late', 'campaign.create']);
    expect(await actionsOf({ filter: { action: 'audit.' } })).toEqual([
      'accounts audit.download',
      'accounts audit.export',
      'accounts audit.download',
      'accounts audit.download',
      'accounts audit.export',
    ]);
  });

  it('goes through more entries than are read at once, each once', async () => {
    await inOrganization(orm, organizationId, async (em) => {
      const viewer = makeViewer({ organizationId });
      for (let at = 0; at < 1_005; at++)
        await recordAudit(em, { viewer, action: 'thing.create', subjectType: 'Thing', subjectId: String(at) });
    });
    const { body } = await download((await exportAudit(as(), { format: 'JSON', filter: { action: 'thing.' } })).url);
    const subjects = body
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { subjectId: string }).subjectId);
    expect(subjects).toHaveLength(1_005);
    expect(new Set(subjects).size).toBe(1_005);
  });

  it('is refused for an address that was changed, and HEAD gives no entry away', async () => {
    const { url } = await exportAudit(as(), { format: 'CSV' });
    for (const wrong of [url.replace('.csv?', '.jsonl?'), url.replace('expires=1', 'expires=2'), url.replace('/exports/ey', '/exports/eY')])
      await expect(download(wrong)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect((await download(url, 'HEAD')).body).toBe('');
    expect(await actionsOf({ filter: { action: 'audit.download' } })).toEqual([]);
  });
});
