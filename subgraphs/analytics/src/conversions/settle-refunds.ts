import type { EntityManager } from '@castgraph/orm/open-orm';

/**
 * Sets an order's refunded value to the sum of its refunds, at most what was paid; a cancellation refunds all of it.
 * Does nothing while the order itself has not arrived: its own arrival calls this again.
 * @returns the conversion's id, when there is one
 */
export async function settleRefunds(em: EntityManager, organizationId: string, orderId: string): Promise<string | undefined> {
  const rows = await em.execute<{ id: string }[]>(
    `/* settle-refunds */
     update analytics.conversion c
        set refunded_minor = least(c.gross_minor, coalesce(
              (select case when bool_or(r.value_minor is null) then c.gross_minor else sum(r.value_minor) end
                 from analytics.refund r
                where r.organization_id = c.organization_id and r.order_id = c.order_id and r.currency = c.currency), 0))
      where c.organization_id = ? and c.order_id = ?
      returning c.id`,
    [organizationId, orderId],
  );
  return rows[0]?.id;
}
