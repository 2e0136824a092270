import { timed } from '@castgraph/telemetry/metrics';
import { observeOutcome } from '@castgraph/telemetry/rate-gauge';
import { noteSecurityEvent } from '@castgraph/telemetry/security-events';
import type { Route, RouteRequest, RouteResponse } from '@castgraph/service/routes';
import { authenticateClient } from './authenticate-client.ts';
import { exchangeCode } from './exchange-code.ts';
import { forgetGrants } from './forget-grants.ts';
import { issueTokens, type TokenResponse } from './issue-tokens.ts';
import { OAuthError, oauthErrorResponse, TOKEN_HEADERS } from './oauth-error.ts';
import type { OAuthDoor } from './oauth-door.ts';
import { readForm } from './read-form.ts';
import { refreshGrant } from './refresh-grant.ts';

/** `POST /oauth/token`: a code or a refresh token for the next tokens (RFC 6749, 4.1.3 and 6). */
export function tokenRoute(door: OAuthDoor): Route {
  return {
    method: 'POST',
    path: '/oauth/token',
    maxBytes: 16_384,
    handle: (request) => timed('auth_latency_seconds', { method: 'oauth' }, () => answer(door, request)),
  };
}

async function answer(door: OAuthDoor, request: RouteRequest): Promise<RouteResponse> {
  try {
    await door.guard.check(request);
    const tokens = await exchange(door, request);
    observeOutcome('auth_success_rate', { method: 'oauth' }, true);
    return { status: 200, headers: TOKEN_HEADERS, body: tokens };
  } catch (error) {
    observeOutcome('auth_success_rate', { method: 'oauth' }, false);
    if (error instanceof OAuthError && error.code !== 'slow_down') await door.guard.fail(request);
    return oauthErrorResponse(error);
  }
}

async function exchange(door: OAuthDoor, request: RouteRequest): Promise<TokenResponse> {
  const form = await readForm(request);
  const client = await authenticateClient(door.orm, request.headers.authorization, form);
  const exchanged = await exchangeBy(door, client, form);
  if (exchanged && 'endedGrantId' in exchanged) {
    noteSecurityEvent('oauth-token-reused', { asked: { grant: exchanged.endedGrantId } });
    await forgetGrants(door.sessions, request.log, [exchanged.endedGrantId]);
  }
  const tokens = exchanged && 'grantId' in exchanged ? await issueTokens(door, exchanged) : undefined;
  // One sentence for all that can be wrong, so that it tells nothing about which exist.
  if (!tokens) throw new OAuthError('invalid_grant', 'The code or token is not good, was used, or was made for another app or address');
  return tokens;
}

function exchangeBy(door: OAuthDoor, client: Parameters<typeof exchangeCode>[1], form: URLSearchParams) {
  const kind = form.get('grant_type');
  if (kind === 'authorization_code') return exchangeCode(door, client, form);
  if (kind === 'refresh_token') return refreshGrant(door, client, form.get('refresh_token') ?? '');
  throw new OAuthError('unsupported_grant_type', 'grant_type is authorization_code or refresh_token');
}
