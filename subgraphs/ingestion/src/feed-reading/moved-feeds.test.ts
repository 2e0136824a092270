import { describe, expect, test } from 'vitest';
import { rss, serve } from '../fixture/open-reading.ts';
import { useOneFeed } from '../fixture/use-one-feed.ts';
import { addPodcast } from '../podcasts/add-podcast.ts';

const one = useOneFeed();
const { context, read, podcast, episodes } = one;

describe('a feed that moves', () => {
  const to = (status: number, target: string) => (_request: unknown, response: any) =>
    response.writeHead(status, { location: target }).end();

  test('by 301 is followed for good, and its old address still means it', async () => {
    one.bench.answers.set(`${one.path}-new`, serve(rss([{}])));
    one.bench.answers.set(one.path, to(301, `${one.bench.origin}${one.path}-new`));
    await read();
    expect(await podcast()).toMatchObject({ feed_url: `${one.bench.origin}${one.path}-new`, status: 'MOVED' });
    await expect(addPodcast(context(), { feedUrl: one.bench.origin + one.path })).rejects.toMatchObject({
      code: 'CONFLICT',
      details: { existingId: one.podcastId },
    });
    await read();
    expect(await podcast()).toMatchObject({ status: 'ACTIVE' });
  });

  test('by 302 stays where it is', async () => {
    one.bench.answers.set(`${one.path}-new`, serve(rss([{}])));
    one.bench.answers.set(one.path, to(302, `${one.bench.origin}${one.path}-new`));
    await read();
    expect(await podcast()).toMatchObject({ feed_url: one.bench.origin + one.path, status: 'ACTIVE' });
  });

  test('by itunes:new-feed-url is followed when a feed is there, and warned about when none is', async () => {
    one.bench.answers.set(
      one.path,
      serve(rss([{}], { channel: `<itunes:new-feed-url>${one.bench.origin}${one.path}-new</itunes:new-feed-url>` })),
    );
    await read();
    expect(await podcast()).toMatchObject({ feed_url: one.bench.origin + one.path, status: 'ACTIVE' });
    expect((await podcast())['warnings'].map(({ code }: { code: string }) => code)).toContain('new-feed-url-unreadable');
    one.bench.answers.set(`${one.path}-new`, serve(rss([{}, {}])));
    one.bench.answers.set(
      one.path,
      serve(rss([{}], { title: 'Moving', channel: `<itunes:new-feed-url>${one.bench.origin}${one.path}-new</itunes:new-feed-url>` })),
    );
    await read();
    expect(await podcast()).toMatchObject({ feed_url: `${one.bench.origin}${one.path}-new`, status: 'MOVED' });
    expect(await episodes()).toHaveLength(2);
  });

  test('to where another podcast of the organization is stays where it is', async () => {
    one.bench.answers.set(`${one.path}-new`, serve(rss([{}])));
    await addPodcast(context(), { feedUrl: `${one.bench.origin}${one.path}-new` });
    one.bench.answers.set(one.path, to(301, `${one.bench.origin}${one.path}-new`));
    expect(await read()).toBe('stored');
    expect(await podcast()).toMatchObject({ feed_url: one.bench.origin + one.path });
  });
});
