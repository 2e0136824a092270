import { isCastgraphError } from '@castgraph/kernel/errors';
import { inOrganization } from '@castgraph/orm/transact';
import { counter, histogram } from '@castgraph/telemetry/metrics';
import { observeOutcome } from '@castgraph/telemetry/rate-gauge';
import { findStoredPodcast } from '../podcasts/find-stored-podcast.ts';
import { FeedReading, type FeedServices } from './feed-reading.ts';
import { causeOf } from './fetch-feed.ts';
import { findDocument } from './find-document.ts';
import { repeatOutcome, settleFailure, settleSuccess } from './settle-reading.ts';
import { storeFeed } from './store-feed.ts';

export type ReadingEnd = 'stored' | 'unchanged' | 'failed' | 'absent';

export interface FeedToRead {
  organizationId: string;
  podcastId: string;
  /** Somebody waits for it: every step is told, also when nothing is new. */
  isAsked: boolean;
}

const latency = histogram('ingestion_latency_ms');
const duration = histogram('feed_poll_duration_seconds');
const processing = histogram('processing_latency_seconds');
const errors = counter('ingestion_errors_total');

/**
 * Reads a podcast's feed: asks the server, reads the document, stores what is new, tells others, sets the next reading.
 * What is wrong with the feed is kept with the podcast and ends the reading as `failed`; anything else (the database away,
 * a defect, the signal) is thrown, and the reading may be repeated as if it had not been.
 */
export async function readPodcastFeed(
  services: FeedServices,
  { organizationId, podcastId, isAsked }: FeedToRead,
  signal: AbortSignal,
): Promise<ReadingEnd> {
  const podcast = await inOrganization(services.orm, organizationId, (em) => findStoredPodcast(em, organizationId, podcastId), {
    readOnly: true,
  });
  if (!podcast) return 'absent';
  const startedAt = performance.now();
  const reading = new FeedReading(services, podcast, isAsked);
  let outcome: ReadingEnd = 'failed';
  try {
    outcome = await readAndStore(reading, signal);
  } catch (error) {
    errors.inc({ source: 'feed', code: causeOf(error) });
    if (!isCastgraphError(error) || signal.aborted) {
      reading.say('QUEUED', 0, 'Interrupted; it is tried again');
      throw error;
    }
    services.log.info({ podcast_id: podcastId, cause: causeOf(error) }, 'A feed could not be read');
    await settleFailure(reading, error);
  } finally {
    observeOutcome('ingestion_success_rate', { source: 'feed' }, outcome !== 'failed');
    duration.observe({ outcome }, (performance.now() - startedAt) / 1000);
  }
  return outcome;
}

async function readAndStore(reading: FeedReading, signal: AbortSignal): Promise<ReadingEnd> {
  const startedAt = performance.now();
  reading.say('FETCHING', 5, `Asking ${new URL(reading.podcast.feedUrl).host}`);
  const found = await findDocument(reading, signal);
  latency.observe({ source: 'feed' }, performance.now() - startedAt);
  if (found.content === null) {
    await reading.inOrganization(async (em) => {
      const { status } = await settleSuccess(em, reading, found.movedTo);
      if (reading.isSpoken) await reading.keep(em, 'DONE', 100, 'Nothing new', await repeatOutcome(em, reading, found.url, status));
    });
    return 'unchanged';
  }
  reading.say('STORING', 40, `${found.content.feed.episodes.length} items`);
  const storingAt = performance.now();
  await storeFeed(reading, found, found.content, signal);
  processing.observe({ stage: 'store-feed' }, (performance.now() - storingAt) / 1000);
  return 'stored';
}
