import { deriveBytes } from './derive-key.ts';

/**
 * The key under which listeners' addresses become keyed hashes (A5d): one for the whole product, so that a click, a download
 * and a conversion of one listener meet. It follows from SECRETS_KEY alone; another SECRETS_KEY begins a new era of listeners.
 */
export function listenerSecret(secretsKey: string): Buffer {
  return deriveBytes(secretsKey, 'castgraph:listener-keys');
}
