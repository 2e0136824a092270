import { defineEntity, p } from '@mikro-orm/core';
import type { CampaignFigures } from './campaign-figures.ts';

/** The snapshot format, version 1: the figures as pages and streams show them, and the name the campaign had. */
export type CampaignSnapshotData = { version: 1; campaignName: string } & CampaignFigures;

const CampaignSnapshotSchema = defineEntity({
  name: 'CampaignSnapshot',
  tableName: 'campaign_snapshot',
  properties: {
    organizationId: p.uuid().primary(),
    id: p.uuid().primary(),
    campaignId: p.uuid(),
    asOf: p.datetime(3),
    rangeFrom: p.date(),
    rangeTo: p.date(),
    timeZone: p.text(),
    data: p.json().$type<CampaignSnapshotData>(),
  },
});

/** A campaign's figures at one read timestamp; written once, never changed. */
export class CampaignSnapshot extends CampaignSnapshotSchema.class {}
CampaignSnapshotSchema.setClass(CampaignSnapshot);
