import { normalizeAudioUrl } from '@castgraph/measurement/audio-url';
import { readRedirectTarget } from './redirect-target.ts';

const OWN_PREFIX = /^https?:\/\/[^/]+(\/r\/[^/]+\/.+)$/is;

/** What the audio behind a URL is known by (C26, C29): also behind this product's own prefix, which any host may serve. */
export function audioKey(url: string): string {
  const own = OWN_PREFIX.exec(url);
  return (own && readRedirectTarget(own[1]!)?.urlKey) || normalizeAudioUrl(url);
}
