import { setTimeout as sleep } from 'node:timers/promises';
import { utcDay } from '@castgraph/kernel/days';
import { expectPayload } from './ask-gateway.ts';
import type { Gateway } from './ask-gateway.ts';
import { demoShows } from './shows/demo-shows.ts';

/** A show of the demo as the product knows it. */
export type SeededPodcast = { id: string; slug: string; measurementPrefix: string };

const READ_WITHIN_MS = 60_000;
const POLL_MS = 150;

/**
 * Adds the demo's shows by their feeds and waits until each has been read and analytics has heard of it: spots are booked next, and the
 * parts of the product learn of each other's news by events. @throws Error when one is not within a minute
 */
export async function seedPodcasts(gateway: Gateway, mediaUrl: string): Promise<SeededPodcast[]> {
  const known = await gateway.ask<{ podcasts: { edges: Array<{ node: { id: string; feedUrl: string } }> } }>(
    'query DemoPodcasts { podcasts(first: 100) { edges { node { id feedUrl } } } }',
  );
  const ids = await Promise.all(
    demoShows.map(async ({ slug }) => {
      const feedUrl = `${mediaUrl}/feeds/${slug}.xml`;
      const found = known.podcasts.edges.find(({ node }) => new URL(node.feedUrl).pathname === new URL(feedUrl).pathname);
      return { slug, id: found?.node.id ?? (await addPodcast(gateway, feedUrl)) };
    }),
  );
  return Promise.all(ids.map(async ({ slug, id }) => ({ slug, id, measurementPrefix: await untilRead(gateway, id) })));
}

async function addPodcast(gateway: Gateway, feedUrl: string): Promise<string> {
  const { addPodcast: added } = await gateway.ask<{ addPodcast: { __typename: 'AddPodcastPayload'; podcast: { id: string } } }>(
    `mutation DemoAddPodcast($input: AddPodcastInput!) {
       addPodcast(input: $input) { __typename ... on AddPodcastPayload { podcast { id } } ... on UserError { message } } }`,
    { input: { feedUrl } },
  );
  return expectPayload<typeof added>(added, 'AddPodcastPayload').podcast.id;
}

async function untilRead(gateway: Gateway, id: string): Promise<string> {
  const today = utcDay(new Date());
  for (let waitedMs = 0; ; waitedMs += POLL_MS) {
    const { podcast, listenerEngagement } = await gateway.ask<{
      podcast: { lastIngestedAt: string | null; feedUrl: string; measurementPrefix: string };
      listenerEngagement: object | null;
    }>(
      `query DemoPodcast($id: ID!, $range: DateRangeInput!) {
         podcast(id: $id) { lastIngestedAt feedUrl measurementPrefix } listenerEngagement(podcastId: $id, range: $range) { __typename } }`,
      { id, range: { from: today, to: today } },
    );
    if (podcast.lastIngestedAt !== null && listenerEngagement !== null) return podcast.measurementPrefix;
    if (waitedMs > READ_WITHIN_MS) {
      const part =
        podcast.lastIngestedAt === null ? 'read; the log of ingestion-worker' : 'heard of by analytics; the log of analytics-worker';
      throw new Error(`${podcast.feedUrl} was not within a minute ${part} says why`);
    }
    await sleep(POLL_MS);
  }
}
