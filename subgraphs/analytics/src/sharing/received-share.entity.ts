import { defineEntity, p } from '@mikro-orm/core';

const ReceivedShareSchema = defineEntity({
  name: 'ReceivedShare',
  tableName: 'received_share',
  properties: {
    organizationId: p.uuid().primary(),
    /** The publisher's share. */
    id: p.uuid().primary(),
    publisherId: p.uuid(),
    campaignId: p.uuid(),
    receivedAt: p.datetime(3),
  },
});

/** Where to look for a campaign that a publisher shared: a pointer that opens nothing by itself. */
export class ReceivedShare extends ReceivedShareSchema.class {}
ReceivedShareSchema.setClass(ReceivedShare);
