import { conflict } from '@castgraph/kernel/errors';
import { newId } from '@castgraph/kernel/ids';
import type { Money } from '@castgraph/kernel/money';
import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { afterCommit } from '@castgraph/orm/transact';
import { attributeConversions } from '../attribution/attribute-conversions.ts';
import { markDue, markDueCustomers } from '../attribution/mark-due.ts';
import { observeMatch } from './observe-match.ts';
import { Conversion } from './conversion.entity.ts';
import type { AttributionCause } from '../generated/resolvers.ts';
import { settleRefunds } from './settle-refunds.ts';

/** An order as a shop or a program reports it. */
export interface Order {
  orderId: string;
  source: string;
  at: Date;
  value: Money;
  promoCodes: readonly string[];
  landingUrl: string | null;
  /** Whose shop it was, where that is known. */
  sponsorId?: string | null;
  /** The pixel that told. */
  pixelId?: string | null;
  /** Host of the page that led to the shop. */
  referrerHost?: string | null;
  /** Whether the shop says that the customer is a new one. */
  newCustomer?: boolean | null;
  /** What may be known of the buyer; keys are hexadecimal digits. */
  buyer?: Buyer | null;
}

/** Keys and kinds of a buyer who may be told apart. */
export interface Buyer {
  householdKey: string | null;
  customerKey: string | null;
  ipClass: string | null;
  device: string | null;
}

/** Where orders come from that anybody can make up, as whoever reads a page can call its pixel. */
export const UNPROVEN_SOURCE = 'pixel';

/** What storing an order did. */
export interface StoredConversion {
  conversion: Conversion;
  campaignId: string | null;
  duplicate: boolean;
}

/**
 * Keeps an order as a conversion, takes off refunds that came before it, and credits it. One conversion per order id (A5): what a shop or
 * a program says takes the place of what a browser said, a browser adds what it alone knows (the household, where the buyer landed), and
 * any other second report changes nothing. Whichever comes first, the same stands there in the end.
 * @throws CONFLICT when the second report names another value
 */
export async function storeConversion(em: EntityManager, organizationId: string, order: Order): Promise<StoredConversion> {
  const isNew = (await insert(em, organizationId, order)) || (await takeOver(em, organizationId, order));
  if (!isNew) return meetAgain(em, organizationId, order);
  await settleRefunds(em, organizationId, order.orderId);
  const conversion = await em.findOneOrFail(Conversion, { organizationId, orderId: order.orderId });
  return { conversion, campaignId: await credit(em, conversion, 'ORDER'), duplicate: false };
}

async function insert(em: EntityManager, organizationId: string, order: Order): Promise<boolean> {
  const inserted = await em.execute(
    `/* store-conversion */
     insert into analytics.conversion
       (organization_id, id, order_id, source, at, gross_minor, refunded_minor, currency, promo_codes, landing_url, created_at, sponsor_id,
        pixel_id, referrer_host, reported_new_customer, household_key, customer_key, ip_class, device)
     values (?, ?, ?, ?, ?, ?, 0, ?, ?::text[], ?, ?, ?, ?, ?, ?, decode(?, 'hex'), decode(?, 'hex'), ?, ?)
     on conflict (organization_id, order_id) do nothing returning id`,
    [
      organizationId,
      newId(),
      order.orderId,
      order.source,
      order.at,
      order.value.amountMinor,
      order.value.currency,
      arrayLiteral(order.promoCodes),
      order.landingUrl,
      new Date(),
      ...buyerColumns(order),
    ],
  );
  return inserted.length > 0;
}

/** In the order in which the statements name them. */
function buyerColumns({ sponsorId, pixelId, referrerHost, newCustomer, buyer }: Order): unknown[] {
  const { householdKey, customerKey, ipClass, device } = buyer ?? {};
  return [sponsorId, pixelId, referrerHost, newCustomer, householdKey, customerKey, ipClass, device].map((value) => value ?? null);
}

const OR_ELSE = `sponsor_id = coalesce(?, sponsor_id), pixel_id = coalesce(?, pixel_id), referrer_host = coalesce(?, referrer_host),
            reported_new_customer = coalesce(?, reported_new_customer), household_key = coalesce(decode(?, 'hex'), household_key),
            customer_key = coalesce(decode(?, 'hex'), customer_key), ip_class = coalesce(?, ip_class), device = coalesce(?, device)`;

const IF_UNKNOWN = `sponsor_id = coalesce(sponsor_id, ?), pixel_id = coalesce(pixel_id, ?), referrer_host = coalesce(referrer_host, ?),
            reported_new_customer = coalesce(reported_new_customer, ?), household_key = coalesce(household_key, decode(?, 'hex')),
            customer_key = coalesce(customer_key, decode(?, 'hex')), ip_class = coalesce(ip_class, ?), device = coalesce(device, ?)`;

/**
 * Puts what a shop's server says in the place of what a browser said of the same order, which anybody can make up; what only the
 * browser knew, as where the buyer landed, stays.
 * @returns whether there was something to take the place of
 */
async function takeOver(em: EntityManager, organizationId: string, order: Order): Promise<boolean> {
  if (order.source === UNPROVEN_SOURCE) return false;
  const { at, source, value, promoCodes, landingUrl, orderId } = order;
  const codes = arrayLiteral(promoCodes);
  const changed = await em.execute(
    `/* take-over-conversion */
     update analytics.conversion set source = ?, at = ?, gross_minor = ?, refunded_minor = 0, currency = ?,
            promo_codes = case when ?::text[] = '{}' then promo_codes else ?::text[] end,
            landing_url = coalesce(?, landing_url), ${OR_ELSE}
      where organization_id = ? and order_id = ? and source = ? returning id`,
    [
      source,
      at,
      value.amountMinor,
      value.currency,
      codes,
      codes,
      landingUrl,
      ...buyerColumns(order),
      organizationId,
      orderId,
      UNPROVEN_SOURCE,
    ],
  );
  return changed.length > 0;
}

/** A second report: of a browser, it may know what the shop's server could not. */
async function meetAgain(em: EntityManager, organizationId: string, order: Order): Promise<StoredConversion> {
  const found = await em.findOneOrFail(Conversion, { organizationId, orderId: order.orderId });
  let campaignId: string | null = null;
  if (order.source === UNPROVEN_SOURCE && found.source !== UNPROVEN_SOURCE && (await addUnknown(em, organizationId, order)))
    campaignId = await credit(em, found, 'EVIDENCE');
  const same = found.grossMinor === order.value.amountMinor && found.currency === order.value.currency;
  if (!same) throw conflict(`Order ${order.orderId} is recorded with another value`, { existingId: found.id });
  return { conversion: found, campaignId, duplicate: true };
}

async function addUnknown(em: EntityManager, organizationId: string, order: Order): Promise<boolean> {
  const changed = await em.execute(
    `/* add-to-conversion */
     update analytics.conversion set promo_codes = case when promo_codes = '{}' then ?::text[] else promo_codes end,
            landing_url = coalesce(landing_url, ?), ${IF_UNKNOWN}
      where organization_id = ? and order_id = ? returning id`,
    [arrayLiteral(order.promoCodes), order.landingUrl, ...buyerColumns(order), organizationId, order.orderId],
  );
  return changed.length > 0;
}

/** Credits it now, and looks again when what was written meanwhile can be seen: a download being counted, an answer about this order. */
async function credit(em: EntityManager, { organizationId, id }: Conversion, cause: AttributionCause): Promise<string | null> {
  const { creditOf } = await attributeConversions(em, organizationId, [id], cause);
  const credited = creditOf.get(id);
  if (cause === 'ORDER') afterCommit(em, () => observeMatch(credited?.method ?? null));
  await markDue(em, organizationId, [id], 'ORDER');
  await markDueCustomers(em, organizationId, id);
  return credited?.campaignId ?? null;
}
