import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import { recordAudit } from '@castgraph/orm/audit';
import type { OperationContext } from '@castgraph/service/context';
import { parseInput } from '@castgraph/service/parse-input';
import { lockOpenDispute } from './dispute-thread.ts';
import type { Dispute } from './dispute.entity.ts';

const input = z.strictObject({ disputeId: z.string() });

/** Takes a dispute back, for the sponsor. @throws NOT_FOUND; CONFLICT when it is closed */
// no event: publishers see it when they look; nothing outside analytics keeps disputes
export async function withdrawDispute(context: OperationContext, raw: z.input<typeof input>): Promise<Dispute> {
  const viewer = requireScope(context.viewer, 'approvals:write');
  const { disputeId } = parseInput(input, raw);
  return context.transact(async (em) => {
    const dispute = await lockOpenDispute(em, viewer.organizationId, disputeId);
    Object.assign(dispute, { state: 'WITHDRAWN', closedAt: new Date() });
    await recordAudit(em, { viewer, action: 'dispute.withdraw', subjectType: 'Dispute', subjectId: disputeId });
    return dispute;
  });
}
