import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DAY_MS, HOUR_MS } from '@castgraph/kernel/days';
import { inOrganization } from '@castgraph/orm/transact';
import { makeOrganization } from '@castgraph/testing/organization';
import { type ListeningDatabase, openListeningDatabase, type TestRequest } from '../fixture/listening-database.ts';
import { readBooks } from '../fixture/read-books.ts';
import { countRequests } from './count-requests.ts';

let database: ListeningDatabase;
beforeAll(async () => {
  database = await openListeningDatabase();
});
afterAll(() => database.close());

const MONDAY = Date.parse('2026-11-16T00:00:00Z');

/** An organization with one episode, and the requests stored for it. */
async function arrange(requests: (url: string) => TestRequest[]) {
  const organizationId = makeOrganization().id;
  const episode = await database.announce(organizationId);
  await database.store(organizationId, requests(episode.url));
  return { organizationId, ...episode };
}

const count = (organizationId: string) => countRequests(database.orm, organizationId);
const books = (organizationId: string) => readBooks(database, organizationId);

async function choose(organizationId: string, setting: string): Promise<void> {
  await inOrganization(database.orm, organizationId, (em) =>
    em.execute(`insert into analytics.measurement_setting (organization_id, ${setting.split('=')[0]}) values (?, ?)`, [
      organizationId,
      setting.split('=')[1]!,
    ]),
  );
}

describe('what counts', () => {
  test('counts a download once and keeps every other request with its cause', async () => {
    const at = MONDAY + 10 * HOUR_MS;
    const { organizationId } = await arrange((url) => [
      { url, at },
      { url, at: at + 60_000, range: 'bytes=500-' },
      { url, at: at + 61_000, method: 'HEAD' },
      { url, at: at + 62_000, range: 'bytes=0-1' },
      { url, at: at + 63_000, userAgent: '' },
      { url, at: at + 64_000, userAgent: 'Googlebot/2.1 (+http://www.google.com/bot.html)' },
      { url, at: at + 65_000, userAgent: 'atc/1.0 watchOS/10.1 model/Watch6,1' },
      { url, at: at + 66_000, ip: '3.5.140.2' },
      { url: 'example.com/other.mp3', at: at + 67_000 },
    ]);
    const round = await count(organizationId);
    expect(round).toMatchObject({ requests: 9, hasMore: false, sums: { downloads: 1, duplicates: 1, rejected: 6, unknown: 1 } });
    const { causes, downloads, state } = await books(organizationId);
    expect(causes).toEqual({ duplicate: 1, method: 1, probe: 1, bot: 2, watch: 1, 'data-centre': 1, 'unknown-episode': 1 });
    expect(downloads).toHaveLength(1);
    expect(state).toMatchObject({ requests: 9, downloads: 1, duplicates: 1, rejected: 6, unknown: 1 });
  });

  test('counts one IP with six user agents and ten requests as six downloads by six listeners (C19)', async () => {
    const { organizationId } = await arrange((url) =>
      Array.from({ length: 10 }, (_, i) => ({ url, at: MONDAY + i * HOUR_MS, userAgent: `Overcast/3.${i % 6}` })),
    );
    await count(organizationId);
    const { downloads } = await books(organizationId);
    expect(downloads).toHaveLength(6);
    expect(new Set(downloads.map((row) => row.listener)).size).toBe(6);
  });

  test.each([
    ['calendar-day', [1, 1, 0, 1]],
    ['first-touch', [1, 0, 1, 1]],
    ['last-touch', [1, 0, 0, 1]],
  ])('sets the %s window apart as the standard says (C20)', async (window, counted) => {
    const times = ['2026-11-16T22:00Z', '2026-11-17T03:00Z', '2026-11-17T22:15Z', '2026-11-18T23:15Z'];
    const { organizationId } = await arrange((url) => times.map((at) => ({ url, at })));
    await choose(organizationId, `download_window=${window}`);
    await count(organizationId);
    const { downloads } = await books(organizationId);
    const at = new Set(downloads.map((row) => row.at));
    expect(times.map((time) => (at.has(Date.parse(time)) ? 1 : 0))).toEqual(counted);
  });

  test('needs a minute of audio where a log shows bytes, united over ranges (C13, C15), and keeps logs apart from prefixes (C27)', async () => {
    const organizationId = makeOrganization().id;
    const { url } = await database.announce(organizationId, { bitrateBps: 128_000, sizeBytes: 30_000_000, durationSeconds: 1_875 });
    const log = { url, source: 'log' as const, status: 206 };
    await database.store(organizationId, [
      { ...log, at: MONDAY, range: 'bytes=0-499999', bytesServed: 500_000 },
      { ...log, at: MONDAY + 1_000, range: 'bytes=400000-899999', bytesServed: 500_000 },
      { ...log, at: MONDAY + 2_000, range: 'bytes=900000-959999', bytesServed: 60_000 },
      { ...log, at: MONDAY, range: 'bytes=0-499999', bytesServed: 500_000, userAgent: 'Overcast/1' },
      { url, at: MONDAY + 3_000 },
    ]);
    await count(organizationId);
    const { downloads, causes } = await books(organizationId);
    expect(downloads.map(({ source, at }) => [source, at - MONDAY])).toEqual([
      ['log', 2_000],
      ['prefix', 3_000],
    ]);
    expect(causes).toEqual({ duplicate: 2, threshold: 1 });
  });

  test('sets downloads above the limit of one network aside, and lifts the flag when an earlier one arrives late (C9)', async () => {
    const request = (url: string, minute: number) => ({ url, at: MONDAY + minute * 60_000, userAgent: `Overcast/${minute}` });
    const { organizationId, url } = await arrange((url) => [10, 20, 30, 40].map((minute) => request(url, minute)));
    await choose(organizationId, 'max_per_ip=3');
    await count(organizationId);
    expect((await books(organizationId)).downloads.map((row) => row.implausible)).toEqual([false, false, false, true]);
    await database.store(organizationId, [request(url, 5)]);
    await count(organizationId);
    const { downloads, hours, days, state } = await books(organizationId);
    expect(downloads.map((row) => row.implausible)).toEqual([false, false, false, true, true]);
    expect([hours, days]).toEqual([3, 3]);
    expect(state).toMatchObject({ downloads: 3, rejected: 2 });
  });
});

describe('order and time', () => {
  test('moves a download to an earlier request that arrives late, and its rollup hour with it', async () => {
    const { organizationId, url } = await arrange((url) => [{ url, at: MONDAY + 5 * HOUR_MS }]);
    await count(organizationId);
    await database.store(organizationId, [{ url, at: MONDAY + 2 * HOUR_MS }]);
    await count(organizationId);
    const { downloads, byHour, causes } = await books(organizationId);
    expect(downloads.map((row) => row.at)).toEqual([MONDAY + 2 * HOUR_MS]);
    expect(byHour).toEqual({ [new Date(MONDAY + 2 * HOUR_MS).toISOString()]: 1 });
    expect(causes).toEqual({ duplicate: 1 });
  });

  test('judges requests again whose episode becomes known later', async () => {
    const organizationId = makeOrganization().id;
    const url = 'example.com/early.mp3';
    await database.store(organizationId, [
      { url, at: MONDAY },
      { url, at: MONDAY + 1_000 },
      { url, at: MONDAY + 2_000, method: 'HEAD' },
    ]);
    await count(organizationId);
    expect((await books(organizationId)).state).toMatchObject({ unknown: 2, rejected: 1, downloads: 0 });
    await database.announce(organizationId, { url });
    expect(await count(organizationId)).toMatchObject({ requests: 0, hasMore: false });
    const { state, causes, hours } = await books(organizationId);
    expect(state).toMatchObject({ requests: 3, downloads: 1, duplicates: 1, rejected: 1, unknown: 0 });
    expect(causes).toEqual({ duplicate: 1, method: 1 });
    expect(hours).toBe(1);
  });

  test('puts events that are 30 days late into their own hour', async () => {
    const at = Math.floor((Date.now() - 29 * DAY_MS) / HOUR_MS) * HOUR_MS;
    const { organizationId } = await arrange((url) => [{ url, at: at + 1 }]);
    await count(organizationId);
    expect((await books(organizationId)).byHour).toEqual({ [new Date(at).toISOString()]: 1 });
  });
});
