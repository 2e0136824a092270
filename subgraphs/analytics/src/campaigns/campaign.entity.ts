import { defineEntity, p } from '@mikro-orm/core';
import type { AttributionMethod, CampaignObjective, CampaignState, PacingCurve, UnderDelivery } from '../generated/resolvers.ts';

const CampaignSchema = defineEntity({
  name: 'Campaign',
  tableName: 'campaign',
  properties: {
    organizationId: p.uuid().primary(),
    id: p.uuid().primary(),
    sponsorId: p.uuid(),
    brandId: p.uuid().nullable(),
    name: p.text(),
    state: p.text().$type<CampaignState>(),
    objective: p.text().$type<CampaignObjective>().nullable(),
    markets: p.array().$type<string[]>(),
    costMinor: p.bigint('number'),
    cpmMinor: p.bigint('number').nullable(),
    currency: p.text(),
    customerValueMinor: p.bigint('number').nullable(),
    flightFrom: p.date(),
    flightTo: p.date(),
    attributionWindowDays: p.integer(),
    signalOrder: p.array().$type<AttributionMethod[]>().nullable(),
    halfLifeDays: p.integer(),
    pacingCurve: p.text().$type<PacingCurve>(),
    underDelivery: p.text().$type<UnderDelivery>(),
    createdAt: p.datetime(3),
    archivedAt: p.datetime(3).nullable(),
    version: p.integer(),
  },
});

/** A campaign as booked: what it costs, when it runs (`flightFrom` to `flightTo` is the hull of its flights), how its effect is counted. */
export class Campaign extends CampaignSchema.class {}
CampaignSchema.setClass(Campaign);
