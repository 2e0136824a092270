import { requireViewer } from '@castgraph/auth/scopes';
import { clearedSessionCookie, hashSessionToken, readSessionToken } from '@castgraph/auth/session-cookie';
import { deleteSession } from '@castgraph/auth/session-record';
import { recordAudit } from '@castgraph/orm/audit';
import type { OperationContext } from '@castgraph/service/context';
import { Session } from './session.entity.ts';

/** Ends the session of the cookie that the caller sent, and clears the cookie; false when there was none of theirs. */
// no scope: whoever has a session may end it
// no input: the cookie is all there is
export async function signOut(context: OperationContext): Promise<boolean> {
  const { sessions, publicUrl } = context.accounts;
  const { cookie } = context.requestHeaders;
  const token = readSessionToken(Array.isArray(cookie) ? cookie.join(';') : cookie);
  context.responseHeaders.append('set-cookie', clearedSessionCookie(publicUrl));
  if (!context.viewer || !token) return false;
  const viewer = requireViewer(context.viewer);
  const tokenHash = hashSessionToken(token);
  // no event: the gateway forgets the session by itself
  const ended = await context.transact(async (em) => {
    const { organizationId, id: personId } = viewer;
    const rows = await em.nativeUpdate(Session, { organizationId, tokenHash, personId, endedAt: null }, { endedAt: new Date() });
    if (rows > 0) await recordAudit(em, { viewer, action: 'session.end', subjectType: 'User', subjectId: personId });
    return rows > 0;
  });
  await deleteSession(sessions, tokenHash).catch((error: unknown) =>
    context.log.warn({ err: error }, 'A session was not removed from Redis'),
  );
  return ended;
}
