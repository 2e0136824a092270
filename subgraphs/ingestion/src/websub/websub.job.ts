import { implementJob, type Implementation } from '@castgraph/queue/implement-job';
import { defineSchedule } from '@castgraph/queue/schedule';
import { renewSubscriptions as renewSubscriptionsJob } from '../job-definitions.ts';
import { renewSubscriptions, type RenewalServices } from './renew-subscriptions.ts';

/** Each minute: a feed that names a hub for the first time is told of by it soon after. */
export const renewSubscriptionsSchedule = defineSchedule({
  name: 'renew-subscriptions',
  job: renewSubscriptionsJob,
  payload: {},
  everyMs: 60_000,
  jitterMs: 10_000,
});

/** The job that talks to hubs. */
export function websubJobs(services: RenewalServices): Implementation[] {
  return [implementJob(renewSubscriptionsJob, (_, { signal }) => renewSubscriptions(services, signal))];
}
