import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, DAY_MS, dayStart, HOUR_MS, utcDay } from '@castgraph/kernel/days';
import { inOrganization } from '@castgraph/orm/transact';
import { makeOrganization } from '@castgraph/testing/organization';
import { type ListeningDatabase, openListeningDatabase, type TestRequest } from '../fixture/listening-database.ts';
import { countListeners } from './count-listeners.ts';
import { countRequests } from './count-requests.ts';
import { findDueSketches } from './find-due-sketches.ts';
import { readListenersOfSpan } from './read-listeners-of-span.ts';
import { rebuildSketches } from './rebuild-sketches.ts';

let database: ListeningDatabase;
beforeAll(async () => {
  database = await openListeningDatabase();
});
afterAll(() => database.close());

const FIRST = addDays(utcDay(Date.now()), -6);
const START = dayStart(FIRST);
const END = START + 5 * DAY_MS;

/** `perDay` listeners on each of five days, of whom half come back every day, for the show's only episode. */
const audience = (url: string, perDay: number): TestRequest[] =>
  Array.from({ length: 5 * perDay }, (_, index) => {
    const day = Math.floor(index / perDay);
    const person = index % perDay;
    const userAgent = person % 2 === 0 ? `Overcast/${person}` : `Castro/${day}.${person}`;
    // Far below the limit of an address.
    return { url, at: START + day * DAY_MS + person * 7, ip: `81.2.${69 + (person % 40)}.142`, userAgent };
  });

async function arrange(perDay: number) {
  const organizationId = makeOrganization().id;
  const episode = await database.announce(organizationId);
  await database.store(organizationId, audience(episode.url, perDay));
  await countAll(organizationId);
  return { organizationId, ...episode };
}

async function countAll(organizationId: string): Promise<void> {
  while ((await countRequests(database.orm, organizationId))?.hasMore !== false);
}

async function rebuildAll(organizationId: string): Promise<void> {
  for (const { organizationId: of, day } of await findDueSketches(database.orm, Date.now() + 60_000))
    if (of === organizationId) await rebuildSketches(database.orm, of, day);
}

const query = async <T>(sql: string, ...params: unknown[]): Promise<T[]> => (await database.owner.query(sql, params)).rows as T[];
const due = (organizationId: string) => query('select day from analytics.sketch_due where organization_id = $1', organizationId);

interface Asked {
  organizationId: string;
  podcastId?: string;
  episodeId?: string;
}
const read = ({ organizationId, podcastId, episodeId }: Asked, from = START, to = END) =>
  inOrganization(
    database.orm,
    organizationId,
    (em) => readListenersOfSpan(em, { organizationId, podcastId, episodeId, source: 'prefix', from, to }),
    { readOnly: true, repeatableRead: true },
  );
const exact = ({ organizationId, podcastId, episodeId }: Asked, from = START, to = END) =>
  inOrganization(database.orm, organizationId, (em) =>
    countListeners(em, { organizationId, podcastId, episodeId, source: 'prefix', from, to }),
  );

describe('listener sketches', () => {
  test('give the same listeners before they are built, built, and due again (C24)', async () => {
    const { organizationId, podcastId, episodeId, url } = await arrange(40);
    const scopes: Asked[] = [{ organizationId }, { organizationId, podcastId }, { organizationId, podcastId, episodeId }];
    const agree = async (listeners: number) => {
      for (const scope of scopes) expect(await read(scope)).toEqual({ listeners, isExact: true, errorShare: 0 });
    };
    await agree(20 + 5 * 20);
    expect(await due(organizationId)).toHaveLength(5);
    await rebuildAll(organizationId);
    expect(await due(organizationId)).toEqual([]);
    await agree(120);
    await database.store(organizationId, [{ url, at: START + 2 * DAY_MS + HOUR_MS, userAgent: 'Somebody/late' }]);
    await countAll(organizationId);
    expect(await due(organizationId)).toHaveLength(1);
    await agree(121);
    await rebuildAll(organizationId);
    await agree(121);
  });

  test('estimate within the stated error where listeners are many, and count a single day exactly', async () => {
    const scope = await arrange(1_000);
    await rebuildAll(scope.organizationId);
    const found = await read(scope);
    expect(found.isExact).toBe(false);
    const truth = await exact(scope);
    expect(truth).toBe(500 + 5 * 500);
    // Twice the error of 19 of 20 cases: listener keys differ from run to run of nothing, organizations do.
    expect(Math.abs(found.listeners - truth) / truth).toBeLessThan(2 * found.errorShare);
    expect(await read(scope, START, START + DAY_MS)).toEqual({ listeners: 1_000, isExact: true, errorShare: 0 });
    // Half the listeners of a part of a day at either end are in no whole day.
    const [from, to] = [START + 3_500, END - DAY_MS + 3_500];
    const [part, partTruth] = [await read(scope, from, to), await exact(scope, from, to)];
    expect(Math.abs(part.listeners - partTruth) / partTruth).toBeLessThan(2 * part.errorShare);
  }, 120_000);

  test('leave a day due whose downloads changed while it was sketched', async () => {
    const { organizationId, podcastId, url } = await arrange(4);
    const blocker = await database.owner.connect();
    await blocker.query('begin');
    // Readable, but the first write of the rebuilding waits.
    await blocker.query('lock table analytics.listener_sketch_day in share mode');
    const rebuilding = rebuildSketches(database.orm, organizationId, FIRST);
    const isWaiting = async () =>
      (
        await query(
          `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like '/* forget-sketches%'`,
        )
      ).length;
    while (!(await isWaiting()));
    await database.store(organizationId, [{ url, at: START + HOUR_MS, userAgent: 'Somebody/new' }], { waitUntilFinal: false });
    for (let requests = 0; requests === 0;) requests = (await countRequests(database.orm, organizationId))?.requests ?? 0;
    await blocker.query('rollback');
    blocker.release();
    expect(await rebuilding).toBeGreaterThan(0);
    expect(await due(organizationId)).toHaveLength(5);
    expect((await read({ organizationId, podcastId }, START, START + DAY_MS)).listeners).toBe(5);
    await rebuildAll(organizationId);
    expect((await read({ organizationId, podcastId }, START, START + DAY_MS)).listeners).toBe(5);
  });

  test('go when the last download of a day goes, and when it becomes implausible (C9)', async () => {
    const { organizationId, podcastId, url } = await arrange(2);
    await rebuildAll(organizationId);
    await query(
      `insert into analytics.measurement_setting (organization_id, max_per_ip) values ($1, 1) on conflict (organization_id) do update set max_per_ip = 1`,
      organizationId,
    );
    await database.store(organizationId, [{ url, at: START + HOUR_MS, ip: '81.2.69.142', userAgent: 'Third/1' }]);
    await countAll(organizationId);
    expect(await read({ organizationId, podcastId }, START, START + DAY_MS)).toMatchObject({ listeners: 2 });
    await rebuildAll(organizationId);
    expect(await read({ organizationId, podcastId }, START, START + DAY_MS)).toMatchObject({ listeners: 2 });
    expect(await query('select distinct listeners from analytics.listener_sketch_day where organization_id = $1', organizationId)).toEqual([
      { listeners: 2 },
    ]);
  });

  test('wait until changes have calmed, longer on the day that is open, and are nobody else’s', async () => {
    const { organizationId } = await arrange(2);
    const mine = async (now: number) => (await findDueSketches(database.orm, now)).filter((each) => each.organizationId === organizationId);
    expect(await mine(Date.now() + 5_000)).toEqual([]);
    expect(await mine(Date.now() + 15_000)).toHaveLength(5);
    const other = makeOrganization().id;
    expect(await rebuildSketches(database.orm, other, FIRST)).toBe(0);
    expect(await due(organizationId)).toHaveLength(5);
  });
});
