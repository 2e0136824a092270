import { z } from 'zod';
import { defineEvent, idSchema } from './event.ts';

/** The log of requests does not hold the household of an erasure any more. */
export const logErased = defineEvent({
  name: 'ingestion.log-erased',
  body: {
    erasureId: idSchema,
    /** Rows of the log that were changed. */
    rows: z.int().min(0),
  },
});
