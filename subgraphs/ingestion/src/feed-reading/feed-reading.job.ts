import { implementJob, type Implementation } from '@castgraph/queue/implement-job';
import { defineSchedule } from '@castgraph/queue/schedule';
import { pollFeeds as pollFeedsJob, readFeed } from '../job-definitions.ts';
import type { FeedServices } from './feed-reading.ts';
import { pollFeeds } from './poll-feeds.ts';
import { readPodcastFeed } from './read-podcast-feed.ts';

/** Looks for due feeds; each feed's own time, every 15 minutes with jitter, is in its row. */
export const pollSchedule = defineSchedule({ name: 'poll-feeds', job: pollFeedsJob, payload: {}, everyMs: 10_000 });

/** The jobs that read feeds. */
export function feedReadingJobs(services: FeedServices): Implementation[] {
  return [
    implementJob(readFeed, async (feed, { signal, log }) => {
      await readPodcastFeed({ ...services, log }, { ...feed, isAsked: true }, signal);
    }),
    implementJob(pollFeedsJob, async (_, { signal, log, queues }) => {
      await pollFeeds({ ...services, log }, signal, { onMore: () => queues.enqueue(pollFeedsJob, {}) });
    }),
  ];
}
