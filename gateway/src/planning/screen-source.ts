import { GraphQLError, parse, type DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Limits } from '../limits/limits.ts';
import { screenDocument } from '../limits/screen-document.ts';
import type { PreparedOperation, SupergraphSnapshot } from './snapshot.ts';
import type { TrustedDocuments } from './trusted-documents.ts';

/** What is known of a text. */
export interface ScreenedSource {
  document: DocumentNode | undefined;
  refusal: GraphQLError | undefined;
  isTrusted: boolean;
  /** Operations of it that were found valid, by name ('' for the only one), and by which supergraph. */
  accepted: { snapshot: SupergraphSnapshot; operations: Map<string, PreparedOperation> } | undefined;
}

/** Parses a document within the limit of tokens and weighs it; verdicts are remembered. Trusted documents are not weighed. */
export function createScreen(limits: Limits, trusted: TrustedDocuments): (source: string) => ScreenedSource {
  const verdicts = new LRUCache<string, ScreenedSource>({
    max: 2000,
    maxSize: 32 * 1024 * 1024,
    sizeCalculation: (_verdict, source) => source.length + 1,
  });
  const screen = (source: string): ScreenedSource => {
    const isTrusted = trusted.has(source);
    const about = { isTrusted, accepted: undefined };
    try {
      const document = parse(source, { maxTokens: isTrusted ? undefined : limits.tokens });
      return { ...about, document, refusal: isTrusted ? undefined : screenDocument(document, limits) };
    } catch (error) {
      return { ...about, document: undefined, refusal: parseRefusal(error, limits.tokens) };
    }
  };
  return (source) => {
    let verdict = verdicts.get(source);
    if (!verdict) verdicts.set(source, (verdict = screen(source)));
    return verdict;
  };
}

function parseRefusal(error: unknown, maxTokens: number): GraphQLError {
  const http = { status: 400 };
  if (!(error instanceof GraphQLError))
    return new GraphQLError('The document cannot be parsed', { extensions: { code: 'GRAPHQL_PARSE_FAILED', http } });
  if (error.message.includes('Parsing aborted')) {
    return new GraphQLError(`The document has more than ${maxTokens} tokens`, { extensions: { code: 'LIMIT_EXCEEDED', http } });
  }
  const { message, source, positions } = error;
  return new GraphQLError(message, { source, positions, extensions: { code: 'GRAPHQL_PARSE_FAILED', http } });
}

/** Notes that an operation is valid, for those who send it again. */
export function acceptScreened(screened: ScreenedSource, prepared: PreparedOperation): void {
  if (screened.accepted?.snapshot !== prepared.snapshot) screened.accepted = { snapshot: prepared.snapshot, operations: new Map() };
  // A name of no operation is refused before it gets here, so a document has as many entries as operations.
  screened.accepted.operations.set(prepared.operationName ?? '', prepared);
}
