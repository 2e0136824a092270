import type { IncomingMessage, ServerResponse } from 'node:http';

const PREFLIGHT_SECONDS = '7200';
const EXPOSED = 'ratelimit, ratelimit-policy, retry-after';

/**
 * Lets pages of the listed origins read answers (exact origins; none unless configured). Without credentials: a page elsewhere
 * sends an access token or API key, and never acts by the cookie of whoever looks at it. Returns true when the request was a
 * preflight, which is answered here.
 */
export function answerCrossOrigin(origins: ReadonlySet<string>, request: IncomingMessage, response: ServerResponse): boolean {
  const { origin } = request.headers;
  const isPreflight = request.method === 'OPTIONS' && request.headers['access-control-request-method'] !== undefined;
  if (origins.size > 0) response.appendHeader('vary', 'origin');
  if (origin !== undefined && origins.has(origin)) {
    response.setHeader('access-control-allow-origin', origin).setHeader('access-control-expose-headers', EXPOSED);
    if (isPreflight)
      response
        .setHeader('access-control-allow-methods', 'GET, POST')
        .setHeader('access-control-allow-headers', 'authorization, content-type, apollo-require-preflight')
        .setHeader('access-control-max-age', PREFLIGHT_SECONDS);
  }
  if (!isPreflight) return false;
  // Without the fields above a browser goes no further.
  response.writeHead(204).end();
  return true;
}
