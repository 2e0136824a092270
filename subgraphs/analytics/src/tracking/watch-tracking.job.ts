import { z } from 'zod';
import { defineJob } from '@castgraph/queue/define-job';
import { implementJob, type Implementation } from '@castgraph/queue/implement-job';
import { defineSchedule } from '@castgraph/queue/schedule';
import type { Live } from '@castgraph/service/live-channel';
import { announceCampaign } from '../performance/announce-campaign.ts';
import { watchTracking } from './watch-tracking.ts';

const definition = defineJob({ name: 'analytics.watch-tracking', schema: z.strictObject({}) });

/** Warns of campaigns that begin soon and of which nothing could tell of an order; whoever watches one sees it at once. */
export function watchTrackingJob(live: Live): Implementation {
  return implementJob(definition, async (_, { orm }) => {
    for (const [organizationId, ids] of await watchTracking(orm)) for (const id of ids) announceCampaign(live, organizationId, id);
  });
}

/** Every quarter of an hour. */
export const watchTrackingSchedule = defineSchedule({
  name: 'watch-tracking',
  job: definition,
  payload: {},
  everyMs: 900_000,
  jitterMs: 60_000,
});
