import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from 'graphql-ws';
import { connectClient, follow } from '../testing/stream-client.ts';
import { startTestBench, type TestBench } from '../testing/test-gateway.ts';
import { until } from '../testing/until.ts';

let bench: TestBench;
const clients: Client[] = [];

beforeAll(async () => {
  bench = await startTestBench();
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

describe('federated subscriptions', () => {
  it('adds fields of another subgraph, with @requires, aliases and arguments', async () => {
    const stream = follow(
      await connect(),
      'subscription { changed: podcastChanged(id: "p1") { id: title downloads(from: "abc") score slug label(case: UPPER) best { plays name } } }',
    );
    await until(() => bench.world.podcastChanged.listeners() === 1);
    bench.world.podcastChanged.publish({ podcastChanged: podcast('p1') });
    await until(() => stream.results.length === 1);
    expect(stream.results[0]).toEqual({
      data: {
        changed: {
          id: 'Podcast 1',
          downloads: 103,
          score: 2,
          slug: 'podcast-1/note-1',
          label: 'PODCAST 1',
          best: { plays: 70, name: 'Episode e10' },
        },
      },
    });
  });

  it('follows a stream of the other subgraph there and back again', async () => {
    const stream = follow(await connect(), 'subscription { live(id: "x") { total podcast { title score } podcasts { id note fragile } } }');
    await until(() => bench.world.live.listeners() === 1);
    bench.world.live.publish({
      live: { at: 1, total: 7, podcast: { __typename: 'Podcast', id: 'p3' }, podcasts: [{ id: 'p1' }, { id: 'p2' }] },
    });
    await until(() => stream.results.length === 1);
    expect(stream.results[0]).toEqual({
      data: {
        live: {
          total: 7,
          podcast: { title: 'Podcast 3', score: 6 },
          podcasts: [
            { id: 'p1', note: 'note 1', fragile: 1 },
            { id: 'p2', note: 'note 2', fragile: 1 },
          ],
        },
      },
    });
  });

  it('fetches the entities of a list in one request an event, and interfaces by their types', async () => {
    const client = await connect();
    const list = follow(client, 'subscription { podcastsChanged { id downloads } }');
    const nodes = follow(client, 'subscription { nodeChanged { __typename id ... on Podcast { downloads } ... on Episode { plays } } }');
    await until(() => bench.world.podcastsChanged.listeners() === 1 && bench.world.nodeChanged.listeners() === 1);
    bench.analytics.requests.length = 0;
    bench.world.podcastsChanged.publish({ podcastsChanged: [podcast('p1'), podcast('p2')] });
    await until(() => list.results.length === 1);
    expect(bench.analytics.requests).toHaveLength(1);
    bench.world.nodeChanged.publish({ nodeChanged: { __typename: 'Episode', id: 'e12', name: 'E' } });
    bench.world.nodeChanged.publish({ nodeChanged: podcast('p2') });
    bench.world.nodeChanged.publish({ nodeChanged: null });
    await until(() => nodes.results.length === 3);
    expect(nodes.results).toEqual([
      { data: { nodeChanged: { __typename: 'Episode', id: 'e12', plays: 84 } } },
      { data: { nodeChanged: { __typename: 'Podcast', id: 'p2', downloads: 205 } } },
      { data: { nodeChanged: null } },
    ]);
  });

  it('gives partial data with the right path, without a word of the subgraph, and goes on', async () => {
    const stream = follow(await connect(), 'subscription { all: podcastsChanged { id may: optional } }');
    await until(() => bench.world.podcastsChanged.listeners() === 1);
    bench.world.podcastsChanged.publish({ podcastsChanged: [podcast('p1'), podcast('p2')] });
    await until(() => stream.results.length === 1);
    expect(stream.results[0]!.data).toEqual({
      all: [
        { id: 'p1', may: 2 },
        { id: 'p2', may: null },
      ],
    });
    expect(stream.results[0]!.errors).toEqual([
      { message: 'Internal error', path: ['all', 1, 'may'], extensions: { code: 'INTERNAL', area: 'Listening and campaigns' } },
    ]);
    bench.analytics.behave('error-500');
    bench.world.podcastsChanged.publish({ podcastsChanged: [podcast('p1')] });
    await until(() => stream.results.length === 2);
    expect(stream.results[1]!.errors![0]).toMatchObject({
      path: ['all', 0],
      extensions: { code: 'SUBGRAPH_UNAVAILABLE', area: 'Listening and campaigns' },
    });
    expect(JSON.stringify(stream.results)).not.toMatch(/127\.0\.0\.1|analytics|stack|secret/);
    bench.analytics.behave('ok');
    bench.world.podcastsChanged.publish({ podcastsChanged: [podcast('p1')] });
    await until(() => stream.results.length === 3);
    expect(stream.results[2]).toEqual({ data: { all: [{ id: 'p1', may: 2 }] } });
  });

  it('keeps the order of events although their entities take different times', async () => {
    const stream = follow(await connect(), 'subscription { live { at podcast { note } } }');
    await until(() => bench.world.live.listeners() === 1);
    bench.ingestion.delayMs = 60;
    bench.world.live.publish({ live: { at: 1, total: 1, podcast: { id: 'p1' }, podcasts: [] } });
    await until(() => bench.ingestion.requests.at(-1)?.variables['representations'] !== undefined);
    bench.ingestion.delayMs = 0;
    for (let at = 2; at <= 10; at++) bench.world.live.publish({ live: { at, total: 1, podcast: { id: `p${at}` }, podcasts: [] } });
    await until(() => stream.results.length === 10);
    expect(stream.results.map(({ data }) => data.live.at)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('leaves a quiet stream at once when its client unsubscribes or vanishes', async () => {
    const polite = await connect();
    const rude = await connect();
    const left = follow(polite, 'subscription { podcastChanged(id: "quiet") { id } }');
    follow(rude, 'subscription { podcastChanged(id: "quiet too") { id } }');
    await until(() => bench.world.podcastChanged.listeners() === 2);
    left.leave();
    await until(() => bench.world.podcastChanged.listeners() === 1);
    rude.terminate();
    await until(() => bench.world.podcastChanged.listeners() === 0);
    expect(bench.gateway.upstreamSockets.count()).toBe(0);
  });

  it('runs queries and mutations on the same socket', async () => {
    const client = await connect();
    const query = follow(client, '{ podcast(id: "p4") { title downloads } }');
    const mutation = follow(client, 'mutation { rename(id: "p40", title: "Other") { title } }');
    await until(() => query.isComplete && mutation.isComplete);
    expect(query.results).toEqual([{ data: { podcast: { title: 'Podcast 4', downloads: 405 } } }]);
    expect(mutation.results).toEqual([{ data: { rename: { title: 'Other' } } }]);
  });

  it('keeps the socket when a document is bad', async () => {
    const client = await connect();
    const good = follow(client, 'subscription { podcastChanged(id: "p1") { id } }');
    await until(() => bench.world.podcastChanged.listeners() === 1);
    const documents = [
      'subscription ($on: Boolean = true) { podcastChanged(id: "p1") @include(if: $on) { id } }',
      'subscription { __typename }',
      'subscription { podcastChanged(id: "p1") { id } nodeChanged { id } }',
      'subscription {',
      'subscription { nothing }',
      'subscription { ...F } fragment F on Subscription { ...F }',
      `subscription { ${'a: __typename '.repeat(50)} }`,
      'subscription ($id: ID!) { podcastChanged(id: $id) { id } }',
    ];
    const bad = documents.map((document) => follow(client, document));
    await until(() => bad.every(({ error, results }) => error !== undefined || results.length > 0));
    expect(bad.every(({ error }) => Array.isArray(error))).toBe(true);
    bench.world.podcastChanged.publish({ podcastChanged: podcast('p1') });
    await until(() => good.results.length === 1);
  });
});

describe('sharing', () => {
  it('follows one upstream for equal subscriptions of equal rights, and gives late comers the last value first', async () => {
    const organizationId = crypto.randomUUID();
    const viewers = await Promise.all([1, 2, 3].map(() => bench.signIn({ organizationId })));
    const query = 'subscription ($id: ID!) { podcastChanged(id: $id) { id downloads } }';
    const first = follow(await connect(viewers[0]!.token), query, { id: 'shared' });
    const second = follow(await connect(viewers[1]!.token), query, { id: 'shared' });
    await until(() => bench.world.podcastChanged.listeners() === 1 && bench.gateway.hub.count() === 1);
    bench.analytics.requests.length = 0;
    bench.world.podcastChanged.publish({ podcastChanged: podcast('p1') });
    await until(() => first.results.length === 1 && second.results.length === 1);
    expect(bench.analytics.requests).toHaveLength(1);
    const late = follow(await connect(viewers[2]!.token), query, { id: 'shared' });
    await until(() => late.results.length === 1);
    expect(late.results[0]).toEqual(first.results[0]);
    first.leave();
    second.leave();
    bench.world.podcastChanged.publish({ podcastChanged: podcast('p2') });
    await until(() => late.results.length === 2);
    expect(bench.world.podcastChanged.listeners()).toBe(1);
  });

  it('never shares across organizations, rights, variables, or fields that depend on the viewer', async () => {
    const organizationId = crypto.randomUUID();
    const [owner, analyst, stranger, other] = await Promise.all([
      bench.signIn({ organizationId }),
      bench.signIn({ organizationId, role: 'analyst' }),
      bench.signIn(),
      bench.signIn({ organizationId }),
    ]);
    const query = 'subscription ($id: ID!) { podcastChanged(id: $id) { id } }';
    for (const { token } of [owner, analyst, stranger]) follow(await connect(token), query, { id: '1' });
    follow(await connect(owner.token), query, { id: '2' });
    await until(() => bench.world.podcastChanged.listeners() === 4);
    for (const { token } of [owner, other]) follow(await connect(token), 'subscription { mineChanged { id } }');
    await until(() => bench.world.mineChanged.listeners() === 2);
  });

  it('carries the streams of one identity over one socket', async () => {
    const { token } = await bench.signIn();
    const client = await connect(token);
    for (let index = 0; index < 10; index++)
      follow(client, 'subscription ($id: ID!) { podcastChanged(id: $id) { id } }', { id: `m${index}` });
    await until(() => bench.world.podcastChanged.listeners() === 10);
    expect(bench.ingestion.sockets()).toBe(1);
  });
});
