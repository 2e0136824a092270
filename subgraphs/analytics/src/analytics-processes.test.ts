import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signSubgraphRequest } from '@castgraph/auth/viewer-token';
import type { Viewer } from '@castgraph/kernel/viewer';
import { makeOrganization } from '@castgraph/testing/organization';
import { testRedisUrl } from '@castgraph/testing/redis';
import { makeViewer } from '@castgraph/testing/viewer';
import { type ListeningDatabase, openListeningDatabase } from './fixture/listening-database.ts';

let database: ListeningDatabase;
let main: { process: ChildProcess; port: number };
let worker: { process: ChildProcess; port: number };

beforeAll(async () => {
  database = await openListeningDatabase();
  [main, worker] = await Promise.all([start('main.ts'), start('worker.ts')]);
}, 90_000);
afterAll(async () => {
  for (const { process } of [main, worker]) process.kill('SIGKILL');
  await database.close();
});

async function start(file: string) {
  const process_ = spawn(process.execPath, [fileURLToPath(new URL(file, import.meta.url))], {
    env: {
      ...process.env,
      DATABASE_URL: database.databaseUrl,
      REDIS_URL: testRedisUrl(),
      SECRETS_KEY: database.secretsKey,
      PORT: '0',
      LOG_LEVEL: 'INFO',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: process_.stdout })) {
    const { msg, port } = JSON.parse(line) as { msg: string; port: number };
    if (msg !== 'listening') continue;
    process_.stdout.resume();
    return { process: process_, port };
  }
  throw new Error(`${file} ended before it listened`);
}

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
      downloads listeners previousDownloads topEpisodes { episode { id } downloads }
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

test('the worker exports its latency and what became of every request', async () => {
  const metrics = await (await fetch(`http://127.0.0.1:${worker.port}/metrics`)).text();
  expect(metrics).toMatch(/counting_requests_total\{.*result="judged".*\} [1-9]/);
  expect(metrics).toMatch(/aggregation_latency_seconds_count\{.*rollup="hour".*\} [1-9]/);
  expect(await (await fetch(`http://127.0.0.1:${main.port}/metrics`)).text()).toMatch(
    /analytics_query_latency_seconds_count\{.*question="dashboard".*\} [1-9]/,
  );
});

test('both end on SIGTERM, with nothing left undone', async () => {
  for (const { process } of [main, worker]) {
    process.kill('SIGTERM');
    const [code] = await once(process, 'exit');
    expect(code).toBe(0);
  }
});
