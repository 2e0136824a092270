import { gzipSync } from 'node:zlib';

/** A feed as servers send it, before and after its next episode. */
export interface FeedVersions {
  before: Buffer;
  after: Buffer;
}

/** How every document begins. */
export const FEED_HEAD = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:podcast="https://podcastindex.org/namespace/1.0"><channel>`;

const EPISODES = 100;
const NOTES_WORDS = 200;

/**
 * Feeds of the size that real ones have (65 KB compressed, 240 KB as text, a hundred episodes with show notes and the tags
 * that hosts write), each different, the same in every run; gzip.
 */
export function makeFeedDocuments(count: number): FeedVersions[] {
  return Array.from({ length: count }, (_, show) => {
    const random = seeded(show + 1);
    const words = Array.from({ length: 4_000 }, () => makeWord(random));
    const items = Array.from({ length: EPISODES + 1 }, (_, index) => item(show, EPISODES + 1 - index, words, random));
    return { before: pack(show, items.slice(1)), after: pack(show, items) };
  });
}

function pack(show: number, items: readonly string[]): Buffer {
  return gzipSync(
    `${FEED_HEAD}
<title>Measured Show ${show}</title><link>https://show-${show}.example.com</link><language>en</language><itunes:author>Somebody</itunes:author><itunes:image href="https://cdn.example.com/${show}/cover.jpg"/><itunes:category text="Technology"/><itunes:explicit>false</itunes:explicit><podcast:guid>2f7c1a3e-0000-5000-8000-${String(show).padStart(12, '0')}</podcast:guid>
<description>About measuring.</description><lastBuildDate>${new Date(1_790_000_000_000 + items.length * 86_400_000).toUTCString()}</lastBuildDate>
${items.join('\n')}
</channel></rss>`,
    { level: 6 },
  );
}

function item(show: number, number: number, words: readonly string[], random: () => number): string {
  const text = (count: number) => Array.from({ length: count }, () => words[Math.floor(random() ** 2 * words.length)]).join(' ');
  const audio = `https://cdn.example.com/${show}/episode-${number}.mp3`;
  return `<item><title>${number}: ${text(6)}</title><guid isPermaLink="false">show-${show}-episode-${number}</guid><link>https://show-${show}.example.com/${number}</link><pubDate>${new Date(1_700_000_000_000 + number * 604_800_000).toUTCString()}</pubDate><enclosure url="${audio}" length="${30_000_000 + number}" type="audio/mpeg"/><itunes:duration>${1_800 + number}</itunes:duration><itunes:episode>${number}</itunes:episode><itunes:season>1</itunes:season><itunes:episodeType>full</itunes:episodeType><itunes:explicit>false</itunes:explicit><podcast:transcript url="${audio}.vtt" type="text/vtt"/><content:encoded><![CDATA[<p>${text(NOTES_WORDS / 2)}</p><p><a href="https://show-${show}.example.com/${number}">${text(4)}</a></p><p>${text(NOTES_WORDS / 2)}</p>]]></content:encoded></item>`;
}

function makeWord(random: () => number): string {
  return Array.from({ length: 2 + Math.floor(random() * 8) }, () => String.fromCharCode(97 + Math.floor(random() * 26))).join('');
}

/** Marsaglia's xorshift: the same numbers in every run. */
function seeded(seed: number): () => number {
  let state = seed * 2_654_435_761;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
