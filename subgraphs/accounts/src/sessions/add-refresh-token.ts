import { createHash, randomBytes } from 'node:crypto';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { RefreshToken } from './refresh-token.entity.ts';

/** Adds the next refresh token of a session, in the caller's transaction, and returns its text, which nothing else keeps. */
export async function addRefreshToken(em: EntityManager, family: { organizationId: string; sessionId: string }): Promise<string> {
  const text = `cgr_${randomBytes(32).toString('base64url')}`;
  await em.insert(RefreshToken, { ...family, tokenHash: hashRefreshToken(text), createdAt: new Date() });
  return text;
}

/** The SHA-256 of a refresh token in hex, which is all that is stored of it. */
export function hashRefreshToken(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
