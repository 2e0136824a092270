import { stringify } from 'csv-stringify/sync';
import { maskPersonal } from '@castgraph/kernel/mask-personal';
import type { Orm } from '@castgraph/orm/open-orm';
import { inOrganization } from '@castgraph/orm/transact';
import type { AuditExportOrder } from './audit-export-address.ts';
import { findAuditEntries, type AuditEntryRow } from './find-audit-entries.ts';

const BATCH = 1_000;
const COLUMNS = ['at', 'area', 'actor kind', 'actor', 'action', 'subject type', 'subject', 'details', 'id', 'seq', 'hash'];
/** Spreadsheets read UTF-8 only behind it. */
const BYTE_ORDER_MARK = '\uFEFF';

/** The file of an export, newest entry first, batch by batch: however many entries there are, a thousand are in memory. */
export async function* writeAuditFile(orm: Orm, { organizationId, format, filter, lastId }: AuditExportOrder): AsyncGenerator<string> {
  if (format === 'CSV') yield BYTE_ORDER_MARK + writeCsv([COLUMNS]);
  let beforeId: string | null = null;
  for (;;) {
    const question = { organizationId, filter, beforeId, lastId, limit: BATCH };
    const rows: AuditEntryRow[] = await inOrganization(orm, organizationId, (em) => findAuditEntries(em, question), { readOnly: true });
    if (rows.length > 0) yield format === 'CSV' ? writeCsv(rows.map(cellsOf)) : rows.map(writeLine).join('');
    if (rows.length < BATCH) return;
    beforeId = rows.at(-1)!.id;
  }
}

function writeCsv(rows: string[][]): string {
  return stringify(rows, { record_delimiter: 'windows', quoted_string: true, quoted_empty: false, escape_formulas: true });
}

function cellsOf(row: AuditEntryRow): string[] {
  const { at, area, actorKind, actorId, action, subjectType, subjectId, details, id, seq, hash } = shown(row);
  return [at, area, actorKind, actorId, action, subjectType, subjectId, JSON.stringify(details), id, String(seq ?? ''), hash ?? ''];
}

function writeLine(row: AuditEntryRow): string {
  return `${JSON.stringify(shown(row))}\n`;
}

/** Entries from before details were masked when they were written are masked here. */
function shown({ at, details, seq, ...row }: AuditEntryRow) {
  return { ...row, at: new Date(at).toISOString(), details: maskPersonal(details), seq: seq === null ? null : Number(seq) };
}
