import { implementJob, type Implementation } from '@castgraph/queue/implement-job';
import { defineSchedule } from '@castgraph/queue/schedule';
import { keepListenerEvents as keepListenerEventsJob } from '../job-definitions.ts';
import { keepListenerEvents } from './keep-listener-events.ts';

/** Hourly: partitions reach 35 days ahead, so that a month of failures would be needed to run out of them. */
export const keepListenerEventsSchedule = defineSchedule({
  name: 'keep-listener-events',
  job: keepListenerEventsJob,
  payload: {},
  everyMs: 3_600_000,
  jitterMs: 60_000,
});

/** The upkeep of the log of listening. */
export function listenerEventsJobs({ retentionDays }: { retentionDays: number }): Implementation[] {
  return [implementJob(keepListenerEventsJob, (_, { orm, log }) => keepListenerEvents(orm, log, retentionDays))];
}
