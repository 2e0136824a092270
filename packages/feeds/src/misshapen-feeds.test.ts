import { describe, expect, it } from 'vitest';
import type { Feed } from './feed-record.ts';
import { readFeed } from './read-feed.ts';

const ITEM =
  '<item><title>A</title><guid>1</guid><enclosure url="https://a.example/1.mp3" length="1000" type="audio/mpeg"/><itunes:duration>61</itunes:duration></item>';
const ITUNES = 'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"';
const rss = (channel: string, attributes = ITUNES): string =>
  `<rss version="2.0" ${attributes}><channel><title>T</title>${channel}</channel></rss>`;
const read = (text: string): Feed => readFeed(Buffer.from(text));
const codes = (feed: Feed): string[] => [...new Set(feed.warnings.map(({ code }) => code))];

describe('a feed whose author mistook something is read as it was meant, with a warning that says where', () => {
  it.each([
    ['the namespace of Atom for that of RSS', rss(ITEM, `xmlns="http://www.w3.org/2005/Atom" ${ITUNES}`), 'wrong-namespace'],
    [
      'the namespace of iTunes for that of RSS',
      rss(ITEM, `xmlns="http://www.itunes.com/dtds/podcast-1.0.dtd" ${ITUNES}`),
      'wrong-namespace',
    ],
    ['capitals for small letters', rss(ITEM.replace('<title>', '<Title>').replace('</title>', '</Title>')), 'letter-case'],
    ['capitals in attributes', rss(ITEM.replace('<item', '<ITEM').replace('</item', '</ITEM').replace('url=', 'URL=')), 'letter-case'],
    ['the letters of a prefix', rss(ITEM.replaceAll('itunes:', 'iTunes:')), 'unbound-prefix'],
    ['the letters of CDATA', rss(`<description><![cdata[x]]></description>${ITEM}`), 'ill-formed-xml'],
    ['a less-than sign for text', rss(`<description>1 < 2</description>${ITEM}`), 'bare-less-than'],
    ['a less-than sign before a letter for text', rss(`<description>a <b and c</description>${ITEM}`), 'bare-less-than'],
    ['the letters of a closing tag', rss(`<description>x</descripiton>${ITEM}`), 'unbalanced-tags'],
    ['a closing tag before the items', rss(`<description>x${ITEM}`), 'unbalanced-tags'],
    ['the version of XML', `<?xml version="2.0"?>${rss(ITEM)}`, 'ill-formed-xml'],
    ['where the declaration stands', `<!-- made by hand --><?xml version="1.0"?>${rss(ITEM)}`, 'ill-formed-xml'],
    ['what quotes are for', rss(ITEM.replace('length="1000"', 'length=1000')), 'ill-formed'],
  ])('%s', (_, text, code) => {
    const feed = read(text);
    expect(feed.podcast.title).toBe('T');
    expect(feed.episodes).toHaveLength(1);
    expect(feed.episodes[0]).toMatchObject({
      title: 'A',
      guid: '1',
      durationSeconds: 61,
      enclosures: [{ url: 'https://a.example/1.mp3', lengthBytes: 1000 }],
    });
    expect(codes(feed)).toContain(code);
    expect(feed.truncated).toBe(false);
    expect(feed.warnings.every(({ line }) => line !== undefined && line > 0)).toBe(true);
  });

  it('finds items in a list of their own', () => {
    expect(read(rss(`<items>${ITEM}</items>`)).episodes).toHaveLength(1);
  });

  it("does not take for an episode's file what stands where no app looks for it, and says so with its address", () => {
    const old = read(rss(ITEM, `xmlns="http://backend.userland.com/rss2" ${ITUNES}`));
    const bare = read('<feed><title>T</title><entry><id>1</id><link rel="enclosure" href="https://a.example/1.mp3"/></entry></feed>');
    for (const feed of [old, bare]) {
      expect(feed.episodes).toMatchObject([{ guid: '1', enclosures: [] }]);
      expect(feed.warnings).toContainEqual(
        expect.objectContaining({ code: 'foreign-enclosure', message: expect.stringContaining('https://a.example/1.mp3') as string }),
      );
    }
  });

  it('takes an address that stands in the enclosure instead of its attribute, and audio that is the content of an Atom entry', () => {
    expect(read(rss('<item><guid>1</guid><enclosure> https://a.example/1.mp3 </enclosure></item>')).episodes[0]!.enclosures[0]!.url).toBe(
      'https://a.example/1.mp3',
    );
    const atom = read(
      '<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><content type="audio/mpeg" src="https://a.example/1.mp3"/></entry></feed>',
    );
    expect(atom.episodes[0]!.enclosures).toEqual([{ url: 'https://a.example/1.mp3', type: 'audio/mpeg', lengthBytes: null }]);
  });

  it('takes the duration of Media RSS where iTunes has none', () => {
    const media = '<media:content url="https://a.example/1.mp3" type="audio/mpeg" duration="1805"/>';
    const feed = read(rss(`<item><guid>1</guid>${media}</item>`, 'xmlns:media="http://search.yahoo.com/mrss/"'));
    expect(feed.episodes[0]!.durationSeconds).toBe(1805);
  });

  it('leaves out sections that were escaped themselves, and characters that only references bring in', () => {
    const feed = read(rss('<item><guid>1</guid><title>&lt;![CDATA[Salt &amp;amp; Light]]&gt;</title></item>'));
    expect(feed.episodes[0]!.title).toBe('Salt & Light');
    expect(read(rss('<item><guid>1</guid><title>A&#x1F;B</title></item>')).episodes[0]!.title).toBe('A B');
  });

  it('keeps attributes and texts that only look like faults', () => {
    const feed = read(rss(`<description><![CDATA[<p title="x < y">1 < 2 & 3</p>]]></description>${ITEM}&nbsp;`));
    expect(feed.podcast.description).toBe('1 < 2 & 3');
    expect(codes(feed)).not.toContain('bare-less-than');
  });
});

it('says on which line a document broke off', () => {
  const cut = rss(`\n\n${ITEM}\n<item>`).slice(0, -'</channel></rss>'.length);
  expect(() => read(cut)).toThrow(expect.objectContaining({ details: { cause: 'truncated' }, place: { line: 4 } }));
  const feed = readFeed(Buffer.from(cut), { onTruncated: 'keep' });
  expect(feed.warnings.find(({ code }) => code === 'truncated')).toMatchObject({ line: 4 });
});
