import { defineEntity, p } from '@mikro-orm/core';

const CampaignShareSchema = defineEntity({
  name: 'CampaignShare',
  tableName: 'campaign_share',
  properties: {
    organizationId: p.uuid().primary(),
    id: p.uuid().primary(),
    campaignId: p.uuid(),
    acceptedById: p.uuid().nullable(),
    createdAt: p.datetime(3),
    expiresAt: p.datetime(3),
    acceptedAt: p.datetime(3).nullable(),
    endedAt: p.datetime(3).nullable(),
  },
});

/** A campaign that its publisher, whose row this is, opened to another organization. This row alone says whether it may be seen. */
export class CampaignShare extends CampaignShareSchema.class {}
CampaignShareSchema.setClass(CampaignShare);
