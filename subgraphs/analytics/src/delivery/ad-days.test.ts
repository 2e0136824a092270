import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, DAY_MS, utcDay } from '@castgraph/kernel/days';
import { newId } from '@castgraph/kernel/ids';
import { inOrganization } from '@castgraph/orm/transact';
import { makeOrganization } from '@castgraph/testing/organization';
import { type ListeningDatabase, openListeningDatabase, type TestEpisode, type TestRequest } from '../fixture/listening-database.ts';
import { countRequests } from '../listening/count-requests.ts';
import { findDueAdDays } from './find-due-ad-days.ts';
import { measureAdDay } from './measure-ad-day.ts';
import { recordAdSlots } from './record-ad-slots.ts';

let database: ListeningDatabase;
beforeAll(async () => {
  database = await openListeningDatabase();
});
afterAll(() => database.close());

// 16,000 bytes a second for 125 seconds; the advertisement is heard from second 80 to 100.
const FILE = { durationSeconds: 125, sizeBytes: 2_000_000, bitrateBps: 128_000, id3Bytes: 0 };
const AD = { startSeconds: 80, endSeconds: 100 };
const DAY = addDays(utcDay(Date.now()), -2);
const AT = Date.parse(DAY) + DAY_MS / 2;
const agent = (listener: number) => `Overcast/3.0 (+http://overcast.fm/; iOS podcast app) ${listener}`;

interface Arranged extends TestEpisode {
  organizationId: string;
}

async function arrange(facts: Partial<typeof FILE> = FILE): Promise<Arranged> {
  const organizationId = makeOrganization().id;
  return { organizationId, ...(await database.announce(organizationId, facts)) };
}

async function announceSlots(
  { organizationId, podcastId, episodeId }: Arranged,
  slots: readonly { id?: string; startSeconds: number; endSeconds: number }[],
  occurredAt = new Date().toISOString(),
): Promise<void> {
  const whole = slots.map((slot) => ({
    id: newId(),
    campaignId: null,
    sponsorName: 'Acme',
    detectionMethod: 'MANUAL' as const,
    confidence: 1,
    ...slot,
  }));
  const event = { eventId: newId(), occurredAt, organizationId, podcastId, episodeId, slots: whole };
  await inOrganization(database.orm, organizationId, (em) => recordAdSlots(em, event));
}

async function store({ organizationId, url }: Arranged, requests: readonly Omit<TestRequest, 'url' | 'source'>[]): Promise<void> {
  await database.store(
    organizationId,
    requests.map((request) => ({ url, source: 'log', ...request })),
  );
  await countRequests(database.orm, organizationId);
}

/** Looks at all that is due, and tells what stands of each day. */
async function measure({ organizationId }: Arranged): Promise<{ day: string; served: number; requested: number; downloads: number }[]> {
  const due = (await findDueAdDays(database.orm, Date.now() + DAY_MS)).filter((each) => each.organizationId === organizationId);
  for (const { organizationId: of, ...each } of due) expect(await measureAdDay(database.orm, of, each)).toBe(true);
  const { rows } = await database.owner.query(
    'select day::text, served, requested, downloads from analytics.ad_slot_day where organization_id = $1 order by day, slot_id',
    [organizationId],
  );
  return rows;
}

const get = (listener: number, range: [number, number] | null, more: Partial<TestRequest> = {}) => ({
  at: AT + listener,
  userAgent: agent(listener),
  status: range ? 206 : 200,
  range: range && `bytes=${range[0]}-${range[1]}`,
  bytesServed: range ? range[1] - range[0] + 1 : FILE.sizeBytes,
  ...more,
});
const SECOND = 16_000;

describe('downloads that brought an advertisement (C33)', () => {
  test('are those in which every byte of it came, by whatever ranges and in whatever order', async () => {
    const episode = await arrange();
    await announceSlots(episode, [AD]);
    await store(episode, [
      get(1, null),
      get(2, [0, 70 * SECOND - 1]),
      get(3, [0, 99 * SECOND]),
      get(4, [90 * SECOND, 110 * SECOND]),
      get(4, [0, 90 * SECOND - 1], { at: AT + 5_000 }),
      get(5, null, { bytesServed: 100 * SECOND }),
      get(6, null, { bytesServed: 100 * SECOND - 1 }),
      // No download at all, though it brought the advertisement.
      get(7, [80 * SECOND, 101 * SECOND]),
    ]);
    expect(await measure(episode)).toEqual([{ day: DAY, served: 3, requested: 0, downloads: 0 }]);
  });
  test('gain one when the rest of a file comes late, and keep the number when all is told twice', async () => {
    const episode = await arrange();
    await announceSlots(episode, [AD]);
    await store(episode, [get(1, [0, 70 * SECOND])]);
    expect(await measure(episode)).toMatchObject([{ served: 0 }]);
    await store(episode, [get(1, [60 * SECOND, 120 * SECOND], { at: AT + 3_600_000 })]);
    expect(await measure(episode)).toMatchObject([{ served: 1 }]);
    await store(episode, [get(1, [60 * SECOND, 120 * SECOND], { at: AT + 7_200_000 })]);
    expect(await measure(episode)).toMatchObject([{ served: 1 }]);
    expect(await findDueAdDays(database.orm, Date.now() + DAY_MS)).toEqual([]);
  });
  test('say where the log knows only what was asked for (C16)', async () => {
    const episode = await arrange();
    await announceSlots(episode, [AD]);
    await store(episode, [get(1, null, { bytesServed: null }), get(2, [0, 99 * SECOND], { bytesServed: null }), get(3, null)]);
    expect(await measure(episode)).toEqual([{ day: DAY, served: 1, requested: 1, downloads: 0 }]);
  });
  test('are not told of where no bitrate says which bytes hold it, nor under a prefix (C27)', async () => {
    const unknown = await arrange({ sizeBytes: FILE.sizeBytes });
    await announceSlots(unknown, [AD]);
    await store(unknown, [get(1, null)]);
    expect(await measure(unknown)).toEqual([]);
    const prefixed = await arrange();
    await announceSlots(prefixed, [AD]);
    await store(prefixed, [get(1, null, { source: 'prefix' })]);
    expect(await measure(prefixed)).toEqual([]);
    expect(
      (await findDueAdDays(database.orm, Date.now() + DAY_MS)).filter((due) => due.organizationId === prefixed.organizationId),
    ).toEqual([]);
  });
  test('of days counted before the advertisement was known are looked at when it is', async () => {
    const episode = await arrange();
    await store(episode, [get(1, null), get(2, [0, 70 * SECOND]), get(1, null, { at: AT - DAY_MS })]);
    expect(await measure(episode)).toEqual([]);
    await announceSlots(episode, [AD, { startSeconds: 0, endSeconds: 30 }]);
    expect((await measure(episode)).map(({ served }) => served).toSorted((a, b) => a - b)).toEqual([1, 1, 1, 2]);
  });
  test('go with an advertisement that was removed, and stand against news that is older', async () => {
    const episode = await arrange();
    const [first, second] = [newId(), newId()];
    await announceSlots(episode, [
      { id: first, ...AD },
      { id: second, startSeconds: 0, endSeconds: 30 },
    ]);
    await store(episode, [get(1, null)]);
    expect(await measure(episode)).toHaveLength(2);
    await announceSlots(episode, [{ id: second, startSeconds: 0, endSeconds: 30 }], new Date(Date.now() + 1_000).toISOString());
    expect(await measure(episode)).toHaveLength(1);
    await announceSlots(episode, [{ id: first, ...AD }], new Date(Date.now() - 60_000).toISOString());
    expect(await measure(episode)).toHaveLength(1);
    await announceSlots(episode, [], new Date(Date.now() + 2_000).toISOString());
    expect(await measure(episode)).toEqual([]);
  });
  test('agree with looking at every second of every listener', async () => {
    const episode = await arrange();
    await announceSlots(episode, [AD]);
    let state = 7;
    const random = (below: number) => (state = (state * 48_271) % 2_147_483_647) % below;
    const seconds = new Map<number, Set<number>>();
    const requests = Array.from({ length: 240 }, (_, index) => {
      const listener = random(60);
      const first = random(110);
      const last = Math.min(124, first + 10 + random(90));
      const came = seconds.get(listener) ?? new Set<number>();
      seconds.set(listener, came);
      for (let second = first; second <= last; second++) came.add(second);
      return get(listener, [first * SECOND, (last + 1) * SECOND - 1], { at: AT + index });
    });
    // In several lots, so that windows are settled again and again.
    for (let from = 0; from < requests.length; from += 60) {
      await store(episode, requests.slice(from, from + 60));
      if (from === 60) await measure(episode);
    }
    const adSeconds = Array.from({ length: 20 }, (_, second) => 80 + second);
    const expected = [...seconds.values()].filter((came) => came.size >= 60 && adSeconds.every((second) => came.has(second))).length;
    expect(expected).toBeGreaterThan(5);
    expect(await measure(episode)).toEqual([{ day: DAY, served: expected, requested: 0, downloads: 0 }]);
  });
});
