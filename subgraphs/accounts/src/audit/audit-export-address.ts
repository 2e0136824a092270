import { z } from 'zod';
import { signPath } from '@castgraph/auth/signed-url';
import { notFound } from '@castgraph/kernel/errors';
import { auditFilter } from './audit-filter.ts';

/** How long the address of an export works. */
export const EXPORT_SECONDS = 15 * 60;
const FOLDER = '/audit/exports/';

/** What an export holds: it stands in the address itself, which is signed, so that nothing has to be kept. */
const order = z.strictObject({
  organizationId: z.uuid(),
  format: z.enum(['CSV', 'JSON']),
  filter: auditFilter,
  /** Who asked. */
  actor: z.strictObject({ kind: z.string(), id: z.string() }),
  askedAt: z.coerce.date(),
  /**
   * The entry of the asking itself, with which the file begins: later ones are in no file, so that the same address gives the same
   * file. Ids rather than times, because two entries may have the same millisecond and the database's clock is not the program's.
   */
  lastId: z.uuid(),
});

export type AuditExportOrder = z.output<typeof order>;

/** Signs the address of an export. */
export function auditExportUrl(wanted: AuditExportOrder, { publicUrl, secretsKey }: { publicUrl: string; secretsKey: string }): string {
  const text = Buffer.from(JSON.stringify(wanted)).toString('base64url');
  const path = `${FOLDER}${text}.${wanted.format === 'CSV' ? 'csv' : 'jsonl'}`;
  return new URL(signPath({ path, seconds: EXPORT_SECONDS, secretsKey }), publicUrl).href;
}

/** The order in the last part of an address whose signature was verified. @throws NOT_FOUND */
export function readAuditExportOrder(file: string): AuditExportOrder {
  try {
    return order.parse(JSON.parse(Buffer.from(file.replace(/\.(csv|jsonl)$/, ''), 'base64url').toString()));
  } catch {
    throw notFound('audit export', file.slice(0, 40));
  }
}
