import { defineEvent } from './event.ts';
import { sampleIdSchema } from './sandbox-asked.ts';

/** Figures and campaigns of a sandbox are erased too: listening may come in, or what is left may go. */
export const sandboxFiguresErased = defineEvent({ name: 'analytics.sandbox-figures-erased', body: { sampleId: sampleIdSchema } });
