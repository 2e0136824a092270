import { z } from 'zod';
import { EVENT_RETENTION_DAYS, HOUSEHOLD_KEY_DAYS } from '@castgraph/measurement/retention';
import { readEnvironment } from '@castgraph/service/environment';

/** What this process was told by its environment, read once; throws one error that lists all that is wrong. */
export const env = readEnvironment({
  /** Feeds that one worker asks for at once, and of them at one host. */
  FEED_FETCHES: z.coerce.number().int().min(1).max(2_000).default(256),
  FEED_FETCHES_PER_HOST: z.coerce.number().int().min(1).max(64).default(4),
  /**
   * Days for which requests are kept one by one, the material of recounts. Attribution needs 61 of them; a little more than a
   * year lets a whole year be counted anew.
   */
  LISTENER_EVENT_RETENTION_DAYS: z.coerce
    .number()
    .int()
    .min(HOUSEHOLD_KEY_DAYS + 1)
    .default(EVENT_RETENTION_DAYS),
});
