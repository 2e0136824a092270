import { isCastgraphError } from '@castgraph/kernel/errors';
import { counter, histogram } from '@castgraph/telemetry/metrics';
import { observeOutcome } from '@castgraph/telemetry/rate-gauge';
import { claimFeed } from './claim-feeds.ts';
import { FeedReading, FeedTakenOver, type FeedServices } from './feed-reading.ts';
import { causeOf } from './fetch-feed.ts';
import { findDocument, type FoundFeed } from './find-document.ts';
import { settleFailure, settleNothingNew } from './settle-reading.ts';
import { storeFeed } from './store-feed.ts';

/** `taken-over`: somebody asked for the feed meanwhile, and that reading ends it. */
export type ReadingEnd = 'stored' | 'unchanged' | 'failed' | 'taken-over' | 'absent';

export interface FeedToRead {
  organizationId: string;
  podcastId: string;
  /** Somebody waits for it: every step is told, also when nothing is new. */
  isAsked: boolean;
}

/** How a reading ended; with a failure, what was wrong and how long the server asks to be left alone. */
export interface EndedReading {
  end: Exclude<ReadingEnd, 'absent'>;
  cause?: string;
  retryAfterSeconds?: number;
}

/** Ends readings that found nothing new and nothing moved. */
export type SettleUnchanged = (reading: FeedReading, found: FoundFeed) => Promise<void> | void;

const latency = histogram('ingestion_latency_ms');
const duration = histogram('feed_poll_duration_seconds');
const processing = histogram('processing_latency_seconds');
const errors = counter('ingestion_errors_total');

/** Reads a podcast's feed now, due or not, whatever its server or hub wants. @see readClaimedFeed */
export async function readPodcastFeed(
  services: FeedServices,
  { organizationId, podcastId, isAsked }: FeedToRead,
  signal: AbortSignal,
): Promise<ReadingEnd> {
  const feed = await claimFeed(services.orm, organizationId, podcastId);
  if (!feed) return 'absent';
  const reading = new FeedReading(services, feed, { isAsked });
  const settle: SettleUnchanged = (_, found) => reading.whileHeld((em) => settleNothingNew(em, reading, found));
  return (await readClaimedFeed(reading, signal, settle)).end;
}

/**
 * Reads a claimed feed: asks the server, reads the document, stores what is new, tells others, sets the next reading.
 * What is wrong with the feed is kept with the podcast and ends the reading as `failed`; anything else (the database away,
 * a defect, the signal) is thrown, and the reading may be repeated as if it had not been.
 */
export async function readClaimedFeed(reading: FeedReading, signal: AbortSignal, settle: SettleUnchanged): Promise<EndedReading> {
  const startedAt = performance.now();
  let ended: EndedReading = { end: 'failed' };
  try {
    ended = { end: await readAndStore(reading, signal, settle) };
  } catch (error) {
    ended = await endBadly(reading, error, signal);
  } finally {
    if (ended.end !== 'taken-over') observeOutcome('ingestion_success_rate', { source: 'feed' }, ended.end !== 'failed');
    duration.observe({ outcome: ended.end }, (performance.now() - startedAt) / 1000);
  }
  return ended;
}

async function readAndStore(reading: FeedReading, signal: AbortSignal, settle: SettleUnchanged): Promise<EndedReading['end']> {
  const startedAt = performance.now();
  if (reading.isAsked) reading.say('FETCHING', 5, `Asking ${new URL(reading.feed.feedUrl).host}`);
  const found = await findDocument(reading, signal);
  latency.observe({ source: 'feed' }, performance.now() - startedAt);
  if (found.content === null) {
    if (found.movedTo === null) await settle(reading, found);
    else await reading.whileHeld((em) => settleNothingNew(em, reading, found));
    return 'unchanged';
  }
  reading.say('STORING', 40, `${found.content.feed.episodes.length} items`);
  const storingAt = performance.now();
  await storeFeed(reading, found, found.content, signal);
  processing.observe({ stage: 'store-feed' }, (performance.now() - storingAt) / 1000);
  return 'stored';
}

async function endBadly(reading: FeedReading, error: unknown, signal: AbortSignal): Promise<EndedReading> {
  if (error instanceof FeedTakenOver) return { end: 'taken-over' };
  const cause = causeOf(error);
  errors.inc({ source: 'feed', code: cause });
  if (!isCastgraphError(error) || signal.aborted) {
    reading.say('QUEUED', 0, 'Interrupted; it is tried again');
    throw error;
  }
  reading.services.log.info({ podcast_id: reading.feed.id, cause }, 'A feed could not be read');
  try {
    await settleFailure(reading, error);
  } catch (failure) {
    if (failure instanceof FeedTakenOver) return { end: 'taken-over' };
    throw failure;
  }
  const { retryAfterSeconds } = error.details;
  return { end: 'failed', cause, ...(typeof retryAfterSeconds === 'number' ? { retryAfterSeconds } : {}) };
}
