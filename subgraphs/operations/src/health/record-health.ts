import type { EntityManager } from '@castgraph/orm/open-orm';
import type { Live } from '@castgraph/service/live-channel';
import { settleAlert } from '../alerts/settle-alert.ts';
import { HealthStatus } from './health-status.entity.ts';
import type { AreaHealth } from './probe-targets.ts';

/** Keeps how each area does, raises an alert for one that stays away, and resolves it when it is back. */
export async function recordHealth(em: EntityManager, live: Live, areas: readonly AreaHealth[], now = new Date()): Promise<void> {
  for (const { area, status, checks } of areas) {
    const known = await em.findOne(HealthStatus, { area });
    const since = known?.status === status ? known.since : now;
    await em.upsert(HealthStatus, { area, status, checks, lookedAt: now, since });
    await settleAlert(em, live, { area, status, checks, since }, now);
  }
}
