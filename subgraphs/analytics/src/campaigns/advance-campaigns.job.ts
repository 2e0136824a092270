import { z } from 'zod';
import { defineJob } from '@castgraph/queue/define-job';
import { implementJob, type Implementation } from '@castgraph/queue/implement-job';
import { defineSchedule } from '@castgraph/queue/schedule';
import { advanceCampaigns } from './advance-campaigns.ts';

const definition = defineJob({ name: 'analytics.advance-campaigns', schema: z.strictObject({}) });

/** Campaigns begin and end by the days of their flights. */
export const advanceCampaignsJob: Implementation = implementJob(definition, async (_, { orm, signal }) => {
  await advanceCampaigns(orm, { signal });
});

/** Days begin at midnight UTC; whoever looks soon after sees the day's state. */
export const advanceCampaignsSchedule = defineSchedule({
  name: 'advance-campaigns',
  job: definition,
  payload: {},
  everyMs: 5 * 60_000,
  jitterMs: 30_000,
});
