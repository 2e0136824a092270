import type { EntityManager } from '@castgraph/orm/open-orm';
import type { OperationContext } from '@castgraph/service/context';
import { currentSessionHash } from '../sessions/current-session.ts';
import { proveSession, unproveSessions } from '../sessions/prove-session.ts';
import { mfaMethodsOf, readFactors } from './read-factors.ts';
import { deleteRecoveryCodes, replaceRecoveryCodes } from './recovery-codes.ts';

/** What comes with a person's first second factor. */
export interface FirstFactor {
  recoveryCodes: string[];
  sessionsEnded: number;
  /** To hand to `forgetSessions` after the commit. */
  changedHashes: string[];
}

/**
 * Makes ready for a person's first second factor, which the caller's transaction adds: recovery codes, the proof in this session, and an
 * end to all others, which have shown none. Undefined where there is a factor already.
 */
export async function addFirstFactor(em: EntityManager, personId: string, context: OperationContext): Promise<FirstFactor | undefined> {
  if (mfaMethodsOf(await readFactors(em, personId)).length > 0) return undefined;
  const recoveryCodes = await replaceRecoveryCodes(em, personId);
  const { endedHashes, provenHashes } = await proveSession(em, personId, currentSessionHash(context));
  return { recoveryCodes, sessionsEnded: endedHashes.length, changedHashes: [...endedHashes, ...provenHashes] };
}

/**
 * Where no factor is left, takes the recovery codes and the proof of sessions away: they vouch for nothing.
 * @returns what to hand to `forgetSessions` after the commit
 */
export async function clearAfterLastFactor(em: EntityManager, personId: string): Promise<string[]> {
  if (mfaMethodsOf(await readFactors(em, personId)).length > 0) return [];
  await deleteRecoveryCodes(em, personId);
  return unproveSessions(em, personId);
}
