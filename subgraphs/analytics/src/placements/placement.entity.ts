import { defineEntity, p } from '@mikro-orm/core';

const PlacementSchema = defineEntity({
  name: 'Placement',
  tableName: 'placement',
  properties: {
    organizationId: p.uuid().primary(),
    id: p.uuid().primary(),
    campaignId: p.uuid(),
    podcastId: p.uuid(),
    episodeId: p.uuid().nullable(),
    position: p.text().$type<'PRE_ROLL' | 'MID_ROLL' | 'POST_ROLL'>(),
    contractedDownloads: p.integer().nullable(),
    createdAt: p.datetime(3),
  },
});

/** A spot of a campaign in one episode, or in a whole show while the flight lasts. */
export class Placement extends PlacementSchema.class {}
PlacementSchema.setClass(Placement);
