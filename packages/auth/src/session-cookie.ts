import { createHash, randomBytes } from 'node:crypto';
import { hostCookie, readHostCookie } from './host-cookie.ts';

/** The name of the browser's session cookie, which behind https begins with `__Host-`. */
const SESSION_COOKIE = 'castgraph_session';
/** Between gateway and subgraphs there is no browser that would need a prefix. */
const INSIDE = 'http:';
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** A new session: `token` goes into the cookie and nowhere else, `hash` (SHA-256, hex) into the stores. */
export function createSessionToken(): { token: string; hash: string } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashSessionToken(token) };
}

/** The SHA-256 of a session token in hex, which is all that is stored of it. */
export function hashSessionToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** The `Set-Cookie` value that starts a session. */
export function sessionCookie({ token, publicUrl, maxAgeSeconds }: { token: string; publicUrl: string; maxAgeSeconds: number }): string {
  return hostCookie({ name: SESSION_COOKIE, value: token, publicUrl, maxAgeSeconds });
}

/** The `Set-Cookie` value that ends a session in the browser. */
export function clearedSessionCookie(publicUrl: string): string {
  return sessionCookie({ token: '', publicUrl, maxAgeSeconds: 0 });
}

/** The session token in a `Cookie` header that a browser sent to `publicUrl`; undefined when there is none, or none that can be trusted. */
export function readSessionToken(cookieHeader: string | undefined, publicUrl: string): string | undefined {
  return tokenOf(readHostCookie(cookieHeader, SESSION_COOKIE, publicUrl));
}

/** The `Cookie` header by which the gateway tells accounts of the caller's session. */
export function forwardedSession(token: string): string {
  return `${SESSION_COOKIE}=${token}`;
}

/** The session token in a `Cookie` header that the gateway made; undefined when there is none. */
export function readForwardedSession(cookieHeader: string | undefined): string | undefined {
  return tokenOf(readHostCookie(cookieHeader, SESSION_COOKIE, INSIDE));
}

function tokenOf(value: string | undefined): string | undefined {
  return value !== undefined && TOKEN.test(value) ? value : undefined;
}
