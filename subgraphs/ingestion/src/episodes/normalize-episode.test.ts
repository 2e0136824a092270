import { describe, expect, test } from 'vitest';
import { readFeed } from '@castgraph/feeds/read-feed';
import { formEpisode } from '../feed-reading/episode-form.ts';
import { normalizeEpisode, type NormalizedEpisode } from './normalize-episode.ts';

function normalize(item: string, showLanguage: string | null = 'en'): NormalizedEpisode {
  const feed = readFeed(
    Buffer.from(
      `<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:podcast="https://podcastindex.org/namespace/1.0"
        xmlns:psc="http://podlove.org/simple-chapters"><channel><title>T</title><item><guid>1</guid>${item}</item></channel></rss>`,
    ),
  );
  const form = formEpisode(feed.episodes[0]!, 'castgraph.example')!;
  const publishedAt = form.publishedAt === null ? null : new Date(form.publishedAt);
  return normalizeEpisode({ ...form, publishedAt, id: 'e', podcastId: 'p' }, showLanguage);
}

describe('a normalized episode', () => {
  test('has one shape for what feeds write in many: numbers, people, chapters, transcripts', () => {
    expect(
      normalize(`<title>  Caf\u0065\u0301
          one </title><podcast:season name="Water">3</podcast:season><itunes:episode>2</itunes:episode>
        <podcast:person role="Guest" href="https://bo.example/">Bo</podcast:person>
        <podcast:transcript url="https://s.example/1.vtt" type="text/vtt" language="de" rel="captions"/>
        <podcast:chapters url="https://s.example/1.json" type="application/json+chapters"/>
        <psc:chapters><psc:chapter start="1:30" title="Ad" href="https://a.example/" image="https://a.example/i.png"/></psc:chapters>`),
    ).toMatchObject({
      title: 'Café one',
      season: 3,
      seasonName: 'Water',
      number: 2,
      language: 'en',
      persons: [{ name: 'Bo', role: 'guest', group: 'cast', url: 'https://bo.example/', imageUrl: null }],
      transcripts: [{ url: 'https://s.example/1.vtt', mimeType: 'text/vtt', language: 'de', rel: 'captions' }],
      chaptersUrl: 'https://s.example/1.json',
      chapters: [{ startSeconds: 90, title: 'Ad', url: 'https://a.example/', imageUrl: 'https://a.example/i.png' }],
    });
  });

  test('lists each file once, behind its prefixes, the enclosure first and the default marked', () => {
    const { enclosures } = normalize(`<enclosure url="https://pdst.fm/e/cdn.example.com/1.mp3" type="audio/mpeg" length="5000"/>
      <podcast:alternateEnclosure type="audio/mpeg" length="5000" bitrate="128000" title="Standard"><podcast:source uri="https://cdn.example.com/1.mp3"/></podcast:alternateEnclosure>
      <podcast:alternateEnclosure type="audio/opus" bitrate="32000" lang="de"><podcast:source uri="https://cdn.example.com/1.opus"/></podcast:alternateEnclosure>`);
    expect(enclosures).toEqual([
      {
        url: 'https://cdn.example.com/1.mp3',
        mimeType: 'audio/mpeg',
        sizeBytes: 5000,
        bitrateBps: 128_000,
        language: null,
        title: 'Standard',
        isDefault: true,
      },
      {
        url: 'https://cdn.example.com/1.opus',
        mimeType: 'audio/opus',
        sizeBytes: null,
        bitrateBps: 32_000,
        language: 'de',
        title: null,
        isDefault: false,
      },
    ]);
  });

  test("follows the feed's choice of a default, and is empty where the feed says nothing", () => {
    const { enclosures } = normalize(`<enclosure url="https://cdn.example.com/1.mp3" type="audio/mpeg" length="5000"/>
      <podcast:alternateEnclosure type="audio/aac" default="true"><podcast:source uri="https://cdn.example.com/1.aac"/></podcast:alternateEnclosure>`);
    expect(enclosures.map(({ isDefault }) => isDefault)).toEqual([false, true]);
    expect(normalize('<title>Bare</title>', null)).toMatchObject({
      enclosures: [],
      chapters: [],
      persons: [],
      transcripts: [],
      language: null,
      audioUrl: null,
    });
  });
});
