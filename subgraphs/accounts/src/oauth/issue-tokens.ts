import { issueAccessToken } from '@castgraph/auth/access-token';
import { inSystem } from '@castgraph/orm/transact';
import { viewerOfGrant } from './find-grant-viewer.ts';
import type { OAuthDoor } from './oauth-door.ts';

/** What came of a code or refresh token: a grant and its next refresh token, a grant that ended because it was shown twice, or nothing. */
export type GrantExchange = { grantId: string; refreshToken: string } | { endedGrantId: string } | undefined;

/** A token response (RFC 6749, 5.1). */
export interface TokenResponse {
  access_token: string;
  token_type: 'Bearer';
  expires_in: number;
  refresh_token: string;
  /** What was granted, which may be less than was asked for. */
  scope: string;
}

/** An access token by a grant that holds, with the person's rights of now; undefined when it does not hold. */
export async function issueTokens(
  { orm, settings, secretsKey }: OAuthDoor,
  { grantId, refreshToken }: { grantId: string; refreshToken: string },
): Promise<TokenResponse | undefined> {
  const viewer = await inSystem(orm, (em) => viewerOfGrant(em, grantId, settings), { readOnly: true });
  if (!viewer) return undefined;
  const { token, expiresAt } = await issueAccessToken({ viewer, secretsKey, generation: settings.tokenGeneration });
  return {
    access_token: token,
    token_type: 'Bearer',
    expires_in: expiresAt - Math.floor(Date.now() / 1000),
    refresh_token: refreshToken,
    scope: viewer.scopes.join(' '),
  };
}
