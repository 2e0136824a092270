import { LockMode } from '@mikro-orm/core';
import { z } from 'zod';
import { conflict, notFound } from '@castgraph/kernel/errors';
import { isId, newId } from '@castgraph/kernel/ids';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { DisputeSide } from '../generated/resolvers.ts';
import { DisputeMessage } from './dispute-message.entity.ts';
import { Dispute } from './dispute.entity.ts';

/** The most messages of a dispute: whoever needs more should talk. */
export const MOST_MESSAGES = 200;

/** What a side may say at once. */
export const messageText = z.string().trim().min(1, 'A message has words').max(4_000, 'A message has at most 4,000 characters');

/** The dispute of that id that the viewer may see, held until the transaction ends. @throws NOT_FOUND; CONFLICT when it is closed */
export async function lockOpenDispute(em: EntityManager, organizationId: string, id: string): Promise<Dispute> {
  const dispute = isId(id) ? await em.findOne(Dispute, { organizationId, id }, { lockMode: LockMode.PESSIMISTIC_WRITE }) : null;
  if (!dispute) throw notFound('dispute', id);
  if (dispute.state !== 'OPEN') throw conflict(`The dispute is ${dispute.state.toLowerCase()}`, { existingId: dispute.id });
  return dispute;
}

/** Adds what a side says. @throws CONFLICT when the dispute has as many messages as it may have, unless this is its last */
export async function addMessage(
  em: EntityManager,
  { organizationId, id: disputeId, campaignId }: Dispute,
  message: { side: DisputeSide; byId: string; text: string; isLast?: boolean },
): Promise<void> {
  const { side, byId, text, isLast = false } = message;
  const room = isLast ? MOST_MESSAGES : MOST_MESSAGES - 1;
  if ((await em.count(DisputeMessage, { organizationId, disputeId })) >= room)
    throw conflict(`A dispute has at most ${MOST_MESSAGES} messages: it can only be closed`, { existingId: disputeId });
  em.create(DisputeMessage, { organizationId, id: newId(), disputeId, campaignId, side, byId, text, at: new Date() });
}
