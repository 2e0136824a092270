import { defineEntity, p } from '@mikro-orm/core';

const TrackingLinkSchema = defineEntity({
  name: 'TrackingLink',
  tableName: 'tracking_link',
  properties: {
    organizationId: p.uuid().primary(),
    id: p.uuid().primary(),
    campaignId: p.uuid(),
    /** The spot that it is read in, where it is read in one alone. */
    placementId: p.uuid().nullable(),
    slug: p.text(),
    destinationUrl: p.text(),
    createdAt: p.datetime(3),
  },
});

/** A link `/go/{slug}` of a campaign. */
export class TrackingLink extends TrackingLinkSchema.class {}
TrackingLinkSchema.setClass(TrackingLink);
