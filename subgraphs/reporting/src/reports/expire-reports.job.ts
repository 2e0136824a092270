import { implementJob, type Implementation } from '@castgraph/queue/implement-job';
import { defineSchedule } from '@castgraph/queue/schedule';
import { expireReportFiles } from '../job-definitions.ts';
import { expireReports, failLostReports, type ExpiryServices } from './expire-reports.ts';

/** Every hour. */
export const expireReportsSchedule = defineSchedule({ name: 'expire-reports', job: expireReportFiles, payload: {}, everyMs: 3_600_000 });

/** Deletes what has expired, and gives up what was lost. */
export function expireReportsJob(services: ExpiryServices): Implementation {
  return implementJob(expireReportFiles, async (_, { signal, log }) => {
    const deleted = await expireReports(services, signal);
    const lost = await failLostReports(services, signal);
    if (deleted + lost > 0) log.info({ deleted, lost }, 'Reports ended');
  });
}
