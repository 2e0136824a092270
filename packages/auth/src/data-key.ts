import { createCipheriv, createDecipheriv, hash, randomBytes, type KeyObject } from 'node:crypto';
import { deriveKey, listKeys } from './derive-key.ts';

/** Whose secret it is and what for; what is sealed opens only under the same two, so that rows and files cannot be swapped. */
export interface SealPurpose {
  organizationId: string;
  /** E.g. `integration:<id>:credentials`. */
  purpose: string;
  /** SECRETS_KEY: the current key, and those before it. */
  secretsKey: string;
}

/** A data key sealed under a key-encryption key, and which one. */
export interface WrappedKey {
  keyId: string;
  /** Nonce, encrypted key and tag: `WRAPPED_BYTES`. */
  bytes: Buffer;
}

export const NONCE_BYTES = 12;
export const TAG_BYTES = 16;
export const DATA_KEY_BYTES = 32;
export const WRAPPED_BYTES = NONCE_BYTES + DATA_KEY_BYTES + TAG_BYTES;
/** Characters of a key id, hexadecimal. */
export const KEY_ID_LENGTH = 8;

/** What cannot be opened: altered, somebody else's, or sealed with a SECRETS_KEY that is not in the list. */
export class SealError extends Error {
  override readonly name: string = 'SealError';
}

/** Sealed under a key that SECRETS_KEY does not hold: what it is can be read once the key is named. */
export class MissingKeyError extends SealError {
  constructor(keyId: string) {
    super(`Sealed with the key ${keyId}, which is not in SECRETS_KEY or SECRETS_KEY_PREVIOUS`);
  }
}

const ids = new Map<string, string>();

/** The id of the key that seals now. */
export function currentKeyId(secretsKey: string): string {
  return keyIdOf(listKeys(secretsKey)[0]!);
}

/** A name for one key of SECRETS_KEY that tells nothing about it: nobody has to number keys, and two cannot be taken for each other. */
export function keyIdOf(key: string): string {
  let id = ids.get(key);
  if (!id) ids.set(key, (id = hash('sha256', deriveKey(key, 'castgraph:key-id').export()).slice(0, KEY_ID_LENGTH)));
  return id;
}

/** Seals a data key under the current key-encryption key, bound to its purpose and to that key's id. */
export function wrapDataKey(dataKey: Uint8Array, purpose: SealPurpose): WrappedKey {
  const current = listKeys(purpose.secretsKey)[0]!;
  const keyId = keyIdOf(current);
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', encryptionKey(current), nonce).setAAD(wrapData(purpose, keyId));
  return { keyId, bytes: Buffer.concat([nonce, cipher.update(dataKey), cipher.final(), cipher.getAuthTag()]) };
}

/** Opens a wrapped data key. @throws SealError */
export function unwrapDataKey({ keyId, bytes }: WrappedKey, purpose: SealPurpose): Buffer {
  const key = listKeys(purpose.secretsKey).find((one) => keyIdOf(one) === keyId);
  if (!key) throw new MissingKeyError(keyId);
  return openBytes(bytes, encryptionKey(key), wrapData(purpose, keyId));
}

/** Opens nonce, ciphertext and tag in one. @throws SealError */
export function openBytes(bytes: Uint8Array, key: KeyObject | Buffer, additionalData: Uint8Array): Buffer {
  if (bytes.length < NONCE_BYTES + TAG_BYTES) throw new SealError('Not a sealed secret of this installation');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(additionalData).setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
  } catch (cause) {
    throw new SealError('What was sealed was altered, or SECRETS_KEY is not the one it was sealed with', { cause });
  }
}

/** What every encryption under a purpose authenticates besides its content. */
export function additionalData({ organizationId, purpose }: SealPurpose): Buffer {
  return Buffer.from(JSON.stringify([organizationId, purpose]));
}

function wrapData(purpose: SealPurpose, keyId: string): Buffer {
  return Buffer.from(JSON.stringify(['data-key', purpose.organizationId, purpose.purpose, keyId]));
}

function encryptionKey(key: string): KeyObject {
  return deriveKey(key, 'castgraph:key-encryption');
}
