import { z } from 'zod';
import { defineEvent, idSchema, instantSchema } from './event.ts';

/** Ingestion splits larger readings into several events. */
export const MAX_EPISODES_PER_EVENT = 200;

/** More are no help to anybody who compares shows. */
export const MAX_CATEGORIES = 50;

/**
 * A reading of a feed met new or changed episodes of one podcast. Carries their whole state, not the difference:
 * the event with the latest `occurredAt` wins, in whatever order they arrive.
 */
export const episodesChanged = defineEvent({
  name: 'ingestion.episodes-changed',
  body: {
    podcast: z.object({
      id: idSchema,
      title: z.string(),
      feedUrl: z.string(),
      /**
       * As the feed says: `News`, and `News/Tech News` for what lies within it. Optional because it came later: an event
       * without it says nothing about categories, and those that are known stay.
       */
      categories: z.array(z.string().max(200)).max(MAX_CATEGORIES).optional(),
    }),
    episodes: z
      .array(
        z.object({
          id: idSchema,
          /** The feed's GUID, or what stands for it where the feed has none (C25). */
          guid: z.string(),
          title: z.string(),
          publishedAt: instantSchema.nullable(),
          durationSeconds: z.number().nonnegative().nullable(),
          /** Of the audio file, from the feed or, better, from the host's answer. */
          sizeBytes: z.int().nonnegative().nullable(),
          bitrateBps: z.int().positive().nullable(),
          /** Size of the ID3 tag before the audio, which the one-minute rule leaves out. */
          id3Bytes: z.int().nonnegative().nullable(),
          /** Keys of all audio URLs it has and had (normalised destination behind the prefixes, C29): old ones are still requested. */
          audioUrls: z.array(z.string()),
          /** When it vanished from the feed; it still counts. */
          removedAt: instantSchema.nullable(),
        }),
      )
      .min(1)
      .max(MAX_EPISODES_PER_EVENT),
  },
});
