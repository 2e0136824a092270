/** The cookie of a sign-in at a provider that is under way. */
const COOKIE = 'castgraph_oidc';

/** The `Set-Cookie` value that binds an attempt to this browser: ten minutes, for the callback only, and sent when the provider leads back. */
export function attemptCookie(value: string, provider: string, publicUrl: string): string {
  const secure = publicUrl.startsWith('https:') ? '; Secure' : '';
  const age = value === '' ? 0 : 600;
  return `${COOKIE}=${value}; Path=/oauth/callback/${provider}; Max-Age=${age}; HttpOnly; SameSite=Lax${secure}`;
}

/** The attempt in a `Cookie` header; undefined when there is none, or more than one (a planted cookie must not win). */
export function readAttemptCookie(header: string | undefined): string | undefined {
  const values = (header ?? '').split(';').flatMap((pair) => {
    const [name, value] = pair.trim().split('=', 2);
    return name === COOKIE && value ? [value] : [];
  });
  return values.length === 1 ? values[0] : undefined;
}
