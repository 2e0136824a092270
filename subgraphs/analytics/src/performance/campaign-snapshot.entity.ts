import { defineEntity, p } from '@mikro-orm/core';
import type { CampaignSnapshotData, CampaignSnapshotDataOne } from './campaign-snapshot-format.ts';

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
    data: p.json().$type<CampaignSnapshotData | CampaignSnapshotDataOne>(),
    /** Of `data`; null for snapshots of before there was one. */
    contentHash: p.text().nullable(),
  },
});

/** A campaign's figures at one read timestamp; written once; the database refuses to change it. */
export class CampaignSnapshot extends CampaignSnapshotSchema.class {}
CampaignSnapshotSchema.setClass(CampaignSnapshot);
