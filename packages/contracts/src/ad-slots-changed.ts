import { z } from 'zod';
import { defineEvent, idSchema } from './event.ts';

/** A detector may find so many in an episode; a person marks far fewer. */
export const MAX_AD_SLOTS = 200;

/**
 * Advertisements of an episode were found, marked or removed. Carries all that are left, not the difference: the event with the
 * latest `occurredAt` wins, and an empty list says that there are none any more.
 */
export const adSlotsChanged = defineEvent({
  name: 'ingestion.ad-slots-changed',
  body: {
    podcastId: idSchema,
    episodeId: idSchema,
    slots: z
      .array(
        z.object({
          id: idSchema,
          startSeconds: z.number().nonnegative(),
          endSeconds: z.number().nonnegative(),
          /** Whose it is, where somebody said so. */
          campaignId: idSchema.nullable(),
          sponsorName: z.string().max(200).nullable(),
          detectionMethod: z.enum(['TRANSCRIPTION', 'ML_HEURISTIC', 'MANUAL']),
          /** 0–1. */
          confidence: z.number().min(0).max(1),
        }),
      )
      .max(MAX_AD_SLOTS),
  },
});
