import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '@castgraph/kernel/ids';
import type { Scope } from '@castgraph/kernel/scopes';
import { createContext, type OperationContext } from '@castgraph/service/context';
import { openLog } from '@castgraph/telemetry/log';
import { makeOrganization } from '@castgraph/testing/organization';
import { makeViewer } from '@castgraph/testing/viewer';
import { type ListeningDatabase, openListeningDatabase, type TestRequest } from '../fixture/listening-database.ts';
import { storeFigure, storePlays, storeStreams } from '../fixture/reported-figures.ts';
import { countRequests } from '../listening/count-requests.ts';
import { loaders } from '../loaders.ts';
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

function contextOf(organizationId: string, scopes?: Scope[]): OperationContext {
  const viewer = makeViewer({ organizationId, role: 'owner' });
  return createContext({ viewer: scopes ? { ...viewer, scopes } : viewer, orm: database.orm, log, loaders });
}

async function arrange(requests: (url: string) => TestRequest[] = (url) => [{ url, at: FIRST }]) {
  const organizationId = makeOrganization().id;
  const episode = await database.announce(organizationId);
  await database.store(organizationId, requests(episode.url));
  await countRequests(database.orm, organizationId);
  const question = { podcastId: episode.podcastId, episodeId: null, dateRange: WEEK };
  return { organizationId, context: contextOf(organizationId), question, ...episode };
}

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
    await storeStreams(database, show, '2026-09-01', 7);
    await storePlays(database, show, '2026-09-01', [4, 3, 2, 1, 1]);
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
    await storePlays(database, show, '2026-10-21', [10, 8, 5, 4, 4]);
    await storeStreams(database, show, '2026-10-20', 5);
    await storeStreams(database, show, '2026-10-26', 6, 'Overcast');
    await storeStreams(database, show, '2026-10-27', 1_000);
    await storeFigure(database, show, { platform: 'spotify', metric: 'streams', value: 4_000 });
    await storeFigure(database, show, { platform: 'spotify', metric: 'completion_rate', value: 0.9 });
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
    await storeFigure(database, show, { platform: 'spotify', metric: 'streams', value: 4_000 });
    await storeFigure(database, show, { platform: 'amazon_music', metric: 'streams', value: 900 });
    await storeFigure(database, show, { platform: 'amazon_music', metric: 'completion_rate', value: 0.4 });
    await storeFigure(database, show, { platform: 'spotify', metric: 'completion_rate', value: 0.71 });
    // Not wholly within the week.
    await storeFigure(database, show, { platform: 'deezer', metric: 'streams', value: 99_999, days: ['2026-10-01', '2026-10-31'] });
    expect(await readListenerEngagement(show.context, { podcastId: show.podcastId, range: WEEK })).toMatchObject({
      totalStreams: 4_000,
      streamsSource: 'spotify',
      averageCompletionRate: 0.71,
      completionSource: 'spotify',
    });
  });

  test('stands beside what was counted, each entry with its source, days and as-of', async () => {
    const show = await arrange();
    await storeStreams(database, show, '2026-10-21', 5, 'Overcast');
    await storePlays(database, show, '2026-10-21', [2, 2, 1, 1, 0], 'Overcast');
    await storeFigure(database, show, { platform: 'spotify', metric: 'streams', value: 4_000 });
    await storeFigure(database, show, { platform: 'spotify', metric: 'listeners', value: 60, segment: 'gender:female' });
    await storeFigure(database, show, { platform: 'spotify', metric: 'listeners', value: 40, segment: 'gender:male' });
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
    await storeFigure(database, show, { platform: 'apple_podcasts', metric: 'impressions', value: 321 });
    await storePlays(database, show, '2026-10-21', [10, 8, 5, 4, 3]);
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
    expect(await ends(contextOf(organizationId, ['podcasts:read']))).toMatchObject({ step: 'DOWNLOAD' });
    // Placed in the show, not in this episode by name.
    const ofEpisode = await readListeningFunnel(show.context, { ...question, episodeId: show.episodeId });
    expect(ofEpisode.steps.at(-1)).toMatchObject({ step: 'DOWNLOAD', count: 1 });
  });
});
