import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Feed } from './feed-record.ts';
import { readFeed } from './read-feed.ts';

const NAMESPACES = 'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"';
const item = (number: number, more = '') =>
  `<item><title>Episode ${number}</title>\n<guid>g-${number}</guid><pubDate>Mon, 02 Nov 2026 08:00:00 GMT</pubDate><enclosure url="https://cdn.example.com/${number}.mp3" length="1000000" type="audio/mpeg"/>${more}</item>`;
const rss = (items: readonly string[], { root = NAMESPACES, between = '\n', head = '' } = {}) =>
  Buffer.from(
    `<?xml version="1.0"?>\n<rss version="2.0" ${root}>\n<channel><title>Show</title>${head}\n${items.join(between)}\n</channel></rss>`,
  );
const url = 'https://feeds.example.com/show.xml';

/** What is known after a reading: every sound item. */
function knownOf(feed: Feed) {
  const hashes = new Set(feed.items?.list.filter(({ isSound }) => isSound).map(({ hash }) => hash));
  return { context: feed.items?.context ?? '', has: (hash: string) => hashes.has(hash) };
}
const again = (before: Buffer, after: Buffer): Feed => readFeed(after, { url, known: knownOf(readFeed(before, { url })) });
const titles = (feed: Feed) => feed.episodes.map(({ title }) => title);

describe('items that are known by their text', () => {
  it('are not read again; a new one and a changed one are, as a reading of the whole reads them', () => {
    const after = rss([item(4), item(3), item(2, '<itunes:season>2</itunes:season>'), item(1)]);
    const feed = again(rss([item(3), item(2), item(1)]), after);
    expect(titles(feed)).toEqual(['Episode 4', 'Episode 2']);
    expect(feed.items!.list.map(({ episode }) => episode?.title ?? null)).toEqual(['Episode 4', null, 'Episode 2', null]);
    const whole = readFeed(after, { url });
    expect(feed.episodes).toEqual(whole.episodes.filter((_, index) => index % 2 === 0));
    expect(feed.podcast).toEqual(whole.podcast);
    expect(feed.items!.list.map(({ hash }) => hash)).toEqual(whole.items!.list.map(({ hash }) => hash));
  });

  it('leave no trace when they vanish, and the channel is read each time', () => {
    const feed = again(rss([item(2), item(1)]), rss([item(1)], { head: '<description>New words</description>' }));
    expect(feed).toMatchObject({ episodes: [], podcast: { description: 'New words' }, warnings: [] });
    expect(feed.items!.list).toHaveLength(1);
  });

  it('keep the line of every warning', () => {
    const odd = item(2).replace('length="1000000"', 'length="many"');
    const before = rss([odd, item(1)]);
    const after = rss([item(3), item(4), odd, item(1)]);
    const feed = again(before, after);
    expect(titles(feed)).toEqual(['Episode 3', 'Episode 4', 'Episode 2']);
    expect(feed.warnings).toEqual(readFeed(after, { url }).warnings);
    const later = readFeed(after, { url, known: knownOf(readFeed(after, { url })) });
    expect([titles(later), later.warnings]).toEqual([['Episode 2'], feed.warnings]);
  });

  it.each([
    ['the meaning of a prefix changes', rss([item(2), item(1)], { root: 'xmlns:itunes="http://other.example/"' })],
    ['the base of addresses changes', rss([item(2), item(1)], { root: `${NAMESPACES} xml:base="https://elsewhere.example/"` })],
    ['an item has no GUID', rss([item(2), item(1), item(3).replace(/<guid>.*<\/guid>/, '')])],
    ['one is put into a comment', rss([item(2), `<!-- ${item(1)} -->`])],
    ['all are put into a comment', rss([`<!-- ${item(2)}`, `${item(1)} -->`, '<item><title>x</title></item>'])],
    ['they are inside of CDATA', rss([`<image><title><![CDATA[${item(2)}]]></title></image>`, item(1)])],
    ['one of them is there twice', rss([item(2), item(1), item(1)])],
    ['the document breaks off', rss([item(2), item(1), item(3)]).subarray(0, -60)],
    ['the XML is broken', rss([item(2), item(1), item(3, '<b>')])],
    ['nothing is known', rss([item(8), item(9)])],
  ])('are read all the same when %s', (_, after) => {
    const known = knownOf(readFeed(rss([item(2), item(1)]), { url }));
    expect(readFeed(after, { url, known, onTruncated: 'keep' })).toEqual(readFeed(after, { url, onTruncated: 'keep' }));
  });
});

const folder = process.env.CASTGRAPH_DATA_DIR ?? '';
const feeds = folder !== '' && existsSync(join(folder, 'feeds')) ? readdirSync(join(folder, 'feeds')) : [];

describe.skipIf(feeds.length === 0)('real feeds', () => {
  it.each(feeds)('read with what is known say the same as read whole: %s', (file) => {
    const text = readFileSync(join(folder, 'feeds', file), 'latin1');
    const first = /<item[\s>][\s\S]*?<\/item>/.exec(text)?.[0] ?? '';
    const before = Buffer.from(text.replace(first, ''), 'latin1');
    const whole = readFeed(Buffer.from(text, 'latin1'), { url, onTruncated: 'keep' });
    const known = knownOf(readFeed(before, { url, onTruncated: 'keep' }));
    const feed = readFeed(Buffer.from(text, 'latin1'), { url, onTruncated: 'keep', known });
    expect(feed.warnings).toEqual(whole.warnings);
    expect(feed.podcast).toEqual(whole.podcast);
    const wholeEpisodes = new Map(whole.items?.list.map(({ hash, episode }) => [hash, episode]));
    const read = feed.items?.list.flatMap(({ hash, episode }) => (episode ? [{ hash, episode }] : []));
    expect(read).toEqual(read?.map(({ hash }) => ({ hash, episode: wholeEpisodes.get(hash) })));
    expect(feed.items === null ? feed.episodes : []).toEqual(feed.items === null ? whole.episodes : []);
  });
});
