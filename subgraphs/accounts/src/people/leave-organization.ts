import { requireViewer } from '@castgraph/auth/scopes';
import { clearedSessionCookie } from '@castgraph/auth/session-cookie';
import { forbidden } from '@castgraph/kernel/errors';
import { recordAudit } from '@castgraph/orm/audit';
import type { OperationContext } from '@castgraph/service/context';
import { Membership } from './membership.entity.ts';
import { lockSessions } from '../sessions/end-sessions.ts';
import { endTokensOfMember } from '../sessions/end-tokens.ts';
import { forgetSessions } from '../sessions/forget-sessions.ts';
import { keepAnOwner } from './keep-an-owner.ts';

/** Ends the caller's own membership of the current organization, and their sessions in it. @throws FORBIDDEN for keys; CONFLICT for the last owner */
// no scope: everybody may leave
// no event: what they made stays the organization's
export async function leaveOrganization(context: OperationContext): Promise<string> {
  const viewer = requireViewer(context.viewer);
  if (viewer.kind !== 'user') throw forbidden('Only a person can leave an organization');
  const { organizationId, id: personId } = viewer;
  const hashes = await context.transact(async (em) => {
    await keepAnOwner(em, organizationId, personId);
    const locked = await lockSessions(em, { personId, organizationId });
    await em.nativeDelete(Membership, { organizationId, personId });
    const tokensHash = await endTokensOfMember(em, { organizationId, personId });
    await recordAudit(em, { viewer, action: 'member.leave', subjectType: 'User', subjectId: personId });
    return [...locked, tokensHash];
  });
  context.responseHeaders.append('set-cookie', clearedSessionCookie(context.accounts.publicUrl));
  await forgetSessions(context, hashes);
  return organizationId;
}
