import { defineEntity, p } from '@mikro-orm/core';
import type { DisputeSide } from '../generated/resolvers.ts';

const DisputeMessageSchema = defineEntity({
  name: 'DisputeMessage',
  tableName: 'dispute_message',
  properties: {
    organizationId: p.uuid().primary(),
    id: p.uuid().primary(),
    disputeId: p.uuid(),
    campaignId: p.uuid(),
    side: p.text().$type<DisputeSide>(),
    byId: p.text(),
    text: p.text(),
    at: p.datetime(3),
  },
});

/** What a side of a dispute said; it is never changed. */
export class DisputeMessage extends DisputeMessageSchema.class {}
DisputeMessageSchema.setClass(DisputeMessage);
