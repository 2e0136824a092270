import { newId } from '@castgraph/kernel/ids';
import { createTestDatabase, type TestDatabase } from '@castgraph/testing/database';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyRows, type CopyValue } from './copy-rows.ts';
import { COLLECTOR_ROLE, roleUrl } from './role-url.ts';
import { enableCollectorInserts, enableTenantPolicies } from './tenant-table.ts';

const migrations = [
  {
    name: '0001-hits',
    up: [
      `create table bulk.hit (organization_id uuid not null, id uuid not null, at timestamptz not null, agent text, key bytea, tags text[], extra jsonb,
         primary key (organization_id, id, at)) partition by range (at)`,
      `create table bulk.hit_2026 partition of bulk.hit for values from ('2026-01-01') to ('2027-01-01')`,
      ...enableTenantPolicies('bulk', 'hit'),
      ...enableCollectorInserts('bulk', 'hit'),
    ],
  },
];
const target = { schema: 'bulk', table: 'hit', columns: ['organization_id', 'id', 'at', 'agent', 'key', 'tags', 'extra'] };

let database: TestDatabase;
let collector: pg.Pool;
let owner: pg.Pool;

beforeAll(async () => {
  database = await createTestDatabase({ subgraphs: [{ subgraph: 'bulk', migrations }] });
  collector = new pg.Pool({ connectionString: roleUrl(database.databaseUrl, COLLECTOR_ROLE, database.secretsKey), max: 2 });
  owner = new pg.Pool({ connectionString: database.databaseUrl, max: 1 });
});
afterAll(async () => {
  await Promise.all([collector?.end(), owner?.end()]);
  await database?.close();
});

const hit = (organization: string, agent: string | null = 'x', id = newId()): CopyValue[] => [
  organization,
  id,
  new Date('2026-07-01T10:00:00Z'),
  agent,
  null,
  null,
  null,
];

describe('copyRows', () => {
  it('stores rows of any organization once, however often they are sent', async () => {
    const rows = [hit(newId()), hit(newId()), hit(newId())];
    expect(await copyRows(collector, target, rows)).toEqual({ inserted: 3 });
    expect(await copyRows(collector, target, [...rows, hit(newId())])).toEqual({ inserted: 1 });
    const twice = hit(newId());
    expect(await copyRows(collector, target, [twice, twice])).toEqual({ inserted: 1 });
  });

  it('keeps every character and byte', async () => {
    const organization = newId();
    const agent = 'tab\t new\n line\r back\\slash \\N "quote" ünï 🎧';
    const tags = ['a,b', 'c"d', 'e\\f', '{g}'];
    const extra = { text: 'line\nbreak\\', list: [1, null] };
    const key = Buffer.from([0, 9, 10, 92, 255]);
    await copyRows(collector, target, [[organization, newId(), new Date('2026-07-01T10:00:00.123Z'), agent, key, tags, extra]]);
    const { rows } = await owner.query('select at, agent, key, tags, extra from bulk.hit where organization_id = $1', [organization]);
    expect(rows).toEqual([{ at: new Date('2026-07-01T10:00:00.123Z'), agent, key, tags, extra }]);
  });

  it('stores nothing of a batch with a bad row, and the connection lives on', async () => {
    const organization = newId();
    await expect(
      copyRows(collector, target, [hit(organization), ['not-an-id', newId(), new Date(), 'x', null, null, null]]),
    ).rejects.toThrow(/uuid/);
    expect((await owner.query('select 1 from bulk.hit where organization_id = $1', [organization])).rowCount).toBe(0);
    expect(await copyRows(collector, target, [hit(organization)])).toEqual({ inserted: 1 });
  });

  it('survives a batch larger than the stream buffers', async () => {
    const organization = newId();
    const rows = Array.from({ length: 5_000 }, () => hit(organization, 'AntennaPod/3.2.0'.repeat(10)));
    expect(await copyRows(collector, target, rows)).toEqual({ inserted: 5_000 });
  });

  it('is all the collector may do: it cannot read, change or remove', async () => {
    for (const statement of [
      'select * from bulk.hit',
      'update bulk.hit set agent = null',
      'delete from bulk.hit',
      'insert into bulk.hit_2026 select * from bulk.hit_2026',
    ]) {
      await expect(collector.query(statement)).rejects.toThrow(/permission denied/);
    }
  });
});
