import { buildAuthorizationUrl, calculatePKCECodeChallenge, randomNonce, randomPKCECodeVerifier, randomState } from 'openid-client';
import type { OperationContext } from '@castgraph/service/context';
import { currentSessionHash } from '../sessions/current-session.ts';
import { attemptCookie } from './attempt-cookie.ts';
import { attemptNote, linkNote } from './notes.ts';
import { openNote, sealNote } from '../sessions/sealed-note.ts';
import type { OidcIssuer } from './oidc-settings.ts';

/** Where a sign-in begins. */
interface Beginning {
  issuer: OidcIssuer;
  /** The page to come back to. */
  redirect: string;
  /** Leave to link, from `beginIdentityLink`. */
  link: string | undefined;
}

/**
 * Begins to sign in at a provider, or to link it: binds state, nonce and PKCE verifier to the browser by a cookie.
 * @returns the provider's address; undefined for leave to link that is not valid in this session
 */
export async function beginOidc(context: OperationContext, { issuer, redirect, link }: Beginning): Promise<URL | undefined> {
  const { issuers, secretsKey, publicUrl } = context.accounts;
  const leave = link === undefined ? undefined : openNote(linkNote, link, secretsKey);
  // Whoever is led here by a stranger's leave would link their own identity to the stranger's account.
  if (link !== undefined && (leave?.provider !== issuer.name || leave.sessionHash !== currentSessionHash(context))) return undefined;
  const configuration = await issuers.configure(issuer);
  const [state, nonce, verifier] = [randomState(), randomNonce(), randomPKCECodeVerifier()];
  const session = leave && { personId: leave.personId, sessionHash: leave.sessionHash };
  const attempt = {
    provider: issuer.name,
    state,
    nonce,
    verifier,
    redirect: ownPath(redirect, publicUrl),
    ...(session && { link: session }),
  };
  const sealed = sealNote(attemptNote, attempt, secretsKey);
  context.responseHeaders.append('set-cookie', attemptCookie(sealed, publicUrl));
  return buildAuthorizationUrl(configuration, {
    redirect_uri: callbackUrl(publicUrl, issuer.name),
    scope: 'openid email profile',
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
  });
}

/** Where a provider leads back to; one for each, so that the answer of one is not taken for another's. */
export function callbackUrl(publicUrl: string, provider: string): string {
  return `${publicUrl.replace(/\/$/, '')}/oauth/callback/${provider}`;
}

/** A path of this site; `/` for an address elsewhere, however it is spelled. */
function ownPath(path: string, publicUrl: string): string {
  const url = path.startsWith('/') ? URL.parse(path, publicUrl) : null;
  if (url?.origin !== new URL(publicUrl).origin) return '/';
  const own = url.pathname + url.search;
  // `/.//elsewhere` is a path here, but by itself it names a host; and a cookie holds no more than 4 KB.
  return own.startsWith('//') || own.length > 1_000 ? '/' : own;
}
