import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeOrganization } from '@castgraph/testing/organization';
import { makeViewer } from '@castgraph/testing/viewer';
import { readPodcastFeed, type ReadingEnd } from '../feed-reading/read-podcast-feed.ts';
import { openReadingBench, rss, serve, type ReadingBench } from '../fixture/open-reading.ts';
import { addPodcast } from '../podcasts/add-podcast.ts';
import { watchIngestion } from './watch-ingestion.ts';

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
  bench.requests.length = 0;
  podcastId = (await addPodcast(context(), { feedUrl: bench.origin + path })).id;
});

const context = () => bench.context(makeViewer({ organizationId }));
const read = (isAsked = true): Promise<ReadingEnd> =>
  readPodcastFeed(bench.services, { organizationId, podcastId, isAsked }, AbortSignal.timeout(30_000));

describe('who watches', () => {
  test('sees how it stands, then every step in order up to the outcome', async () => {
    bench.answers.set(path, serve(rss(Array.from({ length: 450 }, () => ({})))));
    const steps = await watchIngestion(context(), podcastId);
    expect((await steps.next()).value).toMatchObject({ state: 'QUEUED', percent: 0 });
    const reading = read();
    const seen: { state: string; percent: number; version: number; episodesStored: number; result: unknown }[] = [];
    for await (const step of steps) {
      seen.push(step);
      if (step.state === 'DONE') break;
    }
    await reading;
    expect([...new Set(seen.map(({ state }) => state))]).toEqual(['FETCHING', 'PARSING', 'STORING', 'DONE']);
    expect(seen.map(({ percent }) => percent)).toEqual(seen.map(({ percent }) => percent).toSorted((a, b) => a - b));
    expect(seen.map(({ version }) => version)).toEqual(seen.map(({ version }) => version).toSorted((a, b) => a - b));
    expect(seen.at(-1)!.episodesStored).toBe(450);
    const { episodes, ...result } = seen.at(-1)!.result as { episodes: unknown[] };
    const records = { received: 450, valid: 450, rejected: [], added: 450, changed: 0, unchanged: 0, removed: 0, completeness: 1 };
    expect(result).toEqual({
      feedUrl: bench.origin + path,
      podcastId,
      ingestionTimestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      status: 'ACTIVE',
      records: { readingId: expect.any(String), ...records },
    });
    expect(episodes).toHaveLength(100);
    expect(episodes[0]).toEqual({
      episodeId: expect.any(String),
      guid: 'guid-1',
      title: 'Episode 1',
      publishedAt: '2026-11-02T08:00:00.000Z',
      change: 'ADDED',
    });
  });

  test('is told what a poll brought, with every episode named', async () => {
    bench.answers.set(path, serve(rss([{}, {}])));
    await read();
    const steps = await watchIngestion(context(), podcastId);
    await steps.next();
    bench.answers.set(path, serve(rss([{}, {}, {}])));
    await read(false);
    const { state, result } = (await steps.next()).value;
    expect(state).toBe('DONE');
    expect(result.episodes.map(({ guid, title, change }: Record<string, string>) => [guid, title, change])).toEqual([
      ['guid-1', 'Episode 1', 'UNCHANGED'],
      ['guid-2', 'Episode 2', 'UNCHANGED'],
      ['guid-3', 'Episode 3', 'ADDED'],
    ]);
    await steps.return!();
  });

  test('of another organization is refused', async () => {
    await expect(watchIngestion(bench.context(makeViewer({ organizationId: makeOrganization().id })), podcastId)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(watchIngestion(bench.context(makeViewer({ organizationId, scopes: [] })), podcastId)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});
