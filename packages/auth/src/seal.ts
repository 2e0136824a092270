import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { deriveKey } from './derive-key.ts';

const KEY_ID = 'k1';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Whose secret it is and what for; a sealed text opens only under the same two, so rows cannot be swapped. */
export interface SealPurpose {
  organizationId: string;
  /** E.g. `integration:<id>:credentials`. */
  purpose: string;
  secretsKey: string;
}

/** Encrypts a secret (AES-256-GCM, fresh nonce) into `k1.<nonce + ciphertext + tag, base64url>`. */
export function sealSecret(secret: string, purpose: SealPurpose): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', sealKey(purpose), nonce).setAAD(additionalData(purpose));
  const sealed = Buffer.concat([nonce, cipher.update(secret, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return `${KEY_ID}.${sealed.toString('base64url')}`;
}

/** Opens what `sealSecret` made; throws when it was altered, or sealed for another organization, purpose or key. */
export function openSecret(sealed: string, purpose: SealPurpose): string {
  const [keyId, text = ''] = sealed.split('.', 2);
  const bytes = Buffer.from(text, 'base64url');
  if (keyId !== KEY_ID || bytes.length < NONCE_BYTES + TAG_BYTES) throw new Error('Not a sealed secret of this installation');
  const decipher = createDecipheriv('aes-256-gcm', sealKey(purpose), bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(additionalData(purpose)).setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    return decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
  } catch (cause) {
    throw new Error('The sealed secret was altered, or SECRETS_KEY is not the one it was sealed with', { cause });
  }
}

function sealKey({ secretsKey }: SealPurpose) {
  return deriveKey(secretsKey, `castgraph:seal:${KEY_ID}`);
}

function additionalData({ organizationId, purpose }: SealPurpose): Buffer {
  return Buffer.from(JSON.stringify([organizationId, purpose]));
}
