import { isId } from '@castgraph/kernel/ids';
import type { Orm } from '@castgraph/orm/open-orm';
import { inSystem } from '@castgraph/orm/transact';
import { hasFile, reportFileName } from './report-file.ts';
import { Report } from './report.entity.ts';

/** What stands behind a download address. */
export type ReportFile = { state: 'ready'; report: Report & { fileKey: string } } | { state: 'expired' } | { state: 'absent' };

/** Finds a report by its address alone, whose signature must have been verified: it names no organization. A name that is not the file's finds nothing. */
export async function findReportFile(orm: Orm, reportId: string, fileName: string): Promise<ReportFile> {
  const report = isId(reportId) ? await inSystem(orm, (em) => em.findOne(Report, { id: reportId }), { readOnly: true }) : null;
  if (!report || report.status !== 'READY' || fileName !== reportFileName(report)) return { state: 'absent' };
  return hasFile(report) ? { state: 'ready', report: report as Report & { fileKey: string } } : { state: 'expired' };
}
