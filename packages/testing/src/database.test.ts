import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { createTestDatabase } from './database.ts';
import { uniqueName } from './redis.ts';

const migrations = [
  {
    name: '0001-list',
    up: ['create table cloned.list (n int)', 'insert into cloned.list values (1)', 'grant all on cloned.list to castgraph_cloned'],
  },
];
const subgraphs = [{ subgraph: 'cloned', migrations }];

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('createTestDatabase', () => {
  it('gives each suite the migrated schemas and no sight of the others, also many at once', async () => {
    const databases = await Promise.all([1, 2, 3].map(() => createTestDatabase({ subgraphs })));
    for (const [i, { databaseUrl }] of databases.entries()) await query(databaseUrl, `insert into cloned.list values (${10 + i})`);
    for (const [i, { databaseUrl }] of databases.entries())
      expect(await query(databaseUrl, 'select n from cloned.list order by n')).toEqual([{ n: 1 }, { n: 10 + i }]);
    await Promise.all(databases.map((database) => database.close()));
    await expect(query(databases[0]!.databaseUrl, 'select 1')).rejects.toThrow(/does not exist/);
  });

  it('notices that a migration was added', async () => {
    const table = uniqueName('more');
    const added = await createTestDatabase({
      subgraphs: [{ subgraph: 'cloned', migrations: [...migrations, { name: '0002-more', up: [`create table cloned.${table} ()`] }] }],
    });
    expect(await query(added.databaseUrl, `select * from cloned.${table}`)).toEqual([]);
    await added.close();
  });

  it('leaves no template behind when a migration fails', async () => {
    const bad = [{ subgraph: 'cloned', migrations: [{ name: '0001-bad', up: ['create table'] }] }];
    await expect(createTestDatabase({ subgraphs: bad })).rejects.toThrow(/0001-bad/);
    await expect(createTestDatabase({ subgraphs: bad })).rejects.toThrow(/0001-bad/);
  });
});
