import { z } from 'zod';
import { defineEvent, idSchema, instantSchema } from './event.ts';

/** A detector may find so many in an episode; a person marks far fewer. */
export const MAX_AD_SLOTS = 200;

/** Lines of one advertisement, and characters of one line; longer ones are cut. Of an hour's break that is all. */
export const MAX_SLOT_LINES = 500;
export const MAX_LINE_LENGTH = 2_000;
/** Characters of all lines of an event. Advertisements beyond it come without theirs. */
export const MAX_SLOT_TEXT = 400_000;
/** Seconds before an advertisement and after it of which the words come along: disclosures stand there. */
export const SLOT_CONTEXT_SECONDS = 10;

/**
 * Advertisements of an episode were found, marked or removed, or its transcript was read. Carries all that are left, not the difference: the event with the
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
          /** What is said in it and ten seconds around it; null without a transcript. Optional because it came later. */
          lines: z
            .array(
              z.object({
                startSeconds: z.number().nonnegative(),
                endSeconds: z.number().nonnegative(),
                text: z.string().max(MAX_LINE_LENGTH),
              }),
            )
            .max(MAX_SLOT_LINES)
            .nullish(),
        }),
      )
      .max(MAX_AD_SLOTS),
    /** The transcript that was read last; null while there is none. Optional because it came later: without it, what is known stays. */
    transcript: z
      .object({
        /** Another for every other document. */
        version: z.string().max(100),
        readAt: instantSchema,
        /** Its times were made of the number of words. */
        timesEstimated: z.boolean(),
        /** Its words, each once, as packages/measurement compares them; null for one with too many. */
        vocabulary: z.array(z.string().max(100)).max(65_536).nullable(),
      })
      .nullish(),
  },
});
