import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { DAY_MS, HOUR_MS } from '@castgraph/kernel/days';
import { newId } from '@castgraph/kernel/ids';
import { createContext, type OperationContext } from '@castgraph/service/context';
import { openLog } from '@castgraph/telemetry/log';
import { makeOrganization } from '@castgraph/testing/organization';
import { makeViewer } from '@castgraph/testing/viewer';
import { readListeningOverview } from '../dashboard/read-listening-overview.ts';
import { type ListeningDatabase, openListeningDatabase, type TestRequest } from '../fixture/listening-database.ts';
import { loaders } from '../loaders.ts';
import { countRequests } from './count-requests.ts';
import { readListenerEngagement } from '../engagement/read-listener-engagement.ts';

const log = openLog('test', { level: 'ERROR' });
let database: ListeningDatabase;
beforeAll(async () => {
  database = await openListeningDatabase();
});
afterAll(() => database.close());

const contextOf = (organizationId: string, role: 'owner' | 'sponsor' = 'owner'): OperationContext =>
  createContext({ viewer: makeViewer({ organizationId, role }), orm: database.orm, log, loaders });

async function arrange(requests: (url: string) => TestRequest[]) {
  const organizationId = makeOrganization().id;
  const episode = await database.announce(organizationId);
  await database.store(organizationId, requests(episode.url));
  await countRequests(database.orm, organizationId);
  return { organizationId, context: contextOf(organizationId), ...episode };
}

/** One download in each quarter of an hour of four days, each by a listener of its own. */
const FIRST = Date.parse('2026-10-23T00:00:00Z');
const everyQuarter = (url: string): TestRequest[] =>
  Array.from({ length: 4 * 96 }, (_, i) => ({
    url,
    at: FIRST + i * (HOUR_MS / 4) + 1,
    userAgent: `Overcast/${i}`,
    ip: `81.2.${i % 200}.7`,
  }));

describe('listener engagement', () => {
  test('counts distinct listeners over the whole span, never a sum of days or episodes (C24)', async () => {
    const { context, podcastId, organizationId } = await arrange((url) => [0, 1, 2].map((day) => ({ url, at: FIRST + day * DAY_MS })));
    const second = await database.announce(organizationId, { podcastId });
    await database.store(organizationId, [{ url: second.url, at: FIRST + DAY_MS }]);
    await countRequests(database.orm, organizationId);
    const range = { from: '2026-10-23', to: '2026-10-25' };
    expect(await readListenerEngagement(context, { podcastId, range })).toMatchObject({
      totalDownloads: 4,
      totalListeners: 1,
      source: 'prefix',
      window: 'CALENDAR_DAY',
    });
    expect(await readListenerEngagement(context, { podcastId, episodeId: second.episodeId, range })).toMatchObject({
      totalDownloads: 1,
      totalListeners: 1,
    });
  });

  test.each([
    ['UTC', 96],
    ['America/New_York', 96],
    // Clocks went back on 25 October 2026: the day has 25 hours.
    ['Europe/Berlin', 100],
    ['Asia/Kolkata', 96],
    ['Asia/Kathmandu', 96],
    ['Australia/Lord_Howe', 96],
  ])('reads the days of %s by their own rules, to the quarter of an hour', async (timeZone, quarters) => {
    const { context, podcastId } = await arrange(everyQuarter);
    const figures = await readListenerEngagement(context, { podcastId, range: { from: '2026-10-25', to: '2026-10-25', timeZone } });
    expect(figures).toMatchObject({ totalDownloads: quarters, totalListeners: quarters, dateRange: { timeZone } });
  });

  test('agrees with the chart of the same days', async () => {
    const { context, podcastId } = await arrange(everyQuarter);
    const range = { from: '2026-10-24', to: '2026-10-26', timeZone: 'Asia/Kolkata' };
    const overview = await readListeningOverview(context, range);
    const figures = await readListenerEngagement(context, { podcastId, range });
    expect(overview).toMatchObject({
      downloads: figures!.totalDownloads,
      listeners: figures!.totalListeners,
      byApp: [{ app: 'Overcast', downloads: figures!.totalDownloads }],
    });
    expect(overview.byDay.map(({ day, downloads }) => [day, downloads])).toEqual([
      ['2026-10-24', 96],
      ['2026-10-25', 96],
      ['2026-10-26', 96],
    ]);
    // From 23 October 00:00 UTC on there were 74 quarters before 24 October in India.
    expect(overview.previousDownloads).toBe(74);
  });

  test('shows one kind of counts only (C27)', async () => {
    const { context, podcastId, organizationId, url } = await arrange((url) => [{ url, at: FIRST }]);
    await database.store(organizationId, [
      { url, at: FIRST + 1, source: 'log', status: 200, bytesServed: 9_000_000, userAgent: 'Overcast/2' },
    ]);
    await countRequests(database.orm, organizationId);
    const figures = await readListenerEngagement(context, { podcastId, range: { from: '2026-10-23', to: '2026-10-23' } });
    expect(figures).toMatchObject({ totalDownloads: 1, source: 'prefix' });
  });

  test('is null for a show of another organization, and refuses a viewer without the permission', async () => {
    const { organizationId, podcastId } = await arrange((url) => [{ url, at: FIRST }]);
    const question = { podcastId, range: { from: '2026-10-23', to: '2026-10-23' } };
    expect(await readListenerEngagement(contextOf(makeOrganization().id), question)).toBeNull();
    expect(await readListenerEngagement(contextOf(organizationId), { ...question, podcastId: 'no id' })).toBeNull();
    await expect(readListenerEngagement(contextOf(organizationId, 'sponsor'), question)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  test.each([
    [{ from: '2026-10-25', to: '2026-10-24' }, 'The range ends before it begins'],
    [{ from: '2026-02-30', to: '2026-03-01' }, 'Not a calendar day'],
    [{ from: '2016-01-01', to: '2026-10-24' }, 'at most'],
    [{ from: '2026-10-25', to: '2026-10-25', timeZone: 'Mars/Olympus' }, 'Mars/Olympus'],
  ])('refuses the range %o and says why', async (range, message) => {
    const { context, podcastId } = await arrange((url) => [{ url, at: FIRST }]);
    const asked = readListenerEngagement(context, { podcastId, range });
    await expect(asked).rejects.toMatchObject({ code: 'BAD_INPUT', message: expect.stringContaining(message) });
  });
});

describe('downloads of shows and episodes', () => {
  test('a page of fifty episodes costs a fixed number of statements', async () => {
    const { context, organizationId, podcastId, episodeId } = await arrange(everyQuarter);
    const ids = [episodeId, ...Array.from({ length: 49 }, () => newId())];
    const range = { from: '2026-10-23', to: '2026-10-24', timeZone: 'UTC' };
    const statements = vi.spyOn(database.orm.em.getConnection('write'), 'execute');
    const all = await Promise.all(ids.map((id) => context.loaders.episodeDownloads.load({ id, range: null })));
    const ofAll = statements.mock.calls.length;
    const ranged = await Promise.all(ids.map((id) => contextOf(organizationId).loaders.episodeDownloads.load({ id, range })).slice(0, 1));
    const ofOne = statements.mock.calls.length - ofAll;
    statements.mockRestore();
    expect(all).toEqual([384, ...Array.from({ length: 49 }, () => 0)]);
    expect(ranged).toEqual([192]);
    expect(ofAll).toBeGreaterThan(0);
    expect(ofAll).toBeLessThanOrEqual(ofOne);
    expect(await context.loaders.podcastDownloads.load({ id: podcastId, range })).toBe(192);
  });

  test('are none to another organization, whatever ids it asks for', async () => {
    const { podcastId, episodeId } = await arrange((url) => [{ url, at: FIRST }]);
    const { loaders: other } = contextOf(makeOrganization().id);
    expect(await other.podcastDownloads.load({ id: podcastId, range: { from: '2026-10-23', to: '2026-10-23' } })).toBe(0);
    expect(await other.episodeDownloads.load({ id: episodeId, range: null })).toBe(0);
  });
});

test('figures of today are provisional, those of last month are not', async () => {
  const { context } = await arrange((url) => [{ url, at: Date.now() }]);
  const day = (at: number) => new Date(at).toISOString().slice(0, 10);
  const { byDay, basis } = await readListeningOverview(context, { from: day(Date.now() - 3 * DAY_MS), to: day(Date.now()) });
  expect(byDay.map(({ provisional }) => provisional)).toEqual([false, false, false, true]);
  expect(Math.abs(Date.parse(basis.asOf) - Date.now())).toBeLessThan(60_000);
});
