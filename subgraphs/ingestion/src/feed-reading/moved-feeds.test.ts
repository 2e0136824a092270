import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeOrganization } from '@castgraph/testing/organization';
import { makeViewer } from '@castgraph/testing/viewer';
import { openReadingBench, rss, serve, type ReadingBench } from '../fixture/open-reading.ts';
import { addPodcast } from '../podcasts/add-podcast.ts';
import { readPodcastFeed, type ReadingEnd } from './read-podcast-feed.ts';

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

async function podcast(): Promise<Record<string, any>> {
  return (
    await bench.owner.query('select *, extract(epoch from next_read_at - now())::float8 as pause from ingestion.podcast where id = $1', [
      podcastId,
    ])
  ).rows[0];
}

async function episodes(): Promise<Record<string, any>[]> {
  return (await bench.owner.query('select * from ingestion.episode where podcast_id = $1 order by guid', [podcastId])).rows;
}

describe('a feed that moves', () => {
  const to = (status: number, target: string) => (_request: unknown, response: any) =>
    response.writeHead(status, { location: target }).end();

  test('by 301 is followed for good, and its old address still means it', async () => {
    bench.answers.set(`${path}-new`, serve(rss([{}])));
    bench.answers.set(path, to(301, `${bench.origin}${path}-new`));
    await read();
    expect(await podcast()).toMatchObject({ feed_url: `${bench.origin}${path}-new`, status: 'MOVED' });
    await expect(addPodcast(context(), { feedUrl: bench.origin + path })).rejects.toMatchObject({
      code: 'CONFLICT',
      details: { existingId: podcastId },
    });
    await read();
    expect(await podcast()).toMatchObject({ status: 'ACTIVE' });
  });

  test('by 302 stays where it is', async () => {
    bench.answers.set(`${path}-new`, serve(rss([{}])));
    bench.answers.set(path, to(302, `${bench.origin}${path}-new`));
    await read();
    expect(await podcast()).toMatchObject({ feed_url: bench.origin + path, status: 'ACTIVE' });
  });

  test('by itunes:new-feed-url is followed when a feed is there, and warned about when none is', async () => {
    bench.answers.set(path, serve(rss([{}], { channel: `<itunes:new-feed-url>${bench.origin}${path}-new</itunes:new-feed-url>` })));
    await read();
    expect(await podcast()).toMatchObject({ feed_url: bench.origin + path, status: 'ACTIVE' });
    expect((await podcast())['warnings'].map(({ code }: { code: string }) => code)).toContain('new-feed-url-unreadable');
    bench.answers.set(`${path}-new`, serve(rss([{}, {}])));
    bench.answers.set(
      path,
      serve(rss([{}], { title: 'Moving', channel: `<itunes:new-feed-url>${bench.origin}${path}-new</itunes:new-feed-url>` })),
    );
    await read();
    expect(await podcast()).toMatchObject({ feed_url: `${bench.origin}${path}-new`, status: 'MOVED' });
    expect(await episodes()).toHaveLength(2);
  });

  test('to where another podcast of the organization is stays where it is', async () => {
    bench.answers.set(`${path}-new`, serve(rss([{}])));
    await addPodcast(context(), { feedUrl: `${bench.origin}${path}-new` });
    bench.answers.set(path, to(301, `${bench.origin}${path}-new`));
    expect(await read()).toBe('stored');
    expect(await podcast()).toMatchObject({ feed_url: bench.origin + path });
  });
});
