import { gauge } from '@castgraph/telemetry/metrics';
import { claimDueFeeds, type DueFeed } from './claim-due-feeds.ts';
import type { FeedServices } from './feed-reading.ts';
import { readPodcastFeed } from './read-podcast-feed.ts';

export interface PollOptions {
  /** Feeds in one batch. */
  limit?: number;
  /** Feeds read at once. */
  concurrency?: number;
  /** Told when a whole batch was due, so that there are likely more. */
  onMore?: () => Promise<unknown>;
}

const overdue = gauge('feed_poll_overdue_seconds');

/** Reads a batch of the feeds that are due. One that fails does not hold up the others. @returns how many were read */
export async function pollFeeds(
  services: FeedServices,
  signal: AbortSignal,
  { limit = 100, concurrency = 8, onMore }: PollOptions = {},
): Promise<number> {
  const { feeds, overdueSeconds } = await claimDueFeeds(services.orm, limit);
  overdue.set(overdueSeconds);
  if (feeds.length === limit) await onMore?.();
  const waiting = feeds.values();
  const readOnes = async () => {
    for (const feed of waiting) {
      if (signal.aborted) return;
      await readOne(services, feed, signal);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, readOnes));
  return feeds.length;
}

async function readOne(services: FeedServices, feed: DueFeed, signal: AbortSignal): Promise<void> {
  try {
    await readPodcastFeed(services, { ...feed, isAsked: false }, signal);
  } catch (error) {
    // Its claim ends by itself, and then it is due again.
    services.log.warn({ err: error, organization_id: feed.organizationId, podcast_id: feed.podcastId }, 'A poll broke off');
  }
}
