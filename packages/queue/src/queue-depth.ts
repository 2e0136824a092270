import type { Log } from '@castgraph/telemetry/log';
import { gauge } from '@castgraph/telemetry/metrics';
import type { BullQueue } from './bull-queue.ts';
import { startRounds, type Rounds } from './rounds.ts';

/** Measures every queue of this worker each ten seconds. */
export function startDepthGauges(queues: readonly BullQueue[], log: Log): Rounds {
  return startRounds({
    name: 'queue gauges',
    everyMs: 10_000,
    log,
    round: async () => {
      for (const queue of queues) await measure(queue);
    },
  });
}

async function measure(queue: BullQueue): Promise<void> {
  const counts = await queue.getJobCounts();
  for (const [state, count] of Object.entries(counts)) gauge('bull_jobs').set({ queue: queue.name, state }, count);
  gauge('task_queue_depth').set({ queue: queue.name }, counts.waiting + counts.delayed);
  const [oldest] = counts.waiting > 0 ? await queue.getWaiting(0, 0) : [];
  gauge('bull_oldest_waiting_seconds').set({ queue: queue.name }, oldest ? Math.max(0, Date.now() - oldest.timestamp) / 1000 : 0);
}
