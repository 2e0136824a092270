import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import { badInput, conflict, notFound } from '@castgraph/kernel/errors';
import { isId } from '@castgraph/kernel/ids';
import { recordAudit } from '@castgraph/orm/audit';
import type { OperationContext } from '@castgraph/service/context';
import { parseInput } from '@castgraph/service/parse-input';
import { lockCampaign } from '../campaigns/lock-campaign.ts';
import { Approval } from './approval.entity.ts';

const input = z.strictObject({
  approvalId: z.string(),
  approve: z.boolean(),
  note: z.string().trim().min(1).max(2_000, 'A note has at most 2,000 characters').nullish(),
});

/**
 * What the sponsor's person says to an order or a copy: they see, by their grants, only what is theirs.
 * @throws BAD_INPUT for a refusal without a note; NOT_FOUND; CONFLICT when it was answered already, or holds no more
 */
// no event: publishers see the answer when they look; nothing outside analytics keeps approvals
export async function decideApproval(context: OperationContext, raw: z.input<typeof input>): Promise<Approval> {
  const viewer = requireScope(context.viewer, 'approvals:write');
  const { approvalId, approve, note } = parseInput(input, raw);
  if (!approve && note == null) throw badInput('Say what is not right', { path: ['input', 'note'] });
  const { organizationId } = viewer;
  return context.transact(async (em) => {
    const approval = isId(approvalId) ? await em.findOne(Approval, { organizationId, id: approvalId }) : null;
    if (!approval) throw notFound('approval', approvalId);
    // Who changes the campaign holds it while approvals are outdated.
    await lockCampaign(em, organizationId, approval.campaignId, { evenSettled: true });
    await em.refresh(approval);
    if (approval.state === 'OUTDATED')
      throw conflict('It changed since it was asked; look at what is asked now', { existingId: approval.id });
    if (approval.state !== 'PENDING') throw conflict(`It was ${approval.state.toLowerCase()} already`, { existingId: approval.id });
    approval.state = approve ? 'APPROVED' : 'DECLINED';
    approval.decidedById = viewer.id;
    approval.decidedAt = new Date();
    approval.note = note ?? null;
    const details = { state: approval.state, contentHash: approval.contentHash.toString('hex') };
    await recordAudit(em, { viewer, action: 'approval.decide', subjectType: 'Approval', subjectId: approvalId, details });
    return approval;
  });
}
