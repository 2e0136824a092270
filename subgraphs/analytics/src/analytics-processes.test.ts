import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signSubgraphRequest } from '@castgraph/auth/viewer-token';
import type { Viewer } from '@castgraph/kernel/viewer';
import { makeOrganization } from '@castgraph/testing/organization';
import { makeViewer } from '@castgraph/testing/viewer';
import { type ListeningDatabase, openListeningDatabase } from './fixture/listening-database.ts';
import { startProcess, type StartedProcess } from './fixture/start-process.ts';

let database: ListeningDatabase;
let main: StartedProcess;
let worker: StartedProcess;

beforeAll(async () => {
  database = await openListeningDatabase();
  [main, worker] = await Promise.all([startProcess('../main.ts', database), startProcess('../worker.ts', database)]);
}, 90_000);
afterAll(async () => {
  for (const { process } of [main, worker]) process.kill('SIGKILL');
  await database.close();
});

async function ask(viewer: Viewer, query: string, variables: object = {}) {
  const body = JSON.stringify({ query, variables });
  const signature = await signSubgraphRequest({ viewer, audience: 'analytics', body, secretsKey: database.secretsKey });
  const answer = await fetch(`http://127.0.0.1:${main.port}/graphql`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', 'castgraph-signature': signature },
  });
  return (await answer.json()) as { data: any; errors?: unknown };
}

const QUERY = `query Overview($podcastId: ID!, $range: DateRangeInput!) {
  dashboard(range: $range) {
    asOf timeRange { from to timeZone }
    listenerEngagement {
      downloads listeners listenersAreExact listenersError previousDownloads topEpisodes { episode { id } downloads }
      downloadsByDay { type data { x y provisional } config { source xLabel } } downloadsByApp { data { x y } }
    }
    adPerformance { activeCampaigns deliveredDownloads clicks conversions }
    sponsorROI { currency }
  }
  listenerEngagement(podcastId: $podcastId, range: $range) { totalDownloads totalListeners source window asOf engagementByPlatform { platform metrics podcastId dateRange { from } demographics { ageShares } } }
  methodology { window maxDownloadsPerIp timeZone listVersion rules { id text } }
  _entities(representations: [{ __typename: "Podcast", id: $podcastId }]) { ... on Podcast { id downloads(range: $range) } }
}`;

function* downloadsIn(data: any): Generator<number> {
  yield data?.dashboard?.listenerEngagement.downloads;
  yield data?.listenerEngagement?.totalDownloads;
  yield data?._entities[0]?.downloads;
}

test('the worker counts what is stored, and the subgraph answers every question about it', async () => {
  const organizationId = makeOrganization().id;
  const viewer = makeViewer({ organizationId });
  const { url, podcastId, episodeId } = await database.announce(organizationId);
  const day = new Date().toISOString().slice(0, 10);
  const at = Date.parse(`${day}T00:00:00Z`);
  await database.store(organizationId, [
    { url, at },
    { url, at: at + 1 },
    { url, at: at + 2, userAgent: 'Castro 2023' },
  ]);
  const variables = { podcastId, range: { from: day, to: day } };
  let answer = await ask(viewer, QUERY, variables);
  // Each question is read at a time of its own: the count may come between two of them.
  while (![...downloadsIn(answer.data)].every((downloads) => downloads === 2)) {
    expect(answer.errors).toBeUndefined();
    await delay(100);
    answer = await ask(viewer, QUERY, variables);
  }
  expect(answer.data).toMatchObject({
    dashboard: {
      timeRange: { from: day, to: day, timeZone: 'UTC' },
      listenerEngagement: {
        listeners: 2,
        listenersAreExact: true,
        listenersError: 0,
        previousDownloads: 0,
        topEpisodes: [{ episode: { id: episodeId }, downloads: 2 }],
        downloadsByDay: { type: 'TIME_SERIES', data: [{ x: day, y: 2, provisional: true }], config: { source: 'prefix' } },
      },
      adPerformance: { activeCampaigns: 0, deliveredDownloads: 0, clicks: 0, conversions: 0 },
      sponsorROI: [],
    },
    listenerEngagement: {
      totalDownloads: 2,
      totalListeners: 2,
      source: 'prefix',
      window: 'CALENDAR_DAY',
      engagementByPlatform: expect.arrayContaining([
        expect.objectContaining({ platform: 'Overcast', metrics: { downloads: 1 }, demographics: null }),
      ]),
    },
    methodology: { window: 'CALENDAR_DAY', maxDownloadsPerIp: 500, timeZone: 'UTC' },
    _entities: [{ id: podcastId, downloads: 2 }],
  });
});

test('everybody may read how the figures of an organization are made, without signing in', async () => {
  const organizationId = makeOrganization().id;
  await database.owner.query(
    `insert into analytics.measurement_setting (organization_id, organization_name) values ($1, 'Harbour & Sons')`,
    [organizationId],
  );
  const page = await fetch(`http://127.0.0.1:${main.port}/methodology/${organizationId}`);
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  expect(await page.text()).toContain('Harbour &amp; Sons');
  const privacy = await fetch(`http://127.0.0.1:${main.port}/privacy/${organizationId}`);
  expect([privacy.status, privacy.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  expect(await privacy.text()).toContain('Privacy of listeners: Harbour &amp; Sons');
  const { data } = await ask(
    makeViewer({ organizationId }),
    '{ methodology { version documentUrl organizationName contact sharedNetworks sections { id items { id name text } } } }',
  );
  const document = (await (await fetch(`http://127.0.0.1:${main.port}/methodology/${organizationId}.json`)).json()) as { version: string };
  expect(data.methodology).toMatchObject({
    organizationName: 'Harbour & Sons',
    version: document.version,
    documentUrl: `http://localhost:4000/methodology/${organizationId}`,
    sharedNetworks: 0,
  });
});

const ENGAGEMENT = `fragment basis on FigureBasis { source window timeZone asOf provisional }
fragment chart on ChartData { type data { x series y provisional } config { title xLabel yLabel source basis { ...basis } } }
query Engagement($podcastId: ID!, $episodeId: ID!, $range: DateRangeInput!) {
  listenerEngagement(podcastId: $podcastId, range: $range) {
    podcastId episodeId dateRange { from to timeZone } totalListeners listenersAreExact listenersError totalDownloads
    totalStreams streamsSource averageCompletionRate completionSource source window asOf provisional
    engagementByPlatform { platform podcastId metrics source asOf window dateRange { from to } demographics { ageShares } }
    engagementByDemographic { segment share platform source asOf dateRange { from to } }
    days: downloadsOverTime { ...chart } hours: downloadsOverTime(interval: HOUR) { ...chart }
    countries: downloadsBy(dimension: COUNTRY) { ...chart } regions: downloadsBy(dimension: REGION, first: 1) { ...chart }
    downloadsByHourOfWeek { ...chart }
    comparison(with: YEAR_BEFORE) { period dateRange { from } downloads downloadsChange listeners listenersAreExact listenersError listenersChange basis { ...basis } }
    funnel { steps { step count source definition } chart { ...chart } }
    categoryBenchmarks { category shows rank ratio }
  }
  audienceOverlap(podcastId: $podcastId, otherPodcastId: $podcastId, range: $range) {
    statement listeners otherListeners both bothError share otherShare isExact basis { ...basis }
  }
  _entities(representations: [{ __typename: "Podcast", id: $podcastId }, { __typename: "Episode", id: $episodeId }]) {
    ... on Podcast { downloadCurve { episodes ages { days episodes lowerQuartile median upperQuartile } basis { ...basis } } }
    ... on Episode {
      downloadsSincePublication(days: [1, 2]) { publishedAt ages { days downloads } basis { ...basis } }
      benchmark { episodes ages { days downloads episodes median ratio } basis { ...basis } }
    }
  }
}`;

test('every question about engagement is answered over GraphQL, twice the same', async () => {
  const organizationId = makeOrganization().id;
  const viewer = makeViewer({ organizationId });
  const publishedAt = '2026-03-01T10:30:00.000Z';
  const { url, podcastId, episodeId } = await database.announce(organizationId, { publishedAt });
  await database.store(organizationId, [{ url, at: '2026-03-01T11:00:00Z' }]);
  const variables = { podcastId, episodeId, range: { from: '2026-03-01', to: '2026-03-02', timeZone: 'Europe/Berlin' } };
  let answer = await ask(viewer, ENGAGEMENT, variables);
  while (
    answer.data?._entities[1].downloadsSincePublication.ages[0].downloads !== 1 ||
    answer.data.listenerEngagement.totalDownloads !== 1
  ) {
    expect(answer.errors).toBeUndefined();
    await delay(100);
    answer = await ask(viewer, ENGAGEMENT, variables);
  }
  const { listenerEngagement, audienceOverlap, _entities } = answer.data;
  expect(listenerEngagement).toMatchObject({
    totalListeners: 1,
    listenersAreExact: true,
    listenersError: 0,
    totalStreams: null,
    provisional: false,
  });
  expect(listenerEngagement.days.data).toEqual([
    { x: '2026-03-01', series: null, y: 1, provisional: false },
    { x: '2026-03-02', series: null, y: 0, provisional: false },
  ]);
  expect(listenerEngagement.hours.data.find(({ y }: { y: number }) => y === 1)).toMatchObject({ x: '2026-03-01T12:00:00+01:00' });
  expect(listenerEngagement.downloadsByHourOfWeek.data.find(({ y }: { y: number }) => y === 1)).toMatchObject({
    x: '12',
    series: 'Sunday',
  });
  expect(listenerEngagement.countries).toMatchObject({ data: [{ x: 'GB', y: 1 }], config: { basis: { timeZone: 'Europe/Berlin' } } });
  expect(audienceOverlap).toMatchObject({ statement: 'TOO_FEW_LISTENERS', listeners: 1, both: null });
  expect(_entities).toMatchObject([
    {
      downloadCurve: {
        episodes: 1,
        ages: expect.arrayContaining([{ days: 90, episodes: 1, lowerQuartile: 1, median: 1, upperQuartile: 1 }]),
      },
    },
    {
      downloadsSincePublication: {
        publishedAt,
        ages: [
          { days: 1, downloads: 1 },
          { days: 2, downloads: 1 },
        ],
      },
      benchmark: { episodes: 0 },
    },
  ]);
  const again = await ask(viewer, ENGAGEMENT, variables);
  expect(again.errors).toBeUndefined();
  expect(again.data.listenerEngagement.days).toEqual(listenerEngagement.days);
});

test('the worker exports its latency and what became of every request', async () => {
  const metrics = await (await fetch(`http://127.0.0.1:${worker.port}/metrics`)).text();
  expect(metrics).toMatch(/counting_requests_total\{.*result="judged".*\} [1-9]/);
  expect(metrics).toMatch(/aggregation_latency_seconds_count\{.*rollup="hour".*\} [1-9]/);
  expect(await (await fetch(`http://127.0.0.1:${main.port}/metrics`)).text()).toMatch(
    /analytics_query_latency_seconds_count\{.*question="dashboard".*\} [1-9]/,
  );
  expect(await (await fetch(`http://127.0.0.1:${main.port}/metrics`)).text()).toMatch(/cache_hit_rate\{.*cache="listening".*\} 0\.[0-9]+/);
});

test('both end on SIGTERM, with nothing left undone', async () => {
  for (const { process } of [main, worker]) {
    process.kill('SIGTERM');
    const [code] = await once(process, 'exit');
    expect(code).toBe(0);
  }
});
