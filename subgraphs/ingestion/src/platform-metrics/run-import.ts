import type { EntityManager } from '@castgraph/orm/open-orm';
import { importPlatformReport } from './import-platform-report.ts';
import type { ImportRun, RowVerdict } from './import-run.ts';
import type { PlatformImporter, PlatformReport } from './platform-report.ts';

/** How many lines of each outcome. */
export function countOutcomes(rows: readonly RowVerdict[]): Record<RowVerdict['outcome'], number> {
  const counts = { stored: 0, unchanged: 0, rejected: 0 };
  for (const { outcome } of rows) counts[outcome]++;
  return counts;
}

/**
 * Takes over everything that an importer finds, in the caller's transaction, and records that it did.
 * @returns one verdict per line of all its reports, in their order
 */
export async function runImport(em: EntityManager, run: ImportRun, importer: PlatformImporter, signal: AbortSignal): Promise<RowVerdict[]> {
  const rows: RowVerdict[] = [];
  let last: PlatformReport | undefined;
  for await (const report of importer.fetch({ signal }, null)) {
    rows.push(...(await importPlatformReport(em, run, report)));
    last = report;
  }
  if (last) await recordImport(em, run, last, rows);
  return rows;
}

async function recordImport(
  em: EntityManager,
  run: ImportRun,
  { platform, source, asOf }: PlatformReport,
  rows: readonly RowVerdict[],
): Promise<void> {
  const { stored, unchanged, rejected } = countOutcomes(rows);
  await em.execute(
    `/* ingestion.record-import */
     insert into ingestion.platform_import (organization_id, id, podcast_id, platform, importer, source, as_of, received, stored, unchanged, rejected)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      run.organizationId,
      run.id,
      run.podcastId,
      platform,
      run.importer,
      source,
      asOf.toISOString(),
      rows.length,
      stored,
      unchanged,
      rejected,
    ],
  );
}
