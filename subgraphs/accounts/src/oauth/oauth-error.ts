import type { RouteResponse } from '@castgraph/service/routes';

/** The error codes of RFC 6749 (4.1.2.1, 5.2) and OpenID Connect that are answered here. */
export type OAuthErrorCode =
  | 'invalid_request'
  | 'invalid_client'
  | 'invalid_grant'
  | 'invalid_scope'
  | 'unauthorized_client'
  | 'unsupported_grant_type'
  | 'unsupported_response_type'
  | 'request_not_supported'
  | 'access_denied'
  | 'slow_down';

/** A refusal in the words of OAuth, for the app. The description says what to mend, and nothing of what is stored. */
export class OAuthError extends Error {
  readonly code: OAuthErrorCode;

  constructor(code: OAuthErrorCode, description: string) {
    super(description);
    this.code = code;
  }
}

/** Answers that hold tokens, or say that there are none: kept by nobody (RFC 6749, 5.1), readable by apps in browsers. */
export const TOKEN_HEADERS = { 'cache-control': 'no-store', pragma: 'no-cache', 'access-control-allow-origin': '*' } as const;

/** The answer of the token and revocation endpoints to a refusal (RFC 6749, 5.2). Throws on what is no refusal. */
export function oauthErrorResponse(error: unknown): RouteResponse {
  if (!(error instanceof OAuthError)) throw error;
  const isAboutClient = error.code === 'invalid_client';
  return {
    status: isAboutClient ? 401 : error.code === 'slow_down' ? 429 : 400,
    headers: {
      ...TOKEN_HEADERS,
      ...(isAboutClient ? { 'www-authenticate': 'Basic realm="castgraph", charset="UTF-8"' } : {}),
      ...(error.code === 'slow_down' ? { 'retry-after': '60' } : {}),
    },
    body: { error: error.code, error_description: error.message },
  };
}
