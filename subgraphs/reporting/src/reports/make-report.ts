import { createHash } from 'node:crypto';
import { DAY_MS } from '@castgraph/kernel/days';
import type { EntityManager, Orm } from '@castgraph/orm/open-orm';
import { inOrganization } from '@castgraph/orm/transact';
import type { Live } from '@castgraph/service/live-channel';
import { composeDocument, type ReportHeader } from '../rendering/report-document.ts';
import { RENDERINGS } from '../rendering/renderings.ts';
import { createSnapshot } from '../snapshots/create-snapshot.ts';
import type { Gateway } from '../snapshots/gateway.ts';
import { readSnapshot, type ReportBasis } from '../snapshots/read-snapshot.ts';
import { ReportRefused } from '../snapshots/report-refused.ts';
import type { SealedStorage } from '../storage/sealed-storage.ts';
import { requireTemplate } from '../templates/find-template.ts';
import { lockReport, moveReport, type ReportKey } from './move-report.ts';
import { reportFileKey } from './report-file.ts';
import type { Report } from './report.entity.ts';

/** How long a report is kept (specification: availability of reports, 30 days). */
const KEPT_MS = 30 * DAY_MS;

/** What making reports needs. */
export interface MakingServices {
  orm: Orm;
  live: Live;
  gateway: Gateway;
  storage: SealedStorage;
}

/** One try at a report. */
export interface Making extends ReportKey {
  signal: AbortSignal;
  /** Told at each step besides the report's own watchers. */
  onStep?: (percent: number, message: string) => void;
}

/**
 * Makes a report's file. May be tried again from the start at any point: the snapshot is taken once and kept, and a report
 * that is READY stays as it is.
 * @returns the report, or undefined when there was nothing left to do
 * @throws ReportRefused when no further try can succeed; anything else is worth another try
 */
export async function makeReport(services: MakingServices, making: Making): Promise<Report | undefined> {
  const report = await step(services, making, 10, 'Taking a snapshot of the figures');
  if (!report) return undefined;
  const snapshotId = report.snapshotId ?? (await takeSnapshot(services, making, report));
  await step(services, making, 40, 'Reading the figures');
  const basis = await readSnapshot(services.gateway, { ...making, snapshotId, campaignId: report.campaignId }, making.signal);
  checkDays(report, basis);
  await step(services, making, 70, `Writing the ${report.format} file`);
  const document = composeDocument(requireTemplate(report.templateId), report, basis);
  const bytes = RENDERINGS[report.format].render(document);
  making.signal.throwIfAborted();
  return keepFile(services, making, { header: document.header, sponsorId: basis.campaign.sponsor.id, bytes });
}

/** Undefined when another try has ended the work, or the report is gone. */
function step({ orm, live }: MakingServices, making: Making, percent: number, message: string): Promise<Report | undefined> {
  making.onStep?.(percent, message);
  return changeUnready(orm, making, async (em, report) =>
    moveReport(em, live, report, { status: 'GENERATING', percent, message, failure: null }),
  );
}

/** Two tries at once agree on the snapshot that was stored first. */
async function takeSnapshot({ orm, gateway }: MakingServices, making: Making, report: Report): Promise<string> {
  const range = { from: report.rangeFrom, to: report.rangeTo, timeZone: report.timeZone };
  const { organizationId, campaignId } = report;
  const taken = await createSnapshot(gateway, { organizationId, campaignId, range }, making.signal);
  const kept = await changeUnready(orm, making, async (em, locked) => {
    const snapshotId = locked.snapshotId ?? taken;
    em.assign(locked, { snapshotId, metadata: { snapshotId } });
  });
  return kept?.snapshotId ?? taken;
}

function checkDays({ rangeFrom, rangeTo }: Report, { data: { dateRange } }: ReportBasis): void {
  if (dateRange.from === rangeFrom && dateRange.to === rangeTo) return;
  throw new ReportRefused(`The snapshot covers ${dateRange.from} to ${dateRange.to}, not ${rangeFrom} to ${rangeTo}`);
}

/**
 * Writes the file while the row is locked: a report is READY exactly when its file is whole and its checksum that file's,
 * whichever of two tries comes first and wherever either of them dies.
 */
async function keepFile(
  { orm, live, storage }: MakingServices,
  making: Making,
  { header, sponsorId, bytes }: { header: ReportHeader; sponsorId: string; bytes: Uint8Array },
): Promise<Report | undefined> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return changeUnready(orm, making, async (em, report) => {
    const fileKey = reportFileKey(report);
    await storage.put(fileKey, bytes);
    const generatedAt = new Date();
    moveReport(em, live, report, {
      status: 'READY',
      percent: 100,
      message: 'Ready for download',
      failure: null,
      sponsorId,
      fileKey,
      fileSealedBy: storage.keyId,
      fileSizeBytes: bytes.byteLength,
      sha256,
      generatedAt,
      expiresAt: new Date(generatedAt.getTime() + KEPT_MS),
      asOf: new Date(header.asOf),
      metadata: header,
    });
  });
}

function changeUnready(
  orm: Orm,
  making: Making,
  change: (em: EntityManager, report: Report) => Promise<void>,
): Promise<Report | undefined> {
  return inOrganization(orm, making.organizationId, async (em) => {
    const report = await lockReport(em, making);
    if (!report || report.status === 'READY') return undefined;
    await change(em, report);
    return report;
  });
}
