import { SAMPLE_SHOWS, type SampleShow } from '@castgraph/contracts/sample-shows';
import { DAY_MS, HOUR_MS, dayStart, utcDay } from '@castgraph/kernel/days';
import { idTime, isId } from '@castgraph/kernel/ids';
import type { FetchUrl } from '../feed-reading/fetch-feed.ts';

/** Where the feeds of sample shows seem to be: a name that no one can have, so that nobody else is ever asked for them. */
const FEEDS = 'https://feeds.sample.castgraph.example';
/** The same for their audio, which is not there. */
const AUDIO = 'https://audio.sample.castgraph.example';
const EPISODES = 6;
/** 128 kbit/s. */
const BYTES_PER_SECOND = 16_000;

interface ShowText {
  title: string;
  author: string;
  language: string;
  description: string;
  category: string;
  /** Oldest first. */
  titles: readonly string[];
  minutes: number;
  /** Days between the newest episode and the sample. */
  age: number;
}

const TEXTS: Readonly<Record<SampleShow, ShowText>> = {
  'harbour-light': {
    title: 'Harbour Light (sample)',
    author: 'Maren Okonjo',
    language: 'en-GB',
    description: 'Slow stories from working harbours. An invented show with invented listeners.',
    category: 'Society &amp; Culture',
    titles: ['Slack water', 'Divers’ breakfast', 'Who owns the breakwater?', 'Forty fathoms of rope', 'Fog', 'A lamp for every keeper'],
    minutes: 34,
    age: 2,
  },
  'knoedel-und-code': {
    title: 'Knödel &amp; Code (sample)',
    author: 'Käthe Süß',
    language: 'de-AT',
    description: 'Zwei kochen und lösen dabei ein Problem. Erfunden, samt Publikum.',
    category: 'Technology',
    titles: [
      'Rösti, rekursiv',
      'Grießnockerl unter Last',
      'Kürbisöl und Konsens',
      'Sauerteig',
      'Gulasch mit später Bindung',
      'Strudelteig',
    ],
    minutes: 47,
    age: 4,
  },
};

/** The address of a sample show's feed. */
export function sampleFeedUrl(sampleId: string, show: SampleShow): string {
  return `${FEEDS}/${sampleId}/${show}.xml`;
}

/** Answers for the feeds of sample shows, whenever they are read or refreshed, and asks `fetchUrl` for every other. */
export function withSampleFeeds(fetchUrl: FetchUrl): FetchUrl {
  return (url, options) => {
    const document = url.startsWith(`${FEEDS}/`) ? findSampleFeed(url) : undefined;
    if (document === undefined) return fetchUrl(url, options);
    return Promise.resolve({
      status: 200,
      headers: { 'content-type': 'application/rss+xml; charset=utf-8' },
      url,
      redirects: [],
      body: Buffer.from(document),
    });
  };
}

function findSampleFeed(url: string): string | undefined {
  const [, sampleId, name] = new URL(url).pathname.split('/');
  const show = SAMPLE_SHOWS.find((one) => `${one}.xml` === name);
  return show && isId(sampleId) ? renderSampleFeed(sampleId, show) : undefined;
}

/** RSS 2.0: six weekly episodes before the day of the sample, for ever the same. */
function renderSampleFeed(sampleId: string, show: SampleShow): string {
  const { title, author, language, description, category, titles, minutes, age } = TEXTS[show];
  const newestAt = dayStart(utcDay(idTime(sampleId))) - age * DAY_MS + 5 * HOUR_MS;
  const items = titles.map((name, index) => {
    const number = index + 1;
    const seconds = (minutes + ((index * 7) % 11)) * 60;
    return `<item><title>${name}</title><guid isPermaLink="false">${show}-${number}</guid>
<pubDate>${new Date(newestAt - (EPISODES - number) * 7 * DAY_MS).toUTCString()}</pubDate>
<description>Episode ${number} of an invented show.</description>
<enclosure url="${AUDIO}/${show}/${number}.mp3" length="${seconds * BYTES_PER_SECOND}" type="audio/mpeg"/>
<itunes:duration>${seconds}</itunes:duration><itunes:episode>${number}</itunes:episode><itunes:explicit>false</itunes:explicit></item>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel>
<title>${title}</title><link>${AUDIO}/${show}/</link><language>${language}</language><description>${description}</description>
<itunes:author>${author}</itunes:author><itunes:category text="${category}"/><itunes:explicit>false</itunes:explicit>
${items.toReversed().join('\n')}
</channel></rss>
`;
}
