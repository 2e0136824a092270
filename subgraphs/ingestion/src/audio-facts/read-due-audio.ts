import { isCastgraphError } from '@castgraph/kernel/errors';
import { resolvePrefixChain } from '@castgraph/measurement/prefix-chain';
import type { Orm } from '@castgraph/orm/open-orm';
import { inOrganization } from '@castgraph/orm/transact';
import type { Log } from '@castgraph/telemetry/log';
import { counter, histogram } from '@castgraph/telemetry/metrics';
import { observeOutcome } from '@castgraph/telemetry/rate-gauge';
import { askAgain, jittered } from '../ask-again.ts';
import { causeOf } from '../feed-reading/fetch-feed.ts';
import type { HostLanes } from '../host-lanes.ts';
import type { FetchStream } from './audio-source.ts';
import { claimDueAudio, type DueAudio } from './claim-due-audio.ts';
import { readAudio } from './read-audio.ts';
import { putOffAudio, settleAudio, type AudioOutcome, type UnreadAudio } from './settle-audio.ts';

/** What reading audio needs. The lanes are shared by all that this process reads. */
export interface AudioServices {
  orm: Orm;
  log: Log;
  fetchStream: FetchStream;
  lanes: HostLanes;
}

export interface ReadDueAudioOptions {
  /** Files in one batch. */
  limit?: number;
  /** Deadline of one request for a file. */
  timeoutMs?: number;
  /** Told when a whole batch was due, so that there are likely more. */
  onMore?: () => Promise<unknown>;
}

/** A file that could not be read so often is left alone until its address or its length changes. */
const MAX_FAILURES = 6;
/** What asking again does not mend. */
const HOPELESS = new Set(['bad-url', 'blocked-address', 'blocked-port', 'too-many-redirects', 'unreadable-audio']);

const latency = histogram('processing_latency_seconds');
const errors = counter('ingestion_errors_total');

/**
 * Reads a batch of the files that are due: each show's together, hosts beside one another, few at a time of one host. A
 * file that fails comes due again after a pause that doubles up to a day, six times at most. @returns how many were claimed
 */
export async function readDueAudio(
  services: AudioServices,
  signal: AbortSignal,
  { limit = 50, timeoutMs, onMore }: ReadDueAudioOptions = {},
): Promise<number> {
  const due = await claimDueAudio(services.orm, limit);
  if (due.length === limit) await onMore?.();
  const shows = Map.groupBy(due, ({ podcastId }) => podcastId);
  const unread: UnreadAudio[] = [];
  try {
    await Promise.all(
      [...shows.values()].map(async (files) => {
        // What a shutdown interrupted has no outcome, and comes due again when its claim ends.
        const outcomes = await Promise.all(files.map((file) => readOne(services, file, signal, timeoutMs)));
        const learnt = outcomes.filter((outcome) => outcome?.kind === 'read');
        unread.push(...outcomes.filter((outcome) => outcome !== undefined && outcome.kind !== 'read'));
        if (learnt.length > 0) await inOrganization(services.orm, files[0]!.organizationId, (em) => settleAudio(em, files[0]!, learnt));
      }),
    );
  } finally {
    await putOffAudio(services.orm, unread);
  }
  return due.length;
}

async function readOne(
  { lanes, fetchStream, log }: AudioServices,
  due: DueAudio,
  signal: AbortSignal,
  timeoutMs: number | undefined,
): Promise<AudioOutcome | undefined> {
  const host = hostOf(due.audioUrl);
  if (host === null) return { due, kind: 'nothing' };
  return lanes.run(host, async () => {
    const pausedMs = lanes.pauseLeftMs(host);
    if (pausedMs > 0) return { due, kind: 'put-off', againMs: jittered(pausedMs) };
    if (signal.aborted) return undefined;
    const startedAt = performance.now();
    try {
      const facts = await readAudio(due.audioUrl!, { fetchStream, signal, ...(timeoutMs === undefined ? {} : { timeoutMs }) });
      observeOutcome('ingestion_success_rate', { source: 'audio' }, true);
      latency.observe({ stage: 'read-audio' }, (performance.now() - startedAt) / 1000);
      return { due, kind: 'read', facts };
    } catch (error) {
      if (signal.aborted) return undefined;
      if (!isCastgraphError(error)) log.warn({ err: error, episode_id: due.episodeId }, 'Reading audio failed unexpectedly');
      observeOutcome('ingestion_success_rate', { source: 'audio' }, false);
      errors.inc({ source: 'audio', code: causeOf(error) });
      return {
        due,
        kind: 'failed',
        ...askAgain(lanes, error, { host, failures: due.failures, maxFailures: MAX_FAILURES, hopeless: HOPELESS }),
      };
    }
  });
}

function hostOf(audioUrl: string | null): string | null {
  try {
    return audioUrl === null ? null : new URL(resolvePrefixChain(audioUrl).destination).host;
  } catch {
    return null;
  }
}
