import type { StartedSession } from './start-session.ts';

/** A started session as the SDL's `SignInPayload`. */
export function toSignInPayload(session: StartedSession) {
  const { viewer, refreshToken } = session;
  return { __typename: 'SignInPayload' as const, viewer, authToken: toAuthToken(session), refreshToken: refreshToken ?? null };
}

/** An access token as the SDL's `AuthToken`. */
export function toAuthToken({ viewer, token, tokenExpiresAt }: Pick<StartedSession, 'viewer' | 'token' | 'tokenExpiresAt'>) {
  return { token, userId: viewer.id, expiresAt: new Date(tokenExpiresAt * 1000), scopes: [...viewer.scopes] };
}
