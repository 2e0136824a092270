import { listTokenKeys } from '@castgraph/auth/access-token';
import type { Route, RouteResponse } from '@castgraph/service/routes';
import { APP_SCOPES } from '@castgraph/kernel/scopes';
import type { OAuthDoor } from './oauth-door.ts';

const HEADERS = { 'cache-control': 'public, max-age=300', 'access-control-allow-origin': '*' } as const;

/** `GET /.well-known/oauth-authorization-server` (RFC 8414) and `GET /.well-known/jwks.json`, for everybody. */
export function metadataRoutes({ publicUrl, secretsKey, settings }: OAuthDoor): Route[] {
  const issuer = new URL(publicUrl).origin;
  const methods = ['client_secret_basic', 'client_secret_post', 'none'];
  const metadata = {
    issuer,
    authorization_endpoint: `${issuer}/oauth/authorize`,
    token_endpoint: `${issuer}/oauth/token`,
    token_endpoint_auth_methods_supported: methods,
    revocation_endpoint: `${issuer}/oauth/revoke`,
    revocation_endpoint_auth_methods_supported: methods,
    jwks_uri: `${issuer}/.well-known/jwks.json`,
    scopes_supported: APP_SCOPES,
    response_types_supported: ['code'],
    response_modes_supported: ['query'],
    grant_types_supported: ['authorization_code', 'refresh_token'],
    code_challenge_methods_supported: ['S256'],
    authorization_response_iss_parameter_supported: true,
  };
  const keys = async (): Promise<RouteResponse> => ({
    status: 200,
    headers: { ...HEADERS, 'content-type': 'application/jwk-set+json' },
    body: { keys: listTokenKeys(secretsKey, settings.tokenGeneration) },
  });
  return [
    {
      method: 'GET',
      path: '/.well-known/oauth-authorization-server',
      handle: async () => ({ status: 200, headers: HEADERS, body: metadata }),
    },
    { method: 'GET', path: '/.well-known/jwks.json', handle: keys },
  ];
}
