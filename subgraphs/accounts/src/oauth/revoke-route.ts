import { verifyAccessToken } from '@castgraph/auth/access-token';
import { inOrganization, inSystem } from '@castgraph/orm/transact';
import type { Route, RouteRequest, RouteResponse } from '@castgraph/service/routes';
import { counter } from '@castgraph/telemetry/metrics';
import { hashToken } from '../people/single-use-token.ts';
import { authenticateClient } from './authenticate-client.ts';
import { endGrant } from './end-grant.ts';
import { forgetGrants } from './forget-grants.ts';
import { OAuthError, oauthErrorResponse, TOKEN_HEADERS } from './oauth-error.ts';
import type { OAuthDoor } from './oauth-door.ts';
import { readForm } from './read-form.ts';
import { findGrantOfToken } from './refresh-grant.ts';

/**
 * `POST /oauth/revoke` (RFC 7009): an app gives back a refresh or access token, and with it everything of the same grant. 200 also for a
 * token that is none, or another app's: it is of no use to this one in either case.
 */
export function revokeRoute(door: OAuthDoor): Route {
  return { method: 'POST', path: '/oauth/revoke', maxBytes: 16_384, handle: (request) => answer(door, request) };
}

async function answer(door: OAuthDoor, request: RouteRequest): Promise<RouteResponse> {
  try {
    await door.guard.check(request);
    const form = await readForm(request);
    const client = await authenticateClient(door.orm, request.headers.authorization, form);
    const token = form.get('token');
    if (!token) throw new OAuthError('invalid_request', 'The token to revoke is missing');
    const grant = await findGrant(door, token);
    if (
      grant?.clientId === client.id &&
      (await inOrganization(door.orm, grant.organizationId, (em) => endGrant(em, grant, 'oauth.revoke')))
    ) {
      counter('security_events_total').inc({ type: 'oauth-grant-ended' });
      await forgetGrants(door.sessions, request.log, [grant.grantId]);
    }
    return { status: 200, headers: TOKEN_HEADERS, body: {} };
  } catch (error) {
    if (error instanceof OAuthError && error.code !== 'slow_down') await door.guard.fail(request);
    return oauthErrorResponse(error);
  }
}

async function findGrant({ orm, secretsKey, settings }: OAuthDoor, token: string) {
  const found = await inSystem(orm, (em) => findGrantOfToken(em, hashToken(token)), { readOnly: true });
  if (found) return found;
  const viewer = await verifyAccessToken({ token, secretsKey, generation: settings.tokenGeneration }).catch(() => undefined);
  return viewer?.delegation && { ...viewer.delegation, organizationId: viewer.organizationId };
}
