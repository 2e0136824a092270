import { z } from 'zod';
import { defineEvent, idSchema } from './event.ts';

/** A campaign was created or changed. Carries its whole state; the event with the latest `occurredAt` wins. */
export const campaignChanged = defineEvent({
  name: 'analytics.campaign-changed',
  body: {
    campaignId: idSchema,
    sponsorId: idSchema,
    sponsorName: z.string(),
    name: z.string(),
    /** First and last day of the flight, UTC, both included. */
    flightFrom: z.iso.date(),
    flightTo: z.iso.date(),
    placements: z.array(z.object({ id: idSchema, podcastId: idSchema, episodeId: idSchema.nullable() })),
    promoCodes: z.array(z.object({ id: idSchema, code: z.string() })),
    trackingLinks: z.array(z.object({ id: idSchema, slug: z.string(), destinationUrl: z.string() })),
  },
});
