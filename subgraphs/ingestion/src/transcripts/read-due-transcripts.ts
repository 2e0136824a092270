import type { TranscriptLink } from '@castgraph/feeds/feed-record';
import { DAY_MS } from '@castgraph/kernel/days';
import { isCastgraphError } from '@castgraph/kernel/errors';
import type { Orm } from '@castgraph/orm/open-orm';
import type { Log } from '@castgraph/telemetry/log';
import { counter, histogram } from '@castgraph/telemetry/metrics';
import { observeOutcome } from '@castgraph/telemetry/rate-gauge';
import { askAgain, jittered } from '../ask-again.ts';
import { causeOf, type FetchUrl } from '../feed-reading/fetch-feed.ts';
import { HostLanes } from '../host-lanes.ts';
import { chooseLinks } from './choose-links.ts';
import { claimDueTranscripts, type DueTranscript } from './claim-due-transcripts.ts';
import { fetchTranscript, type FetchedTranscript } from './fetch-transcript.ts';
import { settleTranscript, type TranscriptOutcome } from './settle-transcript.ts';

/** What reading transcripts needs. The lanes are shared by all that this process reads. */
export interface TranscriptServices {
  orm: Orm;
  log: Log;
  fetchUrl: FetchUrl;
  lanes: HostLanes;
}

export interface ReadDueTranscriptsOptions {
  /** Episodes in one batch. */
  limit?: number;
  /** Deadline of one request. */
  timeoutMs?: number;
}

/** Documents in memory at once, of 10 MB each at most. */
const AT_ONCE = 5;
/** Publishers correct transcripts soon after they appear, if ever: asked again after so many days, then left alone. */
const CHECK_AFTER_DAYS = [1, 7, 30];
/** A transcript that could not be read so often is left alone until its links change. */
const MAX_FAILURES = 8;
/** What asking again does not mend. */
const HOPELESS = new Set(['bad-url', 'blocked-address', 'blocked-port', 'too-many-redirects', 'too-large']);
/** What another of the feed's links may not have. */
const DOCUMENT_TROUBLE = /^(?:empty|not-a-transcript|ill-formed|too-large|too-many-segments|http-4\d\d|blocked-.*|bad-url)$/;

const latency = histogram('processing_latency_seconds');
const errors = counter('ingestion_errors_total');

/**
 * Reads a batch of the transcripts that are due, hosts beside one another, few at a time of one host. One that fails comes due again
 * after a pause that doubles up to a day, eight times at most. @returns how many were claimed
 */
export async function readDueTranscripts(
  services: TranscriptServices,
  signal: AbortSignal,
  { limit = 20, timeoutMs = 30_000 }: ReadDueTranscriptsOptions = {},
): Promise<number> {
  const claimed = await claimDueTranscripts(services.orm, limit);
  const memory = new HostLanes({ lanes: AT_ONCE });
  await Promise.all(
    claimed.map((due) =>
      memory.run('all', async () => {
        const outcome = await readOne(services, due, signal, timeoutMs);
        // What a shutdown interrupted has no outcome, and comes due again when its claim ends.
        if (outcome) await settleTranscript(services.orm, due, outcome);
      }),
    ),
  );
  return claimed.length;
}

async function readOne(
  services: TranscriptServices,
  due: DueTranscript,
  signal: AbortSignal,
  timeoutMs: number,
): Promise<TranscriptOutcome | undefined> {
  const links = chooseLinks(due.links, due.language);
  if (links.length === 0) return { kind: 'nothing' };
  let first: { error: unknown; host: string } | undefined;
  for (const link of links) {
    const host = hostOf(link.url);
    const attempt = await services.lanes.run(host, () => attemptLink(services, due, link, host, { signal, timeoutMs }));
    if (signal.aborted) return undefined;
    if ('error' in attempt) {
      first ??= { error: attempt.error, host };
      if (DOCUMENT_TROUBLE.test(causeOf(attempt.error))) continue;
      break;
    }
    return attempt;
  }
  const { error, host } = first!;
  return {
    kind: 'failed',
    ...askAgain(services.lanes, error, { host, failures: due.failures, maxFailures: MAX_FAILURES, hopeless: HOPELESS }),
  };
}

type Attempt = TranscriptOutcome | { error: unknown };

async function attemptLink(
  { lanes, fetchUrl, log }: TranscriptServices,
  due: DueTranscript,
  link: TranscriptLink,
  host: string,
  options: { signal: AbortSignal; timeoutMs: number },
): Promise<Attempt> {
  const pausedMs = lanes.pauseLeftMs(host);
  if (pausedMs > 0) return { kind: 'put-off', againMs: jittered(pausedMs) };
  if (options.signal.aborted) return { kind: 'put-off', againMs: 0 };
  const startedAt = performance.now();
  try {
    const fetched = await fetchTranscript(fetchUrl, link, due.known?.link === link.url ? due.known : null, options);
    observeOutcome('ingestion_success_rate', { source: 'transcript' }, true);
    latency.observe({ stage: 'read-transcript' }, (performance.now() - startedAt) / 1000);
    return { ...fetched, againMs: nextCheck(fetched, due) };
  } catch (error) {
    if (options.signal.aborted) return { error };
    if (!isCastgraphError(error)) log.warn({ err: error, episode_id: due.episodeId }, 'Reading a transcript failed unexpectedly');
    observeOutcome('ingestion_success_rate', { source: 'transcript' }, false);
    errors.inc({ source: 'transcript', code: causeOf(error) });
    return { error };
  }
}

function nextCheck({ kind }: FetchedTranscript, { checks }: DueTranscript): number | null {
  const days = CHECK_AFTER_DAYS[kind === 'read' ? 0 : checks + 1];
  return days === undefined ? null : jittered(days * DAY_MS);
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : '';
}
