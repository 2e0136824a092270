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
}

/**
 * Keeps an order as a conversion, takes off refunds that came before it, and credits it. One conversion per order id (A5):
 * a second report changes nothing and answers `duplicate`.
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
       (organization_id, id, order_id, source, at, gross_minor, refunded_minor, currency, promo_codes, landing_url, created_at)
     values (?, ?, ?, ?, ?, ?, 0, ?, ?::text[], ?, ?) on conflict (organization_id, order_id) do nothing returning id`,
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
    ],
  );
  if (inserted.length === 0) {
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
