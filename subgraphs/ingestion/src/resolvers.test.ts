import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { signSubgraphRequest, SIGNATURE_HEADER } from '@castgraph/auth/viewer-token';
import type { Viewer } from '@castgraph/kernel/viewer';
import { readEnvironment } from '@castgraph/service/environment';
import { startSubgraph, type RunningSubgraph } from '@castgraph/service/start-subgraph';
import { TEST_SECRETS_KEY } from '@castgraph/testing/database';
import { makeOrganization } from '@castgraph/testing/organization';
import { makeViewer } from '@castgraph/testing/viewer';
import { withIngestion } from './context.ts';
import { openReadingBench, rss, serve, type ReadingBench } from './fixture/open-reading.ts';
import { readPodcastFeed } from './feed-reading/read-podcast-feed.ts';
import { loaders } from './loaders.ts';
import { resolvers } from './resolvers.ts';

let bench: ReadingBench;
let subgraph: RunningSubgraph;
const organization = makeOrganization();
const viewer = makeViewer({ organizationId: organization.id });

beforeAll(async () => {
  bench = await openReadingBench();
  const { services } = bench;
  const env = readEnvironment(
    {},
    { DATABASE_URL: 'postgres://not-used', REDIS_URL: 'redis://not-used', SECRETS_KEY: TEST_SECRETS_KEY, PUBLIC_URL: services.publicUrl },
  );
  subgraph = await startSubgraph({
    name: 'ingestion',
    env,
    log: services.log,
    orm: services.orm,
    resolvers,
    loaders,
    context: withIngestion(services),
    handleSignals: false,
  });
});
afterAll(async () => {
  await subgraph.close();
  await bench.close();
});

async function query(source: string, variables: Record<string, unknown> = {}, by: Viewer = viewer): Promise<any> {
  const body = JSON.stringify({ query: source, variables });
  const signature = await signSubgraphRequest({ viewer: by, audience: 'ingestion', body: Buffer.from(body), secretsKey: TEST_SECRETS_KEY });
  const response = await fetch(`http://127.0.0.1:${subgraph.port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', [SIGNATURE_HEADER]: signature },
    body,
  });
  return response.json();
}

async function add(path: string, items = 3): Promise<string> {
  bench.answers.set(
    path,
    serve(
      rss(
        Array.from({ length: items }, (_, n) => ({ date: `Mon, ${String(n + 1).padStart(2, '0')} Nov 2026 08:00:00 GMT` })),
        { title: path },
      ),
    ),
  );
  const { data } = await query(
    'mutation ($input: AddPodcastInput!) { addPodcast(input: $input) { __typename ... on AddPodcastPayload { podcast { id status } } } }',
    { input: { feedUrl: bench.origin + path } },
  );
  expect(data.addPodcast).toMatchObject({ __typename: 'AddPodcastPayload', podcast: { status: 'PENDING' } });
  const { id } = data.addPodcast.podcast;
  await readPodcastFeed(bench.services, { organizationId: organization.id, podcastId: id, isAsked: false }, AbortSignal.timeout(10_000));
  return id;
}

describe('the GraphQL of ingestion', () => {
  test('answers everything there is about a podcast and its episodes', async () => {
    const id = await add('/whole');
    const { data, errors } = await query(
      `query ($id: ID!) { podcast(id: $id) { id title feedUrl link language author imageUrl description guid status lastIngestedAt feedWarnings { code message line } episodeCount measurementPrefix
        episodes(first: 2) { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { id guid title publishedAt durationSeconds audioUrl measuredAudioUrl sizeBytes mimeType season number showNotes removedAt
          podcast { id } normalized { episodeId podcastId title audioUrl publishDate durationSeconds metadata } } } } } }`,
      { id },
    );
    expect(errors).toBeUndefined();
    const prefix = `https://castgraph.example/r/${organization.id}/`;
    expect(data.podcast).toMatchObject({ title: '/whole', status: 'ACTIVE', episodeCount: 3, measurementPrefix: prefix });
    expect(data.podcast.episodes).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    expect(data.podcast.episodes.edges.map(({ node }: any) => node.guid)).toEqual(['guid-3', 'guid-2']);
    expect(data.podcast.episodes.edges[0].node).toMatchObject({
      publishedAt: '2026-11-03T08:00:00.000Z',
      durationSeconds: 1800,
      sizeBytes: 1_000_000,
      mimeType: 'audio/mpeg',
      podcast: { id },
      measuredAudioUrl: `${prefix}https://cdn.example.com/ep-3.mp3`,
      normalized: { podcastId: id, audioUrl: 'https://cdn.example.com/ep-3.mp3', publishDate: '2026-11-03T08:00:00.000Z' },
    });
    const more = await query(
      'query ($id: ID!, $after: String) { podcast(id: $id) { episodes(first: 2, after: $after) { edges { node { guid } } } } }',
      { id, after: data.podcast.episodes.pageInfo.endCursor },
    );
    expect(more.data.podcast.episodes.edges.map(({ node }: any) => node.guid)).toEqual(['guid-1']);
  });

  test('says why a feed cannot be read, how often it was tried, and when it is tried again', async () => {
    const id = await add('/failing');
    const ask = async () =>
      (await query('query ($id: ID!) { podcast(id: $id) { status nextReadAt failures lastError { code message at } } }', { id })).data
        .podcast;
    expect(await ask()).toMatchObject({ status: 'ACTIVE', failures: 0, lastError: null, nextReadAt: expect.stringMatching(/Z$/) });
    bench.answers.set('/failing', (_request, response) => response.writeHead(404).end());
    await readPodcastFeed(bench.services, { organizationId: organization.id, podcastId: id, isAsked: false }, AbortSignal.timeout(10_000));
    const podcast = await ask();
    expect(podcast).toMatchObject({
      status: 'FAILING',
      failures: 1,
      lastError: { code: 'http-404', message: 'The server answered with status 404', at: expect.stringMatching(/Z$/) },
    });
    expect(Date.parse(podcast.nextReadAt)).toBeGreaterThan(Date.parse(podcast.lastError.at));
  });

  test('costs a fixed number of SQL statements, however many podcasts are on the page', async () => {
    const source =
      '{ podcasts(first: 50) { totalCount edges { node { id episodeCount episodes(first: 2) { totalCount edges { node { id podcast { title } } } } } } } }';
    const countStatements = async () => {
      const spy = vi.spyOn(bench.services.orm.em.getConnection(), 'execute');
      const { data, errors } = await query(source);
      expect(errors).toBeUndefined();
      const statements = spy.mock.calls.length;
      spy.mockRestore();
      return { statements, podcasts: data.podcasts.edges.length };
    };
    await add('/few');
    const few = await countStatements();
    for (let n = 0; n < 6; n++) await add(`/many-${n}`);
    const many = await countStatements();
    expect(many.podcasts).toBe(few.podcasts + 6);
    expect(few.statements).toBeGreaterThan(0);
    expect(many.statements).toBe(few.statements);
  });

  test('resolves references of other subgraphs in bulk, and none of other organizations', async () => {
    const id = await add('/entity');
    const { data } = await query('query ($id: ID!) { podcast(id: $id) { episodes(first: 1) { edges { node { id } } } } }', { id });
    const episodeId = data.podcast.episodes.edges[0].node.id;
    const representations = [
      { __typename: 'Podcast', id },
      { __typename: 'Episode', id: episodeId },
      { __typename: 'Podcast', id: '01980000-0000-7000-8000-000000000000' },
    ];
    const source =
      'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Podcast { title } ... on Episode { guid podcast { id } } } }';
    expect((await query(source, { representations })).data._entities).toEqual([
      { title: '/entity' },
      { guid: 'guid-3', podcast: { id } },
      null,
    ]);
    const stranger = makeViewer({ organizationId: makeOrganization().id });
    expect((await query(source, { representations }, stranger)).data._entities).toEqual([null, null, null]);
  });

  test('puts what can go wrong for a caller into the result', async () => {
    await add('/twice');
    const source = `mutation ($input: AddPodcastInput!) { addPodcast(input: $input) { __typename ... on ConflictError { message existingId } ... on InvalidInputError { message path } } }`;
    expect((await query(source, { input: { feedUrl: `${bench.origin}/twice` } })).data.addPodcast).toMatchObject({
      __typename: 'ConflictError',
      existingId: expect.any(String),
    });
    expect((await query(source, { input: { feedUrl: 'http://10.0.0.1/' } })).data.addPodcast).toMatchObject({
      __typename: 'InvalidInputError',
      path: ['input', 'feedUrl'],
    });
    const refresh = await query('mutation { refreshFeed(input: { podcastId: "01980000-0000-7000-8000-000000000000" }) { __typename } }');
    expect(refresh.data.refreshFeed).toEqual({ __typename: 'NotFoundError' });
    const reader = makeViewer({ organizationId: organization.id, role: 'read-only' });
    expect((await query(source, { input: { feedUrl: 'https://a.example/' } }, reader)).errors[0].extensions.code).toBe('FORBIDDEN');
  });
});
