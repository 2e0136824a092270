// Longer than most: one reading of one document, its oddities side by side.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Feed } from './feed-record.ts';
import { readFeed } from './read-feed.ts';

const fixture = readFileSync(new URL('../fixtures/every-construct.xml', import.meta.url), 'utf8');
const bytes = (text: string): Uint8Array => Buffer.from(text);
const codes = (feed: Feed): string[] => feed.warnings.map(({ code }) => code);
const channel = (inside: string): Uint8Array => bytes(`<rss version="2.0"><channel><title>T</title>${inside}</channel></rss>`);
const titles = (feed: Feed): (string | null)[] => feed.episodes.map(({ title }) => title);

describe('a feed with every construct', () => {
  const feed = readFeed(bytes(fixture));
  const [two, one, again, post, media] = feed.episodes;

  it('gives the podcast', () => {
    expect(feed.podcast).toEqual({
      title: 'Salt & Light',
      subtitle: null,
      description: 'A show about salt.',
      link: 'https://show.example/',
      language: 'en-GB',
      guid: '6f1a2c3e-0000-5000-8000-000000000001',
      author: 'Ada Salt',
      owner: { name: 'Ada Salt', email: 'ada@show.example' },
      image: 'https://show.example/cover.jpg',
      categories: [['News', 'Tech News'], ['Education']],
      keywords: ['salt', 'light'],
      explicit: false,
      type: 'serial',
      medium: 'podcast',
      copyright: '© 2026 Salt & Light',
      license: { name: 'cc-by-4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
      generator: 'Handwritten',
      newFeedUrl: 'https://new.example/feed.xml',
      selfUrl: 'https://show.example/feed.xml',
      nextPageUrl: 'https://show.example/feed.xml?page=2',
      hub: 'https://hub.example/',
      funding: [{ url: 'https://fund.example/', text: 'Support us' }],
      paymentUrl: 'https://pay.example/show',
      locked: true,
      lockedOwner: 'ada@show.example',
      block: false,
      blockedServices: [],
      complete: true,
      ttl: 60,
      skipHours: [0, 0, 13],
      skipDays: ['Sunday'],
      updateFrequency: { text: 'weekly', complete: false, startsAt: '2026-03-02T06:00:00.000Z', rrule: 'FREQ=WEEKLY' },
      publishedAt: '2026-03-02T05:00:00.000Z',
      lastBuildDate: '2026-03-02T06:05:00.000Z',
      persons: [{ name: 'Ada Salt', role: 'host', group: 'cast', href: 'https://ada.example/', img: null }],
      locations: [{ name: 'London', rel: null, geo: 'geo:51.5,-0.1', osm: null, country: 'GB' }],
      trailers: [
        {
          title: 'Coming soon',
          url: 'https://cdn.example/trailer.mp3',
          publishedAt: '2026-01-01T13:00:00.000Z',
          type: 'audio/mpeg',
          lengthBytes: 123456,
        },
      ],
      podroll: [{ feedGuid: 'aaaa', feedUrl: 'https://friend.example/feed.xml', itemGuid: null, medium: null, title: null }],
      publisher: null,
      remoteItems: [],
      images: [],
      chat: null,
      notes: [],
      value: {
        type: 'lightning',
        method: 'keysend',
        suggested: null,
        recipients: [{ name: 'Ada', type: 'node', address: '02ab', split: 99, fee: true, customKey: null, customValue: null }],
        timeSplits: [],
      },
      usesPodping: true,
      liveItems: [
        expect.objectContaining({
          status: 'pending',
          startsAt: '2026-04-01T10:00:00.000Z',
          episode: expect.objectContaining({ guid: 'live-1', title: 'Live from the mine' }),
        }),
      ],
    });
  });

  it('gives an episode with all it has', () => {
    expect(two).toEqual({
      guid: 'ep-2',
      title: 'Episode two: the sea',
      subtitle: 'About the sea',
      description: 'Plain words & nothing else.',
      showNotes:
        '<p>Thanks to <a href="https://show.example/sponsor" rel="nofollow noopener noreferrer" target="_blank">Acme</a>, code <strong>SEA20</strong>.</p>',
      link: 'https://show.example/2',
      language: null,
      author: 'Ada Salt',
      publishedAt: '2026-03-02T05:00:00.000Z',
      updatedAt: null,
      durationSeconds: 3723,
      explicit: false,
      image: 'https://show.example/2.jpg',
      season: 1,
      seasonName: 'Water',
      episode: 2,
      episodeDisplay: 'Ch.2',
      episodeType: 'full',
      keywords: [],
      categories: [],
      block: false,
      enclosures: [{ url: 'https://prefix.example/e/cdn.example/2.mp3?a=1&b=2', type: 'audio/mpeg', lengthBytes: 43_200_000 }],
      alternateEnclosures: [
        {
          type: 'audio/opus',
          lengthBytes: 5_400_000,
          bitrateBps: 16_000,
          heightPixels: null,
          language: null,
          title: 'Low',
          rel: null,
          codecs: null,
          isDefault: true,
          integrity: null,
          sources: [
            { url: 'https://cdn.example/2.opus', type: null },
            { url: 'ipfs://abc', type: 'audio/opus' },
          ],
        },
      ],
      transcripts: [{ url: 'https://show.example/2.vtt', type: 'text/vtt', language: 'en', rel: 'captions' }],
      chaptersUrl: 'https://show.example/2.json',
      chapters: [
        { startSeconds: 0, title: 'Intro', href: null, image: null },
        { startSeconds: 62.5, title: 'Acme', href: 'https://acme.example/', image: 'https://acme.example/i.png' },
      ],
      persons: [{ name: 'Bo', role: 'guest', group: 'cast', href: null, img: null }],
      locations: [],
      soundbites: [{ startSeconds: 73.5, durationSeconds: 60, title: 'A wave' }],
      socialInteract: [{ uri: 'https://social.example/2', protocol: 'activitypub', accountId: '@ada', accountUrl: null, priority: null }],
      contentLinks: [],
      images: [],
      chat: null,
      notes: [],
      funding: [],
      license: null,
      value: null,
      paymentUrl: null,
      line: 49,
    });
  });

  it('keeps every item in order, whatever is wrong with it', () => {
    expect(feed.episodes.map(({ guid }) => guid)).toEqual([
      'ep-2',
      'https://show.example/1',
      'https://show.example/1',
      'https://show.example/blog',
      'media',
    ]);
    expect(one).toMatchObject({
      publishedAt: '2025-07-27T03:00:00.000Z',
      link: 'https://show.example/1',
      enclosures: [{ url: 'https://show.example/media/1.mp3', type: 'audio/mpeg', lengthBytes: null }],
    });
    expect(again?.enclosures.length).toBe(2);
    expect(again?.publishedAt).toBeNull();
    expect(post).toMatchObject({ title: null, enclosures: [], publishedAt: '2025-01-05T08:00:00.000Z' });
    expect(media?.enclosures).toEqual([{ url: 'https://cdn.example/m.mp3', type: 'audio/mpeg', lengthBytes: 5000 }]);
  });

  it('warns with a place of everything odd', () => {
    expect(new Set(codes(feed))).toEqual(
      new Set([
        'odd-date',
        'bad-date',
        'missing-date',
        'enclosure-bad-length',
        'several-enclosures',
        'duplicate-guid',
        'missing-guid',
        'missing-title',
        'no-enclosure',
      ]),
    );
    expect(feed.warnings.find(({ code }) => code === 'duplicate-guid')).toMatchObject({ line: 88 });
    expect(feed.truncated).toBe(false);
  });
});

describe('a document that breaks off', () => {
  const body = bytes(fixture);
  const channelEnd = fixture.indexOf('</channel>') + '</channel>'.length;

  it('is refused wherever it was cut, and never looks like a shorter feed', () => {
    for (let end = 1; end < channelEnd; end += 37) {
      const cut = (): Feed => readFeed(body.subarray(0, Buffer.byteLength(fixture.slice(0, end))));
      expect(cut, `cut at ${end}`).toThrow(expect.objectContaining({ code: 'BAD_INPUT' }));
    }
  });

  it('can be kept as far as it is whole, marked as truncated', () => {
    const feed = readFeed(bytes(fixture.slice(0, fixture.indexOf('<itunes:duration>3723'))), { onTruncated: 'keep' });
    expect(feed.truncated).toBe(true);
    expect(titles(feed)).toEqual(['Episode two: the sea']);
    expect(codes(feed)).toContain('truncated');
  });

  it('is complete when only the root is left open', () => {
    const feed = readFeed(bytes(fixture.slice(0, channelEnd)));
    expect(feed.truncated).toBe(false);
    expect(feed.episodes.length).toBe(5);
    expect(codes(feed)).toContain('unclosed-root');
  });
});

describe('an ill-formed document', () => {
  it.each([
    ['blank lines first', `\n\n${fixture}`, 'text-before-declaration'],
    ['a message of the server first', `<br />\n<b>Warning</b>: oops\n${fixture}`, 'text-before-declaration'],
    ['a bare ampersand', fixture.replace('a=1&amp;b', 'a=1&b'), 'bare-ampersand'],
    ['an unbound prefix', fixture.replace('xmlns:itunes=', 'data-x='), 'unbound-prefix'],
    ['an entity of HTML', fixture.replace('the sea', 'the&nbsp;sea'), 'ill-formed-xml'],
    ['an entity of nobody', fixture.replace('the sea', 'the &salty; sea'), 'unknown-entity'],
    ['a closing tag too many', fixture.replace('Plain words', 'Plain</p> words'), 'unbalanced-tags'],
    ['an open tag too many', fixture.replace('Plain words', 'Plain<p>words<br>'), 'unbalanced-tags'],
    ['an item left open', fixture.replace('</item>', ''), 'unclosed-item'],
    ['a lost quote', fixture.replace('type="audio/ogg"', 'type="audio/ogg'), 'ill-formed-xml'],
    ['text after the end', `${fixture}<!-- cached --> 0.2 s`, 'ill-formed'],
  ])('with %s is still read whole', (_, text, code) => {
    const feed = readFeed(bytes(text));
    expect(feed.episodes.length).toBe(5);
    expect(feed.episodes[0]).toMatchObject({ guid: 'ep-2', durationSeconds: 3723, season: 1 });
    expect(codes(feed)).toContain(code);
    expect(feed.truncated).toBe(false);
  });

  it('places its faults on the lines of the original', () => {
    const feed = readFeed(bytes(`\n\n${fixture.replace('a=1&amp;b', 'a=1&b')}`));
    const line = fixture.split('\n').findIndex((text) => text.includes('a=1&amp;b')) + 3;
    expect(feed.warnings.find(({ code }) => code === 'bare-ampersand')?.line).toBe(line);
  });

  it('says so when items were lost in it, so that nobody deletes them', () => {
    const feed = readFeed(channel('<item><title a="<item></item><item><title>B</title></item><item x="1"><title>C</title></item>'));
    expect(feed.truncated).toBe(true);
    expect(codes(feed)).toContain('items-lost');
  });
});

describe('what is no feed', () => {
  it.each([
    ['', 'empty'],
    [' \n\t', 'empty'],
    ['<!DOCTYPE html><html><body>Service unavailable</body></html>', 'not-a-feed'],
    ['<html><head><link href="feed.rss"></head></html>', 'not-a-feed'],
    ['<html><pre>&lt;rss&gt;</pre><rss><channel/></rss></html>', 'not-a-feed'],
    ['{"items":[]}', 'not-a-feed'],
    ['Not found', 'not-a-feed'],
    ['<?xml version="1.0"?><opml version="2.0"/>', 'not-a-feed'],
    ['<rss version="2.0"/>', 'not-a-feed'],
    ['<rss><channel>', 'truncated'],
  ])('is refused with its cause: %s', (text, cause) => {
    expect(() => readFeed(bytes(text))).toThrow(expect.objectContaining({ code: 'BAD_INPUT', details: { cause } }));
  });

  it.each([
    ['billion laughs', '<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><rss><channel><title>&b;</title></channel></rss>'],
    ['an external entity', '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><title>&x;</title></channel></rss>'],
    ['a parameter entity', '<!DOCTYPE r [<!ENTITY % p SYSTEM "http://127.0.0.1/">%p;]><rss><channel/></rss>'],
    [
      'a declaration behind blank lines',
      '\n<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "ha">]><rss><channel><title>&a;</title></channel></rss>',
    ],
  ])('is refused when it declares entities: %s', (_, text) => {
    expect(() => readFeed(bytes(text))).toThrow(expect.objectContaining({ details: { cause: 'unsafe-xml' } }));
  });

  it('may name the document type of RSS 0.91', () => {
    const doctype =
      '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">';
    const feed = readFeed(
      bytes(`<?xml version="1.0"?>${doctype}<rss version="0.91"><channel><title>T</title><item><title>A</title></item></channel></rss>`),
    );
    expect(titles(feed)).toEqual(['A']);
    expect(codes(feed)).toContain('doctype');
  });
});

/** Why a document is refused; undefined when it is not. */
function causeOf(document: Uint8Array): unknown {
  try {
    readFeed(document, { onTruncated: 'keep' });
    return undefined;
  } catch (error) {
    return (error as { details: { cause: unknown } }).details.cause;
  }
}

describe('limits', () => {
  it('end deep nesting and endless attributes with a typed error', () => {
    const attributes = Array.from({ length: 1000 }, (_, index) => `a${index}="1"`).join(' ');
    expect(() => readFeed(channel('<a>'.repeat(100_000)))).toThrow(expect.objectContaining({ details: { cause: 'too-deep' } }));
    expect(() => readFeed(channel(`<item ${attributes}/>`))).toThrow(
      expect.objectContaining({ details: { cause: 'too-many-attributes' } }),
    );
  });

  it('keep the first items of a million and say that there are more', () => {
    const feed = readFeed(channel('<item/>'.repeat(1_000_000)));
    expect(feed.episodes.length).toBe(20_000);
    expect(feed.truncated).toBe(true);
    expect(codes(feed)).toContain('too-many-items');
    expect(feed.warnings.length).toBeLessThan(2000);
  });

  it('cut one endless text and keep the rest', () => {
    const feed = readFeed(
      channel(`<item><title>A</title><description>${'x'.repeat(2_000_000)}</description></item><item><title>B</title></item>`),
    );
    expect(titles(feed)).toEqual(['A', 'B']);
    expect(feed.episodes[0]?.description?.length).toBe(1024 * 1024);
    expect(codes(feed)).toContain('text-cut');
  });

  it.each([
    ['items that nobody closes', '<item>'.repeat(20_000), undefined],
    ['paragraphs that nobody closes', '<p>'.repeat(20_000), 'too-deep'],
    ['signs that open nothing', '<'.repeat(200_000), undefined],
    ['notes of nothing but such signs', `<item><description><![CDATA[${'<'.repeat(200_000)}]]></description></item>`, undefined],
    ['notes of open tags', `<item><description><![CDATA[${'<b>x'.repeat(50_000)}]]></description></item>`, undefined],
    ['quotes that nobody closes', '<a b="'.repeat(30_000), 'too-many-attributes'],
    ['comments that nobody closes', '<!--'.repeat(50_000), 'ill-formed'],
  ])('keep the time of %s in proportion to their length', (_, inside, cause) => {
    expect(causeOf(channel(inside))).toBe(cause);
  });

  it('leave prototypes alone', () => {
    const feed = readFeed(
      channel('<__proto__ polluted="yes"/><item><constructor>x</constructor><title>&constructor;&__proto__;</title></item>'),
    );
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
    expect(feed.episodes.length).toBe(1);
  });
});

describe('other formats', () => {
  it('reads Atom with enclosures, XHTML content and relative links', () => {
    const feed = readFeed(
      bytes(`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="https://a.example/"><title type="html">Feed &amp;amp; more</title>
        <updated>2026-01-01T00:00:00Z</updated><author><name>Ada</name></author><logo>/logo.png</logo><link href="/"/>
        <entry><id>urn:1</id><title>One</title><updated>2026-01-02T00:00:00Z</updated><published>2026-01-01T00:00:00Z</published>
        <link rel="enclosure" href="/1.mp3" length="1234" type="audio/mpeg"/><link rel="alternate" href="one"/>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>a &lt; b <em>c</em></p></div></content></entry></feed>`),
    );
    expect(feed.podcast).toMatchObject({
      title: 'Feed & more',
      language: 'de',
      author: 'Ada',
      image: 'https://a.example/logo.png',
      link: 'https://a.example/',
    });
    expect(feed.episodes[0]).toMatchObject({
      guid: 'urn:1',
      link: 'https://a.example/one',
      publishedAt: '2026-01-01T00:00:00.000Z',
      updatedAt: '2026-01-02T00:00:00.000Z',
      showNotes: '<div><p>a &lt; b <em>c</em></p></div>',
      enclosures: [{ url: 'https://a.example/1.mp3', type: 'audio/mpeg', lengthBytes: 1234 }],
    });
  });

  it('reads RSS 1.0 with items beside the channel', () => {
    const feed = readFeed(
      bytes(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel rdf:about="https://r.example/"><title>R</title></channel>
        <item rdf:about="https://r.example/1"><title>One</title><dc:date>2020-01-01</dc:date><dc:creator>Bo</dc:creator></item></rdf:RDF>`),
    );
    expect(feed.podcast.title).toBe('R');
    expect(feed.episodes[0]).toMatchObject({
      guid: 'https://r.example/1',
      title: 'One',
      author: 'Bo',
      publishedAt: '2020-01-01T00:00:00.000Z',
    });
  });

  it('reads a feed that only says where it went', () => {
    expect(readFeed(bytes('<rss><redirect><newLocation> https://n.example/rss </newLocation></redirect></rss>')).podcast.newFeedUrl).toBe(
      'https://n.example/rss',
    );
  });
});

it('gives items without a GUID one that is stable and their own', () => {
  const feed = readFeed(
    channel(`<link>https://s.example/</link>
      <item><title>own link</title><link>https://s.example/1</link><enclosure url="https://c.example/1.mp3"/></item>
      <item><title>shared link</title><link>https://s.example/</link><enclosure url="https://c.example/2.mp3"/></item>
      <item><title>nothing</title></item>`),
  );
  expect(feed.episodes.map(({ guid }) => guid)).toEqual(['https://s.example/1', 'https://c.example/2.mp3', null]);
  expect(codes(feed).filter((code) => code === 'missing-guid').length).toBe(3);
});
