import { executePrepared } from '@castgraph/orm/execute-bound';
import type { EntityManager, Orm } from '@castgraph/orm/open-orm';
import { afterCommit, inOrganization } from '@castgraph/orm/transact';
import { liveChannel, type Live } from '@castgraph/service/live-channel';
import type { Log } from '@castgraph/telemetry/log';
import { findIngestionStep } from './find-ingestion-step.ts';
import type { IngestionStep } from './ingestion-step.ts';
import { packOutcome, type OutcomeToKeep } from './kept-outcome.ts';

/** The live channel of a podcast's feed reading. */
export function ingestionChannel(organizationId: string, podcastId: string): string {
  return liveChannel(organizationId, 'ingestion', podcastId);
}

let lastVersion = 0;

/** A version above every earlier one of this process, and of others as far as clocks agree. */
export function nextVersion(): number {
  lastVersion = Math.max(lastVersion + 1, Date.now() * 1_000);
  return lastVersion;
}

/** A step that is to be kept. */
export interface StepToKeep extends Omit<IngestionStep, 'result'> {
  result: OutcomeToKeep | null;
}

/** SQL that keeps a step, for a statement of its own or as part of one; its values are `stepValues`. */
export const KEEP_STEP = `insert into ingestion.feed_reading as r (organization_id, podcast_id, state, percent, message, episodes_stored, version, result)
     values (?::uuid, ?::uuid, ?, ?::int, ?, ?::int, ?::bigint, ?::jsonb)
     on conflict (organization_id, podcast_id) do update set state = excluded.state, percent = excluded.percent, message = excluded.message,
       episodes_stored = excluded.episodes_stored, version = excluded.version, result = coalesce(excluded.result, r.result)
     where r.version < excluded.version`;

/** The values of `KEEP_STEP`. */
export function stepValues(organizationId: string, step: StepToKeep): unknown[] {
  const { podcastId, state, percent, message, episodesStored, version, result } = step;
  return [organizationId, podcastId, state, percent, message, episodesStored, version, result && JSON.stringify(packOutcome(result))];
}

/** What saying a step with all its names takes. */
export interface StepSpeaker {
  orm: Orm;
  live: Live;
  log: Log;
}

/**
 * Says the step that the caller's transaction keeps, once that has committed: as its rows then name it, and only where
 * somebody watches. Most readings are watched by nobody, and their outcomes name a hundred episodes.
 */
export function sayKeptStep(em: EntityManager, { orm, live, log }: StepSpeaker, organizationId: string, podcastId: string): void {
  const channel = ingestionChannel(organizationId, podcastId);
  const say = async () => {
    if (!(await live.findWatched([channel])).has(channel)) return;
    await live.publish(channel, await inOrganization(orm, organizationId, (own) => findIngestionStep(own, organizationId, podcastId)));
  };
  afterCommit(em, () => void say().catch((error: unknown) => log.warn({ err: error, podcast_id: podcastId }, 'A step was not said')));
}

/** Keeps a step in the caller's transaction, and says it to whoever watches once that has committed. */
export async function keepIngestionStep(em: EntityManager, live: Live, organizationId: string, step: IngestionStep): Promise<void> {
  await executePrepared(em, `/* ingestion.keep-step */ ${KEEP_STEP}`, stepValues(organizationId, step));
  afterCommit(em, () => void live.publish(ingestionChannel(organizationId, step.podcastId), step));
}
