import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeOrganization } from '@castgraph/testing/organization';
import { makeViewer } from '@castgraph/testing/viewer';
import { openReadingBench, rss, serve, type FixtureItem, type ReadingBench } from '../fixture/open-reading.ts';
import { addPodcast } from '../podcasts/add-podcast.ts';
import { claimFeed } from './claim-feeds.ts';
import { FeedReading } from './feed-reading.ts';
import { fetchFeed } from './fetch-feed.ts';
import { findStoredFeed, parseDocument } from './parse-document.ts';
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

/** Titles of the items that a reading of this document would read. */
async function readAgain(...feed: Parameters<typeof rss>): Promise<(string | null)[]> {
  bench.answers.set(path, serve(rss(...feed)));
  const reading = new FeedReading(bench.services, (await claimFeed(bench.services.orm, organizationId, podcastId))!, { isAsked: false });
  const nothing = { etag: null, lastModified: null, documentHash: null };
  const fetched = await fetchFeed(bench.services.fetchUrl, bench.origin + path, nothing, { signal: AbortSignal.timeout(10_000) });
  if (fetched.kind !== 'document') throw new Error('No document');
  return parseDocument(fetched, await findStoredFeed(reading)).episodes.map(({ title }) => title);
}

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

  test('are named in the outcome in feed order, with those that were read', async () => {
    await read(items(1, 2));
    await read(items(3, 2, 1));
    const { rows } = await bench.owner.query('select result, message from ingestion.feed_reading where podcast_id = $1', [podcastId]);
    expect(rows[0].result.episodes.map(({ guid, title, change }: any) => [guid, title, change])).toEqual([
      ['g-3', 'Episode 3', 'ADDED'],
      ['g-2', 'Episode 2', 'UNCHANGED'],
      ['g-1', 'Episode 1', 'UNCHANGED'],
    ]);
    expect(rows[0].message).toBe('1 new, 0 changed, 2 unchanged, 0 removed');
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
