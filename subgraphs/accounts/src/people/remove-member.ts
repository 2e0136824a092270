import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import { notFound } from '@castgraph/kernel/errors';
import { recordAudit } from '@castgraph/orm/audit';
import { counter } from '@castgraph/telemetry/metrics';
import { parseInput } from '@castgraph/service/parse-input';
import type { OperationContext } from '@castgraph/service/context';
import { findMembership } from './find-account.ts';
import { Membership } from './membership.entity.ts';
import { lockSessions } from '../sessions/end-sessions.ts';
import { endTokensOfMember } from '../sessions/end-tokens.ts';
import { forgetSessions } from '../sessions/forget-sessions.ts';
import { keepAnOwner } from './keep-an-owner.ts';
import { requireManager, requireOwnerFor } from './require-manager.ts';

/** Removes a member; their sessions in this organization go with them. @throws BAD_INPUT; FORBIDDEN; NOT_FOUND; CONFLICT for the last owner */
// no event: what they made stays the organization's
export async function removeMember(context: OperationContext, raw: string): Promise<void> {
  requireScope(context.viewer, 'members:write');
  const viewer = requireManager(context.viewer);
  const personId = parseInput(z.uuid(), raw, 'userId');
  const { organizationId } = viewer;
  const hashes = await context.transact(async (em) => {
    const membership = await findMembership(em, organizationId, personId);
    if (!membership) throw notFound('member', personId);
    requireOwnerFor(viewer, [membership.role]);
    await keepAnOwner(em, organizationId, personId);
    const locked = await lockSessions(em, { personId, organizationId });
    await em.nativeDelete(Membership, { organizationId, personId });
    const tokensHash = await endTokensOfMember(em, { organizationId, personId });
    await recordAudit(em, { viewer, action: 'member.remove', subjectType: 'User', subjectId: personId });
    return [...locked, tokensHash];
  });
  counter('security_events_total').inc({ type: 'member-removed' });
  await forgetSessions(context, hashes);
}
