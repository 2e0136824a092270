import { createTestDatabase, type TestDatabase } from '@castgraph/testing/database';
import { uniqueName } from '@castgraph/testing/redis';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrateSubgraph } from './migrate.ts';
import { roleUrl } from './role-url.ts';

let database: TestDatabase;
const made: string[] = [];

beforeAll(async () => {
  database = await createTestDatabase({ subgraphs: [] });
});
afterAll(async () => {
  const owner = new pg.Client(database.databaseUrl);
  await owner.connect();
  for (const name of made) await owner.query(`drop owned by castgraph_${name}; drop role castgraph_${name}`);
  await owner.end();
  await database.close();
});

/** A subgraph whose role does not exist yet. */
function newSubgraph(): string {
  const name = uniqueName('migrating');
  made.push(name);
  return name;
}

describe('migrateSubgraph', () => {
  it('runs each migration once, however many processes start at once', async () => {
    const subgraph = newSubgraph();
    const migrations = [
      { name: '0001-a', up: [`create table ${subgraph}.a (n int)`] },
      { name: '0002-b', up: [`insert into ${subgraph}.a values (1)`, `grant select on ${subgraph}.a to castgraph_${subgraph}`] },
    ];
    const migrate = () => migrateSubgraph({ subgraph, migrations, ...database });
    const ran = (await Promise.all(Array.from({ length: 6 }, migrate))).flat();
    expect(ran.sort()).toEqual(['0001-a', '0002-b']);
    expect(await migrate()).toEqual([]);
    const service = new pg.Client(roleUrl(database.databaseUrl, `castgraph_${subgraph}`, database.secretsKey));
    await service.connect();
    expect((await service.query(`select * from ${subgraph}.a`)).rows).toEqual([{ n: 1 }]);
    expect((await service.query('show statement_timeout')).rows[0].statement_timeout).toBe('30s');
    await service.end();
  });

  it('undoes a failing migration whole, keeps those before it, and names the statement', async () => {
    const subgraph = newSubgraph();
    const first = { name: '0001-a', up: [`create table ${subgraph}.a (n int)`] };
    const bad = { name: '0002-b', up: [`create table ${subgraph}.b (n int)`, `create table ${subgraph}.a (n int)`] };
    await expect(migrateSubgraph({ subgraph, migrations: [first, bad], ...database })).rejects.toThrow(/0002-b: .*already exists/);
    const good = { name: '0002-b', up: [`create table ${subgraph}.b (n int)`] };
    expect(await migrateSubgraph({ subgraph, migrations: [first, good], ...database })).toEqual(['0002-b']);
  });

  it('refuses a migration that was changed after it ran', async () => {
    const subgraph = newSubgraph();
    await migrateSubgraph({ subgraph, migrations: [{ name: '0001-a', up: [`create table ${subgraph}.a (n int)`] }], ...database });
    const changed = { name: '0001-a', up: [`create table ${subgraph}.a (n bigint)`] };
    await expect(migrateSubgraph({ subgraph, migrations: [changed], ...database })).rejects.toThrow(/was changed after it ran/);
  });

  it('refuses a name that would need quotes', async () => {
    await expect(migrateSubgraph({ subgraph: 'a"; drop', migrations: [], ...database })).rejects.toThrow(RangeError);
  });
});
