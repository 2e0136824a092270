import type { Orm } from '@castgraph/orm/open-orm';
import { inOrganization } from '@castgraph/orm/transact';
import type { Live } from '@castgraph/service/live-channel';
import { lockReport, moveReport, type ReportKey } from './move-report.ts';
import type { Report } from './report.entity.ts';

/** Ends the making of a report as FAILED, with a sentence for the person who asked. A READY one stays READY. Returns the report if it failed now. */
export function failReport({ orm, live }: { orm: Orm; live: Live }, key: ReportKey, failure: string): Promise<Report | undefined> {
  return inOrganization(orm, key.organizationId, async (em) => {
    const report = await lockReport(em, key);
    if (!report || report.status === 'READY' || report.status === 'FAILED') return undefined;
    moveReport(em, live, report, { status: 'FAILED', percent: 100, message: failure, failure });
    return report;
  });
}
