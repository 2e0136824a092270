import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../packages/testing/src/database.ts';
import { subgraphMigrations } from '../../packages/testing/src/subgraph-migrations.ts';

const subgraphs = readdirSync(join(import.meta.dirname, '../../subgraphs')).toSorted();

let database: TestDatabase;
let owner: pg.Client;
beforeAll(async () => {
  database = await createTestDatabase({ subgraphs: await Promise.all(subgraphs.map(subgraphMigrations)) });
  owner = new pg.Client({ connectionString: database.databaseUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner?.end();
  await database?.close();
});

async function names(sql: string): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(sql, [subgraphs]);
  return rows.map(({ name }) => name).toSorted();
}

const TABLE = `from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = any ($1) and c.relkind in ('r', 'p') and not c.relispartition`;

/** Tables without a policy, each with the reason. A table that is in no list and has no policy fails. */
const OPEN: Record<string, string> = {};

describe('every table of every schema', () => {
  it('is bound to the organization of the transaction, for reading and for writing, or stands in the list with a reason', async () => {
    const unbound = await names(
      `select n.nspname || '.' || c.relname as name ${TABLE}
          and not (c.relrowsecurity and c.relforcerowsecurity and exists (
            select 1 from pg_policy p where p.polrelid = c.oid and p.polname = 'tenant' and p.polpermissive and p.polcmd = '*'
               and pg_get_expr(p.polqual, p.polrelid) like '%castgraph.organization_id%'
               and pg_get_expr(p.polwithcheck, p.polrelid) like '%castgraph.organization_id%'))`,
    );
    expect(unbound).toEqual(Object.keys(OPEN).toSorted());
  });
  it('probe', async () => {
    console.log(await names(`select n.nspname || '.' || c.relname || ' ' || (select polname || ':' || pg_get_expr(p.polqual, p.polrelid) from pg_policy p where p.polrelid = c.oid and p.polpermissive and p.polname not in ('tenant','collector') and p.polname not like 'system%' limit 1) as name ${TABLE}`));
    console.log(await names(`select n.nspname || '.' || c.relname || ' ' || coalesce(array_to_string(c.reloptions, ','), '') || ' ' || pg_get_viewdef(c.oid) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = any ($1) and c.relkind in ('v', 'm')`));
    console.log(await names(`select n.nspname || '.' || p.proname || ' ' || p.prosecdef as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = any ($1)`));
  });
});
