import { deriveHashingBytes } from './derive-key.ts';

/**
 * The key under which listeners' addresses become keyed hashes (A5d): one for the whole product, so that a click, a download
 * and a conversion of one listener meet. It follows from the first SECRETS_KEY there was and outlives a change of it; without
 * that key a new era of listeners begins.
 */
export function listenerSecret(secretsKey: string): Buffer {
  return deriveHashingBytes(secretsKey, 'castgraph:listener-keys');
}
