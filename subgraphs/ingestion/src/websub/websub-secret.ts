import { createHmac, timingSafeEqual } from 'node:crypto';
import { readSecretsKeys } from '@castgraph/kernel/secrets-keys';

/** What hubs sign by, as they name it in X-Hub-Signature (WebSub, 8). */
const METHODS = new Set(['sha1', 'sha256', 'sha384', 'sha512']);

/**
 * The secret of one subscription, which its hub signs with: derived from its token, so that none is stored, and from the
 * first SECRETS_KEY there was, because a hub learns of another secret only when the subscription is renewed.
 * @param secretsKey SECRETS_KEY
 */
export function websubSecret(secretsKey: string, token: string): string {
  return createHmac('sha256', Buffer.from(readSecretsKeys(secretsKey).hashing, 'base64'))
    .update(`websub:${token}`)
    .digest('base64url');
}

/** True when the header signs exactly this body with the secret; compared in constant time. */
export function isSigned(header: string | undefined, body: Uint8Array, secret: string): boolean {
  const [, method, hex] = /^(sha\d{1,3})=([0-9a-f]{40,128})$/i.exec(header?.trim() ?? '') ?? [];
  if (method === undefined || hex === undefined || !METHODS.has(method.toLowerCase())) return false;
  const wanted = createHmac(method.toLowerCase(), secret).update(body).digest();
  const given = Buffer.from(hex, 'hex');
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
