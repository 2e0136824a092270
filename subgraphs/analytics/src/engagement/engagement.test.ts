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
import { readEngagementByDemographic, readEngagementByPlatform } from './read-engagement-by-platform.ts';
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

function contextOf(organizationId: string, role: 'owner' | 'sponsor' = 'owner', scopes?: string[]): OperationContext {
  const viewer = makeViewer({ organizationId, role });
  return createContext({
    viewer: scopes ? { ...viewer, scopes: scopes as typeof viewer.scopes } : viewer,
    orm: database.orm,
    log,
    loaders,
  });
}

async function arrange(requests: (url: string) => TestRequest[] = (url) => [{ url, at: FIRST }]) {
  const organizationId = makeOrganization().id;
  const episode = await database.announce(organizationId);
  await database.store(organizationId, requests(episode.url));
  await countRequests(database.orm, organizationId);
  const question = { podcastId: episode.podcastId, episodeId: null, dateRange: WEEK };
  return { organizationId, context: contextOf(organizationId), question, ...episode };
}

interface Show {
  organizationId: string;
  podcastId: string;
  episodeId: string;
}

const play = ({ organizationId, podcastId, episodeId }: Show, day: string, marks: number[], app = 'Castro') =>
  database.owner.query(
    `insert into analytics.play_day (organization_id, podcast_id, episode_id, day, app, started, reached_25, reached_50, reached_75, reached_100)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [organizationId, podcastId, episodeId, day, app, ...marks],
  );
const stream = ({ organizationId, podcastId, episodeId }: Show, day: string, streams: number, app = 'Castro') =>
  database.owner.query(
    'insert into analytics.stream_day (organization_id, podcast_id, episode_id, day, app, streams) values ($1, $2, $3, $4, $5, $6)',
    [organizationId, podcastId, episodeId, day, app, streams],
  );
const figure = (
  { organizationId, podcastId }: Show,
  platform: string,
  metric: string,
  value: number,
  segment = '',
  days = ['2026-10-20', '2026-10-26'],
) =>
  database.owner.query(
    `insert into analytics.platform_figure (organization_id, podcast_id, episode_id, platform, metric, segment, from_day, to_day, value, count_window,
       as_of, occurred_at, source)
     values ($1, $2, '00000000-0000-0000-0000-000000000000', $3, $4, $5, $6, $7, $8, 'at least 60 seconds', '2026-10-28T06:00:00Z', now(), 'csv')`,
    [organizationId, podcastId, platform, metric, segment, ...days, value],
  );

describe('what players and platforms report', () => {
  test('is null where nobody reports any, and never guessed from bytes (C34)', async () => {
    const { context, podcastId, question } = await arrange();
    const figures = await readListenerEngagement(context, { podcastId, range: WEEK });
    expect(figures).toMatchObject({
      totalDownloads: 1,
      totalStreams: null,
      streamsSource: null,
      averageCompletionRate: null,
      completionSource: null,
    });
    expect(await readEngagementByDemographic(context, question)).toEqual([]);
    const { steps } = await readListeningFunnel(context, question);
    expect(steps.map(({ step }) => step)).toEqual(['DOWNLOAD']);
  });

  test('is none, not unknown, in a week without any, once a player reports', async () => {
    const show = await arrange();
    await stream(show, '2026-09-01', 7);
    await play(show, '2026-09-01', [4, 3, 2, 1, 1]);
    expect(await readListenerEngagement(show.context, { podcastId: show.podcastId, range: WEEK })).toMatchObject({
      totalStreams: 0,
      streamsSource: 'reported-event',
      averageCompletionRate: null,
    });
    expect((await readListeningFunnel(show.context, show.question)).steps.find(({ step }) => step === 'STARTED')).toMatchObject({
      count: 0,
    });
  });

  test('completion is the mean of the furthest marks; streams are added over days, never to downloads (C34)', async () => {
    const show = await arrange();
    // Ten started; two left before a quarter, three at 25 %, one at 50 %, none at 75 %, four heard all: (3 × 25 + 50 + 4 × 100) / 10.
    await play(show, '2026-10-21', [10, 8, 5, 4, 4]);
    await stream(show, '2026-10-20', 5);
    await stream(show, '2026-10-26', 6, 'Overcast');
    await stream(show, '2026-10-27', 1_000);
    await figure(show, 'spotify', 'streams', 4_000);
    await figure(show, 'spotify', 'completion_rate', 0.9);
    const figures = await readListenerEngagement(show.context, { podcastId: show.podcastId, range: WEEK });
    expect(figures).toMatchObject({
      totalDownloads: 1,
      totalStreams: 11,
      streamsSource: 'reported-event',
      completionSource: 'reported-event',
    });
    expect(figures!.averageCompletionRate).toBeCloseTo(0.525, 12);
  });

  test("a platform's own figures stand in where no player reports, one platform's and never a sum of two (C34)", async () => {
    const show = await arrange();
    await figure(show, 'spotify', 'streams', 4_000);
    await figure(show, 'amazon_music', 'streams', 900);
    await figure(show, 'amazon_music', 'completion_rate', 0.4);
    await figure(show, 'spotify', 'completion_rate', 0.71);
    // Not wholly within the week.
    await figure(show, 'deezer', 'streams', 99_999, '', ['2026-10-01', '2026-10-31']);
    expect(await readListenerEngagement(show.context, { podcastId: show.podcastId, range: WEEK })).toMatchObject({
      totalStreams: 4_000,
      streamsSource: 'spotify',
      averageCompletionRate: 0.71,
      completionSource: 'spotify',
    });
  });

  test('stands beside what was counted, each entry with its source, days and as-of', async () => {
    const show = await arrange();
    await stream(show, '2026-10-21', 5, 'Overcast');
    await play(show, '2026-10-21', [2, 2, 1, 1, 0], 'Overcast');
    await figure(show, 'spotify', 'streams', 4_000);
    await figure(show, 'spotify', 'listeners', 60, 'gender:female');
    await figure(show, 'spotify', 'listeners', 40, 'gender:male');
    const entries = await readEngagementByPlatform(show.context, show.question);
    expect(entries).toMatchObject([
      { platform: 'Overcast', source: 'prefix', metrics: { downloads: 1 }, dateRange: WEEK },
      { platform: 'Overcast', source: 'reported-event', metrics: { streams: 5, plays: 2, plays_to_50: 1, plays_to_100: 0 } },
      {
        platform: 'spotify',
        source: 'csv',
        metrics: { streams: 4_000 },
        window: 'at least 60 seconds',
        asOf: '2026-10-28T06:00:00.000Z',
        demographics: { genderShares: { female: 0.6, male: 0.4 }, ageShares: null },
      },
    ]);
    expect(await readEngagementByDemographic(show.context, show.question)).toMatchObject([
      { segment: 'gender:female', share: 0.6, platform: 'spotify' },
      { segment: 'gender:male', share: 0.4, platform: 'spotify' },
    ]);
  });
});

describe('the funnel', () => {
  test('has the steps that somebody reports, in order, each with its source', async () => {
    const show = await arrange();
    await figure(show, 'apple_podcasts', 'impressions', 321);
    await play(show, '2026-10-21', [10, 8, 5, 4, 3]);
    const { steps } = await readListeningFunnel(show.context, show.question);
    expect(steps.map(({ step, count, source }) => [step, count, source])).toEqual([
      ['IMPRESSION', 321, 'apple_podcasts'],
      ['DOWNLOAD', 1, 'prefix'],
      ['STARTED', 10, 'reported-event'],
      ['LISTENED_25', 8, 'reported-event'],
      ['LISTENED_50', 5, 'reported-event'],
      ['LISTENED_75', 4, 'reported-event'],
      ['LISTENED_100', 3, 'reported-event'],
    ]);
  });

  test('ends with the orders of campaigns placed here, for those who may read campaigns', async () => {
    const show = await arrange();
    const { organizationId, podcastId, question } = show;
    const [sponsorId, campaignId, conversionId] = [newId(), newId(), newId()];
    await database.owner.query(
      `insert into analytics.sponsor (organization_id, id, name, created_at) values ($1, $2, 'A sponsor', now())`,
      [organizationId, sponsorId],
    );
    await database.owner.query(
      `insert into analytics.campaign (organization_id, id, sponsor_id, name, cost_minor, currency, flight_from, flight_to, attribution_window_days, created_at)
       values ($1, $2, $3, 'A campaign', 100, 'EUR', '2026-10-01', '2026-10-31', 30, now())`,
      [organizationId, campaignId, sponsorId],
    );
    await database.owner.query(
      `insert into analytics.placement (organization_id, id, campaign_id, podcast_id, position, created_at) values ($1, $2, $3, $4, 'MID_ROLL', now())`,
      [organizationId, newId(), campaignId, podcastId],
    );
    const ends = async (context: OperationContext) => (await readListeningFunnel(context, question)).steps.at(-1);
    expect(await ends(show.context)).toMatchObject({ step: 'CONVERSION', count: 0 });
    await database.owner.query(
      `insert into analytics.conversion (organization_id, id, order_id, source, at, gross_minor, currency, promo_codes, created_at)
       values ($1, $2, 'order', 'api', '2026-10-24T10:00:00Z', 5000, 'EUR', '{}', now())`,
      [organizationId, conversionId],
    );
    await database.owner.query(
      `insert into analytics.attribution (organization_id, conversion_id, id, campaign_id, at, method, confidence, conflict, methods)
       values ($1, $2, $3, $4, '2026-10-24T10:00:00Z', 'PROMO_CODE', 0.9, false, '{PROMO_CODE}')`,
      [organizationId, conversionId, newId(), campaignId],
    );
    expect(await ends(show.context)).toMatchObject({ step: 'CONVERSION', count: 1, source: 'attribution' });
    expect(await ends(contextOf(organizationId, 'owner', ['podcasts:read']))).toMatchObject({ step: 'DOWNLOAD' });
    // Placed in the show, not in this episode by name.
    const ofEpisode = await readListeningFunnel(show.context, { ...question, episodeId: show.episodeId });
    expect(ofEpisode.steps.at(-1)).toMatchObject({ step: 'DOWNLOAD', count: 1 });
  });
});

describe('a show among the shows of its category', () => {
  async function category(organizationId: string, names: string[], downloads: number[]): Promise<string[]> {
    const ids: string[] = [];
    for (const count of downloads) {
      const { podcastId, url } = await database.announce(organizationId, { categories: names });
      ids.push(podcastId);
      await database.store(
        organizationId,
        Array.from({ length: count }, (_, i) => ({ url, at: FIRST, userAgent: `Overcast/${i}` })),
      );
    }
    await countRequests(database.orm, organizationId);
    return ids;
  }

  test('has its place where there are five shows with downloads, and none below', async () => {
    const organizationId = makeOrganization().id;
    const ids = await category(organizationId, ['News', 'News/Tech News'], [1, 2, 3, 4, 9]);
    await category(organizationId, ['Arts'], [5, 5, 5, 5]);
    const context = contextOf(organizationId);
    const ask = (podcastId: string) => readCategoryBenchmarks(context, { podcastId, episodeId: null, dateRange: WEEK });
    const middle = { shows: 5, downloads: 3, rank: 3, lowerQuartile: 2, median: 3, upperQuartile: 4, ratio: 1 };
    expect(await ask(ids[2]!)).toEqual([
      { category: 'News', ...middle },
      { category: 'News/Tech News', ...middle },
    ]);
    expect(await ask(ids[4]!)).toMatchObject([{ rank: 1, ratio: 3 }, {}]);
    const [ofArts] = await category(organizationId, ['Arts'], [0]);
    expect(await ask(ofArts!)).toEqual([]);
    expect(await readCategoryBenchmarks(context, { podcastId: ids[0]!, episodeId: newId(), dateRange: WEEK })).toEqual([]);
  });

  test('keeps its categories when an older feed reader says nothing about them', async () => {
    const organizationId = makeOrganization().id;
    const { podcastId } = await database.announce(organizationId, { categories: ['News'] });
    await database.announce(organizationId, { podcastId });
    const read = () => database.owner.query('select categories from analytics.podcast where organization_id = $1', [organizationId]);
    expect((await read()).rows).toEqual([{ categories: ['News'] }]);
    await database.announce(organizationId, { podcastId, categories: [] });
    expect((await read()).rows).toEqual([{ categories: [] }]);
  });
});

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
