import { z } from 'zod';
import { clearedSessionCookie } from '@castgraph/auth/session-cookie';
import { requireViewer } from '@castgraph/auth/scopes';
import { forbidden } from '@castgraph/kernel/errors';
import { recordAudit } from '@castgraph/orm/audit';
import { counter } from '@castgraph/telemetry/metrics';
import { parseInput } from '@castgraph/service/parse-input';
import type { OperationContext } from '@castgraph/service/context';
import { endGrantsOfPerson } from '../oauth/end-grants-of-person.ts';
import { inOwnOrganizations } from '../people/in-own-organizations.ts';
import { endSessions } from './end-sessions.ts';
import { forgetSessions } from './forget-sessions.ts';

const input = z.strictObject({ includeApps: z.boolean() });

/** How many sessions ended, and how many permissions of apps. */
export interface SignedOutEverywhere {
  sessions: number;
  apps: number;
}

/**
 * Ends all sessions and refresh tokens of the caller, this one included, and, unless they say otherwise, all that they let apps do: who
 * fears for the account does not think of what a stranger may have let in. @throws BAD_INPUT; FORBIDDEN
 */
export async function signOutEverywhere(context: OperationContext, raw: z.input<typeof input>): Promise<SignedOutEverywhere> {
  const viewer = requireViewer(context.viewer);
  if (viewer.kind !== 'user') throw forbidden('Only a person has sessions');
  const { includeApps } = parseInput(input, raw);
  const { sessions, apps } = await inOwnOrganizations(context.orm, viewer.organizationId, async (em) => {
    const ended = await endSessions(em, { personId: viewer.id });
    const grants = includeApps ? await endGrantsOfPerson(em, viewer.id) : [];
    const details = { sessionsEnded: ended.length, appsEnded: grants.length };
    await recordAudit(em, { viewer, action: 'session.end-all', subjectType: 'User', subjectId: viewer.id, details });
    return { sessions: ended, apps: grants };
  });
  counter('security_events_total').inc({ type: 'signed-out-everywhere' });
  context.responseHeaders.append('set-cookie', clearedSessionCookie(context.accounts.publicUrl));
  await forgetSessions(context, [...sessions, ...apps]);
  return { sessions: sessions.length, apps: apps.length };
}
