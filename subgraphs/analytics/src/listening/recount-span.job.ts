import { z } from 'zod';
import { instantSchema, idSchema } from '@castgraph/contracts/event';
import { defineJob } from '@castgraph/queue/define-job';
import { implementJob } from '@castgraph/queue/implement-job';
import { recountSpan } from './recount-span.ts';

const definition = defineJob({
  name: 'analytics.recount-span',
  schema: z.strictObject({ organizationId: idSchema, from: instantSchema, to: instantSchema }),
  lane: 'recount',
  deadlineMs: 3_600_000,
});

/** Counts a span of an organization's log again: after lists, settings or facts about episodes were corrected. */
export const recountSpanJob = implementJob(definition, ({ organizationId, from, to }, { orm, progress, signal }) =>
  recountSpan(orm, organizationId, Date.parse(from), Date.parse(to), { signal, onHour: (share) => progress(share * 100) }),
);
