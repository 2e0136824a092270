import { defineEntity, p } from '@mikro-orm/core';
import type { DisputeOutcome, DisputeReason, DisputeState } from '../generated/resolvers.ts';

const DisputeSchema = defineEntity({
  name: 'Dispute',
  tableName: 'dispute',
  properties: {
    organizationId: p.uuid().primary(),
    id: p.uuid().primary(),
    campaignId: p.uuid(),
    placementId: p.uuid(),
    reason: p.text().$type<DisputeReason>(),
    state: p.text().$type<DisputeState>(),
    outcome: p.text().$type<DisputeOutcome>().nullable(),
    openedAt: p.datetime(3),
    closedAt: p.datetime(3).nullable(),
  },
});

/** A sponsor's objection to a spot. */
export class Dispute extends DisputeSchema.class {}
DisputeSchema.setClass(Dispute);
