import { defineEntity, p } from '@mikro-orm/core';
import type { Viewer } from '@castgraph/kernel/viewer';
import type { CampaignChangeKind, CampaignChangeSubject } from '../generated/resolvers.ts';

/** Fields as JSON keeps them, by their names in the entity; a campaign's `flights` among them. */
export type KeptFields = Readonly<Record<string, unknown>>;

const CampaignChangeSchema = defineEntity({
  name: 'CampaignChange',
  tableName: 'campaign_change',
  properties: {
    organizationId: p.uuid().primary(),
    id: p.uuid().primary(),
    campaignId: p.uuid().nullable(),
    subject: p.text().$type<CampaignChangeSubject>(),
    subjectId: p.uuid(),
    kind: p.text().$type<CampaignChangeKind>(),
    before: p.json().$type<KeptFields>(),
    after: p.json().$type<KeptFields>(),
    byKind: p.text().$type<Viewer['kind']>(),
    byId: p.text(),
    at: p.datetime(3),
    undoneAt: p.datetime(3).nullable(),
  },
});

/** What somebody did to a sponsor, a campaign or a placement: only the fields that it changed. */
export class CampaignChange extends CampaignChangeSchema.class {}
CampaignChangeSchema.setClass(CampaignChange);
