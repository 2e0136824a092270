import { defineEntity, p } from '@mikro-orm/core';

const ManualExchangeRateSchema = defineEntity({
  name: 'ManualExchangeRate',
  tableName: 'manual_exchange_rate',
  properties: {
    organizationId: p.uuid().primary(),
    id: p.uuid().primary(),
    base: p.text(),
    quote: p.text(),
    /** A plain decimal: units of `quote` for one of `base`. */
    rate: p.decimal(),
    firstDay: p.date(),
    lastDay: p.date(),
    note: p.text().nullable(),
    createdAt: p.datetime(3),
    removedAt: p.datetime(3).nullable(),
  },
});

/** A rate that an organization agreed on for a span of days, both ways round; only taken back, never changed. */
export class ManualExchangeRate extends ManualExchangeRateSchema.class {}
ManualExchangeRateSchema.setClass(ManualExchangeRate);
