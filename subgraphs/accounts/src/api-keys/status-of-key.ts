import type { ApiKey } from './api-key.entity.ts';

/** Whether a key works, as the SDL calls it. */
export type ApiKeyStatus = 'ACTIVE' | 'EXPIRED' | 'REVOKED';

/** Whether a key works at an instant. */
export function statusOfKey({ revokedAt, expiresAt }: Pick<ApiKey, 'revokedAt' | 'expiresAt'>, at = Date.now()): ApiKeyStatus {
  if (revokedAt) return 'REVOKED';
  return expiresAt && expiresAt.getTime() <= at ? 'EXPIRED' : 'ACTIVE';
}

/** Until when the secret of before the last rotation works; null when it does not. */
export function previousSecretEnd(key: ApiKey, at = Date.now()): Date | null {
  const { previousExpiresAt } = key;
  return previousExpiresAt && previousExpiresAt.getTime() > at && statusOfKey(key, at) === 'ACTIVE' ? previousExpiresAt : null;
}
