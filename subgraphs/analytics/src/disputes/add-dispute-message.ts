import { z } from 'zod';
import { requireAnyScope } from '@castgraph/auth/scopes';
import { hasScope } from '@castgraph/kernel/viewer';
import { recordAudit } from '@castgraph/orm/audit';
import type { OperationContext } from '@castgraph/service/context';
import { parseInput } from '@castgraph/service/parse-input';
import { addMessage, lockOpenDispute, messageText } from './dispute-thread.ts';
import type { Dispute } from './dispute.entity.ts';

const input = z.strictObject({ disputeId: z.string(), text: messageText });

/** Says something in a dispute, for the side that the viewer is on. @throws BAD_INPUT; NOT_FOUND; CONFLICT when it is closed or full */
// no scope: requireAnyScope asks for that of either side
// no event: both sides see messages when they look; nothing outside analytics keeps them
export async function addDisputeMessage(context: OperationContext, raw: z.input<typeof input>): Promise<Dispute> {
  const viewer = requireAnyScope(context.viewer, ['approvals:write', 'campaigns:write']);
  const { disputeId, text } = parseInput(input, raw);
  const side = hasScope(viewer, 'campaigns:write') ? 'PUBLISHER' : 'SPONSOR';
  return context.transact(async (em) => {
    const dispute = await lockOpenDispute(em, viewer.organizationId, disputeId);
    await addMessage(em, dispute, { side, byId: viewer.id, text });
    await recordAudit(em, { viewer, action: 'dispute.add-message', subjectType: 'Dispute', subjectId: disputeId, details: { side } });
    return dispute;
  });
}
