import type { Implementation } from '@castgraph/queue/implement-job';
import type { Schedule } from '@castgraph/queue/schedule';
import type { Live } from '@castgraph/service/live-channel';
import { advanceCampaignsJob, advanceCampaignsSchedule } from './campaigns/advance-campaigns.job.ts';
import { recordEpisodesJob } from './episodes/record-episodes.job.ts';
import { recordOrganizationJob } from './listening/record-organization.job.ts';
import { recountSpanJob } from './measurement/recount-span.job.ts';
import { tendListeningJob, tendListeningSchedule } from './listening/tend-listening.job.ts';
import { recordPlatformFiguresJob } from './platforms/record-platform-figures.job.ts';
import { tendPixelsJob, tendPixelsSchedule } from './pixels/tend-pixels.job.ts';
import { erasureJobs } from './privacy/erasure.job.ts';
import { sandboxJobs } from './sandbox/sandbox.job.ts';
import { sponsorshipJobs } from './sponsorship.ts';

/** Everything the worker of analytics does when asked. Verdicts and single requests are kept for so many days. */
export function implementations(
  live: Live,
  { verdictDays, eventDays }: { verdictDays: number; eventDays: number },
): readonly Implementation[] {
  return [
    recordEpisodesJob,
    recordOrganizationJob,
    recordPlatformFiguresJob,
    tendListeningJob(verdictDays),
    tendPixelsJob(eventDays),
    advanceCampaignsJob,
    recountSpanJob,
    ...erasureJobs,
    ...sandboxJobs,
    ...sponsorshipJobs(live),
  ];
}

/** Everything it does by the clock. */
export const schedules: readonly Schedule[] = [tendListeningSchedule, tendPixelsSchedule, advanceCampaignsSchedule];
