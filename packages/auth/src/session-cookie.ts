import { createHash, randomBytes } from 'node:crypto';

/** The name of the browser's session cookie. */
export const SESSION_COOKIE = 'castgraph_session';
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

/** The `Set-Cookie` value that starts a session. `Secure` follows the public URL, so that http://localhost can sign in. */
export function sessionCookie({ token, publicUrl, maxAgeSeconds }: { token: string; publicUrl: string; maxAgeSeconds: number }): string {
  const secure = publicUrl.startsWith('https:') ? '; Secure' : '';
  return `${SESSION_COOKIE}=${token}; Path=/; Max-Age=${Math.floor(maxAgeSeconds)}; HttpOnly; SameSite=Lax${secure}`;
}

/** The `Set-Cookie` value that ends a session in the browser. */
export function clearedSessionCookie(publicUrl: string): string {
  return sessionCookie({ token: '', publicUrl, maxAgeSeconds: 0 });
}

/** The session token in a `Cookie` header; undefined when there is none, or more than one (a planted cookie must not win). */
export function readSessionToken(cookieHeader: string | undefined): string | undefined {
  const values = (cookieHeader ?? '').split(';').flatMap((pair) => {
    const [name, value] = pair.trim().split('=', 2);
    return name === SESSION_COOKIE && value !== undefined ? [value] : [];
  });
  const [token] = values;
  return values.length === 1 && token !== undefined && TOKEN.test(token) ? token : undefined;
}
