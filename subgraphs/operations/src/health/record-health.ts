import type { EntityManager } from '@castgraph/orm/open-orm';
import type { Live } from '@castgraph/service/live-channel';
import { afterCommit } from '@castgraph/orm/transact';
import { announceAlert } from '../alerts/follow-alerts.ts';
import { Alert } from '../alerts/alert.entity.ts';
import { newId } from '@castgraph/kernel/ids';
import { HealthStatus } from './health-status.entity.ts';
import type { AreaHealth } from './probe-targets.ts';
import { productArea } from './product-area.ts';

/** An area that is down for a moment (a restart, a deploy) raises nothing; one that stays down for so long does. */
const ALERT_AFTER_MS = 10_000;

/** Keeps how each area does, raises an alert for one that stays away, and resolves it when it is back. */
export async function recordHealth(em: EntityManager, live: Live, areas: readonly AreaHealth[], now = new Date()): Promise<void> {
  for (const { area, status, checks } of areas) {
    const known = await em.findOne(HealthStatus, { area });
    const since = known?.status === status ? known.since : now;
    await em.upsert(HealthStatus, { area, status, checks, lookedAt: now, since });
    await settleAlert(em, live, { area, status, checks }, { since, now });
  }
}

async function settleAlert(
  em: EntityManager,
  live: Live,
  { area, status, checks }: AreaHealth,
  { since, now }: { since: Date; now: Date },
): Promise<void> {
  const open = await em.findOne(Alert, { area, resolvedAt: null });
  if (status === 'HEALTHY' && open) {
    open.resolvedAt = now;
    afterCommit(em, () => announceAlert(live, open.alertId));
  }
  if (status === 'HEALTHY' || open || now.getTime() - since.getTime() < ALERT_AFTER_MS) return;
  const isDown = status === 'UNHEALTHY';
  const alert = em.create(Alert, {
    alertId: newId(now.getTime()),
    severity: isDown ? 'CRITICAL' : 'WARNING',
    area,
    message: isDown
      ? `${productArea(area)} does not answer. Everything else goes on; what it would show is missing until it is back.`
      : `${productArea(area)} answers, but a part of it does not work.`,
    metadata: { checks: checks.filter((check) => check.status !== 'HEALTHY'), since: since.toISOString() },
    createdAt: now,
  });
  afterCommit(em, () => announceAlert(live, alert.alertId));
}
