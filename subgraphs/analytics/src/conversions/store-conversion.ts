import { conflict } from '@castgraph/kernel/errors';
import { newId } from '@castgraph/kernel/ids';
import type { Money } from '@castgraph/kernel/money';
import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { attributeConversion } from './attribute-conversion.ts';
import { Conversion } from './conversion.entity.ts';
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
}

/** Where orders come from that anybody can make up, as whoever reads a page can call its pixel. */
export const UNPROVEN_SOURCE = 'pixel';

/**
 * Keeps an order as a conversion, takes off refunds that came before it, and credits it. One conversion per order id (A5):
 * a second report changes nothing and answers `duplicate`, except that what a shop or a program says takes the place of what a
 * browser said.
 * @throws CONFLICT when the second report names another value
 */
export async function storeConversion(
  em: EntityManager,
  organizationId: string,
  order: Order,
): Promise<{ conversion: Conversion; campaignId: string | null; duplicate: boolean }> {
  const inserted = await em.execute(
    `/* store-conversion */
     insert into analytics.conversion
       (organization_id, id, order_id, source, at, gross_minor, refunded_minor, currency, promo_codes, landing_url, created_at, sponsor_id)
     values (?, ?, ?, ?, ?, ?, 0, ?, ?::text[], ?, ?, ?) on conflict (organization_id, order_id) do nothing returning id`,
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
      order.sponsorId ?? null,
    ],
  );
  if (inserted.length === 0 && !(await takeOver(em, organizationId, order))) {
    const conversion = await em.findOneOrFail(Conversion, { organizationId, orderId: order.orderId });
    const same = conversion.grossMinor === order.value.amountMinor && conversion.currency === order.value.currency;
    if (!same) throw conflict(`Order ${order.orderId} is recorded with another value`, { existingId: conversion.id });
    return { conversion, campaignId: null, duplicate: true };
  }
  await settleRefunds(em, organizationId, order.orderId);
  const conversion = await em.findOneOrFail(Conversion, { organizationId, orderId: order.orderId });
  const campaignId = await attributeConversion(em, conversion);
  return { conversion, campaignId, duplicate: false };
}

/**
 * Puts what a shop's server says in the place of what a browser said of the same order, which anybody can make up; what only the
 * browser knew, as where the buyer landed, stays.
 * @returns whether there was something to take the place of
 */
async function takeOver(em: EntityManager, organizationId: string, order: Order): Promise<boolean> {
  if (order.source === UNPROVEN_SOURCE) return false;
  const { at, source, value, promoCodes, landingUrl, sponsorId, orderId } = order;
  const codes = arrayLiteral(promoCodes);
  const changed = await em.execute(
    `/* take-over-conversion */
     update analytics.conversion set source = ?, at = ?, gross_minor = ?, refunded_minor = 0, currency = ?,
            promo_codes = case when ?::text[] = '{}' then promo_codes else ?::text[] end,
            landing_url = coalesce(?, landing_url), sponsor_id = coalesce(?, sponsor_id)
      where organization_id = ? and order_id = ? and source = ? returning id`,
    [source, at, value.amountMinor, value.currency, codes, codes, landingUrl, sponsorId ?? null, organizationId, orderId, UNPROVEN_SOURCE],
  );
  return changed.length > 0;
}
