import { setTimeout as delay } from 'node:timers/promises';
import type { Orm } from '@castgraph/orm/open-orm';
import type { Live } from '@castgraph/service/live-channel';
import type { Log } from '@castgraph/telemetry/log';
import { histogram } from '@castgraph/telemetry/metrics';
import { announceCampaign } from '../performance/announce-campaign.ts';
import { takeDueSafely } from './take-due-safely.ts';
import { findDueOrganizations, takeStale } from './take-due.ts';

/** Judging conversions again, for as long as the worker runs. */
export interface AttributionLoop {
  /** Lets the transaction under way end. */
  close(): Promise<void>;
}

const LOOK_MS = 1_000;

/** Judges conversions again as they fall due. An organization that fails is tried again at the next look, and holds up no other. */
export function startAttributionLoop({ orm, live, log }: { orm: Orm; live: Live; log: Log }): AttributionLoop {
  const stop = new AbortController();
  const running = (async () => {
    while (!stop.signal.aborted) {
      await takeAllDue({ orm, live, log, signal: stop.signal }).catch((error: unknown) =>
        log.error({ err: error }, 'Conversions to be judged again cannot be found; tried again'),
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

interface Round {
  orm: Orm;
  live: Live;
  log: Log;
  signal: AbortSignal;
}

/** Everything that is due now, a part of each organization in turn, so that a large one holds up no other. */
export async function takeAllDue({ orm, live, log, signal }: Round): Promise<void> {
  for (let waiting = await findDueOrganizations(orm); waiting.length > 0;) {
    const left: string[] = [];
    for (const organizationId of waiting) {
      if (signal.aborted) return;
      try {
        await takeStale(orm, organizationId);
        const taken = await takeDueSafely(orm, organizationId, log);
        if (taken.hasMore) left.push(organizationId);
        if (taken.since !== null) histogram('attribution_due_seconds').observe({}, Math.max(0, Date.now() - taken.since) / 1000);
        for (const campaignId of taken.campaignIds) announceCampaign(live, organizationId, campaignId);
      } catch (error) {
        log.error({ err: error, organization_id: organizationId }, 'Conversions could not be judged again; tried again');
      }
    }
    waiting = left;
  }
}
