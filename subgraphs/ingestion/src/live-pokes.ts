/**
 * Said by the collector after each commit of listening events: `{ organizationIds }`. Counting begins at once instead of at
 * its next look.
 */
export const INGESTED_CHANNEL = 'castgraph:live:ingested';

/** Said after a feed has named a new enclosure host, so that collectors learn it at once: `{}`. */
export const ENCLOSURE_HOSTS_CHANNEL = 'castgraph:live:enclosure-hosts';
