import type { EntityManager, Orm } from '@castgraph/orm/open-orm';
import { inOrganization, inSystem } from '@castgraph/orm/transact';
import type { Live } from '@castgraph/service/live-channel';
import type { FileStorage } from '../storage/file-storage.ts';
import { failReport } from './fail-report.ts';
import { lockReport, type ReportKey } from './move-report.ts';

/** What expiry needs. */
export interface ExpiryServices {
  orm: Orm;
  live: Live;
  storage: FileStorage;
}

const BATCH = 500;
/** Far above what all tries of a report take together. */
const LOST_AFTER_HOURS = 3;
const LOST = 'The making of this report was interrupted and not taken up again; ask for it again';

/** Deletes the files of reports whose time is over; the rows stay and say what there was. Returns how many files went. */
export async function expireReports({ orm, storage }: ExpiryServices, signal: AbortSignal): Promise<number> {
  let deleted = 0;
  for (;;) {
    const expired = await findKeys(orm, 'file_key is not null and expires_at <= now() order by expires_at');
    for (const key of expired) {
      signal.throwIfAborted();
      if (await expireOne(orm, storage, key)) deleted++;
    }
    if (expired.length < BATCH) return deleted;
  }
}

/** Ends the wait for reports whose every worker died in the middle of them. Returns how many there were. */
export async function failLostReports({ orm, live }: ExpiryServices, signal: AbortSignal): Promise<number> {
  const condition = `status in ('QUEUED', 'GENERATING') and requested_at < now() - ${LOST_AFTER_HOURS} * interval '1 hour' order by requested_at`;
  const lost = await findKeys(orm, condition);
  for (const key of lost) {
    signal.throwIfAborted();
    await failReport({ orm, live }, key, LOST);
  }
  return lost.length;
}

/** The file goes first: should the row's change fail, the next round deletes nothing and tries the row again. */
function expireOne(orm: Orm, storage: FileStorage, key: ReportKey): Promise<boolean> {
  return inOrganization(orm, key.organizationId, async (em) => {
    const report = await lockReport(em, key);
    if (!report?.fileKey) return false;
    await storage.delete(report.fileKey);
    em.assign(report, { fileKey: null });
    return true;
  });
}

function findKeys(orm: Orm, condition: string): Promise<ReportKey[]> {
  const find = (em: EntityManager) =>
    em.execute<{ organization_id: string; id: string }[]>(
      `/* find-ending-reports */ select organization_id, id from reporting.report where ${condition} limit ?`,
      [BATCH],
    );
  return inSystem(orm, async (em) => (await find(em)).map((row) => ({ organizationId: row.organization_id, reportId: row.id })), {
    readOnly: true,
  });
}
