import type { Orm } from '@castgraph/orm/open-orm';
import { gauge } from '@castgraph/telemetry/metrics';
import type { ShutdownStep } from './shutdown.ts';

const EVERY_MS = 5_000;

/** Measures each five seconds how many operations wait for a database connection, until the step returned closes it. */
export function startPoolGauge(orm: Orm): ShutdownStep {
  const waiting = gauge('db_pool_waiting');
  const measure = async () => {
    const pool = await orm.em.getConnection('write').getNativeClient();
    waiting.set({ pool: 'primary' }, pool.waitingCount);
  };
  // A database that is away shows in readiness; the gauge has nothing to add to it.
  const timer = setInterval(() => void measure().catch(() => undefined), EVERY_MS).unref();
  waiting.set({ pool: 'primary' }, 0);
  return { name: 'pool gauge', close: async () => clearInterval(timer) };
}
