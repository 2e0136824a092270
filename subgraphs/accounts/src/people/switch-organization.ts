import { z } from 'zod';
import { requirePerson } from '@castgraph/auth/require-person';
import { requireViewer } from '@castgraph/auth/scopes';
import { notFound } from '@castgraph/kernel/errors';
import { recordAudit } from '@castgraph/orm/audit';
import { inSystem } from '@castgraph/orm/transact';
import { parseInput } from '@castgraph/service/parse-input';
import type { OperationContext } from '@castgraph/service/context';
import { findMembership } from './find-account.ts';
import { inOwnOrganizations } from './in-own-organizations.ts';
import { Person } from './person.entity.ts';
import { admitPerson } from '../sessions/admit-person.ts';
import type { StartedSession } from '../sessions/start-session.ts';
import { endSessions } from '../sessions/end-sessions.ts';
import { currentSessionHash } from '../sessions/current-session.ts';
import { forgetSessions } from '../sessions/forget-sessions.ts';

/**
 * Goes to another of the caller's organizations: a new session there with a token of its own, in the place of the one that asks. By the
 * door of sign-in, for the other organization may ask for more than this one.
 * @throws BAD_INPUT; FORBIDDEN; NOT_FOUND for an organization that is not theirs
 */
export async function switchOrganization(context: OperationContext, raw: string): Promise<StartedSession> {
  const viewer = requirePerson(requireViewer(context.viewer), 'go to another organization');
  const organizationId = parseInput(z.uuid(), raw, 'id');
  const found = await inSystem(
    context.orm,
    async (em) => {
      const membership = await findMembership(em, organizationId, viewer.id);
      const person = membership && (await em.findOne(Person, { id: viewer.id }));
      return membership && person && { membership, person };
    },
    { readOnly: true },
  );
  if (!found) throw notFound('organization', organizationId);
  const admission = await admitPerson(context, { ...found, method: 'switch' });
  await endCurrent(context, viewer.id);
  return admission;
}

/** Only a session of the caller's own: the cookie and the identity of a request need not be the same. */
async function endCurrent(context: OperationContext, personId: string): Promise<void> {
  const viewer = requireViewer(context.viewer);
  const tokenHash = currentSessionHash(context);
  if (!tokenHash) return;
  await inOwnOrganizations(context.orm, viewer.organizationId, async (em) => {
    const ended = await endSessions(em, { personId, tokenHash });
    if (ended.length > 0) await recordAudit(em, { viewer, action: 'session.end', subjectType: 'User', subjectId: personId });
  });
  await forgetSessions(context, [tokenHash]);
}
