import { setTimeout as sleep } from 'node:timers/promises';
import { expectPayload } from './ask-gateway.ts';
import type { Gateway } from './ask-gateway.ts';
import { demoShows } from './shows/demo-shows.ts';

/** A show of the demo as the product knows it. */
export type SeededPodcast = { id: string; slug: string; measurementPrefix: string };

const READ_WITHIN_MS = 60_000;
const POLL_MS = 150;

/** Adds the demo's shows by their feeds and waits until each has been read. @throws Error when one is not within a minute */
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
  for (let waitedMs = 0; ; waitedMs += POLL_MS) {
    const { podcast } = await gateway.ask<{ podcast: { lastIngestedAt: string | null; feedUrl: string; measurementPrefix: string } }>(
      'query DemoPodcast($id: ID!) { podcast(id: $id) { lastIngestedAt feedUrl measurementPrefix } }',
      { id },
    );
    if (podcast.lastIngestedAt !== null) return podcast.measurementPrefix;
    if (waitedMs > READ_WITHIN_MS) throw new Error(`${podcast.feedUrl} was not read within a minute; the log of ingestion-worker says why`);
    await sleep(POLL_MS);
  }
}
