import { defineEntity, p } from '@mikro-orm/core';
import type { DeliveryAlertKind } from '../generated/resolvers.ts';

const DeliveryAlertSchema = defineEntity({
  name: 'DeliveryAlert',
  tableName: 'delivery_alert',
  properties: {
    organizationId: p.uuid().primary(),
    id: p.uuid().primary(),
    campaignId: p.uuid(),
    placementId: p.uuid().nullable(),
    kind: p.text().$type<DeliveryAlertKind>(),
    delivered: p.integer(),
    contracted: p.integer(),
    pacing: p.double().$type<number>().nullable(),
    raisedAt: p.datetime(3),
    resolvedAt: p.datetime(3).nullable(),
  },
});

/** That a campaign, or one of its spots, is off its plan. Written only by `checkDelivery`. */
export class DeliveryAlert extends DeliveryAlertSchema.class {}
DeliveryAlertSchema.setClass(DeliveryAlert);
