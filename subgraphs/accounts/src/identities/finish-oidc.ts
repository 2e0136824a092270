import { authorizationCodeGrant, AuthorizationResponseError, fetchUserInfo, type Configuration } from 'openid-client';
import type { OperationContext } from '@castgraph/service/context';
import { emailAddress, personName } from '../people/account-input.ts';
import { callbackUrl } from './begin-oidc.ts';
import type { OidcAttempt, ProvenIdentity } from './notes.ts';
import { OidcRefusal } from './oidc-refusal.ts';
import type { OidcIssuer } from './oidc-settings.ts';

/** What a provider led back with. */
interface Answer {
  issuer: OidcIssuer;
  attempt: OidcAttempt;
  /** The query of the callback, as it came. */
  query: string;
}

interface Claims {
  sub: string;
  email?: unknown;
  email_verified?: unknown;
  name?: unknown;
}

/**
 * Takes a provider's answer for whom it vouches for: state, issuer (RFC 9207), code with its verifier, and the ID token's signature,
 * issuer, audience, nonce and time are checked by openid-client.
 * @throws OidcRefusal
 */
export async function finishOidc({ accounts, log }: OperationContext, { issuer, attempt, query }: Answer): Promise<ProvenIdentity> {
  const { issuers, publicUrl } = accounts;
  const answer = new URL(`${callbackUrl(publicUrl, issuer.name)}?${query}`);
  try {
    const configuration = await issuers.configure(issuer);
    const tokens = await authorizationCodeGrant(configuration, answer, {
      expectedState: attempt.state,
      expectedNonce: attempt.nonce,
      pkceCodeVerifier: attempt.verifier,
      idTokenExpected: true,
    });
    const claims = tokens.claims() as Claims;
    const complete = claims.email === undefined ? await askForClaims(configuration, tokens.access_token, claims) : claims;
    return requireVerified(configuration.serverMetadata().issuer, complete);
  } catch (error) {
    if (error instanceof OidcRefusal) throw error;
    if (error instanceof AuthorizationResponseError && error.error === 'access_denied') throw new OidcRefusal('denied');
    // Its causes hold tokens and claims, which are no log's.
    log.warn({ reason: (error as Error).message, provider: issuer.name }, 'A sign-in at a provider came to nothing');
    throw new OidcRefusal('unfinished');
  }
}

/** Some put little into the ID token and keep the rest to be asked for. */
async function askForClaims(configuration: Configuration, accessToken: string, claims: Claims): Promise<Claims> {
  if (!configuration.serverMetadata().userinfo_endpoint) return claims;
  return { ...(await fetchUserInfo(configuration, accessToken, claims.sub)), sub: claims.sub };
}

/** An address that a provider has not verified may be anybody's: it is worth nothing here. */
function requireVerified(issuer: string, { sub, email, email_verified: isVerified, name }: Claims): ProvenIdentity {
  const address = emailAddress.safeParse(email);
  if (isVerified !== true || !address.success) throw new OidcRefusal('unverified-email');
  const called = personName.safeParse(name);
  return { issuer, subject: sub, email: address.data, name: called.success ? called.data : address.data.split('@')[0]! };
}
