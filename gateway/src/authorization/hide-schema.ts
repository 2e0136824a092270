import { GraphQLError } from 'graphql';
import type { Viewer } from '@castgraph/kernel/viewer';

const ABOUT_SCHEMA = new Set<unknown>(['GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT']);

/** What an anonymous caller is told whenever a document is not for them, whatever is wrong with it. */
export function signInFirst(): GraphQLError {
  return new GraphQLError('Sign in to do this', { extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } } });
}

/** True for an error whose text, or mere existence, says what the schema has: of validation, or of the types of variables. */
export function tellsOfSchema({ extensions }: GraphQLError): boolean {
  return ABOUT_SCHEMA.has(extensions['code'] ?? 'GRAPHQL_VALIDATION_FAILED');
}

/**
 * Whether errors about the schema are kept from this caller. Otherwise somebody without rights could rebuild the schema from
 * guesses: a field that exists would be refused in other words than one that does not. Our own documents give nothing away.
 */
export function hidesSchema(viewer: Viewer | undefined, isTrusted: boolean): boolean {
  return viewer === undefined && !isTrusted;
}
