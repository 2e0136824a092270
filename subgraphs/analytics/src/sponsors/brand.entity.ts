import { defineEntity, p } from '@mikro-orm/core';

const BrandSchema = defineEntity({
  name: 'Brand',
  tableName: 'brand',
  properties: {
    organizationId: p.uuid().primary(),
    id: p.uuid().primary(),
    sponsorId: p.uuid(),
    name: p.text(),
    website: p.text().nullable(),
    createdAt: p.datetime(3),
    removedAt: p.datetime(3).nullable(),
  },
});

/** What a sponsor advertises; campaigns of before keep one that was removed. */
export class Brand extends BrandSchema.class {}
BrandSchema.setClass(Brand);
