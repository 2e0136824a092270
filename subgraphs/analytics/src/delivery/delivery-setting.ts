import { DELIVERY_LIMITS, type DeliveryLimits } from '@castgraph/measurement/delivery-state';
import type { EntityManager } from '@castgraph/orm/open-orm';

/** From where on delivery is off its plan, by the organization's choice or by default. */
export async function readDeliverySetting(em: EntityManager, organizationId: string): Promise<DeliveryLimits> {
  const [row] = await em.execute<{ [Field in keyof DeliveryLimits]: number | null }[]>(
    `/* read-delivery-setting */
     select under_pacing as "underPacing", over_pacing as "overPacing", over_delivery as "overDelivery", quiet_share as "quietShare"
       from analytics.delivery_setting where organization_id = ?`,
    [organizationId],
  );
  return {
    underPacing: row?.underPacing ?? DELIVERY_LIMITS.underPacing,
    overPacing: row?.overPacing ?? DELIVERY_LIMITS.overPacing,
    overDelivery: row?.overDelivery ?? DELIVERY_LIMITS.overDelivery,
    quietShare: row?.quietShare ?? DELIVERY_LIMITS.quietShare,
  };
}

/** Sets some of the organization's choices; what is null stays. */
export async function writeDeliverySetting(
  em: EntityManager,
  organizationId: string,
  { underPacing, overPacing, overDelivery, quietShare }: { [Field in keyof DeliveryLimits]: number | null },
): Promise<void> {
  await em.execute(
    `/* write-delivery-setting */
     insert into analytics.delivery_setting as s (organization_id, under_pacing, over_pacing, over_delivery, quiet_share) values (?, ?, ?, ?, ?)
     on conflict (organization_id) do update set under_pacing = coalesce(excluded.under_pacing, s.under_pacing),
        over_pacing = coalesce(excluded.over_pacing, s.over_pacing), over_delivery = coalesce(excluded.over_delivery, s.over_delivery),
        quiet_share = coalesce(excluded.quiet_share, s.quiet_share)`,
    [organizationId, underPacing, overPacing, overDelivery, quietShare],
  );
}
