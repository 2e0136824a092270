import { GraphQLError, parse, type DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Limits } from '../limits/limits.ts';
import { screenDocument } from '../limits/screen-document.ts';
import type { TrustedDocuments } from './trusted-documents.ts';

/** What is known of a text before it is validated. */
export interface ScreenedSource {
  document: DocumentNode | undefined;
  refusal: GraphQLError | undefined;
}

/** Parses a document within the limit of tokens and weighs it; verdicts are remembered. Trusted documents are not weighed. */
export function createScreen(limits: Limits, trusted: TrustedDocuments): (source: string) => ScreenedSource {
  const verdicts = new LRUCache<string, ScreenedSource>({ max: 2000, maxSize: 32 * 1024 * 1024, sizeCalculation: (_verdict, source) => source.length + 1 });
  const screen = (source: string): ScreenedSource => {
    try {
      const document = parse(source, { maxTokens: trusted.has(source) ? undefined : limits.tokens });
      return { document, refusal: trusted.has(source) ? undefined : screenDocument(document, limits) };
    } catch (error) {
      if (error instanceof GraphQLError && error.message.includes('Parsing aborted')) {
        return { document: undefined, refusal: new GraphQLError(`The document has more than ${limits.tokens} tokens`, { extensions: { code: 'LIMIT_EXCEEDED', http: { status: 400 } } }) };
      }
      const message = error instanceof GraphQLError ? error.message : 'The document cannot be parsed';
      const locations = error instanceof GraphQLError ? { source: error.source, positions: error.positions } : {};
      return { document: undefined, refusal: new GraphQLError(message, { ...locations, extensions: { code: 'GRAPHQL_PARSE_FAILED', http: { status: 400 } } }) };
    }
  };
  return (source) => {
    let verdict = verdicts.get(source);
    if (!verdict) verdicts.set(source, (verdict = screen(source)));
    return verdict;
  };
}
