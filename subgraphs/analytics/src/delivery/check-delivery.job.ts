import { z } from 'zod';
import { defineJob } from '@castgraph/queue/define-job';
import { implementJob, type Implementation } from '@castgraph/queue/implement-job';
import { defineSchedule } from '@castgraph/queue/schedule';
import { checkDelivery } from './check-delivery.ts';

const definition = defineJob({ name: 'analytics.check-delivery', schema: z.strictObject({}), deadlineMs: 900_000 });

/** Raises alerts of delivery that is off its plan, and resolves them when it is back. */
export const checkDeliveryJob: Implementation = implementJob(definition, async (_, { orm, signal }) => {
  await checkDelivery(orm, { signal });
});

/** Once an hour: a flight lasts days. */
export const checkDeliverySchedule = defineSchedule({
  name: 'check-delivery',
  job: definition,
  payload: {},
  everyMs: 3_600_000,
  jitterMs: 300_000,
});
