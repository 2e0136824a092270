import { requireScope } from '@castgraph/auth/scopes';
import { notFound } from '@castgraph/kernel/errors';
import { isId } from '@castgraph/kernel/ids';
import type { OperationContext } from '@castgraph/service/context';
import { reportChannel, type ReportMoved } from './move-report.ts';
import { readReports } from './read-reports.ts';

/** Streams a report: as it is, then on each step of its making. @throws NOT_FOUND */
export function followReport(context: OperationContext, reportId: string): AsyncIterableIterator<ReportMoved> {
  const { organizationId } = requireScope(context.viewer, 'reports:read');
  if (!isId(reportId)) throw notFound('report', reportId);
  return context.reporting.live.subscribe<ReportMoved>(reportChannel(organizationId, reportId), {
    signal: context.signal,
    snapshot: async () => {
      const report = (await readReports(context, [reportId])).get(reportId);
      if (!report) throw notFound('report', reportId);
      return { reportId, version: report.version };
    },
  });
}
