import { z } from 'zod';
import { defineJob } from '@castgraph/queue/define-job';

/**
 * Makes the file of a report. In a lane of its own, because rendering keeps the event loop; with more tries than usual
 * (about a minute of them), because what it waits for is the gateway, and that may be restarting.
 */
export const generateReportFile = defineJob({
  name: 'reporting.generate-report',
  schema: z.object({ organizationId: z.uuid(), reportId: z.uuid() }),
  lane: 'render',
  deadlineMs: 120_000,
  attempts: 6,
});

/** Deletes files whose time is over, and ends the wait for reports whose making was lost. */
export const expireReportFiles = defineJob({ name: 'reporting.expire-reports', schema: z.object({}), deadlineMs: 600_000, tracked: false });

/** Brings files under the current key after SECRETS_KEY has changed. */
export const resealReportFiles = defineJob({ name: 'reporting.reseal-files', schema: z.object({}), deadlineMs: 3_000_000 });
