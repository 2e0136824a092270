import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { readSecretsKeys } from '@castgraph/kernel/secrets-keys';

const KEY_BYTES = 32;
const derived = new Map<string, KeyObject>();
const lists = new Map<string, readonly string[]>();

/** 32 bytes for one purpose from the current SECRETS_KEY, by HKDF-SHA256 (RFC 5869); no two purposes share a key, and none gives away SECRETS_KEY. */
export function deriveBytes(secretsKey: string, purpose: string): Buffer {
  return deriveFrom(readSecretsKeys(secretsKey).current, purpose);
}

/** As `deriveBytes`, from the key that hashes for ever: what follows from it survives a change of SECRETS_KEY. */
export function deriveHashingBytes(secretsKey: string, purpose: string): Buffer {
  return deriveFrom(readSecretsKeys(secretsKey).hashing, purpose);
}

/** As `deriveBytes`, as a key kept for the life of the process: requests are signed with it by the thousand. */
export function deriveKey(secretsKey: string, purpose: string): KeyObject {
  const slot = `${purpose}\n${secretsKey}`;
  let key = derived.get(slot);
  if (!key) derived.set(slot, (key = createSecretKey(deriveBytes(secretsKey, purpose))));
  return key;
}

/** The keys of one purpose that are accepted, the current one first: while SECRETS_KEY changes, some still sign with the one before. */
export function acceptedKeys(secretsKey: string, purpose: string): KeyObject[] {
  return listKeys(secretsKey).map((key) => deriveKey(key, purpose));
}

/** Each key of SECRETS_KEY that opens and signs by itself, the current one first. */
export function listKeys(secretsKey: string): readonly string[] {
  let keys = lists.get(secretsKey);
  if (!keys) {
    const { current, previous } = readSecretsKeys(secretsKey);
    lists.set(secretsKey, (keys = [current, ...previous]));
  }
  return keys;
}

function deriveFrom(key: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', Buffer.from(key, 'base64'), 'castgraph', purpose, KEY_BYTES));
}
