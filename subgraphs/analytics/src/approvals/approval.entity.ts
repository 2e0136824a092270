import { defineEntity, p } from '@mikro-orm/core';
import type { ApprovalKind, ApprovalState } from '../generated/resolvers.ts';

const ApprovalSchema = defineEntity({
  name: 'Approval',
  tableName: 'approval',
  properties: {
    organizationId: p.uuid().primary(),
    id: p.uuid().primary(),
    campaignId: p.uuid(),
    placementId: p.uuid().nullable(),
    kind: p.text().$type<ApprovalKind>(),
    revision: p.integer(),
    content: p.json().$type<Readonly<Record<string, unknown>>>(),
    contentHash: p.blob().$type<Buffer>(),
    state: p.text().$type<ApprovalState>(),
    requestedById: p.text(),
    requestedAt: p.datetime(3),
    decidedById: p.text().nullable(),
    decidedAt: p.datetime(3).nullable(),
    note: p.text().nullable(),
    outdatedAt: p.datetime(3).nullable(),
  },
});

/** What a sponsor was asked to approve, frozen as it was when it was asked. */
export class Approval extends ApprovalSchema.class {}
ApprovalSchema.setClass(Approval);
