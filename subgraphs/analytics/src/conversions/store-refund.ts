import type { EntityManager } from '@castgraph/orm/open-orm';
import { reverseCredit } from '../attribution/reverse-credit.ts';
import { settleRefunds } from './settle-refunds.ts';

/** A refund or cancellation as a shop reports it. */
export interface Refund {
  orderId: string;
  /** What tells two refunds of one order apart. */
  refundId: string;
  at: Date;
  /** Whole minor units; null cancels the whole order. */
  valueMinor: number | null;
  currency: string;
}

/**
 * Keeps a refund and takes it off its order, whichever of the two arrives first. The same refund twice counts once.
 * @returns the campaign whose figures move, when the order was credited to one
 */
export async function storeRefund(em: EntityManager, organizationId: string, refund: Refund): Promise<string | undefined> {
  await em.execute(
    `/* store-refund */
     insert into analytics.refund (organization_id, refund_id, order_id, at, value_minor, currency)
     values (?, ?, ?, ?, ?, ?) on conflict do nothing`,
    [organizationId, refund.refundId, refund.orderId, refund.at, refund.valueMinor, refund.currency],
  );
  const conversionId = await settleRefunds(em, organizationId, refund.orderId);
  if (!conversionId) return undefined;
  await reverseCredit(em, organizationId, conversionId);
  const credited = await em.execute<{ campaign_id: string }[]>(
    '/* credited-campaign */ select campaign_id from analytics.attribution where organization_id = ? and conversion_id = ?',
    [organizationId, conversionId],
  );
  return credited[0]?.campaign_id;
}
