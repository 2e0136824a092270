import { requireViewer } from '@castgraph/auth/scopes';
import { forbidden } from '@castgraph/kernel/errors';
import { inSystem } from '@castgraph/orm/transact';
import type { OperationContext } from '@castgraph/service/context';
import { currentSessionHash } from './current-session.ts';
import { Session } from './session.entity.ts';

/** The caller's live sessions in all their organizations, last seen first, at most 200. */
export async function listSessions(context: OperationContext): Promise<(Session & { isCurrent: boolean })[]> {
  const { kind, id: personId } = requireViewer(context.viewer);
  if (kind !== 'user') throw forbidden('Only a person has sessions');
  const now = new Date();
  const idleSince = new Date(now.getTime() - context.accounts.settings.idleSeconds * 1000);
  const live = { personId, endedAt: null, expiresAt: { $gt: now }, lastSeenAt: { $gt: idleSince } };
  const sessions = await inSystem(context.orm, (em) => em.find(Session, live, { orderBy: { lastSeenAt: 'desc' }, limit: 200 }), {
    readOnly: true,
  });
  const current = currentSessionHash(context);
  return sessions.map((session) => Object.assign(session, { isCurrent: session.tokenHash === current }));
}
