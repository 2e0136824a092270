import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { Orm } from '@castgraph/orm/open-orm';
import { inOrganization } from '@castgraph/orm/transact';
import type { Live } from '@castgraph/service/live-channel';
import type { Log } from '@castgraph/telemetry/log';
import { MOVED_CHANNEL, type FiguresMoved } from './announce-campaign.ts';
import { campaignChannel, readCampaignStates } from './campaign-live.ts';

/** A campaign is published at once, and then at most once in so many milliseconds, with whatever moved meanwhile. */
const INTERVAL_MS = 1_000;

/** Publishes live figures of campaigns as they move, for as long as the worker runs. */
export interface CampaignPublisher {
  close(): Promise<void>;
}

/**
 * Listens for moved figures and publishes each campaign's new state to its channel: reads once per campaign and interval,
 * however many orders and downloads moved it and however many people watch.
 */
export function startCampaignPublisher({ orm, live, log }: { orm: Orm; live: Live; log: Log }): CampaignPublisher {
  const stop = new AbortController();
  const waiting = new Map<string, Set<string>>();
  const resting = new Map<string, NodeJS.Timeout>();
  const running = new Set<Promise<void>>();

  const publish = async (organizationId: string) => {
    const ids = [...(waiting.get(organizationId) ?? [])];
    waiting.delete(organizationId);
    const states = await inOrganization(orm, organizationId, (em) => readCampaignStates(em, organizationId, ids), { readOnly: true });
    await Promise.all(states.map((state) => live.publish(campaignChannel(organizationId, state.figures.campaignId), state)));
  };
  const wake = (organizationId: string) => {
    if (stop.signal.aborted || resting.has(organizationId) || !waiting.get(organizationId)?.size) return;
    const rest = setTimeout(() => {
      resting.delete(organizationId);
      wake(organizationId);
    }, INTERVAL_MS);
    resting.set(organizationId, rest);
    const work = publish(organizationId).catch((error: unknown) =>
      log.error({ err: error, organization_id: organizationId }, 'Live campaign figures were not published'),
    );
    running.add(work);
    void work.finally(() => running.delete(work));
  };
  const take = async (moved: FiguresMoved) => {
    const ids = moved.campaignId ? [moved.campaignId] : await findCampaignsOf(orm, moved);
    const set = waiting.get(moved.organizationId) ?? new Set();
    for (const id of ids) set.add(id);
    waiting.set(moved.organizationId, set);
    wake(moved.organizationId);
  };
  const listening = (async () => {
    for await (const moved of live.subscribe<FiguresMoved>(MOVED_CHANNEL, { signal: stop.signal })) {
      await take(moved).catch((error: unknown) => log.error({ err: error }, 'A move of campaign figures was not taken'));
    }
  })();
  return {
    close: async () => {
      stop.abort();
      for (const timer of resting.values()) clearTimeout(timer);
      await Promise.all([listening, ...running]);
    },
  };
}

/** Campaigns in flight with a spot in one of the shows. */
async function findCampaignsOf(orm: Orm, { organizationId, podcastIds = [] }: FiguresMoved): Promise<string[]> {
  const rows = await inOrganization(
    orm,
    organizationId,
    (em) =>
      em.execute<{ id: string }[]>(
        `/* find-campaigns-of-shows */
         select distinct c.id from analytics.placement spot
           join analytics.campaign c on c.organization_id = spot.organization_id and c.id = spot.campaign_id
          where spot.organization_id = ? and spot.podcast_id = any(?::uuid[])
            and c.flight_from <= (now() at time zone 'UTC')::date and c.flight_to >= (now() at time zone 'UTC')::date - 31`,
        [organizationId, arrayLiteral(podcastIds)],
      ),
    { readOnly: true },
  );
  return rows.map(({ id }) => id);
}
