import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';

const SECRET_BYTES = 32;
const derived = new Map<string, KeyObject>();

/** The 32 bytes behind SECRETS_KEY; throws for anything but 32 bytes of base64, because a short key is a guessable one. */
export function readSecretsKey(secretsKey: string): Buffer {
  const bytes = Buffer.from(secretsKey, 'base64');
  if (bytes.length !== SECRET_BYTES)
    throw new Error('SECRETS_KEY must be 32 bytes in base64: node -p "crypto.randomBytes(32).toString(\'base64\')"');
  return bytes;
}

/** 32 bytes for one purpose, by HKDF-SHA256 (RFC 5869); no two purposes share a key, and none gives away SECRETS_KEY. */
export function deriveBytes(secretsKey: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', readSecretsKey(secretsKey), 'castgraph', purpose, SECRET_BYTES));
}

/** As `deriveBytes`, as a key kept for the life of the process: requests are signed with it by the thousand. */
export function deriveKey(secretsKey: string, purpose: string): KeyObject {
  const slot = `${purpose}\n${secretsKey}`;
  let key = derived.get(slot);
  if (!key) derived.set(slot, (key = createSecretKey(deriveBytes(secretsKey, purpose))));
  return key;
}
