import { hashSessionToken, readForwardedSession, readSessionToken } from '@castgraph/auth/session-cookie';
import type { OperationContext } from '@castgraph/service/context';

/** The SHA-256 (hex) of the session token that the caller's cookie holds; undefined when there is none. */
export function currentSessionHash({ requestHeaders: { cookie }, accounts }: OperationContext): string | undefined {
  const header = Array.isArray(cookie) ? cookie.join(';') : cookie;
  // Told by the gateway, or by the browser itself on its way to or from a provider.
  const token = readForwardedSession(header) ?? readSessionToken(header, accounts.publicUrl);
  return token === undefined ? undefined : hashSessionToken(token);
}
