import { implementJob, type Implementation } from '@castgraph/queue/implement-job';
import { readFeed } from '../job-definitions.ts';
import type { FeedServices } from './feed-reading.ts';
import { readPodcastFeed } from './read-podcast-feed.ts';

/** The jobs that read feeds for people who wait; polling is no job, see `startPollingLoop`. */
export function feedReadingJobs(services: FeedServices): Implementation[] {
  return [
    implementJob(readFeed, async (feed, { signal, log }) => {
      await readPodcastFeed({ ...services, log }, { ...feed, isAsked: true }, signal);
    }),
  ];
}
