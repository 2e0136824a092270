import type { DocumentNode } from 'graphql';

/**
 * The hash under which the gateway knows an operation of these pages (`schema/documents/web.json`). Undefined for a document
 * that was not generated.
 */
export function trustedHash(document: DocumentNode): string | undefined {
  const { __meta__: meta } = document as DocumentNode & { __meta__?: { hash?: string } };
  return meta?.hash?.replace(/^sha256:/, '');
}
