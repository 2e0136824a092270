import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FeedEpisode } from './feed-record.ts';
import { readFeed } from './read-feed.ts';
import { plainText } from './sanitize-show-notes.ts';

/**
 * Runs over a collection of real feeds with facts about each, where there is one: CASTGRAPH_DATA_DIR names its folder
 * (feeds/ with feeds-catalog.json, feeds-derived/ with EXPECTED.json, feeds-labelled/podcastparser/ with a JSON for each).
 */
const folder = process.env.CASTGRAPH_DATA_DIR ?? '';
const present = folder !== '' && existsSync(join(folder, 'feeds-catalog.json'));
if (!present) console.warn('real-feeds: skipped, because CASTGRAPH_DATA_DIR names no collection of feeds');

const json = <T>(path: string): T => (present ? (JSON.parse(readFileSync(join(folder, path), 'utf8')) as T) : ([] as T));

interface CatalogueEntry {
  file: string;
  wellformed: boolean;
  items: number;
  enclosures: number;
}

describe.skipIf(!present)('real feeds', () => {
  it.each(json<CatalogueEntry[]>('feeds-catalog.json'))('are read whole: $file', ({ file, wellformed, items, enclosures }) => {
    const feed = readFeed(readFileSync(join(folder, 'feeds', file)));
    expect(feed.truncated).toBe(false);
    expect(feed.warnings.every(({ code, message }) => code !== '' && message !== '')).toBe(true);
    expect(feed.episodes.length).toBe(wellformed ? items : feed.episodes.length);
    expect(feed.episodes.length).toBeGreaterThan(0);
    const found = feed.episodes.reduce((sum, episode) => sum + episode.enclosures.length, 0);
    expect(found).toBe(wellformed ? enclosures : found);
  });
});

interface Expectation {
  expect: { items?: number; language?: string; error?: string; flag?: string; tolerant_or_error?: boolean; must_not_contain?: string };
}

describe.skipIf(!present)('derived feeds', () => {
  it.each(Object.entries(json<Record<string, Expectation>>('feeds-derived/EXPECTED.json')))('%s', (file, { expect: expected }) => {
    const outcome = read(file);
    const refused = expected.error !== undefined || expected.must_not_contain !== undefined;
    const cause = expected.error === 'rejected' || expected.error === undefined ? 'unsafe-xml' : expected.error;
    expect(outcome).toMatchObject(
      refused ? { cause } : { items: expected.items ?? 3, ...(expected.language ? { language: expected.language } : {}) },
    );
    expect(outcome.codes).toEqual(expect.arrayContaining(expected.flag ? [expected.flag] : []));
  });
});

function read(file: string): { cause?: unknown; items?: number; language?: string | null; codes: string[] } {
  try {
    const feed = readFeed(readFileSync(join(folder, 'feeds-derived', file)));
    return { items: feed.episodes.length, language: feed.podcast.language, codes: feed.warnings.map(({ code }) => code) };
  } catch (error) {
    return { cause: (error as { details?: { cause?: unknown } }).details?.cause, codes: [] };
  }
}

interface Labelled {
  title: string;
  description?: string;
  link?: string;
  cover_url?: string;
  language?: string;
  explicit?: boolean;
  generator?: string;
  type?: string;
  new_url?: string;
  itunes_author?: string;
  itunes_owner?: { name?: string; email?: string };
  itunes_categories?: string[][];
  itunes_keywords?: string[];
  funding_url?: string;
  import_prohibited?: boolean;
  payment_url?: string | null;
  paged_feed_next?: string;
  episodes: LabelledEpisode[];
}

interface LabelledEpisode {
  title: string;
  guid: string;
  link: string;
  description: string;
  description_html?: string;
  published: number;
  total_time: number;
  payment_url: string | null;
  number?: number;
  season?: number;
  type?: string;
  explicit?: boolean;
  subtitle?: string;
  itunes_author?: string;
  episode_art_url?: string;
  transcript_url?: string;
  chapters_json_url?: string;
  persons?: unknown[];
  chapters?: { start: number; title: string; href?: string; image?: string }[];
  enclosures: { url: string; mime_type: string; file_size: number }[];
}

/** Files whose Atom summary the labels ignore, where we read it. */
const SUMMARY_READ = new Set(['atom_content_encoded', 'atom_published_updated', 'atom_updated']);
/** Items that the labels drop: no enclosure, several without a title, or no address. We keep every item. */
const KEPT: Record<string, number> = { no_enclosure: 1, no_title_multi_enclosure: 1, no_url: 1 };

const names = present
  ? readdirSync(join(folder, 'feeds-labelled/podcastparser'))
      .filter((file) => file.endsWith('.rss'))
      .map((file) => file.slice(0, -4))
  : [];

describe.skipIf(!present)('labelled feeds', () => {
  it.each(names)('%s', (name) => {
    const base = join(folder, 'feeds-labelled/podcastparser', name);
    const expected = JSON.parse(readFileSync(`${base}.json`, 'utf8')) as Labelled;
    const feed = readFeed(readFileSync(`${base}.rss`), { url: `file://tests/data/${name}.rss` });
    const { podcast } = feed;
    expect(podcast).toMatchObject(
      stated({
        title: expected.title === name ? undefined : expected.title,
        description: expected.description,
        link: expected.link,
        image: expected.cover_url,
        language: expected.language,
        explicit: expected.explicit,
        generator: expected.generator,
        type: expected.type,
        newFeedUrl: expected.new_url,
        author: expected.itunes_author,
        owner: expected.itunes_owner,
        categories: expected.itunes_categories,
        keywords: expected.itunes_keywords,
        funding: expected.funding_url && [{ url: expected.funding_url }],
        locked: expected.import_prohibited,
        paymentUrl: expected.payment_url,
        nextPageUrl: expected.paged_feed_next,
      }),
    );
    expect(feed.episodes.length).toBe(name === 'max_episodes' ? 2 : expected.episodes.length + (KEPT[name] ?? 0));
    for (const episode of expected.episodes) compareEpisode(name, episode, feed.episodes);
  });
});

/** The fields that the labels state; what they leave out proves nothing. */
function stated(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== null));
}

function compareEpisode(name: string, want: LabelledEpisode, episodes: FeedEpisode[]): void {
  const got = episodes.find(({ title, enclosures }) => title === want.title || (title === null && enclosures.length > 0));
  const enclosures = want.enclosures.map(({ url, mime_type, file_size }) => ({
    url,
    type: mime_type === 'application/octet-stream' ? null : mime_type,
    lengthBytes: file_size === -1 ? null : file_size,
  }));
  expect(got).toMatchObject({
    ...stated({
      // Their GUIDs and links are made absolute against the feed; ours stay as written, because they are identities.
      guid: want.guid.startsWith('file:') ? undefined : want.guid,
      link: want.link === '' || want.link === want.guid ? undefined : want.link,
      description: SUMMARY_READ.has(name) || want.description === '' ? undefined : want.description,
      paymentUrl: want.payment_url,
      episode: want.number,
      season: want.season,
      episodeType: want.type,
      explicit: want.explicit,
      subtitle: want.subtitle,
      author: want.itunes_author,
      image: want.episode_art_url,
      transcripts: want.transcript_url && [{ url: want.transcript_url }],
      chaptersUrl: want.chapters_json_url,
      persons: want.persons,
      chapters: want.chapters?.map(({ start: _, ...chapter }) => chapter),
    }),
    publishedAt: want.published === 0 ? null : new Date(want.published * 1000).toISOString(),
    durationSeconds: want.total_time === 0 ? null : want.total_time,
    // The labels list media:content a second time beside the enclosure that it repeats.
    enclosures: name === 'multi_enclosures' ? enclosures.slice(0, 1) : enclosures,
  });
  expect(got?.chapters.map(({ startSeconds }) => Math.floor(startSeconds))).toEqual((want.chapters ?? []).map(({ start }) => start));
  const notes = want.description_html ?? got?.showNotes ?? '';
  expect(plainText(got?.showNotes ?? '')).toBe(plainText(notes));
}
