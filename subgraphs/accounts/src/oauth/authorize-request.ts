import type { Orm } from '@castgraph/orm/open-orm';
import { findClient, type FoundClient } from './find-client.ts';
import type { AppScope } from '@castgraph/kernel/scopes';
import { isGrantable } from './grantable-scopes.ts';
import { OAuthError, type OAuthErrorCode } from './oauth-error.ts';

/** What an app asks a person for, checked. */
export interface AuthorizeRequest extends FoundClient {
  redirectUri: string;
  scopes: AppScope[];
  /** As the app sent it: it comes back letter by letter. */
  state: string | undefined;
  /** SHA-256 of the verifier, base64url (RFC 7636, S256). */
  codeChallenge: string;
}

/** A request whose app or address is not to be trusted: the person is told, and sent nowhere. */
export class UntrustedRequest extends Error {}

/** A request that an app should mend: it is told, at its own address. */
export class RefusedRequest extends OAuthError {
  readonly redirectUri: string;
  readonly state: string | undefined;

  constructor(code: OAuthErrorCode, description: string, back: { redirectUri: string; state: string | undefined }) {
    super(code, description);
    this.redirectUri = back.redirectUri;
    this.state = back.state;
  }
}

const CHALLENGE = /^[A-Za-z0-9_-]{43}$/;
const MAX_STATE_LENGTH = 1_000;

/**
 * Reads the query of an authorization request (RFC 6749, 4.1.1). App and address are looked at first: before both are known to belong
 * together, nobody is sent anywhere.
 * @throws UntrustedRequest; RefusedRequest
 */
export async function readAuthorizeRequest(orm: Orm, query: URLSearchParams): Promise<AuthorizeRequest> {
  const found = await findClient(orm, only(query, 'client_id') ?? '');
  if (!found) throw new UntrustedRequest('No app is registered under this id');
  const redirectUri = only(query, 'redirect_uri');
  // Letter by letter, also where an app has registered only one.
  if (redirectUri === undefined || !found.client.redirectUris.includes(redirectUri))
    throw new UntrustedRequest('The address to return to is not registered for this app');
  const state = only(query, 'state');
  const refuse = (code: OAuthErrorCode, description: string) => new RefusedRequest(code, description, { redirectUri, state });
  for (const name of new Set(query.keys()))
    if (query.getAll(name).length > 1) throw refuse('invalid_request', 'A parameter is there more than once');
  if (query.has('request') || query.has('request_uri')) throw refuse('request_not_supported', 'Parameters stand in the query');
  if (only(query, 'response_type') !== 'code') throw refuse('unsupported_response_type', 'Only response_type=code is known');
  if ((state?.length ?? 0) > MAX_STATE_LENGTH) throw refuse('invalid_request', `state has at most ${MAX_STATE_LENGTH} characters`);
  const codeChallenge = only(query, 'code_challenge') ?? '';
  // A method that is not named would mean plain.
  if (only(query, 'code_challenge_method') !== 'S256' || !CHALLENGE.test(codeChallenge))
    throw refuse('invalid_request', 'PKCE is needed: code_challenge with code_challenge_method=S256');
  return { ...found, redirectUri, state, codeChallenge, scopes: readScopes(only(query, 'scope'), found, refuse) };
}

function readScopes(
  text: string | undefined,
  { client }: FoundClient,
  refuse: (code: OAuthErrorCode, description: string) => RefusedRequest,
): AppScope[] {
  const asked = text === undefined ? client.scopes : [...new Set(text.split(' ').filter(Boolean))];
  const scopes = asked.filter(isGrantable);
  if (scopes.length === 0 || scopes.length < asked.length || scopes.some((scope) => !client.scopes.includes(scope)))
    throw refuse('invalid_scope', 'The app may not ask for all of these scopes');
  return scopes;
}

/** The value of a parameter that is there once. */
function only(query: URLSearchParams, name: string): string | undefined {
  const values = query.getAll(name);
  return values.length === 1 && values[0] !== '' ? values[0] : undefined;
}
