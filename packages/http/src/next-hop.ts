import { checkUrl } from './check-url.ts';
import type { OutboundPolicy } from './outbound-policy.ts';

/** One request of a fetch. */
export interface Hop {
  url: URL;
  method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  headers: Record<string, string>;
  body: string | Uint8Array | undefined;
}

/** One redirect as answered; `permanent` (301, 308) means that the address in use should be replaced by `to`. */
export interface Redirect {
  status: number;
  from: string;
  to: string;
  permanent: boolean;
}

const CREDENTIALS = ['authorization', 'cookie', 'proxy-authorization', 'x-api-key'];

/** True for an answer that names another address. */
export function isRedirect(status: number, location: string | string[] | undefined): boolean {
  return [301, 302, 303, 307, 308].includes(status) && (Array.isArray(location) ? location[0] : location) !== undefined;
}

/**
 * The request that a redirect asks for, checked like the first one; undefined when the answer is none.
 * Another origin never gets the credentials of the first; 303, and 301 or 302 after a POST, become GET (RFC 9110, 15.4).
 */
export function nextHop(
  hop: Hop,
  status: number,
  location: string | string[] | undefined,
  policy: OutboundPolicy,
): { hop: Hop; redirect: Redirect } | undefined {
  if (!isRedirect(status, location)) return undefined;
  const target = Array.isArray(location) ? location[0]! : location!;
  // Servers write UTF-8 into Location; the HTTP parser hands it over byte by byte.
  const url = checkUrl(Buffer.from(target, 'latin1').toString('utf8'), hop.url, policy);
  const becomesGet = (status === 303 && hop.method !== 'HEAD') || ((status === 301 || status === 302) && hop.method === 'POST');
  const headers = { ...hop.headers };
  if (url.origin !== hop.url.origin) for (const name of CREDENTIALS) delete headers[name];
  if (becomesGet) delete headers['content-type'];
  return {
    hop: { url, headers, method: becomesGet ? 'GET' : hop.method, body: becomesGet ? undefined : hop.body },
    redirect: { status, from: hop.url.href, to: url.href, permanent: status === 301 || status === 308 },
  };
}
