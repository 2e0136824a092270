import { requireViewer } from '@castgraph/auth/scopes';
import type { OperationContext } from '@castgraph/service/context';
import { HealthStatus } from './health-status.entity.ts';

/** Nobody has looked for so long: what is stored says nothing about now. */
const STALE_MS = 60_000;

/** How each area of the product did when it was last looked at; one that nobody looks at any more is degraded at best. */
export async function listHealth(context: OperationContext, now = Date.now()): Promise<HealthStatus[]> {
  requireViewer(context.viewer);
  const rows = await context.read((em) => em.find(HealthStatus, {}, { orderBy: { area: 'asc' } }));
  for (const row of rows) {
    if (row.status === 'HEALTHY' && now - row.lookedAt.getTime() > STALE_MS) row.status = 'DEGRADED';
  }
  return rows;
}
