import { createHash } from 'node:crypto';
import { parseApiKey } from '@castgraph/auth/api-key';
import { hashSessionToken, readSessionToken } from '@castgraph/auth/session-cookie';

/** What a caller shows to say who they are. `cacheKey` is a hash: secrets are not kept. */
export type Credential =
  | { kind: 'session'; token: string; hash: string; cacheKey: string }
  | { kind: 'key'; keyId: string; hash: string; cacheKey: string }
  | { kind: 'token'; token: string; cacheKey: string }
  | { kind: 'malformed'; cacheKey: string };

const BEARER = /^Bearer +(\S+)$/i;
const MAX_TOKEN_LENGTH = 8192;

/**
 * The credential of a request: the Authorization header (`Bearer` + access token, service token or API key), or else the
 * session cookie. A header that cannot be read is malformed, never ignored in favour of a cookie.
 */
export function readCredential(authorization: string | undefined, cookie: string | undefined, publicUrl: string): Credential | undefined {
  if (authorization !== undefined && authorization !== '') return readAuthorization(authorization);
  const token = readSessionToken(cookie, publicUrl);
  if (token === undefined) return undefined;
  const hash = hashSessionToken(token);
  return { kind: 'session', token, hash, cacheKey: `session:${hash}` };
}

function readAuthorization(authorization: string): Credential {
  const token = BEARER.exec(authorization)?.[1];
  if (token === undefined || token.length > MAX_TOKEN_LENGTH) return { kind: 'malformed', cacheKey: 'malformed' };
  if (!token.startsWith('cg_')) return { kind: 'token', token, cacheKey: `token:${createHash('sha256').update(token).digest('hex')}` };
  const key = parseApiKey(token);
  return key ? { kind: 'key', ...key, cacheKey: `key:${key.hash}` } : { kind: 'malformed', cacheKey: 'malformed' };
}
