import type { orderReceived } from '@castgraph/contracts/order-received';
import type { EventPayload } from '@castgraph/contracts/event';
import { isCastgraphError } from '@castgraph/kernel/errors';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { storeConversion } from './store-conversion.ts';
import { storeRefund } from './store-refund.ts';

/**
 * Takes what a shop told. A shop reports one order several times (created, paid, updated): the first report counts, and a
 * later one with another value is left to refunds and cancellations, which say themselves what changed.
 * @returns the campaign whose figures moved, if any
 */
export async function recordOrderEvent(em: EntityManager, event: EventPayload<typeof orderReceived>): Promise<string | undefined> {
  const { organizationId, orderId, currency } = event;
  if (event.kind !== 'order') {
    const valueMinor = event.kind === 'cancel' ? null : event.valueMinor;
    const refundId = event.kind === 'cancel' ? 'cancel' : (event.providerEventId ?? event.eventId);
    return storeRefund(em, organizationId, { orderId, refundId, at: new Date(event.placedAt), valueMinor, currency });
  }
  try {
    const { campaignId } = await storeConversion(em, organizationId, {
      orderId,
      source: event.provider,
      at: new Date(event.placedAt),
      value: { amountMinor: event.valueMinor, currency },
      promoCodes: event.discountCodes,
      landingUrl: event.landingUrl,
    });
    return campaignId ?? undefined;
  } catch (error) {
    if (isCastgraphError(error) && error.code === 'CONFLICT') return undefined;
    throw error;
  }
}
