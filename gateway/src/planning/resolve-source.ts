import { GraphQLError } from 'graphql';
import type { TrustedDocuments } from './trusted-documents.ts';

export interface GraphQLParams {
  query?: unknown;
  documentId?: unknown;
  extensions?: unknown;
  [key: string]: unknown;
}

/**
 * Puts the text of a trusted document in the place of its id: `documentId`, or `extensions.persistedQuery.sha256Hash` as
 * Apollo's clients send it. Returns the parameters to go on with; throws PERSISTED_QUERY_NOT_FOUND for an unknown id.
 */
export function resolveSource(params: GraphQLParams, trusted: TrustedDocuments): GraphQLParams {
  const extensions =
    typeof params.extensions === 'object' && params.extensions !== null ? (params.extensions as Record<string, unknown>) : undefined;
  const persisted = extensions?.['persistedQuery'] as { sha256Hash?: unknown } | undefined;
  const id = params.documentId ?? persisted?.sha256Hash;
  if (id === undefined) return params;
  const { documentId: _documentId, ...rest } = params;
  const { persistedQuery: _persistedQuery, ...otherExtensions } = extensions ?? {};
  const resolved = { ...rest, ...(extensions ? { extensions: otherExtensions } : {}) };
  if (typeof params.query === 'string' && params.query !== '') return resolved;
  const query = typeof id === 'string' ? trusted.find(id) : undefined;
  if (query === undefined) {
    throw new GraphQLError('No document of that id is known', { extensions: { code: 'PERSISTED_QUERY_NOT_FOUND', http: { status: 400 } } });
  }
  return { ...resolved, query };
}
