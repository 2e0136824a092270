import { FeedReading, type FeedServices } from '../feed-reading/feed-reading.ts';
import { databaseNowMs, type KnownFeed } from '../feed-reading/known-feed.ts';
import { readClaimedFeed, type EndedReading } from '../feed-reading/read-podcast-feed.ts';
import { afterSuccess } from '../feed-reading/reading-pause.ts';
import type { SettledFeed } from '../feed-reading/settle-feeds.ts';
import type { HostVerdict } from './host-queues.ts';
import type { Slots } from './slots.ts';

export interface FeedPolling {
  services: FeedServices;
  /** Documents in memory at once. */
  documents: Slots;
  /** Ends a reading that found nothing new, together with others. */
  settleLater: (settled: SettledFeed) => void;
}

/** How a host that sets no time wants to be left alone. */
const BUSY_PAUSE_MS = 60_000;
const SILENT_CAUSES = new Set(['timeout', 'connection-failed', 'name-not-found']);

/**
 * Reads one claimed feed for the poller. @returns what it tells about the host, and whether the feed still has to be settled
 * by `settleLater`
 * @throws whatever is not the feed's fault; its claim then ends by itself
 */
export async function pollFeed(
  { services, documents, settleLater }: FeedPolling,
  feed: KnownFeed,
  signal: AbortSignal,
): Promise<{ verdict: HostVerdict; isSettling: boolean }> {
  let holdsDocument = false;
  let isSettling = false;
  const admitBody = async (stopped: AbortSignal) => {
    await documents.take(stopped);
    holdsDocument = true;
  };
  const reading = new FeedReading(services, feed, { isAsked: false, admitBody });
  try {
    const ended = await readClaimedFeed(reading, signal, (_, { freshSeconds }) => {
      const pacing = { freshSeconds, rhythm: feed.rhythm, isPushed: feed.isPushed, nowMs: databaseNowMs(feed) };
      isSettling = true;
      settleLater({ feed, pauseMs: afterSuccess(false, pacing).pauseMs });
    });
    return { verdict: verdictOf(ended), isSettling };
  } finally {
    if (holdsDocument) documents.give();
  }
}

function verdictOf({ cause, retryAfterSeconds }: EndedReading): HostVerdict {
  if (cause === 'http-429' || cause === 'http-503') return { pauseMs: (retryAfterSeconds ?? 0) * 1000 || BUSY_PAUSE_MS };
  return cause !== undefined && SILENT_CAUSES.has(cause) ? 'silent' : 'answered';
}
