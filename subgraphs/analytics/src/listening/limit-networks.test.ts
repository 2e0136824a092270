import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { executeBound } from '@castgraph/orm/execute-bound';
import { StatementClient } from '@castgraph/orm/statement-client';
import { inOrganization } from '@castgraph/orm/transact';
import { DOWNLOAD_WINDOWS, type DownloadWindow } from '@castgraph/measurement/download-window';
import { makeOrganization } from '@castgraph/testing/organization';
import { fillDownloads, fillShows, type ListeningPlan } from '../fixture/fill-listening.ts';
import { type ListeningDatabase, openListeningDatabase } from '../fixture/listening-database.ts';
import type { DownloadRow } from './count-changes.ts';
import { limitNetworks } from './limit-networks.ts';

let database: ListeningDatabase;
beforeAll(async () => {
  database = await openListeningDatabase();
});
afterAll(() => database.close());

interface PlanNode {
  'Relation Name'?: string;
  'Index Cond'?: string;
  Plans?: PlanNode[];
}

const makePlan = (): ListeningPlan => ({
  organizationId: makeOrganization().id,
  shows: 4,
  events: 4_000,
  firstDay: '2026-03-02',
  days: 14,
});

async function fill(plan: ListeningPlan): Promise<void> {
  await fillShows(database.owner, plan);
  await fillDownloads(database.owner, plan, plan.firstDay, plan.days);
  await database.owner.query('update analytics.download set household_key = listener_key where organization_id = $1', [
    plan.organizationId,
  ]);
}

/** By what each reading of downloads finds them. */
function conditions(node: PlanNode): string[] {
  const below = (node.Plans ?? []).flatMap(conditions);
  return node['Relation Name']?.startsWith('download') ? [node['Index Cond'] ?? 'none', ...below] : below;
}

async function readingsOf(organizationId: string, window: DownloadWindow): Promise<string[]> {
  const { rows } = await database.owner.query<Pick<DownloadRow, 'householdKey' | 'source'> & { at: number }>(
    `select encode(household_key, 'hex') as "householdKey", source, (extract(epoch from at) * 1000)::float8 as at
       from analytics.download where organization_id = $1 and household_key is not null order by at limit 50`,
    [organizationId],
  );
  expect(rows).toHaveLength(50);
  const query = vi.spyOn(StatementClient.prototype, 'query');
  const setting = { window, maxPerIp: 500 } as Parameters<typeof limitNetworks>[3];
  await inOrganization(database.orm, organizationId, (em) => limitNetworks(em, organizationId, rows as DownloadRow[], setting));
  const [sql, params] = query.mock.calls.find(([text]) => String(text).includes('read-crowded-networks')) as unknown as [string, unknown[]];
  query.mockRestore();
  const [row] = await inOrganization(database.orm, organizationId, (em) =>
    executeBound<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(em, `explain (format json) ${sql}`, params),
  );
  return conditions(row!['QUERY PLAN'][0].Plan);
}

test.each(DOWNLOAD_WINDOWS)(
  'finds the downloads of a network by the network, whatever the statistics say of the organization (%s)',
  async (window) => {
    const [old, unknown] = [makePlan(), makePlan()];
    await fill(old);
    await database.owner.query('analyze analytics.download');
    await fill(unknown);
    const byNetwork = expect.stringMatching(/household_key = (?:n\.household_key|decode)/);
    expect(await readingsOf(unknown.organizationId, window)).toEqual([byNetwork, byNetwork]);
    // Never analyzed at all, as after a restore.
    await database.owner.query(`delete from pg_statistic where starelid = 'analytics.download'::regclass`);
    expect(await readingsOf(unknown.organizationId, window)).toEqual([byNetwork, byNetwork]);
  },
);
