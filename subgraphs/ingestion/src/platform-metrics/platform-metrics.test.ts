import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Viewer } from '@castgraph/kernel/viewer';
import { makeOrganization } from '@castgraph/testing/organization';
import { makeViewer } from '@castgraph/testing/viewer';
import { type GraphqlDoor, openGraphql } from '../fixture/open-graphql.ts';
import { openReadingBench, rss, serve, type ReadingBench } from '../fixture/open-reading.ts';
import { readPodcastFeed } from '../feed-reading/read-podcast-feed.ts';
import { addPodcast } from '../podcasts/add-podcast.ts';

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

async function add(path: string): Promise<string> {
  bench.answers.set(path, serve(rss([{}], { title: path })));
  const { id } = await addPodcast(bench.context(viewer), { feedUrl: bench.origin + path });
  await readPodcastFeed(bench.services, { organizationId: organization.id, podcastId: id, isAsked: true }, AbortSignal.timeout(30_000));
  return id;
}

describe('what platforms and hosts report, over GraphQL', () => {
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
