import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, DAY_MS, dayStart, HOUR_MS } from '@castgraph/kernel/days';
import { inOrganization } from '@castgraph/orm/transact';
import { makeOrganization } from '@castgraph/testing/organization';
import { type ListeningDatabase, openListeningDatabase } from '../fixture/listening-database.ts';
import { countListeners } from './count-listeners.ts';
import { countRequests } from './count-requests.ts';
import { findDueSketches } from './find-due-sketches.ts';
import { findOutdatedSpans } from './find-outdated-spans.ts';
import { readListenersOfSpan } from './read-listeners-of-span.ts';
import { rebuildSketches } from './rebuild-sketches.ts';
import { sketchSpansAround, sketchSpansOf } from './sketch-spans.ts';
import { uniteSketches } from './unite-sketches.ts';

let database: ListeningDatabase;
beforeAll(async () => {
  database = await openListeningDatabase();
});
afterAll(() => database.close());

const FIRST = '2026-09-02';
const DAYS = 40;
const START = dayStart(FIRST);
const END = START + DAYS * DAY_MS;
const later = () => Date.now() + HOUR_MS;
const query = async <T>(sql: string, ...params: unknown[]): Promise<T[]> => (await database.owner.query(sql, params)).rows as T[];

/** Three listeners a day, of whom one comes every day. */
async function arrange() {
  const organizationId = makeOrganization().id;
  const episode = await database.announce(organizationId);
  const userAgents = (day: number) => ['Overcast/1', `Castro/${day}.1`, `Castro/${day}.2`];
  await database.store(
    organizationId,
    Array.from({ length: DAYS }, (_, day) =>
      userAgents(day).map((userAgent, index) => ({ url: episode.url, at: START + day * DAY_MS + index, userAgent })),
    ).flat(),
  );
  await countAll(organizationId);
  return { organizationId, ...episode };
}

async function countAll(organizationId: string): Promise<void> {
  while ((await countRequests(database.orm, organizationId))?.hasMore !== false);
}

async function sketchAll(organizationId: string): Promise<void> {
  for (const due of await findDueSketches(database.orm, later()))
    if (due.organizationId === organizationId) await rebuildSketches(database.orm, organizationId, due.day);
}

async function uniteAll(organizationId: string, now = later()): Promise<number> {
  let united = 0;
  for (let more = 1; more > 0; united += more) more = (await uniteSketches(database.orm, organizationId, now)) ?? 0;
  return united;
}

interface Asked {
  organizationId: string;
  podcastId?: string;
}
const read = async (asked: Asked, from = START, to = END) => {
  const answer = await inOrganization(database.orm, asked.organizationId, (em) =>
    readListenersOfSpan(em, { ...asked, source: 'prefix', from, to }),
  );
  return answer.listeners;
};
const exact = (asked: Asked, from = START, to = END) =>
  inOrganization(database.orm, asked.organizationId, (em) => countListeners(em, { ...asked, source: 'prefix', from, to }));
const outdated = (organizationId: string) =>
  query<{ grain: string; first: string }>(
    `select distinct grain, first::text as first from analytics.listener_sketch_span where organization_id = $1 and sketch is null order by 1, 2`,
    organizationId,
  );

describe('weeks and months of listeners', () => {
  test('give what their days give, and are read in their place (C24)', async () => {
    const { organizationId, podcastId } = await arrange();
    await sketchAll(organizationId);
    const truth = 1 + 2 * DAYS;
    for (const scope of [{ organizationId }, { organizationId, podcastId }]) expect(await read(scope)).toBe(truth);
    // Six weeks and two months, of the show and of all shows.
    expect(await uniteAll(organizationId)).toBe(2 * (6 + 2));
    await query(
      `delete from analytics.listener_sketch_day where organization_id = $1 and day between '2026-09-07' and '2026-09-27'`,
      organizationId,
    );
    for (const scope of [{ organizationId }, { organizationId, podcastId }]) {
      expect(await read(scope)).toBe(truth);
      // From the day before the first on, which makes September whole.
      expect(await read(scope, START - DAY_MS)).toBe(truth);
      // Without the first day, and with parts of days at either end.
      const [from, to] = [START + DAY_MS + HOUR_MS, END - 5 * HOUR_MS];
      expect(await read(scope, from, to)).toBe(await exact(scope, from, to));
    }
  });

  test('are passed over while one of their days is due, and are united anew afterwards', async () => {
    const { organizationId, podcastId, url } = await arrange();
    await sketchAll(organizationId);
    await uniteAll(organizationId);
    await database.store(organizationId, [{ url, at: START + 10 * DAY_MS + HOUR_MS, userAgent: 'Somebody/late' }]);
    await countAll(organizationId);
    const agree = async () => expect(await read({ organizationId, podcastId })).toBe(2 + 2 * DAYS);
    await agree();
    await sketchAll(organizationId);
    expect(await outdated(organizationId)).toEqual([
      { grain: 'month', first: '2026-09-01' },
      { grain: 'week', first: '2026-09-07' },
    ]);
    await agree();
    expect(await uniteAll(organizationId)).toBe(4);
    expect(await outdated(organizationId)).toEqual([]);
    await agree();
  });

  test('lose who is taken out, however long after', async () => {
    const { organizationId } = await arrange();
    await sketchAll(organizationId);
    await uniteAll(organizationId);
    await query(
      'update analytics.download set implausible = true where organization_id = $1 and at < $2',
      organizationId,
      new Date(START + DAY_MS),
    );
    await query(
      `insert into analytics.sketch_due (organization_id, podcast_id, source, day) select distinct organization_id, podcast_id, source, $2::date
         from analytics.download where organization_id = $1`,
      organizationId,
      FIRST,
    );
    const truth = 1 + 2 * (DAYS - 1);
    expect(await read({ organizationId })).toBe(truth);
    await sketchAll(organizationId);
    expect(await read({ organizationId })).toBe(truth);
    await uniteAll(organizationId);
    expect(await read({ organizationId })).toBe(truth);
  });

  test('wait until they ended and have calmed, and are nobody else’s', async () => {
    const { organizationId } = await arrange();
    await sketchAll(organizationId);
    const isWanted = async (now: number) => (await findOutdatedSpans(database.orm, now)).includes(organizationId);
    expect(await isWanted(Date.now() + 10 * 60_000)).toBe(false);
    expect(await isWanted(later())).toBe(true);
    expect(await uniteAll(organizationId, Date.now() + 10 * 60_000)).toBe(0);
    expect(await uniteSketches(database.orm, makeOrganization().id, later())).toBe(0);
    await query(`update analytics.listener_sketch_span set until = current_date + 2 where organization_id = $1`, organizationId);
    expect(await isWanted(later())).toBe(false);
    expect(await uniteAll(organizationId)).toBe(0);
  });
});

test('a span is months, the weeks beside them, and no day twice', () => {
  expect(sketchSpansOf('2026-08-27', '2026-10-13')).toEqual([
    { grain: 'month', first: '2026-09-01', end: '2026-10-01' },
    { grain: 'week', first: '2026-10-05', end: '2026-10-12' },
  ]);
  expect(sketchSpansOf('2026-09-08', '2026-09-14')).toEqual([]);
  expect(sketchSpansOf('2025-11-30', '2026-03-01').map(({ first }) => first)).toEqual(['2025-12-01', '2026-01-01', '2026-02-01']);
});

test('a day lies in one week and one month', () => {
  expect(sketchSpansAround('2026-11-01')).toEqual([
    { grain: 'week', first: '2026-10-26', end: '2026-11-02' },
    { grain: 'month', first: '2026-11-01', end: '2026-12-01' },
  ]);
  for (let day = '2023-12-25'; day < '2024-03-10'; day = addDays(day, 1))
    for (const { first, end } of sketchSpansAround(day)) expect(first <= day && day < end).toBe(true);
});
