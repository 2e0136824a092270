import { expectPayload } from './ask-gateway.ts';
import type { Gateway } from './ask-gateway.ts';
import type { SeededPodcast } from './seed-podcasts.ts';
import { northgateBoots } from './shop/demo-shops.ts';
import { harbourLight } from './shows/harbour-light.ts';
import { listEpisodes } from './shows/list-episodes.ts';
import { adBreakOf } from './shows/render-transcript.ts';

type Listed = { edges: Array<{ node: { id: string; guid: string; normalized: { adSlots: object[] } } }> };

/** Marks the sponsor's message in the newest episodes of a show, as somebody who listened would. What is marked already stays. */
export async function seedAdSlots(gateway: Gateway, podcasts: readonly SeededPodcast[]): Promise<void> {
  const { id } = podcasts.find(({ slug }) => slug === harbourLight.slug)!;
  const { podcast } = await gateway.ask<{ podcast: { episodes: Listed } }>(
    'query DemoEpisodes($id: ID!) { podcast(id: $id) { episodes(first: 3) { edges { node { id guid normalized { adSlots { id } } } } } } }',
    { id },
  );
  for (const { node } of podcast.episodes.edges) {
    const episode = listEpisodes(harbourLight).find(({ guid }) => guid === node.guid);
    if (!episode || node.normalized.adSlots.length > 0) continue;
    const { startSeconds, endSeconds } = adBreakOf(episode);
    const { markAdSlot } = await gateway.ask<{ markAdSlot: { __typename: string; message?: string } }>(
      `mutation DemoAdSlot($input: MarkAdSlotInput!) {
         markAdSlot(input: $input) { __typename ... on UserError { message } } }`,
      { input: { episodeId: node.id, startTimeSeconds: startSeconds, endTimeSeconds: endSeconds, sponsorName: northgateBoots.name } },
    );
    expectPayload(markAdSlot, 'MarkAdSlotPayload');
  }
}
