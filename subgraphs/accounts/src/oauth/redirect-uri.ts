/** Hosts of the machine that the browser runs on (RFC 8252, 7.3 and 8.3). */
const LOOPBACK = new Set(['127.0.0.1', '[::1]', 'localhost']);
/** A scheme that belongs to one app because it holds a domain name, turned around (RFC 8252, 7.1). */
const PRIVATE_SCHEME = /^[a-z][a-z0-9+-]*(\.[a-z0-9+-]+)+:$/;

/**
 * What is wrong with an address to send people back to; undefined for nothing. Without fragment, user or wildcard; encrypted unless it
 * does not leave the machine. Schemes of apps are for public apps only: whoever can keep a secret has a server.
 */
export function faultOfRedirectUri(text: string, kind: 'CONFIDENTIAL' | 'PUBLIC'): string | undefined {
  if (text.length > 500) return 'A redirect URI has at most 500 characters';
  if (!URL.canParse(text) || /[\s*\\#]/.test(text)) return 'A redirect URI is a whole address without fragment and wildcard';
  const url = new URL(text);
  if (url.username || url.password) return 'A redirect URI names no user';
  if (url.protocol === 'https:') return undefined;
  if (url.protocol === 'http:') return LOOPBACK.has(url.hostname) ? undefined : 'A redirect URI has https, unless it is on this machine';
  if (!PRIVATE_SCHEME.test(url.protocol)) return 'A scheme of an app contains a domain that you own, such as com.example.app:/back';
  return kind === 'PUBLIC' ? undefined : 'Only a public app has a scheme of its own';
}
