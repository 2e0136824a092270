import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFeed } from '@castgraph/feeds/read-feed';
import { readTranscript } from '@castgraph/feeds/transcripts/read-transcript';
import { startFixtureServer } from './fixture-server.ts';
import type { FixtureServer } from './fixture-server.ts';
import { makeHour } from '../../subgraphs/ingestion/src/sample-listening/make-history.ts';
import { demoShows } from './shows/demo-shows.ts';
import { listEpisodes } from './shows/list-episodes.ts';
import { renderFeed } from './shows/render-feed.ts';
import { adBreakOf, renderTranscript } from './shows/render-transcript.ts';
import { makeSilentAudio } from './shows/silent-audio.ts';

let server: FixtureServer;
beforeAll(async () => {
  server = await startFixtureServer({ shops: [] });
});
afterAll(() => server.close());

// A Monday; the flaws of a feed come and go with its weeks.
const now = Date.parse('2026-11-23T12:00:00Z');

describe('the feeds of the demo', () => {
  it.each(demoShows)('$slug is read whole, flaws and all', (show) => {
    const { podcast, episodes } = readFeed(renderFeed(show, 'http://127.0.0.1:32100', now), { url: 'http://127.0.0.1:32100/feed.xml' });
    const truth = listEpisodes(show, now);
    expect(podcast.title).toBe(show.title);
    expect(episodes.length).toBeGreaterThanOrEqual(truth.length);
    for (const { title, publishedAt } of truth.filter(({ flaws }) => !flaws.includes('no-date'))) {
      expect(new Date(episodes.find((episode) => episode.title === title)!.publishedAt!)).toEqual(publishedAt);
    }
  });

  it('show every flaw that they are there to show', () => {
    const codes = demoShows.flatMap((show) =>
      readFeed(renderFeed(show, 'http://127.0.0.1:32100', now), { url: 'http://127.0.0.1:32100/feed.xml' }).warnings.map(
        ({ code }) => code,
      ),
    );
    for (const code of [
      'missing-guid',
      'duplicate-guid',
      'no-enclosure',
      'enclosure-bad-length',
      'odd-date',
      'missing-date',
      'text-before-declaration',
      'unbound-prefix',
    ])
      expect(codes).toContain(code);
  });

  it('name transcripts that are read without a fault, and end where their episodes do', () => {
    for (const show of demoShows) {
      const episode = listEpisodes(show, now)[0]!;
      const { segments, warnings, language } = readTranscript(Buffer.from(renderTranscript(episode)));
      expect(warnings).toEqual([]);
      expect(language).toBe(show.language);
      expect(segments.at(-1)!.end).toBe(episode.durationSeconds);
      expect(segments.map(({ start }) => start)).toContain(adBreakOf(episode).startSeconds);
    }
  });

  it('grow by a week, and keep what they had', () => {
    for (const show of demoShows) {
      const [newest, ...before] = listEpisodes(show, now + 7 * 86_400_000);
      expect(before.map(({ guid }) => guid)).toEqual(
        listEpisodes(show, now)
          .map(({ guid }) => guid)
          .slice(0, before.length),
      );
      expect(newest!.publishedAt.getTime()).toBeGreaterThan(now - 86_400_000);
    }
  });
});

describe('the host of the demo', () => {
  it('answers a feed that has not changed by 304', async () => {
    const url = `${server.url}/feeds/mint-tea.xml`;
    const first = await fetch(url);
    const again = await fetch(url, { headers: { 'if-none-match': first.headers.get('etag')! } });
    expect([first.status, again.status]).toEqual([200, 304]);
  });

  it('sends exactly the bytes asked for', async () => {
    const url = `${server.url}/audio/harbour-light/001.mp3`;
    const whole = Buffer.from(await (await fetch(url)).arrayBuffer());
    for (const [range, first, last] of [
      ['bytes=0-1', 0, 1],
      ['bytes=250-700', 250, 700],
      ['bytes=-100', whole.length - 100, whole.length - 1],
    ] as const) {
      const response = await fetch(url, { headers: { range } });
      expect([response.status, response.headers.get('content-range')]).toEqual([206, `bytes ${first}-${last}/${whole.length}`]);
      expect(Buffer.from(await response.arrayBuffer()).equals(whole.subarray(first, last + 1))).toBe(true);
    }
    expect((await fetch(url, { headers: { range: `bytes=${whole.length}-` } })).status).toBe(416);
    expect((await fetch(`${server.url}/audio/harbour-light/none.mp3`)).status).toBe(404);
  });

  it('has audio of the length that it says', () => {
    const { sizeBytes, read } = makeSilentAudio({ title: 'Tide 🌊', durationSeconds: 10 });
    // 256 bytes of title, then 417 frames of 24 ms in 192 bytes each.
    expect(sizeBytes).toBe(256 + 417 * 192);
    expect([...read(256, 259), ...read(256 + 192, 259 + 192)]).toEqual([0xff, 0xfb, 0x54, 0xc4, 0xff, 0xfb, 0x54, 0xc4]);
  });
});

describe('the past of the demo', () => {
  it('is the same however often it is made, and never later than its end', () => {
    const episodes = demoShows.flatMap((show) =>
      listEpisodes(show, now).map(({ publishedAt, fileName }) => ({
        show: show.slug,
        publishedAt: publishedAt.getTime(),
        url: `http://x/${fileName}`,
      })),
    );
    const until = now + 17 * 60_000;
    const hour = makeHour(episodes, now, until);
    expect(hour.length).toBeGreaterThan(0);
    expect(makeHour(episodes, now, until)).toEqual(hour);
    expect(hour.every(({ at }) => at < until)).toBe(true);
  });
});
