import { defineEntity, p } from '@mikro-orm/core';

const PixelSchema = defineEntity({
  name: 'Pixel',
  tableName: 'pixel',
  properties: {
    organizationId: p.uuid().primary(),
    id: p.uuid().primary(),
    name: p.text(),
    /** What stands in its address; no secret. */
    token: p.text(),
    sponsorId: p.uuid().nullable(),
    campaignId: p.uuid().nullable(),
    /** Hosts whose pages may call it, with all below them; empty for any. */
    allowedDomains: p.array(),
    /** What is put before each order id. */
    orderPrefix: p.text(),
    createdAt: p.datetime(3),
    removedAt: p.datetime(3).nullable(),
  },
});

/** A pixel of a shop's pages. */
export class Pixel extends PixelSchema.class {}
PixelSchema.setClass(Pixel);
