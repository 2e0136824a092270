import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DAY_MS, utcDay } from '@castgraph/kernel/days';
import { newId } from '@castgraph/kernel/ids';
import { createContext, type OperationContext } from '@castgraph/service/context';
import { openLog } from '@castgraph/telemetry/log';
import { makeOrganization } from '@castgraph/testing/organization';
import { makeViewer } from '@castgraph/testing/viewer';
import { type ListeningDatabase, openListeningDatabase, type TestRequest } from '../fixture/listening-database.ts';
import { countRequests } from '../listening/count-requests.ts';
import { loaders } from '../loaders.ts';
import { readAudienceOverlap } from './read-audience-overlap.ts';
import { readCategoryBenchmarks } from './read-category-benchmarks.ts';
import { readComparison } from './read-comparison.ts';
import { readDownloadsByDimension } from './read-downloads-by-dimension.ts';
import { readDownloadsByHourOfWeek } from './read-downloads-by-hour-of-week.ts';
import { readDownloadsOverTime } from './read-downloads-over-time.ts';
import { readEngagementByPlatform } from './read-engagement-by-platform.ts';
import { readListenerEngagement } from './read-listener-engagement.ts';
import { readListeningFunnel } from './read-listening-funnel.ts';

const log = openLog('test', { level: 'ERROR' });
let database: ListeningDatabase;
beforeAll(async () => {
  database = await openListeningDatabase();
});
afterAll(() => database.close());

const FIRST = Date.parse('2026-10-23T12:00:00Z');
const WEEK = { from: '2026-10-20', to: '2026-10-26', timeZone: 'UTC' };

function contextOf(organizationId: string, role: 'owner' | 'sponsor' = 'owner'): OperationContext {
  return createContext({ viewer: makeViewer({ organizationId, role }), orm: database.orm, log, loaders });
}

async function arrange(requests: (url: string) => TestRequest[] = (url) => [{ url, at: FIRST }]) {
  const organizationId = makeOrganization().id;
  const episode = await database.announce(organizationId);
  await database.store(organizationId, requests(episode.url));
  await countRequests(database.orm, organizationId);
  const question = { podcastId: episode.podcastId, episodeId: null, dateRange: WEEK };
  return { organizationId, context: contextOf(organizationId), question, ...episode };
}

describe('what cannot be answered', () => {
  test('a show of another organization, and an episode of another show, are not visible', async () => {
    const { organizationId, podcastId, question } = await arrange();
    const other = await database.announce(organizationId);
    const stranger = contextOf(makeOrganization().id);
    expect(await readListenerEngagement(stranger, { podcastId, range: WEEK })).toBeNull();
    expect(await readListenerEngagement(contextOf(organizationId), { podcastId, episodeId: other.episodeId, range: WEEK })).toBeNull();
    expect(await readAudienceOverlap(stranger, { podcastId, otherPodcastId: other.podcastId, range: WEEK })).toBeNull();
    expect(await readAudienceOverlap(contextOf(organizationId), { podcastId, otherPodcastId: newId(), range: WEEK })).toBeNull();
    // Asked past the door, rows of another organization are still not there.
    expect((await readDownloadsOverTime(stranger, question, 'DAY')).points.every(({ downloads }) => downloads === 0)).toBe(true);
    expect(await readEngagementByPlatform(stranger, question)).toEqual([]);
    expect((await readListeningFunnel(stranger, question)).steps).toMatchObject([{ step: 'DOWNLOAD', count: 0 }]);
    expect(await readCategoryBenchmarks(stranger, question)).toEqual([]);
  });

  test('a viewer without the permission is refused every question', async () => {
    const { organizationId, podcastId, question } = await arrange();
    const sponsor = contextOf(organizationId, 'sponsor');
    const asked = [
      readListenerEngagement(sponsor, { podcastId, range: WEEK }),
      readEngagementByPlatform(sponsor, question),
      readDownloadsByHourOfWeek(sponsor, question),
      readListeningFunnel(sponsor, question),
      readAudienceOverlap(sponsor, { podcastId, otherPodcastId: podcastId, range: WEEK }),
    ];
    for (const one of asked) await expect(one).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  test.each([
    [{ from: '2026-10-26', to: '2026-10-20', timeZone: 'UTC' }, ['range', 'to']],
    [{ from: '2020-01-01', to: '2026-10-20', timeZone: 'UTC' }, ['range', 'to']],
    [{ from: '1999-12-31', to: '2000-01-02', timeZone: 'UTC' }, ['range']],
    [{ from: '2026-10-20', to: '2026-10-26', timeZone: 'Mars/Olympus' }, ['range', 'timeZone']],
    [{ from: '2026-10-32', to: '2026-11-01', timeZone: 'UTC' }, ['range']],
  ])('the range %o is refused, and where it is wrong is said', async (range, path) => {
    const { context, podcastId } = await arrange();
    await expect(readListenerEngagement(context, { podcastId, range })).rejects.toMatchObject({ code: 'BAD_INPUT', place: { path } });
    await expect(readAudienceOverlap(context, { podcastId, otherPodcastId: podcastId, range })).rejects.toMatchObject({
      code: 'BAD_INPUT',
    });
  });

  test('five whole years are answered', async () => {
    const { context, podcastId } = await arrange();
    const range = { from: '2022-01-01', to: '2026-12-31', timeZone: 'Europe/Berlin' };
    expect(await readListenerEngagement(context, { podcastId, range })).toMatchObject({ totalDownloads: 1, totalListeners: 1 });
  });

  test('hours of more than a month, and no or too many values, are refused', async () => {
    const { context, question } = await arrange();
    const month = { ...question, dateRange: { from: '2026-10-01', to: '2026-11-01', timeZone: 'UTC' } };
    await expect(readDownloadsOverTime(context, month, 'HOUR')).rejects.toMatchObject({ code: 'BAD_INPUT' });
    for (const first of [0, 101, -1])
      await expect(readDownloadsByDimension(context, question, { dimension: 'APP', first })).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });

  test('without any data every figure is zero or missing, and nothing fails', async () => {
    const organizationId = makeOrganization().id;
    const { podcastId, episodeId } = await database.announce(organizationId);
    const context = contextOf(organizationId);
    const question = { podcastId, episodeId, dateRange: WEEK };
    expect(await readListenerEngagement(context, { podcastId, episodeId, range: WEEK })).toMatchObject({
      totalDownloads: 0,
      totalListeners: 0,
      listenersAreExact: true,
      totalStreams: null,
      provisional: false,
    });
    expect((await readDownloadsOverTime(context, question, 'DAY')).points).toHaveLength(7);
    expect((await readDownloadsByHourOfWeek(context, question)).cells).toHaveLength(168);
    expect((await readDownloadsByDimension(context, question, { dimension: 'REGION', first: 5 })).groups).toEqual([]);
    expect(await readComparison(context, question, 'YEAR_BEFORE')).toMatchObject({ downloads: 0, downloadsChange: null });
    expect(await readAudienceOverlap(context, { podcastId, otherPodcastId: podcastId, range: WEEK })).toMatchObject({
      statement: 'TOO_FEW_LISTENERS',
      both: null,
      share: null,
    });
  });

  test('days that have not come yet are zero and provisional', async () => {
    const { context, podcastId, question } = await arrange();
    const day = utcDay(Date.now() + 40 * DAY_MS);
    const dateRange = { from: day, to: day, timeZone: 'UTC' };
    expect(await readListenerEngagement(context, { podcastId, range: dateRange })).toMatchObject({ totalDownloads: 0, provisional: true });
    expect((await readDownloadsOverTime(context, { ...question, dateRange }, 'DAY')).points).toEqual([
      { label: day, downloads: 0, provisional: true },
    ]);
  });

  test('a day that does not exist has no length and no downloads (Samoa went to bed on the 29th and rose on the 31st)', async () => {
    const { context, podcastId, question } = await arrange((url) => [
      { url, at: '2011-12-30T09:30:00Z', userAgent: 'Overcast/1' },
      { url, at: '2011-12-30T10:30:00Z', userAgent: 'Overcast/2' },
    ]);
    const dateRange = { from: '2011-12-29', to: '2011-12-31', timeZone: 'Pacific/Apia' };
    const { points } = await readDownloadsOverTime(context, { ...question, dateRange }, 'DAY');
    expect(points.map(({ downloads }) => downloads)).toEqual([1, 0, 1]);
    const only = { ...dateRange, from: '2011-12-30', to: '2011-12-30' };
    expect(await readListenerEngagement(context, { podcastId, range: only })).toMatchObject({ totalDownloads: 0, totalListeners: 0 });
    expect((await readDownloadsByHourOfWeek(context, { ...question, dateRange: only })).cells).toHaveLength(168);
    expect((await readDownloadsOverTime(context, { ...question, dateRange: only }, 'HOUR')).points).toEqual([]);
  });
});
