import { z } from 'zod';
import { inSystem } from '@castgraph/orm/transact';
import { defineJob } from '@castgraph/queue/define-job';
import { implementJob, type Implementation } from '@castgraph/queue/implement-job';
import type { Live } from '@castgraph/service/live-channel';
import { probeTargets, type HealthTarget } from './probe-targets.ts';
import { recordHealth } from './record-health.ts';

/** Looks at every process of the product. */
export const checkHealth = defineJob({
  name: 'operations.check-health',
  schema: z.object({}),
  tracked: false,
  deadlineMs: 8_000,
  attempts: 1,
});

export function checkHealthJob(live: Live, targets: readonly HealthTarget[]): Implementation {
  return implementJob(checkHealth, async (_, { orm }) => {
    const areas = await probeTargets(targets);
    await inSystem(orm, (em) => recordHealth(em, live, areas));
  });
}
