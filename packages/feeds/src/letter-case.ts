/** Names of RSS and its iTunes tags as readers know them, by their small letters: some feeds write `PubDate` or `ENCLOSURE`. */
const NAMES = new Map(
  `rss channel item title link description language copyright managingEditor webMaster pubDate lastBuildDate category generator docs ttl image url
   skipHours hour skipDays day enclosure guid author comments source itunes:author itunes:block itunes:category itunes:complete itunes:duration
   itunes:email itunes:episode itunes:episodeType itunes:explicit itunes:image itunes:keywords itunes:name itunes:new-feed-url itunes:owner
   itunes:season itunes:subtitle itunes:summary itunes:title itunes:type content:encoded`
    .split(/\s+/)
    .map((name) => [name.toLowerCase(), name]),
);
/** Of attributes: those of enclosures, GUIDs and pictures. */
const ATTRIBUTES = new Map(['url', 'href', 'length', 'type', 'text', 'isPermaLink'].map((name) => [name.toLowerCase(), name]));

/** The name of an element as readers know it; undefined where it is written so, or is none of theirs. */
export function knownElement(name: string): string | undefined {
  const known = NAMES.get(name.toLowerCase());
  return known === name ? undefined : known;
}

/** The same of an attribute. */
export function knownAttribute(name: string): string | undefined {
  const known = ATTRIBUTES.get(name.toLowerCase());
  return known === name ? undefined : known;
}
