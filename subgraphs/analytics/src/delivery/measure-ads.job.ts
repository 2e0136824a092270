import { z } from 'zod';
import { defineJob } from '@castgraph/queue/define-job';
import { implementJob } from '@castgraph/queue/implement-job';
import { defineSchedule } from '@castgraph/queue/schedule';
import { findDueAdDays } from './find-due-ad-days.ts';
import { measureAdDay } from './measure-ad-day.ts';

const definition = defineJob({ name: 'analytics.measure-ads', schema: z.strictObject({}), deadlineMs: 600_000 });

/** Counts which downloads brought which advertisement, for all days that are due. */
export const measureAdsJob = implementJob(definition, async (_, { orm }) => {
  for (const { organizationId, ...due } of await findDueAdDays(orm)) await measureAdDay(orm, organizationId, due);
});

/** Every minute, so that a day that changed shows what it brought within two. */
export const measureAdsSchedule = defineSchedule({
  name: 'measure-ads',
  job: definition,
  payload: {},
  everyMs: 60_000,
  jitterMs: 10_000,
});
