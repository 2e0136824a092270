import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../packages/testing/src/database.ts';
import { subgraphMigrations } from '../../packages/testing/src/subgraph-migrations.ts';

const subgraphs = readdirSync(join(import.meta.dirname, '../../subgraphs')).toSorted();
const others = subgraphs.filter((schema) => schema !== 'accounts');

let database: TestDatabase;
let owner: pg.Client;
/** Every table that has rows of organizations, but for what is still to be sent. */
let tables: string[];
beforeAll(async () => {
  database = await createTestDatabase({ subgraphs: await Promise.all(subgraphs.map(subgraphMigrations)) });
  owner = new pg.Client({ connectionString: database.databaseUrl });
  await owner.connect();
  const { rows } = await owner.query<{ name: string }>(
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id'
      where n.nspname = any ($1) and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> 'outbox' order by 1`,
    [subgraphs],
  );
  tables = rows.map(({ name }) => name);
  await letAnythingIn();
});
afterAll(async () => {
  await owner?.end();
  await database?.close();
});

/** Rows are made up from the types of columns: what they mean is of no account here. References between tables hold, and are kept. */
async function letAnythingIn(): Promise<void> {
  const { rows } = await owner.query<{ statement: string }>(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as statement from pg_constraint k join pg_class c on c.oid = k.conrelid
       join pg_namespace n on n.oid = c.relnamespace where n.nspname = any ($1) and contype = 'c' and k.coninhcount = 0`,
    [subgraphs],
  );
  for (const { statement } of rows) await owner.query(statement);
}

const VALUES: Record<string, string> = {
  uuid: 'gen_random_uuid()',
  bytea: `decode(md5(random()::text), 'hex')`,
  boolean: 'true',
  jsonb: `'{}'`,
  xid8: `'1'`,
};

function madeUp(type: string): string {
  if (type.endsWith('[]')) return `'{}'`;
  if (/^(timestamp|date)/.test(type)) return 'now()';
  if (/^(small|big)?int|^integer|^numeric|^double|^real/.test(type)) return '1';
  return VALUES[type] ?? 'md5(random()::text)';
}

/** A row of the organization in a table; references are not looked at while it is made. */
async function plant(table: string, organizationId: string): Promise<void> {
  const { rows } = await owner.query<{ name: string; type: string }>(
    `select quote_ident(attname) as name, format_type(atttypid, null) as type from pg_attribute
      where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attidentity = ''`,
    [table],
  );
  const values = rows.map(({ name, type }) => (name === 'organization_id' ? `'${organizationId}'` : madeUp(type)));
  await owner.query(
    `insert into ${table} (${rows.map(({ name }) => name).join(', ')}) values (${values.join(', ')}) on conflict do nothing`,
  );
}

async function fill(isSandbox: boolean): Promise<string> {
  const organizationId = randomUUID();
  await owner.query(`set session_replication_role = replica`);
  for (const table of tables) await plant(table, organizationId);
  await owner.query(`set session_replication_role = origin`);
  const [sample, home] = isSandbox ? [randomUUID(), randomUUID()] : [null, null];
  await owner.query(
    'update accounts.organization set is_sandbox = $2, home_organization_id = $3, sample_id = $4 where organization_id = $1',
    [organizationId, isSandbox, home, sample],
  );
  return organizationId;
}

/** As the role of the subgraph does it, in a transaction of the organization. */
async function erase(schema: string, organizationId: string, sample: string | null): Promise<boolean> {
  await owner.query('begin');
  await owner.query(`set local role castgraph_${schema}`);
  await owner.query(`select set_config('castgraph.organization_id', $1, true)`, [organizationId]);
  const { rows } = await owner.query<{ erased: boolean }>(`select ${schema}.erase_sandbox($1) as erased`, [sample]);
  await owner.query('commit');
  return rows[0]!.erased;
}

async function tablesWith(organizationId: string): Promise<string[]> {
  const counts = tables.map((table) => `select '${table}' as name where exists (select 1 from ${table} where organization_id = $1)`);
  const { rows } = await owner.query<{ name: string }>(counts.join(' union all '), [organizationId]);
  return rows.map(({ name }) => name).toSorted();
}

const sampleOf = async (id: string) =>
  (await owner.query<{ id: string }>('select sample_id as id from accounts.organization where organization_id = $1', [id])).rows[0]!.id;

describe('a sandbox that goes', () => {
  it('leaves no row in any table of any part of the product, and takes none of another organization', async () => {
    const [sandbox, bystander] = [await fill(true), await fill(true)];
    expect(await tablesWith(sandbox)).toEqual(tables);
    expect(tables.length).toBeGreaterThan(60);
    await owner.query('update accounts.organization set sample_id = null where organization_id = $1', [sandbox]);
    for (const schema of [...others, 'accounts']) expect(await erase(schema, sandbox, null)).toBe(true);
    expect(await tablesWith(sandbox)).toEqual([]);
    expect(await tablesWith(bystander)).toEqual(tables);
  });

  it('is erased by those who come last too, when accounts does not know it any more', async () => {
    const sandbox = await fill(true);
    await owner.query('update accounts.organization set sample_id = null where organization_id = $1', [sandbox]);
    for (const schema of ['accounts', ...others]) expect(await erase(schema, sandbox, null)).toBe(true);
    expect(await tablesWith(sandbox)).toEqual([]);
  });
});

describe('a sandbox that is filled anew', () => {
  it('keeps its audit entries and what accounts has of it, and nothing else', async () => {
    const sandbox = await fill(true);
    for (const schema of others) expect(await erase(schema, sandbox, await sampleOf(sandbox))).toBe(true);
    expect(await tablesWith(sandbox)).toEqual(tables.filter((table) => table.startsWith('accounts.') || table.includes('.audit_')));
  });

  it('loses nothing to a sample of before, nor to an end that nobody asked for', async () => {
    const sandbox = await fill(true);
    for (const schema of others) {
      expect(await erase(schema, sandbox, randomUUID())).toBe(false);
      expect(await erase(schema, sandbox, null)).toBe(false);
    }
    expect(await tablesWith(sandbox)).toEqual(tables);
  });
});

it('no other organization can be erased, whoever asks', async () => {
  const real = await fill(false);
  for (const schema of subgraphs) {
    expect(await erase(schema, real, null)).toBe(false);
    expect(await erase(schema, real, randomUUID())).toBe(false);
  }
  expect(await tablesWith(real)).toEqual(tables);
});

it('nothing is erased outside a transaction of an organization', async () => {
  await expect(erase('analytics', '', null)).rejects.toThrow('No organization is set');
  await owner.query('rollback');
});
