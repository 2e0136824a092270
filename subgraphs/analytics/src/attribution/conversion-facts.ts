import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { EntityManager } from '@castgraph/orm/open-orm';

/** What of an order can tie it to a campaign. Keys are hexadecimal digits; instants Unix ms. */
export interface ConversionFacts {
  id: string;
  orderId: string;
  at: number;
  sponsorId: string | null;
  promoCodes: string[];
  landingUrl: string | null;
  householdKey: string | null;
  customerKey: string | null;
  ipClass: string | null;
  device: string | null;
  referrerHost: string | null;
  pixelId: string | null;
  reportedNewCustomer: boolean | null;
  /** Refunds taken off. */
  valueMinor: number;
  currency: string;
}

/**
 * Reads these conversions of an organization, oldest first. With `isLocked` nobody else computes their credits until the end of the
 * transaction.
 */
export async function readConversionFacts(
  em: EntityManager,
  organizationId: string,
  ids: readonly string[],
  { isLocked = false }: { isLocked?: boolean } = {},
): Promise<ConversionFacts[]> {
  if (ids.length === 0) return [];
  return em.execute<ConversionFacts[]>(
    `/* read-conversion-facts */
     select id, order_id as "orderId", (extract(epoch from at) * 1000)::float8 as at, sponsor_id as "sponsorId", promo_codes as "promoCodes",
            landing_url as "landingUrl", encode(household_key, 'hex') as "householdKey", encode(customer_key, 'hex') as "customerKey",
            ip_class as "ipClass", device, referrer_host as "referrerHost", pixel_id as "pixelId",
            reported_new_customer as "reportedNewCustomer", (gross_minor - refunded_minor)::float8 as "valueMinor", currency
       from analytics.conversion where organization_id = ? and id = any(?::uuid[]) order by at, id ${isLocked ? 'for update' : ''}`,
    [organizationId, arrayLiteral(ids)],
  );
}
