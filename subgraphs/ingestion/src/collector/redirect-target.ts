import { isId } from '@castgraph/kernel/ids';
import { normalizeAudioUrl } from '@castgraph/measurement/audio-url';
import { findPrefixVendor } from '@castgraph/measurement/prefix-vendors';
import { audioHosts } from '../audio-hosts.ts';

/** A request to the measurement prefix, understood. */
export interface RedirectTarget {
  organizationId: string;
  /** Where to send the listener: as given, with its scheme, safe to stand in a header. */
  location: string;
  /** What the audio is known by, behind all prefixes. // C26, C29 */
  urlKey: string;
  /**
   * Hosts that must be known for the redirect to be allowed: the audio's, and, ending in a slash, every hop's that is no known
   * vendor. // C31
   */
  hosts: readonly string[];
}

const PREFIX = /^(?:https?:\/\/[^/]+)?\/r\/([^/]+)\/+(.+)$/is;
const SPELLED = /^(https?)(:|%3a)(?:\/|%2f){1,2}/i;
const AUTHORITY = /^(?:\[[\da-f:.]+\]|[\w.-]+)(?::\d{1,5})?$/i;

/**
 * Reads `/r/{organization}/{audio-url…}`: plain, with a scheme (`http://`, `http:/` as proxies collapse it), with `%2F`
 * for slashes, or encoded whole; its query travels along. The scheme is https unless spelled. Null for anything else.
 * @param requestUrl path and query exactly as requested
 */
export function readRedirectTarget(requestUrl: string): RedirectTarget | null {
  const match = PREFIX.exec(requestUrl);
  const organizationId = match?.[1]!.toLowerCase();
  if (!match || !isId(organizationId)) return null;
  const location = readLocation(match[2]!);
  if (location === null) return null;
  const hosts = requiredHosts(location);
  return hosts && { organizationId, location, urlKey: normalizeAudioUrl(location), hosts };
}

function readLocation(rest: string): string | null {
  const spelled = SPELLED.exec(rest);
  const scheme = spelled?.[1]!.toLowerCase() ?? 'https';
  let target = spelled ? rest.slice(spelled[0].length) : rest;
  // Encoded as one component, it carries its own query inside; otherwise only slashes were encoded.
  if (spelled?.[2]!.toLowerCase() === '%3a') target = decodeWhole(target) ?? '';
  else if (/^[^/]*%2f/i.test(target)) target = target.replaceAll(/%2f/gi, '/');
  const slash = target.indexOf('/');
  const authority = target.slice(0, Math.max(slash, 0));
  // User names, backslashes and the like make clients disagree about the host, so that none is let through.
  if (!AUTHORITY.test(authority)) return null;
  return `${scheme}://${authority}${encodeUnsafe(target.slice(slash))}`;
}

function requiredHosts(location: string): string[] | null {
  try {
    const hosts = audioHosts(location);
    // A chain ends at a host of the feed's. On the way there a vendor's redirect is as good: publishers add and drop them.
    return hosts.filter((host) => !host.endsWith('/') || findPrefixVendor(host.replace(/(?::\d+)?\/$/, '')) === null);
  } catch {
    return null;
  }
}

function decodeWhole(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** Percent-encodes what may not stand in a header: control characters, blanks, everything beyond ASCII. */
function encodeUnsafe(text: string): string {
  return text.replaceAll(/[^\u0021-\u007e]+/g, (run) => encodeURIComponent(run.toWellFormed()));
}
