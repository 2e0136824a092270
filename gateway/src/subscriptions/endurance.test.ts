import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from 'graphql-ws';
import { connectClient, follow } from '../testing/stream-client.ts';
import { ANALYTICS_SDL, INGESTION_SDL } from '../testing/test-schema.ts';
import { startTestBench, type TestBench } from '../testing/test-gateway.ts';
import { until } from '../testing/until.ts';

let bench: TestBench;
const clients: Client[] = [];

beforeAll(async () => {
  bench = await startTestBench({ giveUpMs: 60_000 });
});
afterAll(async () => await bench.close());
afterEach(async () => {
  for (const client of clients.splice(0)) await client.dispose();
  await until(() => bench.gateway.hub.count() === 0);
});

async function connect(token?: string): Promise<Client> {
  const client = connectClient(bench.wsUrl, token ?? (await bench.signIn()).token);
  clients.push(client);
  return client;
}

const podcast = (id: string) => ({ __typename: 'Podcast', ...bench.world.podcasts.get(id) });

describe('endurance', () => {
  it('gives the snapshot first and loses nothing after it', async () => {
    bench.world.snapshots.podcastChanged = { podcastChanged: podcast('p1') };
    const stream = follow(await connect(), 'subscription { podcastChanged(id: "snap") { id } }');
    await until(() => bench.world.podcastChanged.listeners() === 1);
    for (let index = 2; index <= 9; index++) bench.world.podcastChanged.publish({ podcastChanged: podcast(`p${index}`) });
    await until(() => stream.results.length === 9);
    expect(stream.results.map(({ data }) => data.podcastChanged.id)).toEqual(['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8', 'p9']);
    delete bench.world.snapshots.podcastChanged;
  });

  it('comes back after a restart of the subgraph without ending the stream', async () => {
    const client = await connect();
    const stream = follow(client, 'subscription { podcastChanged(id: "p1") { id } }');
    await until(() => bench.world.podcastChanged.listeners() === 1);
    await bench.ingestion.stop();
    await until(() => bench.world.podcastChanged.listeners() === 0);
    await new Promise((resolve) => setTimeout(resolve, 300));
    bench.world.snapshots.podcastChanged = { podcastChanged: podcast('p7') };
    await bench.ingestion.start();
    await until(() => stream.results.length === 1);
    expect(stream).toMatchObject({ isComplete: false, error: undefined, results: [{ data: { podcastChanged: { id: 'p7' } } }] });
    delete bench.world.snapshots.podcastChanged;
  });

  it('gives up after the stated time with one error, then completes', async () => {
    const impatient = await startTestBench({ giveUpMs: 300 });
    const { token } = await impatient.signIn();
    const client = connectClient(impatient.wsUrl, token);
    const stream = follow(client, 'subscription { podcastChanged(id: "p1") { id } }');
    await until(() => impatient.world.podcastChanged.listeners() === 1);
    await impatient.ingestion.stop();
    await until(() => stream.isComplete);
    expect(stream.results).toEqual([
      {
        data: null,
        errors: [
          {
            message: 'Feeds and episodes: the live connection could not be restored',
            extensions: { code: 'STREAM_LOST', area: 'Feeds and episodes' },
          },
        ],
      },
    ]);
    await client.dispose();
    await impatient.ingestion.start();
    await impatient.close();
  });

  it('keeps a stream on its supergraph while a new one is loaded, and uses the new one for the next', async () => {
    const client = await connect();
    const stream = follow(client, 'subscription { podcastChanged(id: "p1") { id downloads } }');
    await until(() => bench.world.podcastChanged.listeners() === 1);
    expect(await bench.recompose({ analytics: ANALYTICS_SDL.replace('optional: Int', 'optional: Int\n  brandNew: Int') })).toBe(true);
    bench.world.podcastChanged.publish({ podcastChanged: podcast('p1') });
    await until(() => stream.results.length === 1);
    expect(stream.results[0]).toEqual({ data: { podcastChanged: { id: 'p1', downloads: 105 } } });
    const next = follow(client, 'subscription { podcastChanged(id: "p1") { id brandNew } }');
    await until(() => bench.world.podcastChanged.listeners() === 2);
    expect(next.error).toBeUndefined();
    const query = await bench.post({ query: '{ podcast(id: "p1") { brandNew } }' });
    expect(query.body).toEqual({ data: { podcast: { brandNew: null } } });
  });

  it('refuses a supergraph whose rules it does not enforce, and goes on with the old one', async () => {
    const before = bench.gateway.store.current().id;
    expect(await bench.recompose({ ingestion: INGESTION_SDL.replace('"role:owner"', '"moon:full"') })).toBe(false);
    expect(bench.gateway.store.current().id).toBe(before);
    expect(await bench.recompose({ ingestion: INGESTION_SDL })).toBe(false);
  });
});
