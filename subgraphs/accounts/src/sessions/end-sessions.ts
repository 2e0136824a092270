import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { endTokensOfSessions } from './end-tokens.ts';
import { Session } from './session.entity.ts';

/** Which of a person's live sessions. */
export interface SessionsOfPerson {
  personId: string;
  id?: string;
  organizationId?: string;
  tokenHash?: string;
}

/**
 * Locks sessions of a person whose rights the transaction changes, and returns their token hashes: hand them to `forgetSessions` after
 * the commit. Without the lock, somebody just asking for the session could put the old rights into Redis afterwards.
 */
export async function lockSessions(em: EntityManager, which: SessionsOfPerson): Promise<string[]> {
  return (await findLocked(em, which)).map((session) => session.tokenHash);
}

/** Locks as `lockSessions`, and returns the sessions. */
export function findLocked(em: EntityManager, { personId, id, organizationId, tokenHash }: SessionsOfPerson): Promise<Session[]> {
  const where = {
    personId,
    endedAt: null,
    ...(id === undefined ? {} : { id }),
    ...(organizationId === undefined ? {} : { organizationId }),
    ...(tokenHash === undefined ? {} : { tokenHash }),
  };
  return em.find(Session, where, { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { tokenHash: 'asc' } });
}

/** Ends sessions of a person, their refresh and access tokens included, in the caller's transaction. Returns as `lockSessions`. */
export async function endSessions(em: EntityManager, which: SessionsOfPerson): Promise<string[]> {
  const sessions = await findLocked(em, which);
  const tokenHashes = sessions.map((session) => session.tokenHash);
  if (tokenHashes.length > 0) await em.nativeUpdate(Session, { tokenHash: { $in: tokenHashes }, endedAt: null }, { endedAt: new Date() });
  await endTokensOfSessions(em, sessions);
  return tokenHashes;
}
