import { CannotSucceed, implementJob, type Implementation } from '@castgraph/queue/implement-job';
import { histogram } from '@castgraph/telemetry/metrics';
import { observeOutcome } from '@castgraph/telemetry/rate-gauge';
import { generateReportFile } from '../job-definitions.ts';
import { ReportRefused } from '../snapshots/report-refused.ts';
import { failReport } from './fail-report.ts';
import { makeReport, type MakingServices } from './make-report.ts';
import type { ReportKey } from './move-report.ts';

const duration = histogram('report_generation_duration_seconds');
const fileSize = histogram('report_file_size_bytes');

/** Shown to whoever asked; what went wrong is in the log and with the parked task. */
const GAVE_UP = 'The figures could not be read, however often we tried; ask for the report again later';

/** Makes reports. What no try can mend fails at once; anything else after the last try. */
export function generateReportJob(services: MakingServices): Implementation {
  return implementJob(generateReportFile, async (key, { signal, attempt, progress }) => {
    const startedAt = performance.now();
    try {
      const report = await makeReport(services, { ...key, signal, onStep: progress });
      if (!report) return;
      duration.observe({ format: report.format }, (performance.now() - startedAt) / 1000);
      fileSize.observe({ format: report.format }, report.fileSizeBytes ?? 0);
      observeOutcome('report_generation_success_rate', { format: report.format }, true);
    } catch (error) {
      if (error instanceof ReportRefused) {
        await endAsFailed(services, key, error.message);
        throw new CannotSucceed(error.message);
      }
      if (attempt >= generateReportFile.attempts) await endAsFailed(services, key, GAVE_UP);
      throw error;
    }
  });
}

async function endAsFailed(services: MakingServices, key: ReportKey, failure: string): Promise<void> {
  const failed = await failReport(services, key, failure);
  if (failed) observeOutcome('report_generation_success_rate', { format: failed.format }, false);
}
