import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { afterCommit } from '@castgraph/orm/transact';
import { liveChannel, type Live } from '@castgraph/service/live-channel';
import { Report } from './report.entity.ts';

/** Which report. */
export interface ReportKey {
  organizationId: string;
  reportId: string;
}

/** One message of a report's live channel: that it moved; the row says how. */
export interface ReportMoved {
  reportId: string;
  version: number;
}

/** The channel of a report. */
export function reportChannel(organizationId: string, reportId: string): string {
  return liveChannel(organizationId, 'report', reportId);
}

/** The report, held against every other writer until the transaction ends; null when there is none. */
export function lockReport(em: EntityManager, { organizationId, reportId }: ReportKey): Promise<Report | null> {
  return em.findOne(Report, { organizationId, id: reportId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
}

/** Changes a locked report, and tells whoever watches once that is committed. */
export function moveReport(
  em: EntityManager,
  live: Live,
  report: Report,
  step: Pick<Report, 'status' | 'percent' | 'message'> & Partial<Report>,
): void {
  em.assign(report, { ...step, version: report.version + 1 });
  announceReport(em, live, report);
}

/** Tells whoever watches that a report is as it is now, after the commit. */
export function announceReport(em: EntityManager, live: Live, { organizationId, id, version }: Report): void {
  const moved: ReportMoved = { reportId: id, version };
  afterCommit(em, () => void live.publish(reportChannel(organizationId, id), moved));
}
