import { buffer } from 'node:stream/consumers';
import { serviceViewer } from '@castgraph/auth/service-viewer';
import { recordAudit } from '@castgraph/orm/audit';
import type { EntityManager, Orm } from '@castgraph/orm/open-orm';
import { inOrganization, inSystem } from '@castgraph/orm/transact';
import { SEALED_ENDING, type SealedStorage } from '../storage/sealed-storage.ts';
import { lockReport, type ReportKey } from './move-report.ts';
import { reportFileKey } from './report-file.ts';

/** What resealing needs. */
export interface ResealingServices {
  orm: Orm;
  storage: SealedStorage;
}

const BATCH = 100;

/**
 * Puts the files of reports under the current key, and seals those that were kept before there was sealing. Stopped anywhere,
 * it goes on from there: the row says how its file is kept, and changes after the file.
 * @returns how many files were done, and how many could not be opened
 */
export async function resealFiles(
  { orm, storage }: ResealingServices,
  signal: AbortSignal,
): Promise<{ resealed: number; unopened: number }> {
  const sum = { resealed: 0, unopened: 0 };
  let after: ReportKey | undefined;
  for (;;) {
    const outdated = await findOutdated(orm, storage.keyId, after);
    for (const key of outdated) {
      signal.throwIfAborted();
      try {
        if (await resealOne(orm, storage, key)) sum.resealed++;
      } catch (error) {
        if (!(error instanceof Error && error.name === 'SealError')) throw error;
        sum.unopened++;
      }
    }
    after = outdated.at(-1);
    if (!after || outdated.length < BATCH) return sum;
  }
}

function resealOne(orm: Orm, storage: SealedStorage, key: ReportKey): Promise<boolean> {
  return inOrganization(orm, key.organizationId, async (em) => {
    const report = await lockReport(em, key);
    if (!report?.fileKey || report.fileSealedBy === storage.keyId) return false;
    const fileKey = report.fileKey.endsWith(SEALED_ENDING) ? report.fileKey : reportFileKey(report);
    if (fileKey === report.fileKey) await storage.reseal(fileKey);
    else await sealPlain(storage, report.fileKey, fileKey);
    em.assign(report, { fileKey, fileSealedBy: storage.keyId });
    const viewer = serviceViewer({ service: 'reseal', organizationId: key.organizationId, scopes: [] });
    const subject = { subjectType: 'ReportResult', subjectId: report.id };
    await recordAudit(em, { viewer, action: 'secrets.reseal', ...subject, details: { keyId: storage.keyId } });
    return true;
  });
}

/** A try that died after the plain file was deleted left the sealed one. */
async function sealPlain(storage: SealedStorage, plainKey: string, sealedKey: string): Promise<void> {
  const plain = await storage.get(plainKey);
  if (!plain) return;
  await storage.put(sealedKey, await buffer(plain.stream));
  await storage.delete(plainKey);
}

function findOutdated(orm: Orm, keyId: string, after: ReportKey | undefined): Promise<ReportKey[]> {
  const beyond = after ? 'and (organization_id, id) > (?::uuid, ?::uuid)' : '';
  const find = (em: EntityManager) =>
    em.execute<{ organization_id: string; id: string }[]>(
      `/* find-outdated-files */ select organization_id, id from reporting.report
        where file_key is not null and (file_sealed_by is null or file_sealed_by < ? or file_sealed_by > ?) ${beyond}
        order by organization_id, id limit ?`,
      [keyId, keyId, ...(after ? [after.organizationId, after.reportId] : []), BATCH],
    );
  return inSystem(orm, async (em) => (await find(em)).map((row) => ({ organizationId: row.organization_id, reportId: row.id })), {
    readOnly: true,
  });
}
