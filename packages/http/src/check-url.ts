import { isIP } from 'node:net';
import { fetchError } from './fetch-error.ts';
import { isAllowed, isPublicAddress } from './outbound-policy.ts';
import type { OutboundPolicy } from './outbound-policy.ts';

/**
 * Parses a URL and refuses what the policy forbids before any socket is opened: other schemes than http and https,
 * credentials, other ports, and hosts that are addresses in any spelling (the URL parser brings `2130706433`, `0x7f.1`
 * and `①②⑦.⓪.⓪.①` to `127.0.0.1`). Names are checked when they are resolved, because literals never are.
 * Errors: `bad-url`, `blocked-port`, `blocked-address`.
 */
export function checkUrl(text: string, base: URL | undefined, policy: OutboundPolicy): URL {
  const url = URL.parse(text, base?.href);
  if (!url) throw fetchError('bad-url', 'Not a URL', text.slice(0, 500));
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw fetchError('bad-url', `Only http and https are fetched, not ${url.protocol}`, `${url.protocol}//${url.host}`);
  }
  if (url.username !== '' || url.password !== '') {
    throw fetchError('bad-url', 'A URL with a user name or password is not fetched', `${url.protocol}//${url.host}`);
  }
  const port = portOf(url);
  if (isAllowed(policy, url.hostname, port)) return url;
  if (!policy.ports.has(port)) throw fetchError('blocked-port', `Port ${port} is not fetched from`, url.href);
  const literal = url.hostname.replace(/^\[(.*)\]$/, '$1');
  if (isIP(literal) !== 0 && !isPublicAddress(literal)) {
    throw fetchError('blocked-address', `${url.hostname} is not a public address`, url.href);
  }
  return url;
}

/** The port of a URL, the scheme's own where none is written. */
export function portOf(url: URL): number {
  if (url.port !== '') return Number(url.port);
  return url.protocol === 'https:' ? 443 : 80;
}
