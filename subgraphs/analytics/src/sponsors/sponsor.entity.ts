import { defineEntity, p } from '@mikro-orm/core';

const SponsorSchema = defineEntity({
  name: 'Sponsor',
  tableName: 'sponsor',
  properties: {
    organizationId: p.uuid().primary(),
    id: p.uuid().primary(),
    name: p.text(),
    website: p.text().nullable(),
    createdAt: p.datetime(3),
    archivedAt: p.datetime(3).nullable(),
    version: p.integer(),
  },
});

/** Who pays for campaigns. */
export class Sponsor extends SponsorSchema.class {}
SponsorSchema.setClass(Sponsor);
