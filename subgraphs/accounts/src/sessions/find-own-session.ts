import { inSystem } from '@castgraph/orm/transact';
import type { OperationContext } from '@castgraph/service/context';
import { currentSessionHash } from './current-session.ts';
import { Session } from './session.entity.ts';

/** The live session that the caller's cookie holds, when it is this person's; undefined for callers without one, such as those with a token. */
export async function findOwnSession(context: OperationContext, personId: string): Promise<Session | undefined> {
  if (context.viewer?.kind !== 'user' || context.viewer.id !== personId) return undefined;
  return findSessionOf(context, personId);
}

/** As `findOwnSession`, for a request that came past the gateway: nobody has looked at its cookie before. */
export async function findSessionOf(context: OperationContext, personId: string): Promise<Session | undefined> {
  const tokenHash = currentSessionHash(context);
  if (!tokenHash) return undefined;
  const now = new Date();
  const idleSince = new Date(now.getTime() - context.accounts.settings.idleSeconds * 1000);
  const live = { tokenHash, personId, endedAt: null, expiresAt: { $gt: now }, lastSeenAt: { $gt: idleSince } };
  return (await inSystem(context.orm, (em) => em.findOne(Session, live), { readOnly: true })) ?? undefined;
}
