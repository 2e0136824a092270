import { requireViewer } from '@castgraph/auth/scopes';
import { clearedSessionCookie } from '@castgraph/auth/session-cookie';
import { recordAudit } from '@castgraph/orm/audit';
import type { OperationContext } from '@castgraph/service/context';
import { currentSessionHash } from './current-session.ts';
import { endSessions } from './end-sessions.ts';
import { forgetSessions } from './forget-sessions.ts';

/** Ends the session of the cookie that the caller sent, and clears the cookie; false when there was none of theirs. */
// no scope: whoever has a session may end it
// no input: the cookie is all there is
export async function signOut(context: OperationContext): Promise<boolean> {
  const { publicUrl } = context.accounts;
  const tokenHash = currentSessionHash(context);
  context.responseHeaders.append('set-cookie', clearedSessionCookie(publicUrl));
  if (!context.viewer || !tokenHash) return false;
  const viewer = requireViewer(context.viewer);
  // no event: the gateway forgets the session by itself
  const ended = await context.transact(async (em) => {
    const { organizationId, id: personId } = viewer;
    const rows = (await endSessions(em, { organizationId, tokenHash, personId })).length;
    if (rows > 0) await recordAudit(em, { viewer, action: 'session.end', subjectType: 'User', subjectId: personId });
    return rows > 0;
  });
  await forgetSessions(context, [tokenHash]);
  return ended;
}
