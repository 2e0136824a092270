import { defineEntity, p } from '@mikro-orm/core';

const ConversionSchema = defineEntity({
  name: 'Conversion',
  tableName: 'conversion',
  properties: {
    organizationId: p.uuid().primary(),
    id: p.uuid().primary(),
    orderId: p.text(),
    source: p.text(),
    at: p.datetime(3),
    /** As sold, before refunds. */
    grossMinor: p.bigint('number'),
    /** The sum of the order's refunds, never more than the gross value. */
    refundedMinor: p.bigint('number'),
    currency: p.text(),
    promoCodes: p.array(),
    landingUrl: p.text().nullable(),
    /** Whose shop it was, where that is known. */
    sponsorId: p.uuid().nullable(),
    createdAt: p.datetime(3),
  },
});

/** One order: the unit of credit (A5). */
export class Conversion extends ConversionSchema.class {}
ConversionSchema.setClass(Conversion);
