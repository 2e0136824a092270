import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const API_KEY = /^cg_([0-9a-f]{12})_([A-Za-z0-9_-]{43})$/;

/** A new key. `text` is shown to its owner once; `keyId` (public, for look-up) and `hash` (SHA-256, hex) are what is stored. */
export interface NewApiKey {
  text: string;
  keyId: string;
  hash: string;
}

/** Makes a key `cg_<12 hex digits>_<32 random bytes, base64url>`; with an id, a new secret of that key. */
export function createApiKey(keyId: string = randomBytes(6).toString('hex')): NewApiKey {
  const text = `cg_${keyId}_${randomBytes(32).toString('base64url')}`;
  return { text, keyId, hash: hashApiKey(text) };
}

/** The id and hash of a key as a caller sends it; undefined for what has not the form of one. */
export function parseApiKey(text: string): { keyId: string; hash: string } | undefined {
  const match = API_KEY.exec(text);
  return match ? { keyId: match[1]!, hash: hashApiKey(text) } : undefined;
}

/** True when the stored hash is that of the key. SHA-256 is enough for 256 random bits; a slow hash guards guessable ones. */
export function isApiKey(text: string, storedHash: string): boolean {
  const given = Buffer.from(hashApiKey(text), 'hex');
  const stored = Buffer.from(storedHash, 'hex');
  return given.length === stored.length && timingSafeEqual(given, stored);
}

function hashApiKey(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
