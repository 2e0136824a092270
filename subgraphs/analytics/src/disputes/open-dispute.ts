import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import { conflict } from '@castgraph/kernel/errors';
import { newId } from '@castgraph/kernel/ids';
import { recordAudit } from '@castgraph/orm/audit';
import type { OperationContext } from '@castgraph/service/context';
import { parseInput } from '@castgraph/service/parse-input';
import { lockPlacement } from '../placements/lock-placement.ts';
import { addMessage, messageText } from './dispute-thread.ts';
import { Dispute } from './dispute.entity.ts';

/** Of one spot: more is a quarrel, not a dispute. */
const MOST_DISPUTES = 100;

const input = z.strictObject({
  placementId: z.string(),
  reason: z.enum(['NOT_RUN', 'WRONG_POSITION', 'WRONG_COPY', 'COMPETITOR_NEARBY', 'UNDER_DELIVERED', 'QUALITY', 'OTHER']),
  text: messageText,
});

/**
 * Objects to a spot, for the sponsor's person, who sees by their grants only what is theirs.
 * @throws BAD_INPUT; NOT_FOUND; CONFLICT when one is open about the spot for the same reason
 */
// no event: publishers see disputes when they look; nothing outside analytics keeps them
export async function openDispute(context: OperationContext, raw: z.input<typeof input>): Promise<Dispute> {
  const viewer = requireScope(context.viewer, 'approvals:write');
  const { placementId, reason, text } = parseInput(input, raw);
  const { organizationId } = viewer;
  return context.transact(async (em) => {
    const { campaign } = await lockPlacement(em, organizationId, placementId, { evenRemoved: true });
    const same = await em.findOne(Dispute, { organizationId, placementId, reason, state: 'OPEN' });
    if (same) throw conflict('There is a dispute about this spot for this reason', { existingId: same.id });
    if ((await em.count(Dispute, { organizationId, placementId })) >= MOST_DISPUTES)
      throw conflict(`A spot has at most ${MOST_DISPUTES} disputes`);
    const dispute = em.create(Dispute, {
      organizationId,
      placementId,
      reason,
      id: newId(),
      campaignId: campaign.id,
      state: 'OPEN',
      outcome: null,
      openedAt: new Date(),
      closedAt: null,
    });
    // Messages refer to the dispute, which the mapper does not know.
    await em.flush();
    await addMessage(em, dispute, { side: 'SPONSOR', byId: viewer.id, text });
    const details = { placementId, reason };
    await recordAudit(em, { viewer, action: 'dispute.open', subjectType: 'Dispute', subjectId: dispute.id, details });
    return dispute;
  });
}
