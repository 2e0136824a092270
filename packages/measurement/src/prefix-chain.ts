import { badInput } from '@castgraph/kernel/errors';
import { asciiHost, hostLikeness } from './host-text.ts';
import { findPrefixVendor, isFinalHost } from './prefix-vendors.ts';

/** One measurement prefix of a chain: who runs it, and the URL as it stands at this hop. */
export interface PrefixHop {
  /** The vendor's name where known, else the host. */
  vendor: string;
  url: string;
}

export interface PrefixChain {
  /** Where the audio is. */
  destination: string;
  /** From the outermost inwards. */
  prefixes: PrefixHop[];
}

interface Hop {
  scheme: string;
  /** Host and port, lower case, in ASCII, the scheme's own port left out. */
  host: string;
  /** From the slash on, without the query. */
  path: string;
  query: string;
}

const MAX_HOPS = 24;
const MAX_SEGMENTS_BEFORE_HOST = 5;

// Folders that hold other sites' files; a host name behind one of them names a folder.
const FOLDERS =
  /^(sites|buckets?|uploads?|files?|downloads?|podcasts?|media|audio|assets|content|wp-content|public|static|shows?|episodes?|storage|images)$/i;

/**
 * Follows a chain of measurement prefixes to the audio (C29). Known vendors are recognized by their host; an unknown prefix
 * by a further host in its path, unless the place is a known store of audio or a folder named after a site.
 * `http:/`, `%2F`, ports and upper case are understood; a hop's scheme is inherited by the next unless that spells its own.
 * The query travels along; a fragment does not. Throws BAD_INPUT for text that is no http(s) URL.
 */
export function resolvePrefixChain(url: string): PrefixChain {
  // Browsers and players take a backslash for a slash; who did not would see another host than they ask.
  let hop = readUrl(url.trim().replace(/^[^?#]*/, (place) => place.replaceAll('\\', '/')));
  const prefixes: PrefixHop[] = [];
  while (prefixes.length < MAX_HOPS) {
    const next = findNextHop(hop);
    if (!next) break;
    prefixes.push({ vendor: findPrefixVendor(hostname(hop.host)) ?? hop.host, url: writeUrl(hop) });
    hop = next;
  }
  return { destination: writeUrl(hop), prefixes };
}

function readUrl(text: string): Hop {
  const match = /^(?:(https?):\/{1,2})?([^/?#\s]+)([^?#]*)(\?[^#]*)?(?:#.*)?$/is.exec(text);
  const bare = match && !match[1] && hostLikeness(match[2]!) !== 'certain';
  if (!match || bare || (match[3] !== '' && match[3]?.[0] !== '/'))
    throw badInput(`Not an http or https URL: ${text.slice(0, 200)}`, { path: ['url'] });
  const authority = match[2]!.slice(match[2]!.lastIndexOf('@') + 1);
  if (!/^(\[[\da-f:.]+\]|[^:[\]]+)(:\d{1,5})?$/i.test(authority))
    throw badInput(`Not a host: ${authority.slice(0, 200)}`, { path: ['url'] });
  return makeHop(match[1] ?? 'https', authority, match[3] === '' ? '/' : match[3], match[4] ?? '');
}

function makeHop(scheme: string, authority: string, path: string, query: string): Hop {
  const plain = scheme.toLowerCase();
  const host = asciiHost(authority).replace(plain === 'http' ? /:80$/ : /:443$/, '');
  return { scheme: plain, host, path, query: query === '?' ? '' : query };
}

function writeUrl({ scheme, host, path, query }: Hop): string {
  return `${scheme}://${host}${path}${query}`;
}

function hostname(host: string): string {
  return host.replace(/:\d+$/, '');
}

function findNextHop(hop: Hop): Hop | null {
  const name = hostname(hop.host);
  const isVendor = findPrefixVendor(name) !== null;
  if (!isVendor && isFinalHost(name)) return null;
  const segments = hop.path.split('/').slice(1);
  let scheme = hop.scheme;
  for (const [index, segment] of segments.entries()) {
    const rest = segments.slice(index).join('/');
    const spelled = readSpelled(rest, hop.query);
    if (spelled) return spelled;
    if (index > MAX_SEGMENTS_BEFORE_HOST) return null;
    // Podkite and Voxalyze spell the scheme as a segment of its own.
    if (/^https?$/i.test(segment)) scheme = segment;
    const found = readBareHost(decodeSlashes(rest), scheme, hop.query);
    if (found && isHopTo(found, hop, isVendor, segments[index - 1])) return found;
  }
  return null;
}

// A URL with its scheme, in any of the ways in which redirects and proxies mangle it.
function readSpelled(rest: string, query: string): Hop | null {
  if (!/^https?(:|%(25)*3a)/i.test(rest)) return null;
  // A URL that was encoded as one component carries its own query inside.
  const whole = /^https?%(25)*3a%(25)*2f/i.test(rest) ? decodeComponent(rest) : rest.replace(/^(https?)%3a/i, '$1:');
  const match = /^(https?):\/*([^/?#]+)([^?#]*)(\?[^#]*)?/i.exec(decodeSlashes(whole, 1));
  if (!match || !/^(\[[\da-f:.]+\]|[\w.-]+)(:\d{1,5})?$/i.test(match[2]!)) return null;
  if (match[3] === '') return null;
  const own = match[4] ?? '';
  return makeHop(match[1]!, match[2]!, match[3]!, own === '' ? query : query === '' ? own : `${own}&${query.slice(1)}`);
}

function readBareHost(rest: string, scheme: string, query: string): Hop | null {
  const slash = rest.indexOf('/');
  if (slash < 1 || slash === rest.length - 1) return null;
  const authority = rest.slice(0, slash);
  return hostLikeness(authority) ? makeHop(scheme, authority, rest.slice(slash), query) : null;
}

function isHopTo(next: Hop, from: Hop, isVendor: boolean, before: string | undefined): boolean {
  if (isVendor) return true;
  if (hostLikeness(next.host) !== 'certain' || next.host === from.host) return false;
  return findPrefixVendor(hostname(next.host)) !== null || before === undefined || !FOLDERS.test(before);
}

// Some clients encode the slashes of all that follows a prefix. Only where the encoded part begins with a host or a scheme
// is it a hop; any other %2F belongs to the file's name.
function decodeSlashes(rest: string, from = 0): string {
  const encoded = /%2f/i.exec(rest);
  if (!encoded) return rest;
  const slash = rest.replace(/^https?:\/{0,2}/i, '').indexOf('/');
  const host = rest.replace(/^https?:\/{0,2}/i, '').split(/%2f/i, 1)[0]!;
  const isEncodedHost = slash < 0 || slash > host.length;
  const startsEncoded = from > 0 && /^https?:%2f/i.test(rest);
  return isEncodedHost || startsEncoded ? rest.replaceAll(/%2f/gi, '/') : rest;
}

// As often as it was encoded. What no URL may hold in the clear stays encoded.
function decodeComponent(text: string): string {
  const once = decodeOnce(text);
  const decoded = /^https?%/i.test(once) && once !== text ? decodeComponent(once) : once;
  return decoded.replaceAll(/[^\u0021-\u007e]+/g, (run) => encodeURIComponent(run.toWellFormed()));
}

function decodeOnce(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text.replaceAll(/%2f/gi, '/').replaceAll(/%3a/gi, ':').replaceAll(/%25/g, '%');
  }
}
