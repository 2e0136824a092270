import { createHash } from 'node:crypto';
import { readFeed } from '@castgraph/feeds/read-feed';
import { countRequired } from '../episodes/data-quality.ts';
import { formEpisode } from './episode-form.ts';
import { OUTLINE_VERSION } from './pack-outline.ts';

/** An item with as much in it as one can have. */
const SAMPLE = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"
 xmlns:podcast="https://podcastindex.org/namespace/1.0" xmlns:psc="http://podlove.org/simple-chapters" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>Sample</title><item><title> A &amp; B  title </title><guid isPermaLink="false">sample-1</guid><link>https://sample.example/1?a=b#c</link>
<pubDate>Tue, 03 Nov 2026 08:00:00 +0100</pubDate><author>me@sample.example (Me)</author><description>Plain &lt;b&gt;words&lt;/b&gt;</description>
<content:encoded><![CDATA[<p onclick="x()">Rich <a href="/rel" target="_top">words</a><script>no</script></p>]]></content:encoded>
<enclosure url="https://pdst.fm/e/cdn.sample.example/1.mp3?utm_source=rss" length="1234567" type="audio/mpeg"/>
<itunes:duration>1:02:03</itunes:duration><itunes:season>2</itunes:season><itunes:episode>3</itunes:episode><itunes:episodeType>bonus</itunes:episodeType>
<itunes:explicit>yes</itunes:explicit><itunes:image href="https://sample.example/1.jpg"/><itunes:keywords>one, two</itunes:keywords><itunes:block>no</itunes:block>
<podcast:person role="guest" href="https://sample.example/p">Pat</podcast:person><podcast:transcript url="https://sample.example/1.vtt" type="text/vtt"/>
<podcast:chapters url="https://sample.example/1.json" type="application/json+chapters"/><podcast:location geo="geo:1,2">Here</podcast:location>
<podcast:alternateEnclosure type="audio/opus" length="1000" bitrate="64000"><podcast:source uri="https://cdn.sample.example/1.opus"/></podcast:alternateEnclosure>
<psc:chapters><psc:chapter start="00:01:02.5" title="One"/></psc:chapters></item></channel></rss>`;

const known = new Map<string, string>();

/**
 * What this program makes of a sample item. Another program, or one under another address, may make something else of the
 * same text: what an earlier one has stored is then read again.
 * @param ownHost the host of PUBLIC_URL
 */
export function readingFingerprint(ownHost: string): string {
  let fingerprint = known.get(ownHost);
  if (fingerprint === undefined) {
    const forms = readFeed(Buffer.from(SAMPLE)).episodes.map((episode) => formEpisode(episode, ownHost));
    fingerprint = createHash('sha256')
      .update(JSON.stringify([OUTLINE_VERSION, ownHost, forms, forms.map((form) => form && countRequired(form))]))
      .digest('base64url')
      .slice(0, 22);
    known.set(ownHost, fingerprint);
  }
  return fingerprint;
}
