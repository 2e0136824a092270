import type { Implementation } from '@castgraph/queue/implement-job';
import type { Schedule } from '@castgraph/queue/schedule';
import type { Live } from '@castgraph/service/live-channel';
import { keepOutcomesJob, keepOutcomesSchedule } from './benchmarks/keep-outcomes.job.ts';
import { importExchangeRatesJob, type RateSource } from './exchange-rates/import-exchange-rates.job.ts';
import { measureAdsJob, measureAdsSchedule } from './delivery/measure-ads.job.ts';
import { recordAdSlotsJob } from './delivery/record-ad-slots.job.ts';
import { advanceCampaignsJob, advanceCampaignsSchedule } from './campaigns/advance-campaigns.job.ts';
import { checkDeliveryJob, checkDeliverySchedule } from './delivery/check-delivery.job.ts';
import { recordEpisodesJob } from './episodes/record-episodes.job.ts';
import { recordOrganizationJob } from './listening/record-organization.job.ts';
import { recountSpanJob } from './measurement/recount-span.job.ts';
import { tendListeningJob, tendListeningSchedule } from './listening/tend-listening.job.ts';
import { recordPlatformFiguresJob } from './platforms/record-platform-figures.job.ts';
import { tendPixelsJob, tendPixelsSchedule } from './pixels/tend-pixels.job.ts';
import { erasureJobs } from './privacy/erasure.job.ts';
import { sandboxJobs } from './sandbox/sandbox.job.ts';
import { watchTrackingSchedule } from './tracking/watch-tracking.job.ts';
import { sponsorshipJobs } from './sponsorship.ts';

/** Everything the worker of analytics does when asked. Verdicts and single requests are kept for so many days. */
export function implementations(
  live: Live,
  { verdictDays, eventDays, rates }: { verdictDays: number; eventDays: number; rates: RateSource },
): readonly Implementation[] {
  return [
    recordEpisodesJob,
    recordAdSlotsJob,
    measureAdsJob,
    checkDeliveryJob,
    recordOrganizationJob,
    recordPlatformFiguresJob,
    tendListeningJob(verdictDays),
    tendPixelsJob(eventDays),
    advanceCampaignsJob,
    recountSpanJob,
    importExchangeRatesJob(rates),
    keepOutcomesJob,
    ...erasureJobs,
    ...sandboxJobs,
    ...sponsorshipJobs(live),
  ];
}

/** Everything it does by the clock. */
export const schedules: readonly Schedule[] = [
  tendListeningSchedule,
  tendPixelsSchedule,
  advanceCampaignsSchedule,
  measureAdsSchedule,
  watchTrackingSchedule,
  keepOutcomesSchedule,
  checkDeliverySchedule,
];
