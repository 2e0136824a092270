import { requireScope } from '@castgraph/auth/scopes';
import type { OperationContext } from '@castgraph/service/context';
import { Invitation } from './invitation.entity.ts';

/** The organization's open invitations, newest first, at most 500. */
export async function listInvitations(context: OperationContext): Promise<Invitation[]> {
  const { organizationId } = requireScope(context.viewer, 'members:read');
  const open = { organizationId, acceptedAt: null, cancelledAt: null, expiresAt: { $gt: new Date() } };
  return context.read((em) => em.find(Invitation, open, { orderBy: { createdAt: 'desc', id: 'desc' }, limit: 500 }));
}
