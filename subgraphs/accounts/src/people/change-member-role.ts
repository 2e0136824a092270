import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import { notFound } from '@castgraph/kernel/errors';
import { ROLES } from '@castgraph/kernel/scopes';
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

const input = z.strictObject({ userId: z.uuid(), role: z.enum(ROLES) });

/**
 * Changes what a member may do, from their next request on; access tokens keep the old role for their 10 minutes.
 * @throws BAD_INPUT; FORBIDDEN; NOT_FOUND; CONFLICT for the last owner
 */
// no event: other subgraphs are told the role with each request
export async function changeMemberRole(context: OperationContext, raw: { userId: string; role: string }): Promise<string> {
  requireScope(context.viewer, 'members:write');
  const viewer = requireManager(context.viewer);
  const { userId, role } = parseInput(input, raw);
  const { organizationId } = viewer;
  const hashes = await context.transact(async (em) => {
    const membership = await findMembership(em, organizationId, userId);
    if (!membership) throw notFound('member', userId);
    requireOwnerFor(viewer, [membership.role, role]);
    if (role !== 'owner') await keepAnOwner(em, organizationId, userId);
    const before = membership.role;
    await em.nativeUpdate(Membership, { organizationId, personId: userId }, { role });
    await recordAudit(em, { viewer, action: 'member.change-role', subjectType: 'User', subjectId: userId, details: { before, role } });
    const locked = await lockSessions(em, { personId: userId, organizationId });
    return [...locked, await endTokensOfMember(em, { organizationId, personId: userId })];
  });
  counter('security_events_total').inc({ type: 'role-changed' });
  await forgetSessions(context, hashes);
  return userId;
}
