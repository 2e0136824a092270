import { once } from 'node:events';
import { type Client, createClient } from 'graphql-ws';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { issueAccessToken } from '@castgraph/auth/access-token';
import { type Live, openLive } from '@castgraph/service/live-channel';
import { openLog } from '@castgraph/telemetry/log';
import { findFreePort } from '@castgraph/testing/free-port';
import { makeOrganization } from '@castgraph/testing/organization';
import { testRedisUrl } from '@castgraph/testing/redis';
import { makeViewer } from '@castgraph/testing/viewer';
import { type ListeningDatabase, openListeningDatabase } from '../fixture/listening-database.ts';
import { startProcess, type StartedProcess } from '../fixture/start-process.ts';
import { type CountingLoop, startCountingLoop } from '../listening/counting-loop.ts';
import { type ListeningPublisher, startListeningPublisher } from './listening-publisher.ts';

const log = openLog('test', { level: 'ERROR' });
let database: ListeningDatabase;
let live: Live;
let publisher: ListeningPublisher;
let counting: CountingLoop;
let gateway: StartedProcess;
let subgraph: StartedProcess;
let subgraphPort: string;

const startSubgraph = () => startProcess('../main.ts', database, { PORT: subgraphPort });

/** The real gateway and the real subgraph, each a process that can be killed, and a counting worker that goes on. */
beforeAll(async () => {
  database = await openListeningDatabase();
  live = openLive({ redisUrl: testRedisUrl(), log });
  publisher = startListeningPublisher({ orm: database.orm, live, log });
  counting = startCountingLoop({
    orm: database.orm,
    live,
    log,
    onCounted: ({ organizationId, touched }) =>
      publisher.moved(
        organizationId,
        touched.map(({ podcastId }) => podcastId),
      ),
  });
  subgraphPort = String(await findFreePort());
  const subgraphs = `analytics=http://127.0.0.1:${subgraphPort}/graphql`;
  [subgraph, gateway] = await Promise.all([
    startSubgraph(),
    startProcess('../../../../gateway/src/main.ts', database, { SUBGRAPH_URLS: subgraphs }),
  ]);
}, 120_000);
afterAll(async () => {
  for (const { process } of [gateway, subgraph]) process.kill('SIGKILL');
  await counting.close();
  await publisher.close();
  await live.close();
  await database.close();
});

interface Watcher {
  client: Client;
  /** Downloads of the day, as each message said. */
  seen: number[];
  until(downloads: number): Promise<void>;
}

async function watch(organizationId: string, podcastId: string): Promise<Watcher> {
  const { token } = await issueAccessToken({ viewer: makeViewer({ organizationId }), secretsKey: database.secretsKey });
  const client = createClient({
    url: `ws://127.0.0.1:${gateway.port}/graphql`,
    connectionParams: { authorization: `Bearer ${token}` },
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
  });
  const seen: number[] = [];
  let failure: Error | undefined;
  let told = Promise.withResolvers<void>();
  const tell = (error?: Error) => {
    failure ??= error;
    told.resolve();
    told = Promise.withResolvers();
  };
  client.subscribe<{ liveMetrics: { downloads: number; minutesByApp: { counts: number[] }[] } }>(
    {
      query: `subscription ($podcastId: ID) { liveMetrics(podcastId: $podcastId) {
        downloads listenersByMinute minutesByApp { key counts } minutesByCountry { key counts } } }`,
      variables: { podcastId },
    },
    {
      next: ({ data, errors }) => {
        // While the subgraph is away the stream may say so; it goes on.
        if (data?.liveMetrics) seen.push(data.liveMetrics.downloads);
        tell(data?.liveMetrics || errors ? undefined : new Error('A message without figures'));
      },
      error: (error) => tell(new Error('The stream failed', { cause: error })),
      complete: () => tell(new Error('The stream ended')),
    },
  );
  return {
    client,
    seen,
    until: async (downloads) => {
      while (seen.at(-1) !== downloads) {
        if (failure) throw failure;
        await told.promise;
      }
    },
  };
}

async function killSubgraph(): Promise<void> {
  const gone = once(subgraph.process, 'exit');
  subgraph.process.kill('SIGKILL');
  await gone;
}

async function untilCounted(organizationId: string, downloads: number): Promise<void> {
  for (;;) {
    const { rows } = await database.owner.query('select downloads from analytics.counting_state where organization_id = $1', [
      organizationId,
    ]);
    if (Number(rows[0]?.downloads ?? 0) === downloads) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Requests by listeners who were not there before. */
function listeners(url: string, first: number, count: number) {
  return Array.from({ length: count }, (_, index) => ({ url, at: Date.now(), userAgent: `Overcast/${first + index}` }));
}

test('misses nothing when its socket and the subgraph are killed and listening goes on meanwhile', async () => {
  const organizationId = makeOrganization().id;
  const { url, podcastId } = await database.announce(organizationId);
  const watcher = await watch(organizationId, podcastId);
  await watcher.until(0);
  await database.store(organizationId, listeners(url, 0, 2));
  await watcher.until(2);

  watcher.client.terminate();
  await killSubgraph();
  await database.store(organizationId, listeners(url, 2, 3));
  await untilCounted(organizationId, 5);
  subgraph = await startSubgraph();

  // Nothing is counted any more: what it hears now is the snapshot.
  await watcher.until(5);
  await database.store(organizationId, listeners(url, 5, 1));
  await watcher.until(6);
  expect(watcher.seen).toEqual(watcher.seen.toSorted((a, b) => a - b));
  await watcher.client.dispose();
}, 120_000);

test('goes on over the same socket when only the subgraph is killed', async () => {
  const organizationId = makeOrganization().id;
  const { url, podcastId } = await database.announce(organizationId);
  const watcher = await watch(organizationId, podcastId);
  await watcher.until(0);

  await killSubgraph();
  await database.store(organizationId, listeners(url, 0, 4));
  await untilCounted(organizationId, 4);
  subgraph = await startSubgraph();

  await watcher.until(4);
  await database.store(organizationId, listeners(url, 4, 1));
  await watcher.until(5);
  expect(watcher.seen).toEqual(watcher.seen.toSorted((a, b) => a - b));
  await watcher.client.dispose();
}, 120_000);
