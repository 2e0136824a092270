import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { OAuthClient } from './oauth-client.entity.ts';

/** A new secret of an app: its text, shown once, and the SHA-256 that is kept. */
export function createClientSecret(): { text: string; hash: string } {
  const text = `cgs_${randomBytes(32).toString('base64url')}`;
  return { text, hash: hashClientSecret(text) };
}

/** True for the app's secret, or the one of before the last rotation while it still works. */
export function isClientSecret({ secretHash, previousSecretHash, previousExpiresAt }: OAuthClient, shown: string): boolean {
  const given = Buffer.from(hashClientSecret(shown));
  const is = (hash: string | null | undefined) => hash != null && timingSafeEqual(given, Buffer.from(hash));
  return is(secretHash) || (previousExpiresAt != null && previousExpiresAt.getTime() > Date.now() && is(previousSecretHash));
}

function hashClientSecret(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
