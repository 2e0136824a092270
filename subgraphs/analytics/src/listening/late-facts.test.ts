import { afterAll, beforeAll, expect, test } from 'vitest';
import { DAY_MS, dayStart, HOUR_MS, utcDay } from '@castgraph/kernel/days';
import { DOWNLOAD_WINDOWS } from '@castgraph/measurement/download-window';
import { makeOrganization } from '@castgraph/testing/organization';
import { type ListeningDatabase, openListeningDatabase, type TestRequest } from '../fixture/listening-database.ts';
import { randomRequests, seeded } from '../fixture/random-requests.ts';
import { readBooks } from '../fixture/read-books.ts';
import { countRequests } from './count-requests.ts';
import { findUncounted } from './find-uncounted.ts';

let database: ListeningDatabase;
beforeAll(async () => {
  database = await openListeningDatabase();
});
afterAll(() => database.close());

const START = dayStart(utcDay(Date.now() - 5 * DAY_MS));
/** 300,000 bytes: a minute at 32 kbit/s, and not at 64. */
const PART = { source: 'log', status: 206, range: 'bytes=0-299999', bytesServed: 300_000 } as const;
const SLOW = { bitrateBps: 32_000 };
const FAST = { bitrateBps: 64_000 };

async function countAll(organizationId: string, limit?: number): Promise<void> {
  for (;;) {
    const round = await countRequests(database.orm, organizationId, { limit });
    if (round && !round.hasMore) return;
  }
}

/** An organization whose only episode was asked for, and counted by what was known of its file. */
async function arrange(requests: readonly Omit<TestRequest, 'url'>[], facts: { bitrateBps?: number; occurredAt?: string } = {}) {
  const organizationId = makeOrganization().id;
  const episode = await database.announce(organizationId, facts);
  await database.store(
    organizationId,
    requests.map((request) => ({ ...request, url: episode.url })),
  );
  await countAll(organizationId);
  return { organizationId, announce: (later: typeof facts) => database.announce(organizationId, { ...episode, ...later }) };
}

async function figures(organizationId: string) {
  const { downloads, causes, state, wrong } = await readBooks(database, organizationId);
  expect(wrong).toEqual([]);
  const { requests, ...places } = state;
  expect(Object.values(places).reduce((sum, n) => sum + n, 0)).toBe(requests);
  return { downloads: downloads.length, causes };
}

async function recounts(organizationId: string): Promise<[version: number, recounts: number]> {
  const { rows } = await database.owner.query<{ version: string; recounts: string }>(
    'select version, recounts from analytics.counting_state where organization_id = $1',
    [organizationId],
  );
  return [Number(rows[0]!.version), Number(rows[0]!.recounts)];
}

const isWaiting = async (organizationId: string) => (await findUncounted(database.orm)).includes(organizationId);

test('a bitrate that arrives late makes part of a file a download, or none (C13)', async () => {
  const { organizationId, announce } = await arrange([{ ...PART, at: START }], FAST);
  expect(await figures(organizationId)).toEqual({ downloads: 0, causes: { threshold: 1 } });
  const [version, epoch] = await recounts(organizationId);
  await announce(SLOW);
  expect(await isWaiting(organizationId)).toBe(true);
  await countAll(organizationId);
  expect(await figures(organizationId)).toEqual({ downloads: 1, causes: {} });
  // Kept answers about closed days end with it.
  expect(await recounts(organizationId)).toEqual([version + 1, epoch + 1]);
  await announce(FAST);
  await countAll(organizationId);
  expect(await figures(organizationId)).toEqual({ downloads: 0, causes: { threshold: 1 } });
});

test('an ID3 tag, a length and a duration that arrive late count as well (C13, C14)', async () => {
  const organizationId = makeOrganization().id;
  const episode = await database.announce(organizationId, SLOW);
  await database.store(organizationId, [{ ...PART, url: episode.url, at: START }]);
  await countAll(organizationId);
  const known = async (facts: object) => {
    await database.announce(organizationId, { ...episode, ...SLOW, ...facts });
    await countAll(organizationId);
    return (await figures(organizationId)).downloads;
  };
  expect(await known({ id3Bytes: 59_999 })).toBe(1);
  expect(await known({ id3Bytes: 60_001 })).toBe(0);
  expect(await known({ id3Bytes: 60_001, sizeBytes: 300_000 })).toBe(1);
  expect(await known({ durationSeconds: 59, sizeBytes: 300_001 })).toBe(0);
});

test('the same announcement twice, and one that is older and comes late, settle nothing anew', async () => {
  const { organizationId, announce } = await arrange([{ ...PART, at: START }], FAST);
  const occurredAt = new Date(Date.now() + 1_000).toISOString();
  await announce({ ...SLOW, occurredAt });
  await countAll(organizationId);
  const before = [await readBooks(database, organizationId), await recounts(organizationId)];
  await announce({ ...SLOW, occurredAt });
  await announce({ ...SLOW, occurredAt: new Date(Date.now() + 2_000).toISOString() });
  await announce({ ...FAST, occurredAt: new Date(Date.now() - DAY_MS).toISOString() });
  expect(await isWaiting(organizationId)).toBe(false);
  await countAll(organizationId);
  expect([await readBooks(database, organizationId), await recounts(organizationId)]).toEqual(before);
});

test('nothing is settled anew under a prefix, which sees no bytes (C27), nor for another organization', async () => {
  const { organizationId, announce } = await arrange([
    { at: START, range: 'bytes=0-299999' },
    { at: START + 1, range: 'bytes=0-299999' },
  ]);
  const other = await arrange([{ ...PART, at: START }], SLOW);
  const before = [await readBooks(database, organizationId), await recounts(organizationId)];
  const others = [await readBooks(database, other.organizationId), await recounts(other.organizationId)];
  await announce(FAST);
  expect(await isWaiting(organizationId)).toBe(false);
  await countAll(organizationId);
  expect([await readBooks(database, organizationId), await recounts(organizationId)]).toEqual(before);
  expect([await readBooks(database, other.organizationId), await recounts(other.organizationId)]).toEqual(others);
});

test.each(DOWNLOAD_WINDOWS)('days whose household keys are erased stay, and what the log no longer holds: %s', async (window) => {
  const old = dayStart(utcDay(Date.now() - 70 * DAY_MS));
  const organizationId = makeOrganization().id;
  await choose(organizationId, window);
  const episode = await database.announce(organizationId, SLOW);
  const ask = (at: number, userAgent: string) => ({ ...PART, url: episode.url, at, userAgent });
  await database.store(organizationId, [ask(old, 'Overcast/1'), ask(START, 'Castro/1'), ask(START, 'Player/1')]);
  await countAll(organizationId);
  await database.owner.query(`delete from ingestion.listener_event where organization_id = $1 and user_agent = 'Player/1'`, [
    organizationId,
  ]);
  await database.announce(organizationId, { ...episode, ...FAST });
  await countAll(organizationId);
  const { downloads, wrong } = await readBooks(database, organizationId);
  expect([downloads.map(({ at }) => at).toSorted((a, b) => a - b), wrong]).toEqual([[old, START], []]);
});

async function choose(organizationId: string, window: string, maxPerIp = 500): Promise<void> {
  await database.owner.query(
    'insert into analytics.measurement_setting (organization_id, download_window, max_per_ip) values ($1, $2, $3)',
    [organizationId, window, maxPerIp],
  );
}

test.each(DOWNLOAD_WINDOWS.flatMap((window) => [3, 500].map((maxPerIp) => ({ window, maxPerIp }))))(
  'facts that change in the middle give the books of those who knew the last of them from the start: $window, at most $maxPerIp an address',
  async ({ window, maxPerIp }) => {
    const seed = Math.floor(Math.random() * 2 ** 31);
    const final = { bitrateBps: 96_000, sizeBytes: 900_000, durationSeconds: 75, id3Bytes: 5_000 };
    const arrangeBooks = async (first: object) => {
      const organizationId = makeOrganization().id;
      await choose(organizationId, window, maxPerIp);
      const episode = await database.announce(organizationId, first);
      const requests = [
        ...randomRequests(seeded(seed), 150, [episode.url], START, 'log'),
        ...randomRequests(seeded(seed), 20, [episode.url], START),
      ];
      await database.store(organizationId, requests);
      await countAll(organizationId, 40);
      return { organizationId, episode };
    };
    const early = await arrangeBooks(final);
    const late = await arrangeBooks({ sizeBytes: 4_000_000 });
    const announce = (facts: object) => database.announce(late.organizationId, { ...late.episode, ...facts });
    await announce({ bitrateBps: 256_000, durationSeconds: 30 });
    // Stopped in the middle of the listeners, and begun once more by what is known then.
    await countRequests(database.orm, late.organizationId, { limit: 9 });
    await announce(final);
    await database.store(late.organizationId, [{ ...PART, url: late.episode.url, at: START + HOUR_MS, userAgent: 'Googlebot/2.1' }]);
    await database.store(early.organizationId, [{ ...PART, url: early.episode.url, at: START + HOUR_MS, userAgent: 'Googlebot/2.1' }]);
    await countAll(late.organizationId, 9);
    await countAll(early.organizationId);
    const [found, expected] = [await readBooks(database, late.organizationId), await readBooks(database, early.organizationId)];
    const instants = ({ downloads }: typeof found) =>
      downloads.map(({ source, window: start, at, implausible }) => `${source} ${start} ${at} ${implausible}`).toSorted();
    expect(found.wrong, `seed ${seed}`).toEqual([]);
    expect(instants(found), `seed ${seed}`).toEqual(instants(expected));
    expect([found.causes, found.byHour, found.state], `seed ${seed}`).toEqual([expected.causes, expected.byHour, expected.state]);
  },
  // Hundreds of small transactions: a busy machine takes its time.
  180_000,
);
