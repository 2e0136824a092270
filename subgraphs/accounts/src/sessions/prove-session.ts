import type { EntityManager } from '@castgraph/orm/open-orm';
import { findLocked, lockSessions } from './end-sessions.ts';
import { endTokensOfSessions } from './end-tokens.ts';
import { Session } from './session.entity.ts';

/** Token hashes of sessions, to hand to `forgetSessions` after the commit. */
export interface ProvenSessions {
  endedHashes: string[];
  /** The one that has shown a second factor; none for a caller without a cookie. */
  provenHashes: string[];
}

/** Notes in the caller's session that a second factor was shown, and ends all their others. */
export async function proveSession(em: EntityManager, personId: string, currentHash: string | undefined): Promise<ProvenSessions> {
  const sessions = await findLocked(em, { personId });
  const others = sessions.filter(({ tokenHash }) => tokenHash !== currentHash);
  const endedHashes = others.map(({ tokenHash }) => tokenHash);
  const provenHashes = sessions.map(({ tokenHash }) => tokenHash).filter((hash) => hash === currentHash);
  await endTokensOfSessions(em, others);
  const now = new Date();
  await em.nativeUpdate(Session, { personId, tokenHash: { $in: endedHashes }, endedAt: null }, { endedAt: now });
  await em.nativeUpdate(Session, { personId, tokenHash: { $in: provenHashes } }, { secondFactorAt: now });
  return { endedHashes, provenHashes };
}

/** Takes the proof from all sessions of somebody who has no second factor any more: it vouches for nothing. @returns as `lockSessions` */
export async function unproveSessions(em: EntityManager, personId: string): Promise<string[]> {
  const hashes = await lockSessions(em, { personId });
  await em.nativeUpdate(Session, { personId, endedAt: null }, { secondFactorAt: null });
  return hashes;
}
