import { renderItem } from './render-item.ts';
import { escapeXml } from './escape-xml.ts';
import { listEpisodes } from './list-episodes.ts';
import type { Show } from './show.ts';

const NAMESPACES = `xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:podcast="https://podcastindex.org/namespace/1.0"
  xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:psc="http://podlove.org/simple-chapters"`;

/**
 * A show's feed as bytes in its encoding: RSS 2.0 with what Apple, the podcast namespace, Atom and Podlove add, and with the
 * flaws that the show is there to have.
 *
 * @param baseUrl where feeds, audio and covers are served: `http://127.0.0.1:32100`
 */
export function renderFeed(show: Show, baseUrl: string, now: number = Date.now()): Buffer {
  const episodes = listEpisodes(show, now);
  const items = episodes.flatMap((episode) => {
    const item = renderItem(episode, baseUrl);
    return episode.flaws.includes('listed-twice') ? [item, item.replace('</title>', ' (repeat)</title>')] : [item];
  });
  const text = `${show.preamble}<?xml version="1.0" encoding="${show.encoding}"?>
<rss version="2.0" ${NAMESPACES}>
<channel>
${renderChannel(show, baseUrl, episodes[0]?.publishedAt ?? new Date(now))}
${items.join('\n')}
</channel>
</rss>
`;
  return Buffer.from(text, show.encoding === 'UTF-8' ? 'utf8' : 'latin1');
}

function renderChannel(show: Show, baseUrl: string, builtAt: Date): string {
  const [category, subcategory] = show.category.map(escapeXml);
  const cover = `${baseUrl}/covers/${show.slug}.svg`;
  const site = `${baseUrl}/shows/${show.slug}`;
  return `<title>${escapeXml(show.title)}</title>
<link>${site}</link>
<atom:link rel="self" type="application/rss+xml" href="${baseUrl}/feeds/${show.slug}.xml"/>
<language>${show.language}</language>
<copyright>© ${builtAt.getUTCFullYear()} ${escapeXml(show.author)}</copyright>
<description><![CDATA[${show.description}]]></description>
<lastBuildDate>${builtAt.toUTCString()}</lastBuildDate>
<ttl>60</ttl>
<image><url>${cover}</url><title>${escapeXml(show.title)}</title><link>${site}</link></image>
<itunes:image href="${cover}"/>
<itunes:author>${escapeXml(show.author)}</itunes:author>
<itunes:owner><itunes:name>${escapeXml(show.author)}</itunes:name><itunes:email>hello@${show.slug}.example</itunes:email></itunes:owner>
<itunes:category text="${category}">${subcategory ? `<itunes:category text="${subcategory}"/>` : ''}</itunes:category>
<itunes:explicit>false</itunes:explicit>
<itunes:type>episodic</itunes:type>
${show.preamble === '' ? renderPodcastNamespace(show, baseUrl) : '<media:thumbnail url="thumb.jpg"/>'}`;
}

/** What the podcast namespace knows of a show. */
function renderPodcastNamespace(show: Show, baseUrl: string): string {
  return `<podcast:guid>${channelGuid(show)}</podcast:guid>
<podcast:locked owner="hello@${show.slug}.example">yes</podcast:locked>
<podcast:medium>podcast</podcast:medium>
<podcast:funding url="${baseUrl}/shows/${show.slug}/support">Keep the lamp lit</podcast:funding>
<podcast:person role="host" group="cast" href="${baseUrl}/shows/${show.slug}">${escapeXml(show.author)}</podcast:person>
<podcast:location geo="geo:54.32,10.14" osm="R27021">Kiel</podcast:location>
<podcast:license>cc-by-nc-4.0</podcast:license>
<podcast:updateFrequency rrule="FREQ=WEEKLY">every week</podcast:updateFrequency>
<podcast:trailer pubdate="${new Date(`${show.since}T06:00:00Z`).toUTCString()}" url="${baseUrl}/audio/${show.slug}/001.mp3" type="audio/mpeg">Where we are going</podcast:trailer>
<podcast:value type="lightning" method="keysend" suggested="0.00000015000"><podcast:valueRecipient name="${escapeXml(show.author)}" type="node" address="02d5c1bf8b940dc9cadca86d1b0a3c37fbe39cee4c7e839e33bef9174531d27f52" split="100"/></podcast:value>`;
}

function channelGuid(show: Show): string {
  return `5f0e7c1a-${String(show.slug.length).padStart(4, '0')}-5000-8000-0000000000${String(show.weekday).padStart(2, '0')}`;
}
