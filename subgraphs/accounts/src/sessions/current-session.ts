import { hashSessionToken, readSessionToken } from '@castgraph/auth/session-cookie';
import type { OperationContext } from '@castgraph/service/context';

/** The SHA-256 (hex) of the session token that the caller's cookie holds; undefined when there is none. */
export function currentSessionHash({ requestHeaders: { cookie } }: OperationContext): string | undefined {
  const token = readSessionToken(Array.isArray(cookie) ? cookie.join(';') : cookie);
  return token === undefined ? undefined : hashSessionToken(token);
}
