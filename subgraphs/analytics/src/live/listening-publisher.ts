import type { Orm } from '@castgraph/orm/open-orm';
import { inOrganization } from '@castgraph/orm/transact';
import type { Live } from '@castgraph/service/live-channel';
import type { Log } from '@castgraph/telemetry/log';
import { findLively } from './find-lively.ts';
import { createGatherer, type Gatherer } from './gatherer.ts';
import { listeningChannel } from './live-state.ts';
import { readLiveState } from './read-live-state.ts';

/** A channel says no more than one message in so many milliseconds. */
export const INTERVAL_MS = 1_000;
/** How soon to try again when another worker has the turn. */
const TURN_MS = 250;
/** Between two looks at what falls by itself: listeners of now, and the minutes of the chart. */
const TICK_MS = 5_000;
/** After so long without a request nothing moves any more. */
const QUIET_MS = 31 * 60_000;
/** A reading that takes long makes the next one wait, so that live numbers never take more than a tenth of the time. */
const READING_SHARE = 10;

export interface ListeningPublisherOptions {
  orm: Orm;
  live: Live;
  log: Log;
}

/** Publishes live listening as it is counted, for as long as the worker runs. */
export interface ListeningPublisher {
  /** Tells, after the commit, that listening of these shows was counted. */
  moved(organizationId: string, podcastIds: readonly string[]): void;
  close(): Promise<void>;
}

/** An organization whose listening moves. Null stands for all its shows together. */
interface Lively {
  gatherer: Gatherer<string | null>;
  movedAt: Map<string | null, number>;
}

/**
 * Starts it. The first movement is told at once, what follows is gathered until the interval is over; the newest state
 * makes all before unneeded. Shows that nobody watches cost nothing.
 */
export function startListeningPublisher(options: ListeningPublisherOptions): ListeningPublisher {
  const organizations = new Map<string, Lively>();
  const moved = (id: string, podcastIds: readonly string[]): void => {
    const lively = organizations.get(id) ?? { gatherer: createGatherer((waiting) => publish(options, id, waiting)), movedAt: new Map() };
    organizations.set(id, lively);
    for (const podcastId of [null, ...podcastIds]) lively.movedAt.set(podcastId, Date.now());
    lively.gatherer.add([null, ...podcastIds]);
  };
  const ticking = setInterval(() => tick(organizations), TICK_MS);
  const revived = findLively(options.orm).then(
    (found) => found.forEach(({ organizationId, podcastIds }) => moved(organizationId, podcastIds)),
    (error: unknown) => options.log.warn({ err: error }, 'Live listening of before the start is not looked after'),
  );
  return {
    moved,
    close: async () => {
      clearInterval(ticking);
      await revived;
      await Promise.all([...organizations.values()].map(({ gatherer }) => gatherer.close()));
    },
  };
}

function tick(organizations: Map<string, Lively>): void {
  const now = Date.now();
  for (const [id, { gatherer, movedAt }] of organizations) {
    for (const [podcastId, at] of movedAt) if (now - at > QUIET_MS) movedAt.delete(podcastId);
    if (movedAt.size === 0 && gatherer.isIdle()) organizations.delete(id);
    else gatherer.add(movedAt.keys());
  }
}

/** Publishes what is watched of what waits, and answers how long to rest. */
async function publish({ orm, live, log }: ListeningPublisherOptions, id: string, waiting: Set<string | null>): Promise<number> {
  try {
    const watched = await live.findWatched([...waiting].map((podcastId) => listeningChannel(id, podcastId)));
    for (const podcastId of waiting) if (!watched.has(listeningChannel(id, podcastId))) waiting.delete(podcastId);
    if (waiting.size === 0) return 0;
    if (!(await live.takeTurn(`listening:${id}`, INTERVAL_MS - 50))) return TURN_MS;
    const podcastIds = [...waiting];
    waiting.clear();
    const startedAt = performance.now();
    for (const podcastId of podcastIds) {
      const state = await inOrganization(orm, id, (em) => readLiveState(em, id, podcastId), { readOnly: true, repeatableRead: true });
      await live.publish(listeningChannel(id, podcastId), state);
    }
    return Math.max(INTERVAL_MS, (performance.now() - startedAt) * READING_SHARE);
  } catch (error) {
    log.error({ err: error, organization_id: id }, 'Live listening was not published');
    return INTERVAL_MS;
  }
}
