import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ListeningDatabase, openListeningDatabase } from './fixture/listening-database.ts';

let database: ListeningDatabase;
beforeAll(async () => {
  database = await openListeningDatabase();
});
afterAll(() => database.close());

const TENANT_TABLES = `select c.oid, c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id'
  where c.relnamespace = 'analytics'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
    -- Plumbing, and the lists that say whose a slug, a token or a code is: no verb reads them across organizations.
    and c.relname not in ('outbox', 'dead_letter', 'slug', 'pixel_token', 'campaign_share_code')`;

test('every table of organizations is bound to the organization of the transaction', async () => {
  const { rows } = await database.owner.query<{ relname: string; bound: boolean }>(
    `select t.relname, c.relrowsecurity and c.relforcerowsecurity
            and exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polname = 'tenant') as bound
       from (${TENANT_TABLES}) t join pg_class c using (oid)`,
  );
  expect(rows.length).toBeGreaterThan(15);
  expect(rows.filter(({ bound }) => !bound)).toEqual([]);
});

test('every key of such a table begins with the organization, so that it can be distributed by it', async () => {
  const { rows } = await database.owner.query<{ relname: string }>(
    `select t.relname from (${TENANT_TABLES}) t join pg_index i on i.indrelid = t.oid and i.indisunique
       join pg_attribute a on a.attrelid = t.oid and a.attnum = i.indkey[0] where a.attname <> 'organization_id'`,
  );
  expect(rows).toEqual([]);
});

test('nothing is granted on a partition, which would not ask the policies of its parent', async () => {
  const { rows } = await database.owner.query(
    `select relname from pg_class where relnamespace = 'analytics'::regnamespace and relispartition
        and has_table_privilege('castgraph_analytics', oid, 'select, insert, update, delete')`,
  );
  expect(rows).toEqual([]);
});
