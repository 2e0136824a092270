import { z } from 'zod';
import { defineEvent, idSchema, instantSchema } from './event.ts';

/** A shop told of an order, a refund or a cancellation; verified, deduplicated, and without personal data. */
export const orderReceived = defineEvent({
  name: 'integrations.order-received',
  body: {
    connectionId: idSchema,
    /** `shopify`, `wix`, … */
    provider: z.string(),
    /** The shop's id of the order; refunds and cancellations name the order they belong to. */
    orderId: z.string(),
    /** The shop's id of this message, for support cases. Not the event's own id. */
    providerEventId: z.string().nullable(),
    kind: z.enum(['order', 'refund', 'cancel']),
    /** When the order was placed; for a refund or cancellation, when that happened. */
    placedAt: instantSchema,
    /** Whole minor units, never negative: `kind` says which way it counts. */
    valueMinor: z.int().nonnegative(),
    /** ISO 4217. */
    currency: z.string().regex(/^[A-Z]{3}$/),
    discountCodes: z.array(z.string()),
    landingUrl: z.string().nullable(),
    referringUrl: z.string().nullable(),
    /** Keyed hash of the shop's customer id or address. */
    customerHash: z.string().nullable(),
    /** Null where the shop does not say. */
    isNewCustomer: z.boolean().nullable(),
  },
});
