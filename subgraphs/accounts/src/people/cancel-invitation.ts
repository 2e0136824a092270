import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import { notFound } from '@castgraph/kernel/errors';
import { recordAudit } from '@castgraph/orm/audit';
import { parseInput } from '@castgraph/service/parse-input';
import type { OperationContext } from '@castgraph/service/context';
import { Invitation } from './invitation.entity.ts';
import { requireManager } from './require-manager.ts';

/** Takes an open invitation back; its link is worth nothing from then on. @throws BAD_INPUT; FORBIDDEN; NOT_FOUND */
// no event: nothing outside accounts keeps invitations
export async function cancelInvitation(context: OperationContext, raw: string): Promise<void> {
  requireScope(context.viewer, 'members:write');
  const viewer = requireManager(context.viewer);
  const id = parseInput(z.uuid(), raw, 'id');
  const { organizationId } = viewer;
  await context.transact(async (em) => {
    const open = { organizationId, id, acceptedAt: null, cancelledAt: null };
    if ((await em.nativeUpdate(Invitation, open, { cancelledAt: new Date() })) === 0) throw notFound('invitation', id);
    await recordAudit(em, { viewer, action: 'member.cancel-invitation', subjectType: 'Invitation', subjectId: id });
  });
}
