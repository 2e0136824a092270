import { inSystem } from '@castgraph/orm/transact';
import type { OperationContext } from '@castgraph/service/context';
import { currentSessionHash } from './current-session.ts';
import { Session } from './session.entity.ts';

/** The live session that the caller's cookie holds, when it is this person's; undefined for callers without one, such as those with a token. */
export async function findOwnSession(context: OperationContext, personId: string): Promise<Session | undefined> {
  const tokenHash = currentSessionHash(context);
  if (!tokenHash || context.viewer?.kind !== 'user' || context.viewer.id !== personId) return undefined;
  const live = { tokenHash, personId, endedAt: null, expiresAt: { $gt: new Date() } };
  return (await inSystem(context.orm, (em) => em.findOne(Session, live), { readOnly: true })) ?? undefined;
}
