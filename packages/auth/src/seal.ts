import { createCipheriv, randomBytes } from 'node:crypto';
import {
  DATA_KEY_BYTES,
  NONCE_BYTES,
  SealError,
  WRAPPED_BYTES,
  additionalData,
  currentKeyId,
  openBytes,
  unwrapDataKey,
  wrapDataKey,
  type SealPurpose,
  type WrappedKey,
} from './data-key.ts';
import { acceptedKeys } from './derive-key.ts';

export type { SealPurpose } from './data-key.ts';

/** Sealed before there were data keys: encrypted directly with a key derived from SECRETS_KEY. Read, never written. */
const DIRECT = 'k1';
const ENVELOPE = 's2';

/**
 * Encrypts a secret (AES-256-GCM) with a data key of its own, and that key with the current key-encryption key:
 * `s2.<key id>.<wrapped data key>.<nonce, ciphertext, tag>`, base64url. A new SECRETS_KEY needs only the second part anew.
 */
export function sealSecret(secret: string, purpose: SealPurpose): string {
  const dataKey = randomBytes(DATA_KEY_BYTES);
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', dataKey, nonce).setAAD(additionalData(purpose));
  const sealed = Buffer.concat([nonce, cipher.update(secret, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return writeEnvelope(wrapDataKey(dataKey, purpose), sealed.toString('base64url'));
}

/**
 * Opens what `sealSecret` made, with whichever key of SECRETS_KEY it was sealed.
 * @throws SealError when it was altered, or sealed for another organization, purpose or installation
 */
export function openSecret(sealed: string, purpose: SealPurpose): string {
  if (sealed.startsWith(`${DIRECT}.`)) return openDirect(sealed, purpose);
  const { wrapped, content } = readEnvelope(sealed);
  const dataKey = unwrapDataKey(wrapped, purpose);
  return openBytes(Buffer.from(content, 'base64url'), dataKey, additionalData(purpose)).toString('utf8');
}

/**
 * The same secret under the current key, its content untouched: what a change of SECRETS_KEY asks of every row.
 * @returns undefined when it is under the current key already
 * @throws SealError when it cannot be opened
 */
export function resealSecret(sealed: string, purpose: SealPurpose): string | undefined {
  if (sealed.startsWith(`${DIRECT}.`)) return sealSecret(openDirect(sealed, purpose), purpose);
  const { wrapped, content } = readEnvelope(sealed);
  if (wrapped.keyId === currentKeyId(purpose.secretsKey)) return undefined;
  return writeEnvelope(wrapDataKey(unwrapDataKey(wrapped, purpose), purpose), content);
}

function writeEnvelope({ keyId, bytes }: WrappedKey, content: string): string {
  return `${ENVELOPE}.${keyId}.${bytes.toString('base64url')}.${content}`;
}

function readEnvelope(sealed: string): { wrapped: WrappedKey; content: string } {
  const [form, keyId = '', wrapped = '', content = '', ...rest] = sealed.split('.');
  const bytes = Buffer.from(wrapped, 'base64url');
  if (form !== ENVELOPE || bytes.length !== WRAPPED_BYTES || rest.length > 0)
    throw new SealError('Not a sealed secret of this installation');
  return { wrapped: { keyId, bytes }, content };
}

/** A text of the older form does not say which key sealed it, so each is tried. */
function openDirect(sealed: string, purpose: SealPurpose): string {
  const bytes = Buffer.from(sealed.slice(DIRECT.length + 1), 'base64url');
  let failure: unknown;
  for (const key of acceptedKeys(purpose.secretsKey, `castgraph:seal:${DIRECT}`)) {
    try {
      return openBytes(bytes, key, additionalData(purpose)).toString('utf8');
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}
