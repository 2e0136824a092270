import type { Orm } from '@castgraph/orm/open-orm';
import { inOrganization, inSystem } from '@castgraph/orm/transact';
import type { Live } from '@castgraph/service/live-channel';
import type { Log } from '@castgraph/telemetry/log';
import { listeningChannel } from './live-state.ts';
import { readLiveState } from './read-live-state.ts';

/** A channel says no more than one message in so many milliseconds. */
const INTERVAL_MS = 1_000;
/** How soon to try again when another worker has the turn. */
const TURN_MS = 250;
/** Between two looks at what falls by itself: listeners of now, and the minutes of the chart. */
const TICK_MS = 5_000;
/** After so long without a request nothing moves any more. */
const QUIET_MS = 31 * 60_000;
/** A reading that takes long makes the next one wait, so that live numbers never take more than a tenth of the time. */
const READING_SHARE = 10;

/** Publishes live listening as it is counted, for as long as the worker runs. */
export interface ListeningPublisher {
  /** Tells, after the commit, that listening of these shows was counted. */
  moved(organizationId: string, podcastIds: readonly string[]): void;
  close(): Promise<void>;
}

interface Organization {
  /** Shows whose watchers have not been told yet; null stands for all shows together. */
  waiting: Set<string | null>;
  /** When each last moved. */
  movedAt: Map<string | null, number>;
  rest: NodeJS.Timeout | null;
  work: Promise<void> | null;
}

/**
 * Starts it. The first movement is told at once, what follows is gathered until the interval is over; the newest state
 * makes all before unneeded. Shows that nobody watches cost nothing.
 */
export function startListeningPublisher({ orm, live, log }: { orm: Orm; live: Live; log: Log }): ListeningPublisher {
  const organizations = new Map<string, Organization>();
  let isClosed = false;

  const wake = (id: string, organization: Organization): void => {
    if (isClosed || organization.rest || organization.work || organization.waiting.size === 0) return;
    organization.work = publish(id, organization)
      .catch((error: unknown) => {
        log.error({ err: error, organization_id: id }, 'Live listening was not published');
        return INTERVAL_MS;
      })
      .then((restMs) => {
        organization.work = null;
        if (isClosed || restMs === 0) return;
        organization.rest = setTimeout(() => {
          organization.rest = null;
          wake(id, organization);
        }, restMs);
      });
  };
  const publish = async (id: string, organization: Organization): Promise<number> => {
    const watched = await live.findWatched([...organization.waiting].map((podcastId) => listeningChannel(id, podcastId)));
    const podcastIds = [...organization.waiting].filter((podcastId) => watched.has(listeningChannel(id, podcastId)));
    if (podcastIds.length === 0) organization.waiting.clear();
    if (podcastIds.length === 0) return 0;
    if (!(await live.takeTurn(`listening:${id}`, INTERVAL_MS - 50))) return TURN_MS;
    organization.waiting.clear();
    const startedAt = performance.now();
    for (const podcastId of podcastIds) {
      const state = await inOrganization(orm, id, (em) => readLiveState(em, id, podcastId), { readOnly: true, repeatableRead: true });
      await live.publish(listeningChannel(id, podcastId), state);
    }
    return Math.max(INTERVAL_MS, (performance.now() - startedAt) * READING_SHARE);
  };
  const moved = (id: string, podcastIds: readonly string[]): void => {
    const organization = organizations.get(id) ?? { waiting: new Set(), movedAt: new Map(), rest: null, work: null };
    organizations.set(id, organization);
    for (const podcastId of [null, ...podcastIds]) {
      organization.waiting.add(podcastId);
      organization.movedAt.set(podcastId, Date.now());
    }
    wake(id, organization);
  };
  const tick = (): void => {
    for (const [id, organization] of organizations) {
      for (const [podcastId, at] of organization.movedAt) {
        if (Date.now() - at > QUIET_MS) organization.movedAt.delete(podcastId);
        else organization.waiting.add(podcastId);
      }
      if (organization.movedAt.size === 0 && !organization.work && !organization.rest) organizations.delete(id);
      else wake(id, organization);
    }
  };

  const ticking = setInterval(tick, TICK_MS);
  const revived = findLively(orm).then(
    (found) => found.forEach(({ organizationId, podcastIds }) => moved(organizationId, podcastIds)),
    (error: unknown) => log.warn({ err: error }, 'Live listening of before the start is not looked after'),
  );
  return {
    moved,
    close: async () => {
      isClosed = true;
      clearInterval(ticking);
      for (const { rest } of organizations.values()) if (rest) clearTimeout(rest);
      await Promise.all([revived, ...[...organizations.values()].map(({ work }) => work)]);
    },
  };
}

/** What moved lately, before this worker started: its watchers still see listeners who are going. */
async function findLively(orm: Orm): Promise<{ organizationId: string; podcastIds: string[] }[]> {
  const organizations = await inSystem(orm, (em) =>
    em.execute<{ organization_id: string }[]>(`/* find-lively-organizations */ select organization_id from analytics.counting_state where changed_at > now() - interval '31 minutes'`),
  );
  const found: { organizationId: string; podcastIds: string[] }[] = [];
  for (const { organization_id: organizationId } of organizations) {
    const podcasts = await inOrganization(orm, organizationId, (em) =>
      em.execute<{ podcast_id: string }[]>(
        `/* find-lively-shows */ select distinct podcast_id from analytics.download where organization_id = ? and at > now() - interval '31 minutes' and not implausible`,
        [organizationId],
      ),
    );
    found.push({ organizationId, podcastIds: podcasts.map((row) => row.podcast_id) });
  }
  return found;
}
