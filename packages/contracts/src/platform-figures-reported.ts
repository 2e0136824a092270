import { z } from 'zod';
import { defineEvent, idSchema, instantSchema } from './event.ts';

/** Ingestion splits larger reports into several events. */
export const MAX_FIGURES_PER_EVENT = 500;

/** A calendar day, `YYYY-MM-DD`. */
const daySchema = z.iso.date();

/**
 * A platform or host reported figures of one show. Each figure stands for itself: of the same figure the report with the
 * latest `asOf` wins, and of two as of the same instant the one told last, in whatever order they arrive.
 */
export const platformFiguresReported = defineEvent({
  name: 'ingestion.platform-figures-reported',
  body: {
    podcastId: idSchema,
    /** `spotify`, `apple_podcasts`, `buzzsprout`, … */
    platform: z.string().min(1).max(64),
    /** How the figures came here. */
    source: z.enum(['api', 'csv', 'manual']),
    /** When they were read from the platform. */
    asOf: instantSchema,
    figures: z
      .array(
        z.object({
          /** Null for the whole show. */
          episodeId: idSchema.nullable(),
          /** As the platform defines it: `streams`, `plays`, `engaged_listeners`, `completion_rate`, … Rates are from 0 to 1. */
          metric: z.string().min(1).max(64),
          /** '' for the whole audience, else such as `age:18-22`, `gender:female`, `country:DE`. */
          segment: z.string().max(100),
          /** The days it covers, both included, as the platform draws them. */
          fromDay: daySchema,
          toDay: daySchema,
          value: z.number(),
          /** The platform's own counting window, in its words; null where it names none. */
          countWindow: z.string().max(200).nullable(),
        }),
      )
      .min(1)
      .max(MAX_FIGURES_PER_EVENT),
  },
});
