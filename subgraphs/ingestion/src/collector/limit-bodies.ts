import type { IncomingMessage } from 'node:http';

const BODY_MS = 35_000;

/**
 * A handler that answers nothing: it cuts requests whose bodies do not end. The server's own limit for a whole request is as
 * long as logs need; for all others it would let a body that drips hold a connection as long.
 */
export function limitBodies(request: IncomingMessage): undefined {
  const { headers, url } = request;
  const hasBody = headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';
  if (!hasBody || url?.startsWith('/v1/logs')) return undefined;
  const cut = setTimeout(() => request.destroy(), BODY_MS);
  request.once('close', () => clearTimeout(cut));
  return undefined;
}
