import type { Route } from '@castgraph/service/routes';
import { authorizeRoute, decideRoute } from './authorize-route.ts';
import { metadataRoutes } from './metadata-routes.ts';
import type { OAuthDoor } from './oauth-door.ts';
import { revokeRoute } from './revoke-route.ts';
import { tokenRoute } from './token-route.ts';

/** All endpoints of the OAuth 2.0 server. There is no introspection: what a token permits is the gateway's to know. */
export function oauthRoutes(door: OAuthDoor): Route[] {
  return [authorizeRoute(door), decideRoute(door), tokenRoute(door), revokeRoute(door), ...metadataRoutes(door)];
}
