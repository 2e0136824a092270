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

/**
 * Where the catalogue counts by namespace and we count what is there: one feed uses the namespace that the first RSS 2.0
 * had, another is Atom without its namespace. Their enclosures are real.
 */
const MORE_ENCLOSURES: Record<string, number> = {
  'danmactough__node-feedparser__iconv.xml': 10,
  'feed-rs__feed-rs__feed-rs__fixture__atom__atom_example_1.xml': 1,
};

describe.skipIf(!present)('real feeds', () => {
  it.each(json<CatalogueEntry[]>('feeds-catalog.json'))('are read whole: $file', ({ file, wellformed, items, enclosures }) => {
    const feed = readFeed(readFileSync(join(folder, 'feeds', file)));
    expect(feed.truncated).toBe(false);
    expect(feed.warnings.every(({ code, message }) => code !== '' && message !== '')).toBe(true);
    expect(feed.episodes.length).toBe(wellformed ? items : feed.episodes.length);
    expect(feed.episodes.length).toBeGreaterThan(0);
    const found = feed.episodes.reduce((sum, episode) => sum + episode.enclosures.length, 0);
    if (wellformed) expect(found).toBe(MORE_ENCLOSURES[file] ?? enclosures);
  });
});

interface Expectation {
  expect: { items?: number; language?: string; error?: string; flag?: string; tolerant_or_error?: boolean; must_not_contain?: string };
}

describe.skipIf(!present)('derived feeds', () => {
  it.each(Object.entries(json<Record<string, Expectation>>('feeds-derived/EXPECTED.json')))('%s', (file, { expect: expected }) => {
    const read = (): ReturnType<typeof readFeed> => readFeed(readFileSync(join(folder, 'feeds-derived', file)));
    if (expected.error !== undefined || expected.must_not_contain !== undefined) {
      const cause = expected.error === 'rejected' || expected.error === undefined ? 'unsafe-xml' : expected.error;
      expect(read).toThrow(expect.objectContaining({ details: { cause } }));
      return;
    }
    const feed = read();
    expect(feed.episodes.length).toBe(expected.items ?? 3);
    if (expected.language) expect(feed.podcast.language).toBe(expected.language);
    if (expected.flag) expect(feed.warnings.map(({ code }) => code)).toContain(expected.flag);
  });
});

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
    const wanted: [unknown, unknown][] = [
      [expected.title === name ? undefined : expected.title, podcast.title],
      [expected.description, podcast.description],
      [expected.link, podcast.link],
      [expected.cover_url, podcast.image],
      [expected.language, podcast.language],
      [expected.explicit, podcast.explicit],
      [expected.generator, podcast.generator],
      [expected.type, podcast.type],
      [expected.new_url, podcast.newFeedUrl],
      [expected.itunes_author, podcast.author],
      [expected.itunes_owner && { name: null, email: null, ...expected.itunes_owner }, podcast.owner],
      // A category without a name is a step that the labels keep as an empty one.
      [expected.itunes_categories, podcast.categories],
      [expected.itunes_keywords, podcast.keywords],
      [expected.funding_url, podcast.funding[0]?.url],
      [expected.import_prohibited, podcast.locked],
      [expected.payment_url ?? undefined, podcast.paymentUrl],
      [expected.paged_feed_next, podcast.nextPageUrl],
    ];
    for (const [want, got] of wanted) if (want !== undefined) expect(got).toEqual(want);
    if (name !== 'max_episodes') expect(feed.episodes.length).toBe(expected.episodes.length + (KEPT[name] ?? 0));
    for (const episode of expected.episodes) compareEpisode(name, episode, feed.episodes);
  });
});

function compareEpisode(name: string, want: LabelledEpisode, episodes: FeedEpisode[]): void {
  const got = episodes.find(({ title, enclosures }) => title === want.title || (title === null && enclosures.length > 0));
  if (got === undefined) throw new Error(`No episode ${want.title}`);
  // Their GUIDs and links are made absolute against the feed; ours stay as written, because they are identities.
  if (!want.guid.startsWith('file:')) expect(got.guid).toBe(want.guid);
  if (want.link !== '' && want.link !== want.guid) expect(got.link).toBe(want.link);
  expect(got.publishedAt).toBe(want.published === 0 ? null : new Date(want.published * 1000).toISOString());
  expect(got.durationSeconds ?? 0).toBe(want.total_time);
  if (!SUMMARY_READ.has(name)) expect(got.description ?? '').toBe(want.description);
  if (want.description_html) expect(plainText(got.showNotes ?? '')).toBe(plainText(want.description_html));
  const files = want.enclosures.map(({ url, mime_type, file_size }) => ({
    url,
    type: mime_type === 'application/octet-stream' ? null : mime_type,
    lengthBytes: file_size === -1 ? null : file_size,
  }));
  // The labels list media:content a second time beside the enclosure that it repeats.
  expect(got.enclosures).toEqual(name === 'multi_enclosures' ? files.slice(0, 1) : files);
  const fields: [unknown, unknown][] = [
    [want.payment_url ?? undefined, got.paymentUrl],
    [want.number, got.episode],
    [want.season, got.season],
    [want.type, got.episodeType],
    [want.explicit, got.explicit],
    [want.subtitle, got.subtitle],
    [want.itunes_author, got.author],
    [want.episode_art_url, got.image],
    [want.transcript_url, got.transcripts[0]?.url],
    [want.chapters_json_url, got.chaptersUrl],
    [want.persons, got.persons],
    [
      want.chapters?.map((chapter) => ({ href: null, image: null, ...chapter })),
      got.chapters.map(({ startSeconds, ...rest }) => ({ start: Math.floor(startSeconds), ...rest })),
    ],
  ];
  for (const [expected, actual] of fields) if (expected !== undefined) expect(actual).toEqual(expected);
}
