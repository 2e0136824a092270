import { requireScope } from '@castgraph/auth/scopes';
import type { Page } from '@castgraph/service/connection';
import type { OperationContext } from '@castgraph/service/context';
import type { DisputeState } from '../generated/resolvers.ts';
import { DisputeMessage } from './dispute-message.entity.ts';
import { Dispute } from './dispute.entity.ts';

/** A page of objections, newest first: at most `limit + 1`. A member of a sponsor sees those to what they were granted. */
export async function listDisputes(context: OperationContext, { after, limit }: Page, state?: DisputeState | null): Promise<Dispute[]> {
  const { organizationId } = requireScope(context.viewer, 'campaigns:read');
  const where = { organizationId, ...(state && { state }), ...(after && { id: { $lt: after.id } }) };
  return context.read((em) => em.find(Dispute, where, { orderBy: { id: 'desc' }, limit: limit + 1 }));
}

/** The disputes about many placements, newest first, by placement id. */
export async function readDisputes(context: OperationContext, placementIds: readonly string[]): Promise<Map<string, Dispute[]>> {
  const { organizationId } = requireScope(context.viewer, 'campaigns:read');
  const disputes = await context.read((em) =>
    em.find(Dispute, { organizationId, placementId: { $in: [...placementIds] } }, { orderBy: { id: 'desc' } }),
  );
  return Map.groupBy(disputes, ({ placementId }) => placementId);
}

/** The disputes of these ids that the viewer may see, by id. */
export async function readDisputesById(context: OperationContext, ids: readonly string[]): Promise<Map<string, Dispute>> {
  const { organizationId } = requireScope(context.viewer, 'campaigns:read');
  const disputes = await context.read((em) => em.find(Dispute, { organizationId, id: { $in: [...ids] } }));
  return new Map(disputes.map((dispute) => [dispute.id, dispute]));
}

/** What was said in many disputes, oldest first, by dispute id. */
export async function readMessages(context: OperationContext, disputeIds: readonly string[]): Promise<Map<string, DisputeMessage[]>> {
  const { organizationId } = requireScope(context.viewer, 'campaigns:read');
  const messages = await context.read((em) =>
    em.find(DisputeMessage, { organizationId, disputeId: { $in: [...disputeIds] } }, { orderBy: { id: 'asc' } }),
  );
  return Map.groupBy(messages, ({ disputeId }) => disputeId);
}
