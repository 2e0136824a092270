import { z } from 'zod';
import { requireViewer } from '@castgraph/auth/scopes';
import { forbidden, notFound } from '@castgraph/kernel/errors';
import { recordAudit } from '@castgraph/orm/audit';
import { counter } from '@castgraph/telemetry/metrics';
import { parseInput } from '@castgraph/service/parse-input';
import type { OperationContext } from '@castgraph/service/context';
import { inOwnOrganizations } from '../people/in-own-organizations.ts';
import { endSessions } from './end-sessions.ts';
import { forgetSessions } from './forget-sessions.ts';

/** Ends one of the caller's sessions, in whichever organization. @throws NOT_FOUND for one that is nobody's, somebody else's or over */
export async function endSession(context: OperationContext, raw: string): Promise<void> {
  const viewer = requireViewer(context.viewer);
  if (viewer.kind !== 'user') throw forbidden('Only a person has sessions');
  const id = parseInput(z.uuid(), raw, 'id');
  const hashes = await inOwnOrganizations(context.orm, viewer.organizationId, async (em) => {
    const ended = await endSessions(em, { personId: viewer.id, id });
    if (ended.length === 0) throw notFound('session', id);
    await recordAudit(em, { viewer, action: 'session.end', subjectType: 'Session', subjectId: id });
    return ended;
  });
  counter('security_events_total').inc({ type: 'session-revoked' });
  await forgetSessions(context, hashes);
}
