import { randomBytes } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { isCastgraphError, type CastgraphError, type ErrorCode } from '@castgraph/kernel/errors';
import type { Log } from '@castgraph/telemetry/log';

/** What the caller of a plain HTTP route sees of each kind of failure. */
export const STATUS_OF_CODE: Readonly<Record<ErrorCode, number>> = {
  BAD_INPUT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  LIMIT_EXCEEDED: 429,
  UNAVAILABLE: 503,
  INTERNAL: 500,
};

/** An error as anybody may see it. */
export interface PublicError {
  code: ErrorCode;
  message: string;
  place?: CastgraphError['place'];
  details?: CastgraphError['details'];
  /** Where to find the whole in the log; only when there is more to find. */
  reference?: string;
}

/** Apollo's codes for requests that were refused before any resolver ran. */
const REFUSALS = new Set<unknown>([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
]);

/** Connection errors of Node's sockets and SQLSTATEs of a server that is away, starting, stopping or full. */
const AWAY = /^(?:ECONN\w+|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|08\w{3}|57P0[1-5]|53300)$/;

/**
 * What of an error its caller may see. A CastgraphError is meant for callers and shown as it is; everything else is
 * logged whole under a reference, which is all that is shown.
 */
export function toPublicError(error: unknown, log: Log): PublicError {
  if (isCastgraphError(error) && error.code !== 'INTERNAL') {
    const { code, message, place, details } = error;
    return { code, message, ...(place ? { place } : {}), ...(Object.keys(details).length > 0 ? { details } : {}) };
  }
  const reference = randomBytes(6).toString('hex');
  log.error({ err: error, reference }, 'Unexpected error');
  if (isAway(error))
    return { code: 'UNAVAILABLE', message: `Not available at the moment; try again shortly (reference ${reference})`, reference };
  return { code: 'INTERNAL', message: `Something went wrong on our side (reference ${reference})`, reference };
}

/** As `toPublicError`, for an error of GraphQL execution: path and locations stay, `extensions.code` tells the kind. */
export function toPublicGraphQLError(error: unknown, formatted: GraphQLFormattedError, log: Log): GraphQLFormattedError {
  const cause = error instanceof GraphQLError ? error.originalError : error;
  const code = formatted.extensions?.['code'];
  // Outside any field it is graphql-js or Apollo that refuses the document or its variables: their sentence is for the caller.
  if (formatted.path === undefined && (cause === undefined ? code !== 'INTERNAL_SERVER_ERROR' : REFUSALS.has(code))) {
    return { message: formatted.message, locations: formatted.locations, extensions: { code: code ?? 'GRAPHQL_VALIDATION_FAILED' } };
  }
  const { message, ...extensions } = toPublicError(cause ?? error, log);
  return {
    message,
    ...(formatted.path ? { path: formatted.path } : {}),
    ...(formatted.locations ? { locations: formatted.locations } : {}),
    extensions,
  };
}

function isAway(error: unknown): boolean {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1) {
    const { code } = at as { code?: unknown };
    if (typeof code === 'string' && AWAY.test(code)) return true;
  }
  return false;
}
