import { signPath } from '@castgraph/auth/signed-url';
import { RENDERINGS } from '../rendering/renderings.ts';
import { SEALED_ENDING } from '../storage/sealed-storage.ts';
import type { Report } from './report.entity.ts';

/** How long a download address works. */
const ADDRESS_SECONDS = 15 * 60;

/** What a report's file is called in its download address: made by us, of nothing that anybody typed. */
export function reportFileName({
  templateId,
  rangeFrom,
  rangeTo,
  format,
}: Pick<Report, 'templateId' | 'rangeFrom' | 'rangeTo' | 'format'>): string {
  return `${templateId}-${rangeFrom}-${rangeTo}.${RENDERINGS[format].ending}`;
}

/** Where a report's bytes are kept: ids alone. */
export function reportFileKey({ organizationId, id, format }: Pick<Report, 'organizationId' | 'id' | 'format'>): string {
  return `${organizationId}/${id}.${RENDERINGS[format].ending}${SEALED_ENDING}`;
}

/** Whether the file of a report can be downloaded now. */
export function hasFile({ status, fileKey, expiresAt }: Report, now: Date = new Date()): boolean {
  return status === 'READY' && fileKey != null && expiresAt != null && expiresAt > now;
}

/** A signed address of a report's file, for 15 minutes; null when there is no file. */
export function reportUrl(report: Report, { publicUrl, secretsKey }: { publicUrl: string; secretsKey: string }): string | null {
  if (!hasFile(report)) return null;
  const path = `/reports/${report.id}/${reportFileName(report)}`;
  return new URL(signPath({ path, seconds: ADDRESS_SECONDS, secretsKey }), publicUrl).href;
}
