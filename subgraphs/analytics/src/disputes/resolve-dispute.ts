import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import { recordAudit } from '@castgraph/orm/audit';
import type { OperationContext } from '@castgraph/service/context';
import { parseInput } from '@castgraph/service/parse-input';
import { addMessage, lockOpenDispute, messageText } from './dispute-thread.ts';
import type { Dispute } from './dispute.entity.ts';

const input = z.strictObject({
  disputeId: z.string(),
  outcome: z.enum(['MAKE_GOOD', 'CREDIT', 'CORRECTED', 'REFUSED']),
  text: messageText,
});

/** Settles a dispute, for the publisher, with a last message. @throws BAD_INPUT; NOT_FOUND; CONFLICT when it is closed */
// no event: sponsors see the outcome when they look; nothing outside analytics keeps disputes
export async function resolveDispute(context: OperationContext, raw: z.input<typeof input>): Promise<Dispute> {
  const viewer = requireScope(context.viewer, 'campaigns:write');
  const { disputeId, outcome, text } = parseInput(input, raw);
  return context.transact(async (em) => {
    const dispute = await lockOpenDispute(em, viewer.organizationId, disputeId);
    await addMessage(em, dispute, { side: 'PUBLISHER', byId: viewer.id, text, isLast: true });
    Object.assign(dispute, { state: 'RESOLVED', outcome, closedAt: new Date() });
    await recordAudit(em, { viewer, action: 'dispute.resolve', subjectType: 'Dispute', subjectId: disputeId, details: { outcome } });
    return dispute;
  });
}
