import { newId } from '@castgraph/kernel/ids';
import { createTestDatabase, type TestDatabase } from '@castgraph/testing/database';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayPartitions, ensureDays } from './day-partitions.ts';
import { closeOrm, openOrm, pingOrm, type Orm } from './open-orm.ts';
import { roleUrl } from './role-url.ts';
import { enableSystemAccess, enableTenantPolicies } from './tenant-table.ts';
import { afterCommit, inOrganization, inSystem } from './transact.ts';

const migrations = [
  {
    name: '0001-notes',
    up: [
      `create table tenancy.note (organization_id uuid not null, id uuid not null, body text not null, primary key (organization_id, id))`,
      ...enableTenantPolicies('tenancy', 'note'),
      `create table tenancy.due (organization_id uuid not null, id uuid not null, primary key (organization_id, id))`,
      ...enableTenantPolicies('tenancy', 'due'),
      ...enableSystemAccess('tenancy', 'due', ['select']),
      `create table tenancy.visit (organization_id uuid not null, id uuid not null, at timestamptz not null, primary key (organization_id, id, at)) partition by range (at)`,
      ...enableTenantPolicies('tenancy', 'visit'),
      ...dayPartitions('tenancy', 'visit', { dropBefore: true }),
    ],
  },
];

let database: TestDatabase;
let orm: Orm;

beforeAll(async () => {
  database = await createTestDatabase({ subgraphs: [{ subgraph: 'tenancy', migrations }] });
  orm = await openOrm({ subgraph: 'tenancy', entities: [], ...database });
});
afterAll(async () => {
  if (orm) await closeOrm(orm);
  await database?.close();
});

const write = (organization: string, id = newId()) =>
  inOrganization(orm, organization, (em) => em.execute('insert into tenancy.note values (?, ?, ?)', [organization, id, 'x']));
const countNotes = async (em: { execute: Orm['em']['execute'] }) =>
  Number((await em.execute<{ n: string }[]>('select count(*) as n from tenancy.note'))[0]!.n);

describe('a tenant table', () => {
  it('shows an organization its own rows and no others', async () => {
    const [a, b] = [newId(), newId()];
    await write(a);
    await write(a);
    await write(b);
    expect(await inOrganization(orm, a, countNotes)).toBe(2);
    expect(await inOrganization(orm, b, countNotes)).toBe(1);
    expect(await inOrganization(orm, newId(), countNotes)).toBe(0);
  });

  it('looks empty when no organization is set, also on a connection that had one before', async () => {
    const organization = newId();
    await write(organization);
    expect(await inSystem(orm, countNotes)).toBe(0);
    expect(await countNotes(orm.em.fork())).toBe(0);
  });

  it('refuses a row of another organization', async () => {
    const id = newId();
    const foreign = inOrganization(orm, newId(), (em) => em.execute('insert into tenancy.note values (?, ?, ?)', [newId(), id, 'x']));
    await expect(foreign).rejects.toThrow(/row-level security/);
    await expect(inSystem(orm, (em) => em.execute('insert into tenancy.note values (?, ?, ?)', [newId(), id, 'x']))).rejects.toThrow(
      /row-level security/,
    );
  });

  it('cannot be changed from another organization', async () => {
    const [a, b] = [newId(), newId()];
    const id = newId();
    await write(a, id);
    await inOrganization(orm, b, (em) => em.execute('update tenancy.note set body = ? where id = ?', ['stolen', id]));
    await inOrganization(orm, b, (em) => em.execute('delete from tenancy.note where id = ?', [id]));
    const rows = await inOrganization(orm, a, (em) => em.execute<{ body: string }[]>('select body from tenancy.note where id = ?', [id]));
    expect(rows).toEqual([{ body: 'x' }]);
  });

  it('is open to system work only where it opted in, and only for that privilege', async () => {
    const organization = newId();
    const id = newId();
    await inOrganization(orm, organization, (em) => em.execute('insert into tenancy.due values (?, ?)', [organization, id]));
    const find = (em: { execute: Orm['em']['execute'] }) => em.execute('select id from tenancy.due where id = ?', [id]);
    expect(await inSystem(orm, find)).toHaveLength(1);
    expect(await inOrganization(orm, newId(), find)).toHaveLength(0);
    await inSystem(orm, (em) => em.execute('delete from tenancy.due where id = ?', [id]));
    expect(await inSystem(orm, find)).toHaveLength(1);
  });

  it('cannot be read around through a partition', async () => {
    const organization = newId();
    await inSystem(orm, (em) => ensureDays(em, 'tenancy', 'visit', '2026-03-01', 3));
    await inOrganization(orm, organization, (em) =>
      em.execute('insert into tenancy.visit values (?, ?, ?)', [organization, newId(), '2026-03-02T12:00:00Z']),
    );
    const parent = await inOrganization(orm, organization, (em) => em.execute('select 1 from tenancy.visit'));
    expect(parent).toHaveLength(1);
    await expect(inOrganization(orm, organization, (em) => em.execute('select 1 from tenancy.visit_20260302'))).rejects.toThrow(
      /permission denied/,
    );
  });
});

describe('day partitions', () => {
  it('are made once, by UTC days, and dropped whole', async () => {
    const make = () => inSystem(orm, (em) => ensureDays(em, 'tenancy', 'visit', '2026-05-01', 4));
    const made = await Promise.all([make(), make(), make()]);
    expect(made.reduce((sum, n) => sum + n, 0)).toBe(4);
    const organization = newId();
    const days = ['2026-05-01T00:00:00Z', '2026-05-01T23:59:59.999Z', '2026-05-02T00:00:00Z'];
    for (const at of days) {
      await inOrganization(orm, organization, (em) =>
        em.execute('insert into tenancy.visit values (?, ?, ?)', [organization, newId(), at]),
      );
    }
    await inSystem(orm, (em) => em.execute(`select tenancy.drop_visit_days('2026-05-02')`));
    const left = await inOrganization(orm, organization, (em) => em.execute<{ at: Date }[]>('select at from tenancy.visit'));
    expect(left).toHaveLength(1);
  });
});

describe('the role of a service', () => {
  it('cannot become another role, own, create or see what is not granted', async () => {
    const service = new pg.Client({ connectionString: roleUrl(database.databaseUrl, 'castgraph_tenancy', database.secretsKey) });
    await service.connect();
    const refused = async (statement: string) =>
      expect(service.query(statement)).rejects.toThrow(/permission denied|must be owner|row-level security/);
    const owner = new URL(database.databaseUrl).username;
    await refused(`set role "${owner}"`);
    await refused(`set session authorization "${owner}"`);
    await refused('set role castgraph_collector');
    await refused('alter table tenancy.note disable row level security');
    await refused('create table tenancy.mine (a int)');
    await refused('drop table tenancy.note');
    await refused('select * from tenancy.migration');
    await refused('create role intruder');
    const flags = await service.query(`select rolsuper, rolbypassrls, rolcreaterole from pg_roles where rolname = current_user`);
    expect(flags.rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false }]);
    await service.end();
  });
});

describe('inOrganization', () => {
  it('refuses what is no id', async () => {
    await expect(inOrganization(orm, "x' or true --", countNotes)).rejects.toThrow(RangeError);
  });

  it('undoes everything when the work throws, and skips what was to follow the commit', async () => {
    const organization = newId();
    let followed = 0;
    const failing = inOrganization(orm, organization, async (em) => {
      afterCommit(em, () => followed++);
      await em.execute('insert into tenancy.note values (?, ?, ?)', [organization, newId(), 'x']);
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await inOrganization(orm, organization, countNotes)).toBe(0);
    expect(followed).toBe(0);
  });

  it('refuses writes when read-only', async () => {
    const organization = newId();
    const writing = inOrganization(orm, organization, (em) => em.execute('delete from tenancy.note'), { readOnly: true });
    await expect(writing).rejects.toThrow(/read-only transaction/);
  });

  it('runs deadlocked work again, so that both transactions take effect once', async () => {
    const organization = newId();
    const ids = [newId(), newId()];
    for (const id of ids) await write(organization, id);
    const bothHoldOne = Promise.withResolvers<void>();
    let holding = 0;
    let runs = 0;
    const append = (order: string[]) =>
      inOrganization(orm, organization, async (em) => {
        runs++;
        await em.execute(`update tenancy.note set body = body || 'y' where id = ?`, [order[0]]);
        if (++holding === 2) bothHoldOne.resolve();
        await bothHoldOne.promise;
        await em.execute(`update tenancy.note set body = body || 'y' where id = ?`, [order[1]]);
      });
    await Promise.all([append(ids), append(ids.toReversed())]);
    expect(runs).toBe(3);
    const rows = await inOrganization(orm, organization, (em) => em.execute<{ body: string }[]>('select body from tenancy.note'));
    expect(rows.map((row) => row.body)).toEqual(['xyy', 'xyy']);
  });

  it('gives up after three further tries', async () => {
    let runs = 0;
    const work = () => {
      runs++;
      return Promise.reject(Object.assign(new Error('could not serialize'), { code: '40001' }));
    };
    await expect(inOrganization(orm, newId(), work)).rejects.toThrow('could not serialize');
    expect(runs).toBe(4);
  });

  it('keeps text as it is, whatever quotes and backslashes it holds', async () => {
    const organization = newId();
    const text = `\\'; drop table tenancy.note; -- \\\\ ? $1 "x" ' \\x27 \n ü`;
    await inOrganization(orm, organization, (em) => em.execute('insert into tenancy.note values (?, ?, ?)', [organization, newId(), text]));
    const rows = await inOrganization(orm, organization, (em) => em.execute<{ body: string }[]>('select body from tenancy.note'));
    expect(rows).toEqual([{ body: text }]);
  });

  it('works again by itself after the server has ended every connection', async () => {
    const organization = newId();
    await write(organization);
    const small = await openOrm({ subgraph: 'tenancy', entities: [], ...database, poolMax: 1 });
    const owner = new pg.Client(database.databaseUrl);
    await owner.connect();
    const end = `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'castgraph_tenancy' and datname = current_database()`;
    for (let i = 0; i < 3; i++) {
      const cut = inOrganization(small, organization, async (em) => {
        await owner.query(end);
        await em.execute('select 1');
      });
      await expect(cut).rejects.toThrow(/connection/i);
      expect(await inOrganization(small, organization, countNotes)).toBe(1);
    }
    await owner.end();
    await closeOrm(small);
  });

  it('fails rather than waits for ever when all connections are taken', async () => {
    const small = await openOrm({ subgraph: 'tenancy', entities: [], ...database, poolMax: 1 });
    await inOrganization(small, newId(), async () => {
      await expect(inOrganization(small, newId(), countNotes)).rejects.toThrow(/timeout/);
    });
    await closeOrm(small);
  });

  it('gives its connection back whatever happens', async () => {
    const small = await openOrm({ subgraph: 'tenancy', entities: [], ...database, poolMax: 1 });
    for (let i = 0; i < 3; i++) await expect(inOrganization(small, newId(), (em) => em.execute('select 1/0'))).rejects.toThrow(/division/);
    await pingOrm(small);
    await closeOrm(small);
  });
});
