import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { SubgraphFailure } from './subgraph-failure.ts';

/** Codes whose messages were written for callers. Everything else is a defect: logged whole, shown to nobody. */
const FOR_CALLERS = new Set([
  'BAD_INPUT',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'CONFLICT',
  'LIMIT_EXCEEDED',
  'UNAVAILABLE',
  'SUBGRAPH_UNAVAILABLE',
  'SUBGRAPH_TIMEOUT',
  'INVALID_RESPONSE',
  'RATE_LIMITED',
  'STREAM_LOST',
]);
/** Codes of the GraphQL layer itself, made by the gateway; from a subgraph they would mean that the gateway asked wrongly. */
const FROM_GATEWAY = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);
/** What else of `extensions` may leave. */
const FIELDS = ['code', 'area', 'paths', 'place', 'details', 'cost', 'retryAfterSeconds'] as const;

const MAX_MESSAGE = 1000;
const REFERENCE = /^[0-9a-f]{12}$/;

/** An error of a subgraph's answer, marked so that its codes are judged as a subgraph's. */
export class SubgraphError extends GraphQLError {
  readonly isFromSubgraph = true;
}

/**
 * What a caller may see of an error, on every transport: message, place, path, and `extensions` of `code`, `area`, `paths`,
 * `place`, `details`, `cost`, `reference`. No stack, no subgraph name or address, no text of a defect (instead: "Internal error", code INTERNAL).
 */
export function redactError(error: unknown): GraphQLFormattedError {
  const source = error instanceof SubgraphFailure ? failureError(error) : error instanceof GraphQLError ? error : undefined;
  const code = typeof source?.extensions['code'] === 'string' ? source.extensions['code'] : undefined;
  if (!source || !isForCallers(source, code)) return defect(source);
  const extensions: Record<string, unknown> = {};
  for (const field of FIELDS) if (source.extensions[field] !== undefined) extensions[field] = source.extensions[field];
  extensions['code'] ??= 'GRAPHQL_VALIDATION_FAILED';
  return {
    message: source.message.slice(0, MAX_MESSAGE),
    ...(source.locations && !(source instanceof SubgraphError) ? { locations: source.locations } : {}),
    ...(source.path ? { path: source.path } : {}),
    extensions,
  };
}

function isForCallers(error: GraphQLError, code: string | undefined): boolean {
  if (error instanceof SubgraphError) return code !== undefined && FOR_CALLERS.has(code);
  if (code === undefined) return error.originalError == null;
  return FOR_CALLERS.has(code) || FROM_GATEWAY.has(code);
}

function defect(error: GraphQLError | undefined): GraphQLFormattedError {
  const { area, reference } = error?.extensions ?? {};
  return {
    message: 'Internal error',
    ...(error?.path ? { path: error.path } : {}),
    extensions: {
      code: 'INTERNAL',
      ...(typeof area === 'string' ? { area } : {}),
      // Where the subgraph logged the whole.
      ...(typeof reference === 'string' && REFERENCE.test(reference) ? { reference } : {}),
    },
  };
}

function failureError({ message, code, area }: SubgraphFailure): GraphQLError {
  return new GraphQLError(message, { extensions: { code, area } });
}
