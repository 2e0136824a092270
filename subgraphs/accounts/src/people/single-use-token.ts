import { createHash, randomBytes } from 'node:crypto';
import type { EntityManager } from '@castgraph/orm/open-orm';

/** What a token is good for, and for how long, in seconds: a reset is a key to the account, an address can wait for its owner. */
const LIFE_SECONDS = { 'verify-email': 7 * 86_400, 'reset-password': 3_600 } as const;
export type TokenPurpose = keyof typeof LIFE_SECONDS;

const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** A token for a link in a mail; only its hash is stored. Those given out before for the same purpose go out of use. */
export async function createSingleUseToken(em: EntityManager, purpose: TokenPurpose, personId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await em.execute(`update accounts.single_use_token set used_at = now() where person_id = ? and purpose = ? and used_at is null`, [
    personId,
    purpose,
  ]);
  await em.execute(
    `insert into accounts.single_use_token (token_hash, purpose, person_id, created_at, expires_at)
     values (?, ?, ?, now(), now() + ? * interval '1 second')`,
    [hashToken(token), purpose, personId, LIFE_SECONDS[purpose]],
  );
  return token;
}

/**
 * Uses a token up and says whose it was; undefined when it is unknown, for something else, expired or used. Of two at once one waits
 * for the other's row and then finds it used.
 */
export async function useSingleUseToken(em: EntityManager, purpose: TokenPurpose, token: string): Promise<string | undefined> {
  if (!TOKEN.test(token)) return undefined;
  const [used] = await em.execute<{ person_id: string }[]>(
    `/* use-single-use-token */ update accounts.single_use_token set used_at = now()
      where token_hash = ? and purpose = ? and used_at is null and expires_at > now() returning person_id`,
    [hashToken(token), purpose],
  );
  return used?.person_id;
}

/** The SHA-256 of a token in hex: enough for 256 random bits. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
