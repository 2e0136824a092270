import { beforeEach, describe, expect, test } from 'vitest';
import { findIngestionStep } from '../feed-progress/find-ingestion-step.ts';
import { inOrganization } from '@castgraph/orm/transact';
import { rss, serve } from '../fixture/open-reading.ts';
import { useOneFeed } from '../fixture/use-one-feed.ts';

const one = useOneFeed();
const { read, podcast, episodes } = one;

describe('a feed that is not well deletes nothing', () => {
  beforeEach(async () => {
    one.bench.answers.set(one.path, serve(rss([{}, {}])));
    await read();
  });
  const stillThere = async () =>
    expect((await episodes()).filter(({ removed_at }) => removed_at === null).map(({ guid }) => guid)).toEqual(
      expect.arrayContaining(['guid-1', 'guid-2']),
    );

  test('an HTML page is refused, and the feed is FAILING with a growing pause', async () => {
    one.bench.answers.set(
      one.path,
      serve('<!doctype html><html><head><title>Sorry</title></head><body><p>Down for maintenance</p></body></html>', {
        'content-type': 'text/html',
      }),
    );
    expect(await read()).toBe('failed');
    const first = await podcast();
    expect(first).toMatchObject({ status: 'FAILING', failures: 1, last_error: { cause: 'not-a-feed' } });
    await read();
    const second = await podcast();
    expect(second['pause']).toBeGreaterThan(first['pause'] * 1.5);
    await stillThere();
    const step = await inOrganization(one.bench.services.orm, one.organizationId, (em) =>
      findIngestionStep(em, one.organizationId, one.podcastId),
    );
    expect(step.state).toBe('FAILED');
  });

  test('a document that breaks off keeps what is whole in it, removes nothing, and is asked for whole next time', async () => {
    const whole = rss([{}, { title: 'Changed' }, { guid: 'third' }]);
    one.bench.answers.set(one.path, serve(whole.slice(0, whole.lastIndexOf('<item>') + 40), { etag: '"broken"' }));
    expect(await read()).toBe('stored');
    expect((await podcast())['etag']).toBeNull();
    expect((await podcast())['warnings'].map(({ code }: { code: string }) => code)).toContain('truncated');
    await stillThere();
    expect((await episodes())[1]).toMatchObject({ title: 'Changed' });
  });

  test('an answer cut off on its way is a failure', async () => {
    one.bench.answers.set(one.path, (_request, response) => {
      response.writeHead(200, { 'content-length': '100000' });
      response.write(rss([{}]).slice(0, 300), () => response.destroy());
    });
    expect(await read()).toBe('failed');
    await stillThere();
  });

  test('another show’s feed, and an empty one, remove nothing', async () => {
    one.bench.answers.set(one.path, serve(rss([{ guid: 'foreign-1' }])));
    await read();
    await stillThere();
    expect((await podcast())['warnings'].map(({ code }: { code: string }) => code)).toContain('no-known-episode');
    one.bench.answers.set(one.path, serve(rss([])));
    await read();
    await stillThere();
  });

  test('XML that declares entities is BLOCKED', async () => {
    one.bench.answers.set(one.path, serve(`<!DOCTYPE rss [<!ENTITY x "boom">]>${rss([{}]).replace(/^<\?xml[^>]*\?>/, '')}`));
    expect(await read()).toBe('failed');
    expect(await podcast()).toMatchObject({ status: 'BLOCKED', last_error: { cause: 'unsafe-xml' } });
    await stillThere();
  });

  test('410 is GONE, 429 waits as long as the server asks, a redirect inwards is BLOCKED', async () => {
    one.bench.answers.set(one.path, (_request, response) => response.writeHead(410).end());
    await read();
    expect(await podcast()).toMatchObject({ status: 'GONE' });
    one.bench.answers.set(one.path, (_request, response) => response.writeHead(429, { 'retry-after': '36000' }).end());
    await read();
    const { status, pause } = await podcast();
    expect([status, pause > 8 * 3600]).toEqual(['FAILING', true]);
    one.bench.answers.set(one.path, (_request, response) => response.writeHead(302, { location: 'http://169.254.169.254/latest' }).end());
    await read();
    expect(await podcast()).toMatchObject({ status: 'BLOCKED', last_error: { cause: 'blocked-address' } });
    await stillThere();
  });

  test('recovers by itself, and says ACTIVE again', async () => {
    one.bench.answers.set(one.path, (_request, response) => response.writeHead(500).end());
    await read();
    one.bench.answers.set(one.path, serve(rss([{}, {}, {}])));
    await read();
    expect(await podcast()).toMatchObject({ status: 'ACTIVE', failures: 0, last_error: null });
  });
});
