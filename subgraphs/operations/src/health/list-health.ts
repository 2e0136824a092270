import { requireViewer } from '@castgraph/auth/scopes';
import type { Orm } from '@castgraph/orm/open-orm';
import { inSystem } from '@castgraph/orm/transact';
import type { OperationContext } from '@castgraph/service/context';
import { HealthStatus, type HealthState } from './health-status.entity.ts';

/** Nobody has looked for so long: what is stored says nothing about now. */
const STALE_MS = 60_000;
/** Every open page asks every few seconds: they share one look into the table. */
const SHARED_MS = 1_000;

const shared = new WeakMap<Orm, { readAt: number; rows: Promise<HealthStatus[]> }>();

/** How each area of the product did when it was last looked at. */
export async function listHealth({ viewer, orm }: OperationContext, now = Date.now()): Promise<HealthStatus[]> {
  requireViewer(viewer);
  return readShared(orm, now);
}

/** What a stored state says about now: what nobody looks at any more is degraded at best. */
export function currentState({ status, lookedAt }: HealthStatus, now = Date.now()): HealthState {
  return status === 'HEALTHY' && now - lookedAt.getTime() > STALE_MS ? 'DEGRADED' : status;
}

function readShared(orm: Orm, now: number): Promise<HealthStatus[]> {
  const known = shared.get(orm);
  if (known && now - known.readAt < SHARED_MS) return known.rows;
  const rows = inSystem(orm, (em) => em.find(HealthStatus, {}, { orderBy: { area: 'asc' } }), { readOnly: true });
  shared.set(orm, { readAt: now, rows });
  rows.catch(() => shared.delete(orm));
  return rows;
}
