import { createHmac, timingSafeEqual, type KeyObject } from 'node:crypto';
import { CastgraphError } from '@castgraph/kernel/errors';
import { acceptedKeys, deriveKey } from './derive-key.ts';

/** The longest life of a download address. */
export const SIGNED_URL_MAX_SECONDS = 900;
const KEY_ID = '1';
const PURPOSE = `castgraph:signed-url:${KEY_ID}`;

/**
 * Signs a path (`/reports/<id>/<file>`, percent-encoded as it will be requested) for `seconds` (at most 15 minutes) and
 * returns it with its query: expiry, key id, signature. The path is all that is signed: add no other parameters to it.
 */
export function signPath({ path, seconds, secretsKey }: { path: string; seconds: number; secretsKey: string }): string {
  if (!path.startsWith('/') || /[?#]/.test(path)) throw new Error(`Not a path: ${path}`);
  if (!(seconds > 0 && seconds <= SIGNED_URL_MAX_SECONDS))
    throw new Error(`A download address lives 1 to ${SIGNED_URL_MAX_SECONDS} seconds`);
  const expires = Math.floor(Date.now() / 1000) + Math.floor(seconds);
  return `${path}?expires=${expires}&key=${KEY_ID}&signature=${sign(path, String(expires), deriveKey(secretsKey, PURPOSE))}`;
}

/** Returns the path of a signed address (path and query, as requested); throws FORBIDDEN when it expired or any byte differs. */
export function verifySignedPath({ url, secretsKey }: { url: string; secretsKey: string }): string {
  const queryAt = url.indexOf('?');
  const [path, query] = queryAt < 0 ? [url, ''] : [url.slice(0, queryAt), url.slice(queryAt + 1)];
  const match = /^expires=(\d{1,12})&key=1&signature=([A-Za-z0-9_-]{43})$/.exec(query);
  if (!match) throw new CastgraphError('FORBIDDEN', 'The download address is not valid');
  const [, expires = '', signature = ''] = match;
  const given = Buffer.from(signature);
  if (!acceptedKeys(secretsKey, PURPOSE).some((key) => timingSafeEqual(given, Buffer.from(sign(path, expires, key))))) {
    throw new CastgraphError('FORBIDDEN', 'The download address is not valid');
  }
  if (Number(expires) < Date.now() / 1000) throw new CastgraphError('FORBIDDEN', 'The download address has expired; ask for a new one');
  return path;
}

function sign(path: string, expires: string, key: KeyObject): string {
  return createHmac('sha256', key).update(`${expires}\n${path}`).digest('base64url');
}
