import { describe, expect, test } from 'vitest';
import { findIngestionStep } from '../feed-progress/find-ingestion-step.ts';
import { inOrganization } from '@castgraph/orm/transact';
import { rss, serve } from '../fixture/open-reading.ts';
import { useOneFeed } from '../fixture/use-one-feed.ts';

const one = useOneFeed();
const { read, podcast, episodes } = one;

async function events(): Promise<Record<string, any>[]> {
  const { rows } = await one.bench.owner.query(
    `select payload from ingestion.outbox where organization_id = $1 and name = 'ingestion.episodes-changed' order by position`,
    [one.organizationId],
  );
  return rows.map(({ payload }) => payload);
}

describe('a feed that is well', () => {
  test('is stored: the show, its episodes, their addresses, the hosts; others are told', async () => {
    one.bench.answers.set(
      one.path,
      serve(rss([{ url: 'https://pdst.fm/e/cdn.example.com/ep-1.mp3?utm_source=rss' }, {}], { title: 'Good Show' }), { etag: '"v1"' }),
    );
    expect(await read()).toBe('stored');
    expect(await podcast()).toMatchObject({
      title: 'Good Show',
      status: 'ACTIVE',
      language: 'en',
      link: 'https://show.example.com',
      etag: '"v1"',
      failures: 0,
    });
    const rows = await episodes();
    expect(
      rows.map(({ guid, title, duration_seconds, size_bytes, audio_url_key }) => ({
        guid,
        title,
        duration_seconds,
        size_bytes,
        audio_url_key,
      })),
    ).toEqual([
      { guid: 'guid-1', title: 'Episode 1', duration_seconds: 1800, size_bytes: '1000000', audio_url_key: 'cdn.example.com/ep-1.mp3' },
      { guid: 'guid-2', title: 'Episode 2', duration_seconds: 1800, size_bytes: '1000000', audio_url_key: 'cdn.example.com/ep-2.mp3' },
    ]);
    const [event] = await events();
    expect(event).toMatchObject({ organizationId: one.organizationId, podcast: { id: one.podcastId, title: 'Good Show' } });
    expect(event!['episodes'].map((episode: any) => [episode.guid, episode.audioUrls, episode.publishedAt])).toEqual([
      ['guid-1', ['cdn.example.com/ep-1.mp3'], '2026-11-02T08:00:00.000Z'],
      ['guid-2', ['cdn.example.com/ep-2.mp3'], '2026-11-02T08:00:00.000Z'],
    ]);
    const hosts = await one.bench.owner.query('select host from ingestion.enclosure_host where organization_id = $1 order by host', [
      one.organizationId,
    ]);
    expect(hosts.rows.map(({ host }) => host)).toEqual(['cdn.example.com', 'pdst.fm/']);
    const { pause } = await podcast();
    expect(pause).toBeGreaterThan(13 * 60);
    expect(pause).toBeLessThan(17 * 60);
  });

  test('is asked conditionally; 304 writes no episode and tells nobody', async () => {
    one.bench.answers.set(one.path, (request, response) => {
      if (request.headers['if-none-match'] === '"v1"' && request.headers['if-modified-since'] === 'Mon, 02 Nov 2026 08:00:00 GMT')
        response.writeHead(304).end();
      else serve(rss([{}]), { etag: '"v1"', 'last-modified': 'Mon, 02 Nov 2026 08:00:00 GMT' })(request, response);
    });
    expect([await read(), await read(), await read(false)]).toEqual(['stored', 'unchanged', 'unchanged']);
    expect(await events()).toHaveLength(1);
    const step = await inOrganization(one.bench.services.orm, one.organizationId, (em) =>
      findIngestionStep(em, one.organizationId, one.podcastId),
    );
    expect(step).toMatchObject({
      state: 'DONE',
      message: 'Nothing new',
      result: { status: 'ACTIVE', episodes: [{ guid: 'guid-1', change: 'UNCHANGED' }] },
    });
  });

  test('is unchanged when a server ignores conditions and sends the same bytes', async () => {
    one.bench.answers.set(one.path, serve(rss([{}])));
    expect([await read(), await read()]).toEqual(['stored', 'unchanged']);
  });

  test('C25: a changed title or address is the same episode, and its former address is kept and told', async () => {
    one.bench.answers.set(one.path, serve(rss([{}, {}])));
    await read();
    const before = await episodes();
    one.bench.answers.set(one.path, serve(rss([{ title: 'Better title', url: 'https://other.example.com/new.mp3' }, {}])));
    await read();
    const after = await episodes();
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect(after[0]).toMatchObject({ title: 'Better title', audio_url: 'https://other.example.com/new.mp3' });
    const [, second] = await events();
    expect(second!['episodes']).toHaveLength(1);
    expect(second!['episodes'][0].audioUrls).toEqual(['cdn.example.com/ep-1.mp3', 'other.example.com/new.mp3']);
  });

  test('marks an episode that vanished, tells it, and takes it back when it returns', async () => {
    one.bench.answers.set(one.path, serve(rss([{}, {}])));
    await read();
    one.bench.answers.set(one.path, serve(rss([{}])));
    await read();
    expect((await episodes()).map(({ removed_at }) => removed_at !== null)).toEqual([false, true]);
    expect((await events()).at(-1)!['episodes']).toMatchObject([{ guid: 'guid-2', removedAt: expect.any(String) }]);
    one.bench.answers.set(one.path, serve(rss([{}, {}], { channel: '<!-- again -->' })));
    await read();
    expect((await episodes()).every(({ removed_at }) => removed_at === null)).toBe(true);
    expect((await events()).at(-1)!['episodes']).toMatchObject([{ guid: 'guid-2', removedAt: null }]);
  });

  test('keeps the first of a duplicate GUID and makes a lasting one where there is none, each with a warning', async () => {
    const feed = rss([
      { guid: 'same', title: 'First' },
      { guid: 'same', title: 'Second' },
      { guid: null, url: 'https://cdn.example.com/no-guid.mp3' },
    ]);
    one.bench.answers.set(one.path, serve(feed));
    await read();
    one.bench.answers.set(one.path, serve(feed.replace('<language>', ' <language>')));
    await read();
    expect((await episodes()).map(({ guid, title }) => [guid, title])).toEqual([
      ['https://cdn.example.com/no-guid.mp3', 'Episode 3'],
      ['same', 'First'],
    ]);
    expect((await podcast())['warnings'].map(({ code }: { code: string }) => code)).toEqual(
      expect.arrayContaining(['duplicate-guid', 'missing-guid']),
    );
  });

  test('of 5 MB and thousands of episodes is stored in batches, each told in an event of at most 200', async () => {
    const items = Array.from({ length: 2_500 }, (_, n) => ({
      guid: `big-${n}`,
      url: `https://cdn.example.com/big-${n}.mp3`,
      more: `<description>${'words and more words '.repeat(90)}</description>`,
    }));
    const body = rss(items);
    expect(body.length).toBeGreaterThan(5_000_000);
    one.bench.answers.set(one.path, serve(body));
    expect(await read()).toBe('stored');
    expect(await episodes()).toHaveLength(2_500);
    const sizes = (await events()).map((event) => event['episodes'].length);
    expect([Math.max(...sizes), sizes.reduce((sum, size) => sum + size, 0)]).toEqual([200, 2_500]);
  });

  test('with odd contents is stored all the same: NUL, halves of characters, very long GUIDs and numbers', async () => {
    const guid = 'g'.repeat(5_000);
    one.bench.answers.set(
      one.path,
      serve(
        rss([{ guid, title: 'A&#xD83D;B &#0; C', more: '<itunes:season>99999999999</itunes:season><itunes:episode>1.5</itunes:episode>' }]),
      ),
    );
    expect(await read()).toBe('stored');
    expect((await episodes())[0]).toMatchObject({ guid: expect.stringMatching(/^sha256:[0-9a-f]{64}$/), number: 1.5 });
  });
});
