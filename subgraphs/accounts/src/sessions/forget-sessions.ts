import { tellIdentityChange } from '@castgraph/auth/identity-signal';
import { deleteSession } from '@castgraph/auth/session-record';
import type { OperationContext } from '@castgraph/service/context';

/**
 * Removes the copies of sessions, after the commit that ended them or changed what they may do, and makes gateways ask anew.
 * With Redis away the rest of a copy's quarter of an hour is how long it can still be believed.
 */
export async function forgetSessions({ accounts: { sessions }, log }: OperationContext, hashes: readonly string[]): Promise<void> {
  try {
    // The copies first: a gateway that forgets early would find them again.
    await Promise.all(hashes.map((hash) => deleteSession(sessions, hash)));
    await tellIdentityChange(sessions, hashes);
  } catch (error) {
    log.warn({ err: error }, 'Sessions were not removed from Redis');
  }
}
