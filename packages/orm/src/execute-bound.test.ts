import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@castgraph/testing/database';
import { makeOrganization } from '@castgraph/testing/organization';
import { arrayLiteral, plainArrayLiteral } from './array-literal.ts';
import { executeBound, executePrepared } from './execute-bound.ts';
import { closeOrm, openOrm, type Orm } from './open-orm.ts';
import { inOrganization } from './transact.ts';

let database: TestDatabase;
let orm: Orm;
beforeAll(async () => {
  database = await createTestDatabase({ subgraphs: [{ subgraph: 'bound', migrations: [] }] });
  orm = await openOrm({ subgraph: 'bound', entities: [], databaseUrl: database.databaseUrl, secretsKey: database.secretsKey });
});
afterAll(async () => {
  await closeOrm(orm);
  await database.close();
});

const { id } = makeOrganization();

test('binds what nobody could write into a statement, and reads it back as it was', async () => {
  const texts = ['', 'null', 'NULL', '?', '$1', `'"\\`, '{a,b}', 'ö\n', "'; drop schema bound; --"];
  const rows = await inOrganization(orm, id, (em) =>
    executeBound<{ text: string | null; n: number | null; flag: boolean }>(
      em,
      'select * from unnest(?::text[], ?::float8[], ?::boolean[]) as r (text, n, flag)',
      [
        arrayLiteral([...texts, null]),
        plainArrayLiteral([...texts.map((_, index) => index / 3), null]),
        plainArrayLiteral([...texts.map((_, index) => index % 2 === 0), true]),
      ],
    ),
  );
  expect(rows.map(({ text }) => text)).toEqual([...texts, null]);
  expect(rows.map(({ n }) => n)).toEqual([...texts.map((_, index) => index / 3), null]);
  expect(rows.map(({ flag }) => flag)).toEqual([...texts.map((_, index) => index % 2 === 0), true]);
});

test('sees the organization of its transaction, and says what the database refuses', async () => {
  const [row] = await inOrganization(orm, id, (em) =>
    executeBound<{ is: string }>(em, `select current_setting('castgraph.organization_id') as is`, []),
  );
  expect(row).toEqual({ is: id });
  await expect(inOrganization(orm, id, (em) => executeBound(em, 'select 1 / ?::int', [0]))).rejects.toThrow('division by zero');
});

test('refuses to run outside of one', async () => {
  await expect(executeBound(orm.em.fork(), 'select 1', [])).rejects.toThrow('inOrganization or inSystem');
});

test('plans a statement once per connection, and runs it with the values of each time', async () => {
  const prepared = await inOrganization(orm, id, async (em) => {
    for (const n of [1, 2, 3]) expect(await executePrepared(em, 'select ?::int * 2 as n', [n])).toEqual([{ n: n * 2 }]);
    return em.execute<{ n: number }[]>(`select count(*)::int as n from pg_prepared_statements where statement = 'select $1::int * 2 as n'`);
  });
  expect(prepared).toEqual([{ n: 1 }]);
  const mode = await inOrganization(orm, id, (em) => em.execute<{ mode: string }[]>(`select current_setting('plan_cache_mode') as mode`), {
    genericPlans: true,
  });
  expect(mode).toEqual([{ mode: 'force_generic_plan' }]);
  // Of that transaction alone.
  expect(await inOrganization(orm, id, (em) => em.execute(`select current_setting('plan_cache_mode') as mode`))).toEqual([
    { mode: 'auto' },
  ]);
  await expect(inOrganization(orm, id, (em) => executePrepared(em, 'select 1 / ?::int as n', [0]))).rejects.toThrow('division by zero');
  expect(await inOrganization(orm, id, (em) => executePrepared(em, 'select 1 / ?::int as n', [1]))).toEqual([{ n: 1 }]);
});
