import { createHash } from 'node:crypto';
import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import { readTable } from '@castgraph/feeds/read-table';
import { badInput } from '@castgraph/kernel/errors';
import { recordAudit } from '@castgraph/orm/audit';
import type { OperationContext } from '@castgraph/service/context';
import { parseInput } from '@castgraph/service/parse-input';
import type { ImportedOrderVerdict } from '../generated/resolvers.ts';
import { isCurrency } from '../pixels/read-pixel-call.ts';
import { requireSponsor } from '../sponsors/require-sponsor.ts';
import type { ImportedOrder } from './imported-order.ts';
import { readOrderHead } from './order-columns.ts';
import { type OrderRow, readOrderRow } from './read-order-row.ts';
import { storeOrderRows, type NumberedOrder } from './store-order-rows.ts';

const MOST_ROWS = 10_000;

const input = z.strictObject({
  csv: z.string().min(1, 'The table is empty'),
  sponsorId: z.string().nullish(),
  currency: z.string().trim().toUpperCase().refine(isCurrency, 'Not an ISO 4217 code, such as EUR').nullish(),
  dryRun: z.boolean().default(false),
});

/** What became of a table. */
export interface ImportedOrders {
  rows: ImportedOrder[];
  orders: number;
  refunds: number;
  duplicates: number;
  rejected: number;
}

/**
 * Takes orders and refunds from a table, all in one transaction; rows with faults hold up no other. An order that is known counts once, and
 * so does a refund of the same order, instant and amount. Customers are hashed before anything is looked up. // A5d
 * @throws BAD_INPUT for text that is no table; NOT_FOUND for an advertiser that is not the organization's
 */
// no event: analytics is where conversions live
export async function importOrders(context: OperationContext, raw: z.input<typeof input>): Promise<ImportedOrders> {
  const viewer = requireScope(context.viewer, 'campaigns:write');
  const fields = parseInput(input, raw);
  const { organizationId } = viewer;
  const { faulty, good } = readRows(fields.csv, fields.currency ?? null);
  return context.transact(async (em) => {
    const sponsorId = fields.sponsorId == null ? null : (await requireSponsor(em, organizationId, fields.sponsorId)).id;
    const stored = await storeOrderRows(em, organizationId, good, { sponsorId, secret: context.listenerSecret, isDryRun: fields.dryRun });
    const rows = [...faulty, ...stored].toSorted((a, b) => a.line - b.line);
    const count = (verdict: ImportedOrderVerdict) => rows.filter((row) => row.verdict === verdict).length;
    const counts = { orders: count('ORDER'), refunds: count('REFUND'), duplicates: count('DUPLICATE'), rejected: count('REJECTED') };
    const table = createHash('sha256').update(fields.csv).digest('hex');
    const details = { ...counts, table, dryRun: fields.dryRun };
    await recordAudit(em, { viewer, action: 'orders.import', subjectType: 'Organization', subjectId: organizationId, details });
    return { rows, ...counts };
  });
}

function readRows(csv: string, currency: string | null): { faulty: ImportedOrder[]; good: NumberedOrder[] } {
  const [head, ...lines] = readTable(csv, MOST_ROWS + 1);
  if (!head) throw badInput('The table is empty', { path: ['input', 'csv'] });
  const columns = readOrderHead(head.cells);
  const now = Date.now();
  const [faulty, good]: [ImportedOrder[], NumberedOrder[]] = [[], []];
  for (const { line, cells } of lines) {
    if (cells.every((cell) => cell === '')) continue;
    const named = new Map(columns.flatMap((column, index) => (column !== null && cells[index] ? [[column, cells[index]] as const] : [])));
    const read = readOrderRow(named, { currency, now });
    if (isOrder(read)) good.push({ ...read, line });
    else faulty.push({ line, verdict: 'REJECTED', ...read, orderId: null });
  }
  return { faulty, good };
}

function isOrder(read: ReturnType<typeof readOrderRow>): read is OrderRow {
  return 'orderId' in read;
}
