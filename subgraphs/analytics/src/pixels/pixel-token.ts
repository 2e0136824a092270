import { randomBytes } from 'node:crypto';
import type { EntityManager } from '@castgraph/orm/open-orm';

const TOKEN_BYTES = 16;
const TOKEN = /^[\w-]{22}$/;

/** Makes a token that nobody guesses and notes whose it is, in place of the one before. 128 bits meet no other. */
export async function claimToken(
  em: EntityManager,
  { organizationId, pixelId }: { organizationId: string; pixelId: string },
): Promise<string> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  await em.execute('/* claim-pixel-token */ insert into analytics.pixel_token (token, organization_id, pixel_id) values (?, ?, ?)', [
    token,
    organizationId,
    pixelId,
  ]);
  return token;
}

/** Makes a token good for nothing. */
export async function dropToken(em: EntityManager, token: string): Promise<void> {
  await em.execute('/* drop-pixel-token */ delete from analytics.pixel_token where token = ?', [token]);
}

/** True for what can be a token. */
export function isToken(text: string): boolean {
  return TOKEN.test(text);
}
