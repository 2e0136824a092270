import { GraphQLError } from 'graphql';
import type { Viewer } from '@castgraph/kernel/viewer';

// Refused for want of a sign-in: a field that exists. It has to look the same to the byte as one that does not.
const ABOUT_SCHEMA = new Set<unknown>(['GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT', 'UNAUTHENTICATED']);

/** What an anonymous caller is told whenever a document is not for them, whatever is wrong with it. */
export function signInFirst(): GraphQLError {
  return new GraphQLError('Sign in to do this', { extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } } });
}

/** True for an error whose text, or mere existence, says what the schema has: of validation, of the types of variables, of rights. */
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
