import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@castgraph/testing/database';
import { StatementClient } from './statement-client.ts';

let database: TestDatabase;
let client: StatementClient;
beforeAll(async () => {
  database = await createTestDatabase({ subgraphs: [] });
  client = new StatementClient(database.databaseUrl);
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.close();
});

const setting = `select set_config('castgraph.probe', 'on', true) as is`;
const isOpen = async () => {
  const { rows } = await client.query(`select now() <> statement_timestamp() or current_setting('castgraph.probe', true) = 'on' as is`);
  return (rows as { is: boolean }[])[0]!.is;
};

test('opens a transaction with the setting that says whose it is, and gives back what that says', async () => {
  await client.query('begin', []);
  expect((await client.query(setting, [])).rows).toEqual([{ is: 'on' }]);
  expect(await isOpen()).toBe(true);
  await client.query('commit', []);
  expect(await isOpen()).toBe(false);
});

test('opens it as it was asked to', async () => {
  await client.query('start transaction isolation level repeatable read read only', []);
  await client.query(setting, []);
  const { rows } = await client.query(
    `select current_setting('transaction_isolation') as level, current_setting('transaction_read_only') as only`,
  );
  expect(rows).toEqual([{ level: 'repeatable read', only: 'on' }]);
  await client.query('rollback', []);
});

test('opens it before any other statement, too', async () => {
  await client.query('begin', []);
  expect((await client.query('select $1::int as n', [1])).rows).toEqual([{ n: 1 }]);
  await client.query(setting, []);
  expect(await isOpen()).toBe(true);
  await client.query('rollback', []);
  await client.query('begin', []);
  await client.query('select 1 as n', []);
  await client.query(setting, []);
  expect(await isOpen()).toBe(true);
  await client.query('commit', []);
});

test('leaves nothing open where nothing was done, or where the setting failed', async () => {
  await client.query('begin', []);
  await client.query('rollback', []);
  expect(await isOpen()).toBe(false);
  await client.query('begin', []);
  await expect(client.query('select set_config(1)', [])).rejects.toThrow('does not exist');
  await client.query('rollback', []);
  expect((await client.query('select 1 as n')).rows).toEqual([{ n: 1 }]);
});
