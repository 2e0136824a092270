import { setTimeout as delay } from 'node:timers/promises';
import type { Orm } from '@castgraph/orm/open-orm';
import type { Log } from '@castgraph/telemetry/log';
import { histogram } from '@castgraph/telemetry/metrics';
import { findDueSketches } from './find-due-sketches.ts';
import { findOutdatedSpans } from './find-outdated-spans.ts';
import { rebuildSketches } from './rebuild-sketches.ts';
import { uniteSketches } from './unite-sketches.ts';

/** Building sketches, for as long as the worker runs. */
export interface SketchingLoop {
  /** Lets the day under way end. */
  close(): Promise<void>;
}

const LOOK_MS = 5_000;

const latency = histogram('aggregation_latency_seconds');

/** Builds listener sketches of days as they fall due. A day that fails is tried again at the next look, and holds up no other. */
export function startSketchingLoop({ orm, log }: { orm: Orm; log: Log }): SketchingLoop {
  const stop = new AbortController();
  const running = (async () => {
    while (!stop.signal.aborted) {
      await sketchDueDays(orm, log, stop.signal).catch((error: unknown) =>
        log.error({ err: error }, 'Days whose listeners changed cannot be found; tried again'),
      );
      await uniteOutdatedSpans(orm, log, stop.signal).catch((error: unknown) =>
        log.error({ err: error }, 'Weeks and months whose listeners changed cannot be found; tried again'),
      );
      await delay(LOOK_MS, undefined, { signal: stop.signal }).catch(() => undefined);
    }
  })();
  return {
    close: async () => {
      stop.abort();
      await running;
    },
  };
}

async function sketchDueDays(orm: Orm, log: Log, signal: AbortSignal): Promise<void> {
  for (const { organizationId, day, since } of await findDueSketches(orm)) {
    if (signal.aborted) return;
    try {
      const built = await rebuildSketches(orm, organizationId, day);
      if (built !== null) latency.observe({ rollup: 'listeners' }, Math.max(0, Date.now() - since) / 1000);
    } catch (error) {
      log.error({ err: error, organization_id: organizationId, day }, 'Listener sketches of a day could not be built; tried again');
    }
  }
}

/** One transaction of each organization at each look, so that days never wait long for weeks. */
async function uniteOutdatedSpans(orm: Orm, log: Log, signal: AbortSignal): Promise<void> {
  for (const organizationId of await findOutdatedSpans(orm)) {
    if (signal.aborted) return;
    try {
      await uniteSketches(orm, organizationId);
    } catch (error) {
      log.error({ err: error, organization_id: organizationId }, 'Listeners of weeks and months could not be united; tried again');
    }
  }
}
