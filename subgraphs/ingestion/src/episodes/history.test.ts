import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { inOrganization } from '@castgraph/orm/transact';
import type { OperationContext } from '@castgraph/service/context';
import { makeOrganization } from '@castgraph/testing/organization';
import { makeViewer } from '@castgraph/testing/viewer';
import { findIngestionStep } from '../feed-progress/find-ingestion-step.ts';
import { readPodcastFeed } from '../feed-reading/read-podcast-feed.ts';
import { openReadingBench, rss, serve, type FixtureItem, type ReadingBench } from '../fixture/open-reading.ts';
import { addPodcast } from '../podcasts/add-podcast.ts';
import { judgeShows } from './judge-shows.ts';
import { listHistory, type HistoryEntry } from './list-history.ts';

let bench: ReadingBench;
let organizationId: string;
let podcastId: string;
let path: string;
let count = 0;

beforeAll(async () => {
  bench = await openReadingBench();
});
afterAll(() => bench.close());
beforeEach(async () => {
  organizationId = makeOrganization().id;
  path = `/feed-${++count}.xml`;
  podcastId = (await addPodcast(context(), { feedUrl: bench.origin + path })).id;
});

const context = (): OperationContext => bench.context(makeViewer({ organizationId }));

async function publish(items: FixtureItem[] | string): Promise<string> {
  bench.answers.set(path, serve(typeof items === 'string' ? items : rss(items, { channel: `<!-- ${Math.random()} -->` })));
  return readPodcastFeed(bench.services, { organizationId, podcastId, isAsked: true }, AbortSignal.timeout(30_000));
}

async function episodeId(guid: string): Promise<string> {
  const { rows } = await bench.owner.query('select id from ingestion.episode where podcast_id = $1 and guid = $2', [podcastId, guid]);
  return rows[0].id;
}

async function history(guid: string, args = { first: 20, after: null as string | null }) {
  const id = await episodeId(guid);
  return (await listHistory(context(), [id], args)).get(id)!;
}

const entries = async (guid: string): Promise<HistoryEntry[]> => (await history(guid)).edges.map(({ node }) => node);

async function readings(): Promise<Record<string, any>[]> {
  return (await bench.owner.query('select * from ingestion.reading where podcast_id = $1 order by id', [podcastId])).rows;
}

describe("an episode's history", () => {
  test('tells its first appearance, every change from what to what, its removal and its return, each with its reading', async () => {
    await publish([{}, {}]);
    await publish([{ title: 'Better', url: 'https://other.example/1.mp3' }, {}]);
    await publish([{ guid: 'guid-2' }]);
    await publish([
      { title: 'Best', url: 'https://other.example/1.mp3' },
      { guid: 'guid-2', title: 'Episode 2' },
    ]);
    const told = await entries('guid-1');
    expect(told.map(({ kind }) => kind)).toEqual(['RETURNED', 'REMOVED', 'CHANGED', 'ADDED']);
    expect(told[0]!.changes).toEqual([{ field: 'title', from: 'Better', to: 'Best' }]);
    expect(told[2]!.changes.slice(0, 2)).toEqual([
      { field: 'title', from: 'Episode 1', to: 'Better' },
      { field: 'audioUrl', from: 'https://cdn.example.com/ep-1.mp3', to: 'https://other.example/1.mp3' },
    ]);
    const ids = (await readings()).map(({ id }) => id);
    expect(told.map(({ readingId }) => readingId)).toEqual(ids.toReversed());
  });

  test('has no entry for what did not change, however often the feed is read', async () => {
    await publish([{}, {}]);
    for (let n = 0; n < 3; n++) expect(await publish([{}, { title: `Title ${n}` }])).toBe('stored');
    expect((await entries('guid-1')).map(({ kind }) => kind)).toEqual(['ADDED']);
    expect(await entries('guid-2')).toHaveLength(4);
  });

  test('comes in pages that meet without gap or repetition', async () => {
    await publish([{}]);
    for (let n = 0; n < 5; n++) await publish([{ title: `Title ${n}` }]);
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page = await history('guid-1', { first: 2, after });
      seen.push(...page.edges.map(({ node }) => node.id));
      after = page.pageInfo.endCursor;
      more = page.pageInfo.hasNextPage;
    }
    expect(seen).toEqual((await entries('guid-1')).map(({ id }) => id));
    expect(new Set(seen).size).toBe(6);
  });

  test('cannot be rewritten, and is not shown to another organization', async () => {
    await publish([{}]);
    await publish([{ title: 'Changed' }]);
    for (const sql of ["update ingestion.episode_change set kind = 'REMOVED'", 'delete from ingestion.episode_change']) {
      await expect(inOrganization(bench.services.orm, organizationId, (em) => em.execute(sql))).rejects.toThrow(/permission denied/);
    }
    const stranger = bench.context(makeViewer({ organizationId: makeOrganization().id }));
    const id = await episodeId('guid-1');
    expect((await listHistory(stranger, [id], { first: 20, after: null })).get(id)!.edges).toEqual([]);
    await expect(listHistory(context(), [id], { first: 20, after: 'nonsense' })).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });
});

describe('every record of a document', () => {
  const messy = (): string =>
    rss([
      { guid: 'same', title: 'First' },
      { guid: 'same', title: 'Second' },
      { guid: null, url: null, title: 'Nothing to know it by' },
      { guid: 'fine' },
    ]).replaceAll('<itunes:duration>1800</itunes:duration>', '');

  test('is judged: received = valid + rejected, each rejection with its cause, kept with the reading', async () => {
    await publish(messy());
    const [reading] = await readings();
    expect(reading).toMatchObject({
      received: 4,
      valid: 2,
      rejected: 2,
      causes: { 'duplicate-guid': 1, 'no-identity': 1 },
      added: 2,
      changed: 0,
      removed: 0,
    });
    expect(reading!['completeness']).toBeCloseTo(5 / 6, 5);
    const step = await inOrganization(bench.services.orm, organizationId, (em) => findIngestionStep(em, organizationId, podcastId));
    expect(step.result!.records).toMatchObject({
      readingId: reading!['id'],
      received: 4,
      valid: 2,
      rejected: expect.arrayContaining([{ cause: 'duplicate-guid', records: 1 }]),
      added: 2,
      unchanged: 0,
    });
  });

  test('counts items whose markup is lost as received and rejected', async () => {
    const body = rss([{}]).replace('<item>', '<item><title a="<item></item><item>');
    await publish(body);
    const [reading] = await readings();
    expect(reading!['received']).toBe(reading!['valid'] + reading!['rejected']);
    expect(reading!['causes']['unreadable']).toBeGreaterThan(0);
  });

  test('counts towards the quality of its show, with the fields that are missing', async () => {
    await publish(messy());
    const judged = (await judgeShows(context(), [podcastId])).get(podcastId)!;
    expect(judged).toMatchObject({
      completeness: 0.8333,
      records: { received: 4, valid: 2, rejected: expect.arrayContaining([{ cause: 'no-identity', records: 1 }]) },
    });
    expect(judged.missingFields).toEqual(
      expect.arrayContaining([
        { field: 'durationSeconds', episodes: 2 },
        { field: 'showNotes', episodes: 2 },
      ]),
    );
    const stranger = bench.context(makeViewer({ organizationId: makeOrganization().id }));
    expect((await judgeShows(stranger, [podcastId])).get(podcastId)).toEqual({
      score: null,
      completeness: null,
      missingFields: [],
      records: null,
    });
  });

  test('of readings that change nothing leaves a trace, but not one for ever', async () => {
    await publish([{}]);
    for (let n = 0; n < 25; n++) await publish([{}]);
    const kept = await readings();
    expect(kept[0]).toMatchObject({ added: 1 });
    expect(kept).toHaveLength(21);
  });
});

test('a page of episodes with histories and quality costs the same number of statements, however long it is', async () => {
  const load = async (first: number): Promise<{ statements: number; entries: number }> => {
    const asked = context();
    const spy = vi.spyOn(bench.services.orm.em.getConnection(), 'execute');
    const page = await asked.loaders.episodePage.load({ podcastId, first, after: null });
    const told = await Promise.all(
      page.edges.map(({ node }) => asked.loaders.historyPage.load({ episodeId: node.id, first: 5, after: null })),
    );
    await asked.loaders.showQuality.load(podcastId);
    const statements = spy.mock.calls.length;
    spy.mockRestore();
    return { statements, entries: told.reduce((sum, { edges }) => sum + edges.length, 0) };
  };
  await publish(Array.from({ length: 40 }, () => ({})));
  await publish(Array.from({ length: 40 }, (_, n) => ({ title: `Changed ${n}` })));
  const few = await load(2);
  const many = await load(40);
  expect(many.entries).toBe(80);
  expect(few.statements).toBeGreaterThan(0);
  expect(many.statements).toBe(few.statements);
});
