import { z } from 'zod';
import { readEnvironment } from '@castgraph/service/environment';

/** What this process was told by its environment, read once; throws one error that lists all that is wrong. */
export const env = readEnvironment({
  /**
   * Days for which requests are kept one by one, the material of recounts. Attribution needs 61 of them; a little more than a
   * year lets a whole year be counted anew.
   */
  LISTENER_EVENT_RETENTION_DAYS: z.coerce.number().int().min(63).default(400),
});
