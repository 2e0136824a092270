import type { IncomingMessage, ServerResponse } from 'node:http';
import type { GraphQLError } from 'graphql';
import { redactError } from '../errors/redact-error.ts';

/** What every answer of this door carries. */
export const SECURITY_HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
} as const;

/** As much of a refused body is read and thrown away, so that whoever is still sending it gets to read the refusal. */
const MOST_DISCARDED = 8 * 1024 * 1024;

/** Refuses a request before GraphQL saw it, in GraphQL's form. */
export function sendRefusal(response: ServerResponse, status: number, error: GraphQLError, headers: Record<string, string> = {}): void {
  if (response.headersSent || response.destroyed) return;
  const accept = response.req.headers.accept ?? '';
  const type = accept.includes('application/graphql-response+json') ? 'application/graphql-response+json' : 'application/json';
  if (!response.req.complete) discardBody(response.req);
  response
    .writeHead(status, { ...SECURITY_HEADERS, ...headers, 'content-type': `${type}; charset=utf-8` })
    .end(JSON.stringify({ errors: [redactError(error)] }));
}

function discardBody(request: IncomingMessage): void {
  let bytes = 0;
  request.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > MOST_DISCARDED) request.destroy();
  });
}
