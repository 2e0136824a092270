import { defineEntity, p } from '@mikro-orm/core';
import { TextArray } from '@castgraph/orm/text-array';
import type { AdInsertion, AdPosition, AdReadKind, PlacementPricing } from '../generated/resolvers.ts';

/** From so many impressions on, every thousand of them costs so much. */
export interface PriceTier {
  impressions: number;
  cpmMinor: number;
}

const PlacementSchema = defineEntity({
  name: 'Placement',
  tableName: 'placement',
  properties: {
    organizationId: p.uuid().primary(),
    id: p.uuid().primary(),
    campaignId: p.uuid(),
    flightId: p.uuid().nullable(),
    podcastId: p.uuid(),
    episodeId: p.uuid().nullable(),
    position: p.text().$type<AdPosition>(),
    podPosition: p.integer().nullable(),
    readKind: p.text().$type<AdReadKind>(),
    insertion: p.text().$type<AdInsertion>(),
    lengthSeconds: p.integer().nullable(),
    contractedDownloads: p.integer().nullable(),
    pricing: p.text().$type<PlacementPricing>(),
    cpmMinor: p.bigint('number').nullable(),
    priceMinor: p.bigint('number').nullable(),
    tiers: p.json().$type<PriceTier[]>().nullable(),
    talkingPoints: p.type(TextArray).$type<string[]>(),
    forbiddenWords: p.type(TextArray).$type<string[]>(),
    competitors: p.type(TextArray).$type<string[]>(),
    promoCodeId: p.uuid().nullable(),
    url: p.text().nullable(),
    makeGoodFor: p.uuid().nullable(),
    createdAt: p.datetime(3),
    archivedAt: p.datetime(3).nullable(),
    version: p.integer(),
  },
});

/** A spot of a campaign in one episode, or in a whole show while its flight lasts; prices are in the campaign's currency. */
export class Placement extends PlacementSchema.class {}
PlacementSchema.setClass(Placement);
