import { z } from 'zod';
import { readEnvironment } from '@castgraph/service/environment';

/** What this process was told by its environment, read once; throws one error that lists all that is wrong. */
export const env = readEnvironment({
  /** Feeds that one worker asks for at once, and of them at one host. */
  FEED_FETCHES: z.coerce.number().int().min(1).max(2_000).default(256),
  FEED_FETCHES_PER_HOST: z.coerce.number().int().min(1).max(64).default(4),
});
