import type { ServerResponse } from 'node:http';
import type { GraphQLError } from 'graphql';
import { redactError } from '../errors/redact-error.ts';

/** What every answer of this door carries. */
export const SECURITY_HEADERS = { 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' } as const;

/** Refuses a request before GraphQL saw it, in GraphQL's form. */
export function sendRefusal(response: ServerResponse, status: number, error: GraphQLError, headers: Record<string, string> = {}): void {
  if (response.headersSent || response.destroyed) return;
  const accept = response.req.headers.accept ?? '';
  const type = accept.includes('application/graphql-response+json') ? 'application/graphql-response+json' : 'application/json';
  // A body that was not read must not be taken for the next request.
  const connection = response.req.complete ? {} : { connection: 'close' };
  response
    .writeHead(status, { ...SECURITY_HEADERS, ...headers, ...connection, 'content-type': `${type}; charset=utf-8` })
    .end(JSON.stringify({ errors: [redactError(error)] }));
}
