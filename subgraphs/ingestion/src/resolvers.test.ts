import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Viewer } from '@castgraph/kernel/viewer';
import { makeOrganization } from '@castgraph/testing/organization';
import { makeViewer } from '@castgraph/testing/viewer';
import { type GraphqlDoor, openGraphql } from './fixture/open-graphql.ts';
import { openReadingBench, rss, serve, type ReadingBench } from './fixture/open-reading.ts';
import { readPodcastFeed } from './feed-reading/read-podcast-feed.ts';

let bench: ReadingBench;
let graphql: GraphqlDoor;
const organization = makeOrganization();
const viewer = makeViewer({ organizationId: organization.id });

beforeAll(async () => {
  bench = await openReadingBench();
  graphql = await openGraphql(bench);
});
afterAll(async () => {
  await graphql.close();
  await bench.close();
});

const query = (source: string, variables: Record<string, unknown> = {}, by: Viewer = viewer) => graphql.query(by, source, variables);

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
            transcripts { url mimeType language rel } transcript { url segments { text } } transcriptStatus { state } adSlots { id } persons { name role group url imageUrl } } } } }
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
      '{ podcasts(first: 50) { totalCount edges { node { id episodeCount episodes(first: 2) { totalCount edges { node { id podcast { title } normalized { language } dataQuality { score } history(first: 3) { edges { node { kind } } } } } } dataQuality { completeness } hub { state } } } } }';
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
