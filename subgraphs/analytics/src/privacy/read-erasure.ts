import { requireScope } from '@castgraph/auth/scopes';
import { isId } from '@castgraph/kernel/ids';
import type { OperationContext } from '@castgraph/service/context';

/** How far an erasure is. */
export interface Erasure {
  id: string;
  requestedAt: Date;
  finishedAt: Date | null;
  rows: { table: string; rows: number }[];
}

/** An erasure of the viewer's organization; null where there is none of that id. */
export async function readErasure(context: OperationContext, id: string): Promise<Erasure | null> {
  const { organizationId } = requireScope(context.viewer, 'operations:read');
  if (!isId(id)) return null;
  const [row] = await context.read((em) =>
    em.execute<{ requested_at: string; finished_at: string | null; rows: Record<string, number> }[]>(
      '/* read-erasure */ select requested_at, finished_at, rows from analytics.erasure where organization_id = ? and id = ?',
      [organizationId, id],
    ),
  );
  if (!row) return null;
  const rows = Object.entries(row.rows).map(([table, count]) => ({ table, rows: count }));
  return { id, requestedAt: new Date(row.requested_at), finishedAt: row.finished_at === null ? null : new Date(row.finished_at), rows };
}
