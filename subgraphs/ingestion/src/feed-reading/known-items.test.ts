import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { inOrganization } from '@castgraph/orm/transact';
import { makeOrganization } from '@castgraph/testing/organization';
import { makeViewer } from '@castgraph/testing/viewer';
import { openReadingBench, rss, serve, type FixtureItem, type ReadingBench } from '../fixture/open-reading.ts';
import { findIngestionStep } from '../feed-progress/find-ingestion-step.ts';
import { unpackOutcome } from '../feed-progress/kept-outcome.ts';
import { addPodcast } from '../podcasts/add-podcast.ts';
import { claimFeed } from './claim-feeds.ts';
import { FeedReading } from './feed-reading.ts';
import { fetchFeed } from './fetch-feed.ts';
import { readDocument } from './parse-document.ts';
import { readPodcastFeed } from './read-podcast-feed.ts';

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
  path = `/known-${++count}.xml`;
  podcastId = (await addPodcast(bench.context(makeViewer({ organizationId })), { feedUrl: bench.origin + path })).id;
});

const items = (...numbers: number[]): FixtureItem[] =>
  numbers.map((n) => ({ guid: `g-${n}`, title: `Episode ${n}`, url: `https://cdn.example.com/${n}.mp3` }));

async function read(...feed: Parameters<typeof rss>): Promise<void> {
  bench.answers.set(path, serve(rss(...feed)));
  expect(await readPodcastFeed(bench.services, { organizationId, podcastId, isAsked: false }, AbortSignal.timeout(20_000))).toBe('stored');
}

const step = () => inOrganization(bench.services.orm, organizationId, (em) => findIngestionStep(em, organizationId, podcastId));

/** What a reading of this document would find, and what it would know of the episodes before. */
async function find(...feed: Parameters<typeof rss>): ReturnType<typeof readDocument> {
  bench.answers.set(path, serve(rss(...feed)));
  const reading = new FeedReading(bench.services, (await claimFeed(bench.services.orm, organizationId, podcastId))!, { isAsked: false });
  const nothing = { etag: null, lastModified: null, documentHash: null };
  const fetched = await fetchFeed(bench.services.fetchUrl, bench.origin + path, nothing, { signal: AbortSignal.timeout(10_000) });
  if (fetched.kind !== 'document') throw new Error('No document');
  return readDocument(reading, fetched);
}

const storedOf = async (...feed: Parameters<typeof rss>) => (await find(...feed)).stored;

/** Titles of the items that a reading of this document would read. */
const readAgain = async (...feed: Parameters<typeof rss>) => (await find(...feed)).feed.episodes.map(({ title }) => title);

async function episodes(): Promise<[string, string, boolean][]> {
  const { rows } = await bench.owner.query('select guid, title, removed_at from ingestion.episode where podcast_id = $1 order by guid', [
    podcastId,
  ]);
  return rows.map(({ guid, title, removed_at }) => [guid, title, removed_at !== null]);
}

describe('items that are stored to the letter', () => {
  test('are not read again, of however many', async () => {
    const many = Array.from({ length: 300 }, (_, n) => n);
    await read(items(...many));
    expect(await readAgain(items(300, ...many))).toEqual(['Episode 300']);
    await read(items(300, ...many));
    expect(await readAgain(items(301, 300, ...many.slice(1)))).toEqual(['Episode 301']);
    expect(await episodes()).toHaveLength(301);
  });

  test('stay while others come, change and vanish, and come back as they were', async () => {
    await read(items(1, 2, 3));
    await read([{ ...items(2)[0]!, title: 'Better' }, ...items(4, 1)]);
    expect(await episodes()).toEqual([
      ['g-1', 'Episode 1', false],
      ['g-2', 'Better', false],
      ['g-3', 'Episode 3', true],
      ['g-4', 'Episode 4', false],
    ]);
    await read(items(1, 2, 3));
    expect(await episodes()).toEqual([
      ['g-1', 'Episode 1', false],
      ['g-2', 'Episode 2', false],
      ['g-3', 'Episode 3', false],
      ['g-4', 'Episode 4', true],
    ]);
  });

  test('are looked up by nobody while the document holds each of them', async () => {
    await read(items(1, 2));
    expect(await storedOf(items(3, 2, 1))).toMatchObject({ episodes: null, byItem: { size: 2 } });
    // One that vanished and one that changed need to be known by more than their text.
    for (const feed of [items(3, 2), [{ ...items(1)[0]!, title: 'Better' }, ...items(2)]]) {
      expect((await storedOf(feed)).episodes!.keys().toArray().toSorted()).toEqual(['g-1', 'g-2']);
    }
  });

  test('let one that was removed return, and keep what happened in its history', async () => {
    await read(items(1, 2));
    await read(items(1));
    await read(items(2, 1));
    expect(await episodes()).toEqual([
      ['g-1', 'Episode 1', false],
      ['g-2', 'Episode 2', false],
    ]);
    const { rows } = await bench.owner.query(
      `select kind from ingestion.episode_change c join ingestion.episode e on e.organization_id = c.organization_id and e.id = c.episode_id
       where e.podcast_id = $1 order by c.id`,
      [podcastId],
    );
    expect(rows.map(({ kind }) => kind)).toEqual(['REMOVED', 'RETURNED']);
    expect((await step()).message).toBe('0 new, 1 changed, 1 unchanged, 0 removed');
  });

  test('stand before a new item that says it is one of them, however long its GUID', async () => {
    const long = { ...items(1)[0]!, guid: 'g'.repeat(3_000) };
    await read([long, ...items(2)]);
    await read([long, ...items(2), { ...long, title: 'Twin' }]);
    expect((await episodes()).map(([, title]) => title).toSorted()).toEqual(['Episode 1', 'Episode 2']);
    expect((await step()).result!.records).toMatchObject({ received: 3, valid: 2, rejected: [{ cause: 'duplicate-guid', records: 1 }] });
  });

  test('are named in the outcome in feed order, with those that were read', async () => {
    await read(items(1, 2));
    await read(items(3, 2, 1));
    const { result, message } = await step();
    expect(result!.episodes.map(({ guid, title, change }) => [guid, title, change])).toEqual([
      ['g-3', 'Episode 3', 'ADDED'],
      ['g-2', 'Episode 2', 'UNCHANGED'],
      ['g-1', 'Episode 1', 'UNCHANGED'],
    ]);
    expect(message).toBe('1 new, 0 changed, 2 unchanged, 0 removed');
  });

  test('are kept in the outcome by their ids alone, wherever they stand; one whose row is gone is left out', async () => {
    await read(items(1, 2, 3, 4));
    await read(items(1, 2, 5, 3, 4));
    const { rows } = await bench.owner.query('select result from ingestion.feed_reading where podcast_id = $1', [podcastId]);
    expect(rows[0].result.episodes).toEqual([expect.any(String), expect.objectContaining({ guid: 'g-5' }), expect.any(String)]);
    expect((await step()).result!.episodes).toMatchObject([1, 2, 5, 3, 4].map((number) => ({ guid: `g-${number}` })));
    await bench.owner.query(`delete from ingestion.episode where podcast_id = $1 and guid = 'g-2'`, [podcastId]);
    expect((await step()).result!.episodes).toMatchObject([1, 5, 3, 4].map((number) => ({ guid: `g-${number}` })));
  });

  test('of an outcome that an earlier version kept are named as it named them', async () => {
    await read(items(1));
    const episodes = [{ episodeId: podcastId, guid: 'old', title: 'Old', publishedAt: null, change: 'UNCHANGED' }];
    await bench.owner.query(`update ingestion.feed_reading set result = result || $2 where podcast_id = $1`, [
      podcastId,
      JSON.stringify({ episodes }),
    ]);
    expect((await step()).result!.episodes).toEqual(episodes);
  });

  test('of another organization are not named, whatever an outcome says', async () => {
    await read(items(1, 2));
    await read(items(3, 1, 2));
    const { rows } = await bench.owner.query('select result from ingestion.feed_reading where podcast_id = $1', [podcastId]);
    const stranger = makeOrganization().id;
    const seen = await inOrganization(bench.services.orm, stranger, (em) => unpackOutcome(em, stranger, rows[0].result));
    expect(seen.episodes).toMatchObject([{ guid: 'g-3' }]);
  });

  test('are read again when the program would make something else of them', async () => {
    await read(items(1, 2));
    await bench.owner.query(`update ingestion.feed_outline set fingerprint = 'of another version' where podcast_id = $1`, [podcastId]);
    expect(await readAgain(items(3, 1, 2))).toEqual(['Episode 3', 'Episode 1', 'Episode 2']);
  });

  test('are read again when their episode is not stored any more, or a GUID comes twice', async () => {
    await read(items(1, 2));
    await bench.owner.query(`update ingestion.episode set removed_at = now() where podcast_id = $1 and guid = 'g-2'`, [podcastId]);
    expect(await readAgain(items(3, 1, 2))).toEqual(['Episode 3', 'Episode 2']);
    expect(await readAgain([{ ...items(1)[0]!, title: 'Twin' }, ...items(1)])).toEqual(['Twin', 'Episode 1']);
  });
});
