/** The names of namespaces as feeds spell them: without scheme, `www.` and closing slash, in lower case. */
const PREFIXES: Record<string, string> = {
  'itunes.com/dtds/podcast-1.0.dtd': 'itunes',
  'podcastindex.org/namespace/1.0': 'podcast',
  'github.com/podcastindex-org/podcast-namespace/blob/main/docs/1.0.md': 'podcast',
  'podlove.org/simple-chapters': 'psc',
  'google.com/schemas/play-podcasts/1.0': 'googleplay',
  'google.com/schemas/play-podcasts/1.0/play-podcasts.xsd': 'googleplay',
  'search.yahoo.com/mrss': 'media',
  'purl.org/rss/1.0/modules/content': 'content',
  'w3.org/2005/atom': 'atom',
  'purl.org/atom/ns#': 'atom',
  'purl.org/dc/elements/1.1': 'dc',
  'purl.org/dc/terms': 'dcterms',
  'purl.org/rss/1.0/modules/syndication': 'sy',
  'rawvoice.com/rawvoicerssmodule': 'rawvoice',
  'w3.org/1999/xhtml': 'xhtml',
  'w3.org/1999/02/22-rdf-syntax-ns#': 'rdf',
  'w3.org/xml/1998/namespace': 'xml',
  // RSS itself, under the names that RSS 0.9, 1.0 and the first 2.0 gave it
  'purl.org/rss/1.0': '',
  'my.netscape.com/rdf/simple/0.9': '',
  'my.netscape.com/publish/formats/rss-0.91.dtd': '',
  'backend.userland.com/rss2': '',
  'blogs.law.harvard.edu/tech/rss': '',
};
const KNOWN = new Set(Object.values(PREFIXES));
const NAMES = new Map<string, string | undefined>();

/**
 * The name under which readers know an element or attribute: `itunes:duration`, or bare for RSS itself.
 * A prefix that is known by its letters counts as that namespace even when the feed forgot to bind it or bound it wrongly.
 */
export function canonicalName(uri: string, prefix: string, local: string): string {
  const known = uri === '' ? undefined : prefixOf(uri);
  const canonical = known ?? (KNOWN.has(prefix.toLowerCase()) ? prefix.toLowerCase() : prefix);
  return canonical === '' ? local : `${canonical}:${local}`;
}

/** The usual prefix of a namespace; undefined for one that no reader knows. */
export function prefixOf(uri: string): string | undefined {
  if (!NAMES.has(uri)) {
    const plain = uri
      .trim()
      .toLowerCase()
      .replace(/^https?:\/\//, '')
      .replace(/^www\./, '')
      .replace(/\/+$/, '');
    // Bounded: a hostile feed could invent namespaces for ever.
    if (NAMES.size > 1000) NAMES.clear();
    NAMES.set(uri, Object.hasOwn(PREFIXES, plain) ? PREFIXES[plain] : undefined);
  }
  return NAMES.get(uri);
}
