import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '@castgraph/kernel/ids';
import { DAY_MS, utcDay } from '@castgraph/kernel/days';
import { inOrganization, inSystem } from '@castgraph/orm/transact';
import { openOrm, closeOrm } from '@castgraph/orm/open-orm';
import { makeOrganization } from '@castgraph/testing/organization';
import { openReadingBench, type ReadingBench } from '../fixture/open-reading.ts';
import { keepListenerEvents } from './keep-listener-events.ts';

let bench: ReadingBench;
beforeAll(async () => {
  bench = await openReadingBench();
});
afterAll(() => bench.close());

async function insertEvent(organizationId: string, at: Date): Promise<void> {
  await bench.owner.query(
    `insert into ingestion.listener_event (organization_id, event_id, at, source, method, url_key, user_agent, agent_kind, is_bot, ip_class, listener_key, household_key, lists_version)
     values ($1, $2, $3, 'prefix', 'GET', 'cdn.example.com/a.mp3', 'x', 'app', false, 'public', '\\x01', '\\x02', 'test')`,
    [organizationId, newId(), at],
  );
}

test('R19: an event of a day without partition is kept, moved to a partition of its own, and counted as such', async () => {
  const { id } = makeOrganization();
  const far = new Date(Date.now() + 400 * DAY_MS);
  await insertEvent(id, far);
  const where = async () =>
    (
      await bench.owner.query('select tableoid::regclass::text as part from ingestion.listener_event where organization_id = $1', [id])
    ).rows.map(({ part }) => part);
  expect(await where()).toEqual(['ingestion.listener_event_default']);
  expect((await keepListenerEvents(bench.services.orm, bench.services.log, 400)).moved).toBe(1);
  expect(await where()).toEqual([`ingestion.listener_event_${utcDay(far).replaceAll('-', '')}`]);
  expect((await keepListenerEvents(bench.services.orm, bench.services.log, 400)).moved).toBe(0);
});

test('partitions reach 35 days ahead', async () => {
  const last = `ingestion.listener_event_${utcDay(Date.now() + 35 * DAY_MS).replaceAll('-', '')}`;
  await bench.owner.query(`drop table if exists ${last}`);
  expect((await keepListenerEvents(bench.services.orm, bench.services.log, 400)).made).toBe(1);
  const { rows } = await bench.owner.query('select to_regclass($1) is not null as made', [last]);
  expect(rows[0].made).toBe(true);
});

test('whole days older than they are to be kept are dropped, and no other', async () => {
  const { id } = makeOrganization();
  const at = (days: number) => new Date(Date.now() - days * DAY_MS);
  for (const days of [101, 100, 99]) await insertEvent(id, at(days));
  await keepListenerEvents(bench.services.orm, bench.services.log, 400);
  const kept = async () => {
    const { rows } = await bench.owner.query('select at from ingestion.listener_event where organization_id = $1 order by at', [id]);
    return rows.map((row: { at: Date }) => utcDay(row.at));
  };
  expect(await kept()).toHaveLength(3);
  expect((await keepListenerEvents(bench.services.orm, bench.services.log, 100)).dropped).toBeGreaterThanOrEqual(1);
  expect(await kept()).toEqual([utcDay(at(100)), utcDay(at(99))]);
});

test('late events of 30 days find the partition of their day, and the collector may copy into every one', async () => {
  await keepListenerEvents(bench.services.orm, bench.services.log, 400);
  const { rows } = await bench.owner.query(
    `select count(*)::int as days, count(*) filter (where has_table_privilege('castgraph_collector', c.oid, 'insert'))::int as opened,
       count(*) filter (where has_table_privilege('castgraph_collector', c.oid, 'select'))::int as readable
     from generate_series(-30, 35) n join pg_class c on c.oid = to_regclass('ingestion.listener_event_' || to_char((now() at time zone 'UTC')::date + n, 'YYYYMMDD'))`,
  );
  expect(rows[0]).toEqual({ days: 66, opened: 66, readable: 0 });
});

test('A5d: household keys end after the longest window and a day, and not before', async () => {
  const { id } = makeOrganization();
  await bench.owner.query('truncate ingestion.listener_event_erased_day');
  await insertEvent(id, new Date(Date.now() - 64 * DAY_MS));
  await insertEvent(id, new Date(Date.now() - 60 * DAY_MS));
  expect((await keepListenerEvents(bench.services.orm, bench.services.log, 400)).erased).toBe(1);
  const { rows } = await bench.owner.query(
    'select household_key is null as erased, listener_key is null as gone from ingestion.listener_event where organization_id = $1 order by at',
    [id],
  );
  expect(rows).toEqual([
    { erased: true, gone: false },
    { erased: false, gone: false },
  ]);
});

test('the log shows analytics the rows of one organization, the heads of all, and no partition to anybody', async () => {
  const [own, other] = [makeOrganization().id, makeOrganization().id];
  await insertEvent(own, new Date());
  await insertEvent(other, new Date());
  await bench.owner.query('select ingestion.mark_listener_events($1)', [[own, other]]);
  const url = `${process.env.DATABASE_URL?.replace(/\/[^/]*$/, '')}/${(await bench.owner.query('select current_database() as name')).rows[0].name}`;
  const { TEST_SECRETS_KEY } = await import('@castgraph/testing/database');
  const analytics = await openOrm({ subgraph: 'analytics', entities: [], databaseUrl: url, secretsKey: TEST_SECRETS_KEY });
  const seen = await inOrganization(analytics, own, (em) =>
    em.execute<{ organization_id: string }[]>('select organization_id from ingestion.listener_event_log'),
  );
  expect(seen.map(({ organization_id }) => organization_id)).toEqual([own]);
  const heads = await inSystem(analytics, (em) =>
    em.execute<{ organization_id: string }[]>('select organization_id from ingestion.listener_event_head'),
  );
  expect(heads.map(({ organization_id }) => organization_id)).toEqual(expect.arrayContaining([own, other]));
  expect(await inSystem(analytics, (em) => em.execute('select 1 from ingestion.listener_event_log'))).toEqual([]);
  const partition = `ingestion.listener_event_${utcDay(Date.now()).replaceAll('-', '')}`;
  for (const statement of [
    `select 1 from ${partition}`,
    'select 1 from ingestion.listener_event_default',
    `delete from ingestion.listener_event`,
    'select 1 from ingestion.podcast',
  ]) {
    await expect(inOrganization(analytics, own, (em) => em.execute(statement))).rejects.toThrow(/permission denied/);
  }
  await expect(
    inOrganization(bench.services.orm, own, (em) => em.execute('update ingestion.listener_event set household_key = null')),
  ).rejects.toThrow(/permission denied/);
  await closeOrm(analytics);
});

test('requests that an organization does not want kept so long go, and those of others stay', async () => {
  const [mine, other] = [makeOrganization().id, makeOrganization().id];
  for (const id of [mine, other]) for (const days of [90, 75, 10]) await insertEvent(id, new Date(Date.now() - days * DAY_MS));
  await bench.owner.query('insert into ingestion.log_retention values ($1, 80, now())', [mine]);
  const count = async (id: string) => {
    const { rows } = await bench.owner.query('select count(*)::int as n from ingestion.listener_event where organization_id = $1', [id]);
    return rows[0].n as number;
  };
  expect((await keepListenerEvents(bench.services.orm, bench.services.log, 400)).removed).toBe(1);
  expect((await keepListenerEvents(bench.services.orm, bench.services.log, 400)).removed).toBe(0);
  expect([await count(mine), await count(other)]).toEqual([2, 3]);
});

test('no request that may be counted again is removed, nor any without an organization', async () => {
  const { orm } = bench.services;
  const remove = '/* test */ select ingestion.delete_old_events((now() at time zone $$UTC$$)::date - 61, 10)';
  await expect(inOrganization(orm, makeOrganization().id, (em) => em.execute(remove))).rejects.toThrow('still needed');
  await expect(inSystem(orm, (em) => em.execute(remove))).rejects.toThrow('No organization');
  const erase = "select ingestion.erase_household('\\x02', '{}', '\\x03', '-infinity', 'infinity')";
  await expect(inSystem(orm, (em) => em.execute(erase))).rejects.toThrow('No organization');
});
