import { z } from 'zod';
import { idSchema } from '@castgraph/contracts/event';
import { defineJob } from '@castgraph/queue/define-job';

/** Counts a span of an organization's log again: after lists, settings or facts about episodes were changed. */
export const recountSpan = defineJob({
  name: 'analytics.recount-span',
  schema: z.strictObject({ organizationId: idSchema, recountId: idSchema }),
  lane: 'recount',
  deadlineMs: 3_600_000,
  // Each try goes on where the one before it was stopped: months of a large organization take longer than one.
  attempts: 24,
});

/** Judges orders anew by all that is known now, those of a campaign or of a span. */
export const recomputeCredits = defineJob({
  name: 'analytics.recompute-credits',
  schema: z.strictObject({ organizationId: idSchema, recomputeId: idSchema }),
  lane: 'recount',
  deadlineMs: 1_800_000,
  // Each try goes on where the one before it was stopped.
  attempts: 12,
});

/** Finds the listeners of a household that is to be forgotten, and has the log erased. */
export const prepareErasure = defineJob({
  name: 'analytics.prepare-erasure',
  schema: z.strictObject({ organizationId: idSchema, erasureId: idSchema }),
  deadlineMs: 1_800_000,
  attempts: 24,
});

/** Erases the household, when the log is erased. */
export const completeErasure = defineJob({
  name: 'analytics.complete-erasure',
  schema: z.strictObject({ organizationId: idSchema, erasureId: idSchema, logRows: z.int().min(0) }),
  deadlineMs: 1_800_000,
  attempts: 24,
});

/** Erases what a sandbox has here, for fresh sample data or for good. Not tracked: the tasks of a sandbox go with it. */
export const eraseSandbox = defineJob({
  name: 'analytics.erase-sandbox-figures',
  schema: z.strictObject({ organizationId: idSchema, sampleId: idSchema.nullable() }),
  deadlineMs: 1_800_000,
  attempts: 24,
  tracked: false,
});
