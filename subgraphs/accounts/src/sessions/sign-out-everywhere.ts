import { clearedSessionCookie } from '@castgraph/auth/session-cookie';
import { requireViewer } from '@castgraph/auth/scopes';
import { forbidden } from '@castgraph/kernel/errors';
import { recordAudit } from '@castgraph/orm/audit';
import { counter } from '@castgraph/telemetry/metrics';
import type { OperationContext } from '@castgraph/service/context';
import { endGrantsOf } from '../oauth/end-grants.ts';
import { forgetGrants } from '../oauth/forget-grants.ts';
import { inOwnOrganizations } from '../people/in-own-organizations.ts';
import { endSessions } from './end-sessions.ts';
import { forgetSessions } from './forget-sessions.ts';

/**
 * Ends all sessions and refresh tokens of the caller, this one included, and on wish what they let apps do, in all their organizations.
 * @returns how many sessions there were
 * @throws FORBIDDEN for keys
 */
export async function signOutEverywhere(context: OperationContext, { disconnectApps = false } = {}): Promise<number> {
  const viewer = requireViewer(context.viewer);
  if (viewer.kind !== 'user') throw forbidden('Only a person has sessions');
  const { hashes, grants } = await inOwnOrganizations(context.orm, viewer.organizationId, async (em) => {
    const ended = await endSessions(em, { personId: viewer.id });
    const apps = disconnectApps ? await endGrantsOf(em, viewer.id) : [];
    const details = { sessionsEnded: ended.length, appsEnded: apps.length };
    await recordAudit(em, { viewer, action: 'session.end-all', subjectType: 'User', subjectId: viewer.id, details });
    return { hashes: ended, grants: apps };
  });
  counter('security_events_total').inc({ type: 'signed-out-everywhere' });
  context.responseHeaders.append('set-cookie', clearedSessionCookie(context.accounts.publicUrl));
  await forgetSessions(context, hashes);
  await forgetGrants(context.accounts.sessions, context.log, grants);
  return hashes.length;
}
