import { hostCookie, readHostCookie } from '@castgraph/auth/host-cookie';

/** The cookie of a sign-in at a provider that is under way. */
const COOKIE = 'castgraph_oidc';
const LIFE_SECONDS = 600;

/** The `Set-Cookie` value that binds an attempt to this browser for ten minutes; none takes it away. Of two attempts the later one counts. */
export function attemptCookie(value: string, publicUrl: string): string {
  return hostCookie({ name: COOKIE, value, publicUrl, maxAgeSeconds: value === '' ? 0 : LIFE_SECONDS });
}

/** The attempt in a `Cookie` header; undefined when there is none, or none that can be trusted. */
export function readAttemptCookie(header: string | undefined, publicUrl: string): string | undefined {
  return readHostCookie(header, COOKIE, publicUrl);
}
