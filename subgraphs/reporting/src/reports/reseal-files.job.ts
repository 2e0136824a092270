import { implementJob, type Implementation } from '@castgraph/queue/implement-job';
import { defineSchedule } from '@castgraph/queue/schedule';
import { gauge } from '@castgraph/telemetry/metrics';
import { resealReportFiles } from '../job-definitions.ts';
import { resealFiles, type ResealingServices } from './reseal-files.ts';

/** Every hour: it costs one look at an index while there is nothing to do. */
export const resealFilesSchedule = defineSchedule({ name: 'reseal-files', job: resealReportFiles, payload: {}, everyMs: 3_600_000 });

/** Brings the files of reports under the current key after SECRETS_KEY has changed. */
export function resealFilesJob(services: ResealingServices): Implementation {
  return implementJob(resealReportFiles, async (_, { signal, log }) => {
    const { resealed, unopened } = await resealFiles(services, signal);
    gauge('sealed_outdated_rows').set({ table: 'reporting.report' }, unopened);
    if (resealed > 0) log.info({ resealed }, 'Files of reports are under the current key');
    if (unopened > 0) log.error({ unopened }, 'Files that no key of SECRETS_KEY opens: name the missing key in SECRETS_KEY_PREVIOUS');
  });
}
