import { z } from 'zod';
import { defineEvent, idSchema } from './event.ts';

/** Something severe was found about a campaign's spots: for the first time, or anew after a person had dismissed it. */
export const severeFlagRaised = defineEvent({
  name: 'analytics.severe-flag-raised',
  body: {
    flagId: idSchema,
    campaignId: idSchema,
    campaignName: z.string(),
    /** Null: the campaign as a whole. */
    placementId: idSchema.nullable(),
    /** Null: all episodes. */
    episodeId: idSchema.nullable(),
    /** A kind of flag, as the SDL names them. Kinds may be added. */
    kind: z.string().regex(/^[A-Z_]{1,50}$/),
    /** What was found, in a sentence. */
    finding: z.string().max(1_000),
  },
});
