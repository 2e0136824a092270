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
          podcast { id } audio { bitrateBps error } dataQuality { score missingFields } history(first: 2) { pageInfo { hasNextPage } edges { cursor node { id at kind readingId changes { field from to } } } }
          normalized { episodeId podcastId title audioUrl publishDate durationSeconds language showNotes season seasonName number chaptersUrl metadata
            enclosures { url mimeType sizeBytes bitrateBps language title isDefault } chapters { startSeconds title url imageUrl }
            transcripts { url mimeType language rel } persons { name role group url imageUrl } } } } }
        dataQuality { score completeness missingFields { field episodes } records { at received valid rejected { cause records } } } } }`,
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
      normalized: {
        podcastId: id,
        audioUrl: 'https://cdn.example.com/ep-3.mp3',
        publishDate: '2026-11-03T08:00:00.000Z',
        language: 'en',
        enclosures: [{ url: 'https://cdn.example.com/ep-3.mp3', mimeType: 'audio/mpeg', sizeBytes: 1_000_000, isDefault: true }],
      },
      audio: null,
      dataQuality: { score: 0.8, missingFields: ['showNotes', 'link', 'image'] },
      history: { pageInfo: { hasNextPage: false }, edges: [{ node: { kind: 'ADDED', readingId: expect.any(String), changes: [] } }] },
    });
    expect(data.podcast.dataQuality).toMatchObject({
      score: 0.8,
      completeness: 1,
      missingFields: expect.arrayContaining([{ field: 'showNotes', episodes: 3 }]),
      records: { received: 3, valid: 3, rejected: [] },
    });
    const more = await query(
      'query ($id: ID!, $after: String) { podcast(id: $id) { episodes(first: 2, after: $after) { edges { node { guid } } } } }',
      { id, after: data.podcast.episodes.pageInfo.endCursor },
    );
    expect(more.data.podcast.episodes.edges.map(({ node }: any) => node.guid)).toEqual(['guid-1']);
  });

  test('costs a fixed number of SQL statements, however many podcasts are on the page', async () => {
    const source =
      '{ podcasts(first: 50) { totalCount edges { node { id episodeCount episodes(first: 2) { totalCount edges { node { id podcast { title } normalized { language } dataQuality { score } history(first: 3) { edges { node { kind } } } } } } dataQuality { completeness } } } } }';
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

  const importCsv = (input: Record<string, unknown>, by?: Viewer) =>
    query(
      `mutation ($input: ImportPlatformMetricsInput!) { importPlatformMetrics(input: $input) { __typename
        ... on ImportPlatformMetricsPayload { importId podcast { id } received stored unchanged rejected ignoredColumns rows { line outcome cause column } }
        ... on InvalidInputError { message path } } }`,
      { input },
      by,
    );

  test('imports an export of a platform and of a host, and shows both with what they are', async () => {
    const podcastId = await add('/exports');
    const csv = 'Date,Streams,Mood\n2026-10-01,10,good\n2026-10-02,none,bad\n';
    const { data } = await importCsv({ podcastId, platform: 'spotify', csv, asOf: '2026-10-05T00:00:00Z' });
    expect(data.importPlatformMetrics).toEqual({
      __typename: 'ImportPlatformMetricsPayload',
      importId: expect.any(String),
      podcast: { id: podcastId },
      received: 2,
      stored: 1,
      unchanged: 0,
      rejected: 1,
      ignoredColumns: ['Mood'],
      rows: [
        { line: 2, outcome: 'STORED', cause: null, column: null },
        { line: 3, outcome: 'REJECTED', cause: 'Streams is no number', column: 'Streams' },
      ],
    });
    await importCsv({ podcastId, platform: 'buzzsprout', csv: 'Episode ID,GUID,Date,Downloads\nb-7,guid-1,2026-10-01,4\n' });
    await importCsv({ podcastId, platform: 'buzzsprout', csv: 'Date,Downloads\n2026-10-01,9\n' });
    const shown = await query(
      `query ($id: ID!) { podcast(id: $id) {
        platformMetrics(range: { from: "2026-10-01", to: "2026-10-31" }) { platform podcastId metrics dateRange { from to timeZone } demographics { ageShares } source asOf window }
        hostData { hostPlatform podcastId episodes { hostEpisodeId title publishedAt matchedBy episode { guid } } analytics { dateRange { from to } metrics source asOf window } } } }`,
      { id: podcastId },
    );
    expect(shown.errors).toBeUndefined();
    expect(shown.data.podcast).toMatchObject({
      platformMetrics: [{ platform: 'spotify', podcastId, metrics: { streams: 10 }, source: 'csv', asOf: '2026-10-05T00:00:00.000Z' }],
      hostData: [
        {
          hostPlatform: 'buzzsprout',
          podcastId,
          episodes: [{ hostEpisodeId: 'b-7', title: '', publishedAt: null, matchedBy: 'GUID', episode: { guid: 'guid-1' } }],
          analytics: { metrics: { downloads: 9 }, source: 'csv', window: null },
        },
      ],
    });
  });

  test('answers what platforms and hosts report of many shows in the statements of one', async () => {
    const source =
      '{ podcasts(first: 50) { edges { node { id platformMetrics(range: { from: "2026-10-01", to: "2026-10-31" }) { metrics } hostData { hostPlatform } } } } }';
    const countStatements = async () => {
      const spy = vi.spyOn(bench.services.orm.em.getConnection(), 'execute');
      const { data, errors } = await query(source);
      expect(errors).toBeUndefined();
      const statements = spy.mock.calls.length;
      spy.mockRestore();
      return { statements, podcasts: data.podcasts.edges.length };
    };
    await add('/reported');
    const few = await countStatements();
    for (let n = 0; n < 4; n++) await add(`/reported-${n}`);
    const many = await countStatements();
    expect(many.podcasts).toBe(few.podcasts + 4);
    expect(many.statements).toBe(few.statements);
  });

  test('puts what is wrong with an import into its result', async () => {
    const podcastId = await add('/wrong-imports');
    const csv = 'Date,Streams\n2026-10-01,1\n';
    expect((await importCsv({ podcastId, platform: 'myspace', csv })).data.importPlatformMetrics).toMatchObject({
      __typename: 'InvalidInputError',
      path: ['input', 'platform'],
    });
    expect((await importCsv({ podcastId, platform: 'spotify', csv: 'nothing' })).data.importPlatformMetrics).toMatchObject({
      path: ['input', 'csv'],
    });
    const stranger = makeViewer({ organizationId: makeOrganization().id });
    expect((await importCsv({ podcastId, platform: 'spotify', csv }, stranger)).data.importPlatformMetrics.__typename).toBe(
      'NotFoundError',
    );
  });
});
