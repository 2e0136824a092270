import { defineEntity, p } from '@mikro-orm/core';

const PromoCodeSchema = defineEntity({
  name: 'PromoCode',
  tableName: 'promo_code',
  properties: {
    organizationId: p.uuid().primary(),
    id: p.uuid().primary(),
    campaignId: p.uuid(),
    code: p.text(),
    /** The code as codes are compared (A5). */
    normalizedCode: p.text(),
    activeFrom: p.date(),
    activeTo: p.date().nullable(),
    createdAt: p.datetime(3),
  },
});

/** A code that listeners type at the sponsor's shop. */
export class PromoCode extends PromoCodeSchema.class {}
PromoCodeSchema.setClass(PromoCode);
