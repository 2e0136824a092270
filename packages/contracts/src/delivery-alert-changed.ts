import { z } from 'zod';
import { defineEvent, idSchema } from './event.ts';

/** Delivery of a campaign, or of one of its spots, went off its plan or came back. */
export const deliveryAlertChanged = defineEvent({
  name: 'analytics.delivery-alert-changed',
  body: {
    alertId: idSchema,
    campaignId: idSchema,
    campaignName: z.string(),
    /** Null: the campaign as a whole. */
    placementId: idSchema.nullable(),
    kind: z.enum(['UNDER_PACING', 'OVER_PACING', 'UNDER_DELIVERED', 'OVER_DELIVERED']),
    state: z.enum(['RAISED', 'RESOLVED']),
    delivered: z.int().nonnegative(),
    contracted: z.int().nonnegative(),
    pacing: z.number().nonnegative().nullable(),
  },
});
