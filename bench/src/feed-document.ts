/** Words of show notes, so that a document compresses and tokenizes as real ones do. */
const WORDS = 'listen episode harbour salt light sponsor wave guest this week with about story music from the and we talk'.split(' ');

/** An RSS document of at least so many bytes, with what the feeds of large hosts carry: HTML notes, iTunes and podcast tags. */
export function makeFeedDocument(bytes: number): Buffer {
  const items: string[] = [];
  let length = 0;
  for (let number = 1; length < bytes; number++) {
    const item = makeItem(number);
    items.push(item);
    length += Buffer.byteLength(item);
  }
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:podcast="https://podcastindex.org/namespace/1.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>The Long Show</title><link>https://show.example/</link><language>en</language>${items.join('')}</channel></rss>`);
}

function makeItem(number: number): string {
  const date = new Date(Date.UTC(2015, 0, 1) + number * 86_400_000).toUTCString();
  return `<item><title>Episode ${number} &amp; more: ${words(number, 6)}</title><guid isPermaLink="false">episode-${number}</guid><pubDate>${date}</pubDate>
<link>https://show.example/${number}</link><enclosure url="https://pdst.fm/e/cdn.example/${number}.mp3?source=rss&amp;id=${number}" length="${40_000_000 + number}" type="audio/mpeg"/>
<itunes:duration>01:0${number % 10}:30</itunes:duration><itunes:episode>${number}</itunes:episode><itunes:season>${1 + (number % 9)}</itunes:season><itunes:image href="https://show.example/${number}.jpg"/>
<podcast:transcript url="https://show.example/${number}.vtt" type="text/vtt"/><podcast:person role="guest">Guest ${number}</podcast:person>
<description>${words(number, 60)}</description><content:encoded><![CDATA[${Array.from({ length: 6 }, (_, part) => `<p>${words(number + part, 40)} <a href="https://show.example/${number}/${part}">${words(part, 3)}</a></p>`).join('')}]]></content:encoded></item>`;
}

function words(from: number, count: number): string {
  return Array.from({ length: count }, (_, index) => WORDS[(from * 7 + index * 5) % WORDS.length]).join(' ');
}
