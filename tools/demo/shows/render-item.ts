import { escapeXml } from './escape-xml.ts';
import { feedDate } from './feed-date.ts';
import type { DemoEpisode } from './list-episodes.ts';
import { makeSilentAudio } from './silent-audio.ts';

/** An episode as its feed tells it, flaws included. */
export function renderItem(episode: DemoEpisode, baseUrl: string): string {
  const { show, number, season, title, guid, flaws, durationSeconds } = episode;
  const page = `${baseUrl}/shows/${show.slug}/${number}`;
  const date = feedDate(episode);
  return [
    '<item>',
    `<title>${escapeXml(title)}</title>`,
    `<link>${page}</link>`,
    flaws.includes('no-guid') ? '' : `<guid isPermaLink="false">${guid}</guid>`,
    date === null ? '' : `<pubDate>${date}</pubDate>`,
    `<description>${escapeXml(`Episode ${number}. With a word from this week's sponsor.`)}</description>`,
    `<content:encoded><![CDATA[${showNotes(episode, baseUrl)}]]></content:encoded>`,
    flaws.includes('no-enclosure') ? '' : enclosure(episode, baseUrl),
    `<itunes:title>${escapeXml(title)}</itunes:title>`,
    `<itunes:duration>${number % 2 === 0 ? durationSeconds : clock(durationSeconds)}</itunes:duration>`,
    `<itunes:season>${season}</itunes:season><itunes:episode>${number}</itunes:episode><itunes:episodeType>full</itunes:episodeType>`,
    `<itunes:image href="${baseUrl}/covers/${show.slug}.svg"/><itunes:explicit>${number % 5 === 0 ? 'clean' : 'false'}</itunes:explicit>`,
    show.preamble === '' ? podcastNamespace(episode, baseUrl) : '',
    '</item>',
  ]
    .filter(Boolean)
    .join('\n');
}

/** Where the audio is, as the feed says: prefixes of measurement services may stand before it. */
export function enclosureUrl({ show, fileName, addressing }: DemoEpisode, baseUrl: string): string {
  const url = `${baseUrl}/audio/${show.slug}/${fileName}`;
  if (addressing === 'prefix') return `https://op3.dev/e,pg=${show.slug}/${url}`;
  if (addressing === 'prefix-chain') return `https://pdst.fm/e/op3.dev/e/${url}`;
  return addressing === 'query' ? `${url}?dest-id=harbour&played_on=web` : url;
}

function enclosure(episode: DemoEpisode, baseUrl: string): string {
  const { sizeBytes } = makeSilentAudio(episode);
  const length = episode.flaws.includes('length-zero') ? 0 : episode.flaws.includes('length-wrong') ? 1_234_567 : sizeBytes;
  return `<enclosure url="${escapeXml(enclosureUrl(episode, baseUrl))}" length="${length}" type="audio/mpeg"/>`;
}

function showNotes({ show, title }: DemoEpisode, baseUrl: string): string {
  return `<h2>${escapeXml(title)}</h2><p onclick="alert(1)">Recorded on location. This episode is supported by <a href="${baseUrl}/">our sponsor</a>.</p>
<ul><li>00:00 Arrival</li><li>12:30 &ldquo;Say it again&rdquo;</li></ul><script>document.title = 'no'</script><img src="${baseUrl}/covers/${show.slug}.svg" width="1" height="1">`;
}

/** What the podcast namespace and Podlove know of an episode. */
function podcastNamespace({ show, number, season, durationSeconds }: DemoEpisode, baseUrl: string): string {
  const files = `${baseUrl}/extras/${show.slug}/${number}`;
  return `<podcast:season name="Year ${season}">${season}</podcast:season><podcast:episode display="No. ${number}">${number}</podcast:episode>
<podcast:transcript url="${files}.vtt" type="text/vtt" language="${show.language}" rel="captions"/>
<podcast:chapters url="${files}.json" type="application/json+chapters"/>
<podcast:soundbite startTime="${Math.round(durationSeconds / 3)}.5" duration="30">A minute by the water</podcast:soundbite>
<podcast:person role="guest" group="cast">Guest of episode ${number}</podcast:person>
<podcast:location country="GB">On the quay</podcast:location>
<podcast:alternateEnclosure type="audio/mpeg" length="${Math.round(durationSeconds * 4000)}" bitrate="32000" title="Small"><podcast:source uri="${files}-small.mp3"/></podcast:alternateEnclosure>
<podcast:socialInteract protocol="activitypub" uri="${baseUrl}/shows/${show.slug}/${number}/talk" accountId="@${show.slug}"/>
<podcast:value type="lightning" method="keysend"><podcast:valueRecipient name="${escapeXml(show.author)}" type="node" address="02d5c1bf8b940dc9cadca86d1b0a3c37fbe39cee4c7e839e33bef9174531d27f52" split="100"/></podcast:value>
<psc:chapters version="1.2"><psc:chapter start="00:00:00.000" title="Arrival"/><psc:chapter start="00:12:30" title="The story" href="${baseUrl}/"/></psc:chapters>`;
}

function clock(seconds: number): string {
  return [seconds / 3600, (seconds / 60) % 60, seconds % 60].map((part) => String(Math.floor(part)).padStart(2, '0')).join(':');
}
