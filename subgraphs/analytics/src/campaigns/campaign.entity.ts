import { defineEntity, p } from '@mikro-orm/core';

const CampaignSchema = defineEntity({
  name: 'Campaign',
  tableName: 'campaign',
  properties: {
    organizationId: p.uuid().primary(),
    id: p.uuid().primary(),
    sponsorId: p.uuid(),
    name: p.text(),
    costMinor: p.bigint('number'),
    cpmMinor: p.bigint('number').nullable(),
    currency: p.text(),
    flightFrom: p.date(),
    flightTo: p.date(),
    attributionWindowDays: p.integer(),
    createdAt: p.datetime(3),
  },
});

/** A campaign as booked: what it costs, when it runs, how long after an exposure a sale may be its effect. */
export class Campaign extends CampaignSchema.class {}
CampaignSchema.setClass(Campaign);
