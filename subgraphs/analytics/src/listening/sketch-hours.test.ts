import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, DAY_MS, dayStart, HOUR_MS, utcDay } from '@castgraph/kernel/days';
import { inOrganization } from '@castgraph/orm/transact';
import { makeOrganization } from '@castgraph/testing/organization';
import { type ListeningDatabase, openListeningDatabase } from '../fixture/listening-database.ts';
import { countListeners } from './count-listeners.ts';
import { countRequests } from './count-requests.ts';
import { readListenersOfSpan } from './read-listeners-of-span.ts';
import { rebuildSketches } from './rebuild-sketches.ts';

let database: ListeningDatabase;
beforeAll(async () => {
  database = await openListeningDatabase();
});
afterAll(() => database.close());

const DAYS = 5;
const FIRST = addDays(utcDay(Date.now()), -6);
const START = dayStart(FIRST);
const MINUTE_MS = 60_000;

/** Two shows whose listeners come every quarter of an hour: most of them every day, each at their own time. */
async function arrange() {
  const organizationId = makeOrganization().id;
  const shows = [await database.announce(organizationId), await database.announce(organizationId)];
  const requests = Array.from({ length: DAYS * 96 }, (_, index) => {
    const [day, quarter] = [Math.floor(index / 96), index % 96];
    const at = START + day * DAY_MS + quarter * 15 * MINUTE_MS;
    return { url: shows[index % 2]!.url, at, userAgent: `Overcast/${quarter % 3 === 0 ? index : quarter}`, ip: `81.2.69.${quarter}` };
  });
  await store(organizationId, requests);
  return { organizationId, url: shows[0]!.url };
}

async function store(organizationId: string, requests: Parameters<ListeningDatabase['store']>[1]): Promise<void> {
  await database.store(organizationId, requests);
  while ((await countRequests(database.orm, organizationId))?.hasMore !== false);
}

async function rebuild(organizationId: string, hoursFrom: number): Promise<void> {
  for (let day = 0; day < DAYS; day++) await rebuildSketches(database.orm, organizationId, addDays(FIRST, day), { hoursFrom });
}

const hoursOf = async (organizationId: string) =>
  (
    await database.owner.query<{ day: string; n: number }>(
      'select day::text, count(*)::int as n from analytics.listener_sketch_hour where organization_id = $1 group by 1 order by 1',
      [organizationId],
    )
  ).rows.map(({ n }) => n);

/** Ends on whole hours, on half ones, within the first and the last day, and ten minutes of one. */
const SPANS = [
  [5 * HOUR_MS, 4 * DAY_MS + 5 * HOUR_MS],
  [5.5 * HOUR_MS, 3 * DAY_MS + 17.5 * HOUR_MS],
  [0, 2 * DAY_MS + 10 * MINUTE_MS],
  [DAY_MS - 10 * MINUTE_MS, 4 * DAY_MS],
] as const;

async function agree(organizationId: string): Promise<void> {
  for (const [from, to] of SPANS) {
    const question = { organizationId, source: 'prefix' as const, from: START + from, to: START + to };
    const [found, truth] = await inOrganization(
      database.orm,
      organizationId,
      async (em) => [await readListenersOfSpan(em, question), await countListeners(em, question)] as const,
      { readOnly: true, repeatableRead: true },
    );
    expect(found).toEqual({ listeners: truth, isExact: true, errorShare: 0 });
  }
}

test('hours of all shows give the listeners of parts of days: before they are there, kept, due, and built anew', async () => {
  const { organizationId, url } = await arrange();
  await agree(organizationId);
  await rebuild(organizationId, 90);
  expect(await hoursOf(organizationId)).toEqual([24, 24, 24, 24, 24]);
  await agree(organizationId);
  // A day with a listener whom its hours do not hold.
  await store(organizationId, [{ url, at: START + 5.7 * HOUR_MS, userAgent: 'Somebody/late' }]);
  await agree(organizationId);
  await rebuild(organizationId, 90);
  await agree(organizationId);
});

test('hours are read instead of the downloads, which need not be there any more', async () => {
  const { organizationId } = await arrange();
  await rebuild(organizationId, 1);
  const question = { organizationId, source: 'prefix' as const, from: START + 5 * HOUR_MS, to: START + 4 * DAY_MS + 5 * HOUR_MS };
  const [truth, read] = [
    () => inOrganization(database.orm, organizationId, (em) => countListeners(em, question)),
    async () => (await inOrganization(database.orm, organizationId, (em) => readListenersOfSpan(em, question))).listeners,
  ];
  const before = await truth();
  await database.owner.query('delete from analytics.download where organization_id = $1', [organizationId]);
  expect(await truth()).toBe(0);
  expect(await read()).toBe(before);
});

test('hours are kept of days with many downloads, and no longer than they have so many', async () => {
  const { organizationId, url } = await arrange();
  await rebuild(organizationId, 1_000);
  expect(await hoursOf(organizationId)).toEqual([]);
  await store(organizationId, [{ url, at: START + HOUR_MS, userAgent: 'Somebody/new' }]);
  await rebuild(organizationId, 97);
  expect(await hoursOf(organizationId)).toEqual([24]);
  await store(organizationId, [{ url, at: START + HOUR_MS, userAgent: 'Somebody/newer' }]);
  await rebuild(organizationId, 1_000);
  expect(await hoursOf(organizationId)).toEqual([]);
  await agree(organizationId);
});

test('hours are nobody else’s', async () => {
  const { organizationId } = await arrange();
  await rebuild(organizationId, 1);
  const other = makeOrganization().id;
  const seen = await inOrganization(database.orm, other, (em) => em.execute('/* look */ select 1 from analytics.listener_sketch_hour'));
  expect(seen).toEqual([]);
});
