import { defineEvent } from './event.ts';
import { sampleIdSchema } from './sandbox-asked.ts';

/** Shows and log of a sandbox are erased: what is counted from now on is not of before. */
export const sandboxLogErased = defineEvent({ name: 'ingestion.sandbox-log-erased', body: { sampleId: sampleIdSchema } });
