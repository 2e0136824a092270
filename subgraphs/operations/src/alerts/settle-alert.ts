import { newId } from '@castgraph/kernel/ids';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { afterCommit } from '@castgraph/orm/transact';
import type { Live } from '@castgraph/service/live-channel';
import { productArea } from '../health/product-area.ts';
import { Alert } from './alert.entity.ts';
import { announceAlert } from './follow-alerts.ts';

/** How an area does, and since when. */
export interface AreaState {
  area: string;
  status: 'HEALTHY' | 'DEGRADED' | 'UNHEALTHY';
  checks: readonly { status: string }[];
  since: Date;
}

/** An area that is down for a moment (a restart, a deploy) raises nothing; one that stays down for so long does. */
const ALERT_AFTER_MS = 10_000;

/** Raises an alert for an area that stays away, one at a time, and resolves it when the area is back. */
export async function settleAlert(em: EntityManager, live: Live, { area, status, checks, since }: AreaState, now: Date): Promise<void> {
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
