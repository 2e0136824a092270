import type { Gateway } from './ask-gateway.ts';
import type { HeardEpisode } from '../../subgraphs/ingestion/src/sample-listening/choose-episode.ts';

type PodcastPage = {
  podcasts: {
    edges: Array<{
      node: { feedUrl: string; episodes: { edges: Array<{ node: { publishedAt: string | null; measuredAudioUrl: string | null } }> } };
    }>;
  };
};

/** The episodes that listeners can ask for, with the addresses that a published feed would give them. */
export async function readCatalogue(gateway: Gateway): Promise<HeardEpisode[]> {
  const { podcasts } = await gateway.ask<PodcastPage>(
    `query DemoCatalogue { podcasts(first: 10) { edges { node { feedUrl
       episodes(first: 50) { edges { node { publishedAt measuredAudioUrl } } } } } } }`,
  );
  return podcasts.edges.flatMap(({ node }) => {
    const show = /\/([\w-]+)\.xml$/.exec(node.feedUrl)?.[1] ?? '';
    return node.episodes.edges.flatMap(({ node: { publishedAt, measuredAudioUrl } }) =>
      measuredAudioUrl === null
        ? []
        : [{ show, url: measuredAudioUrl, publishedAt: publishedAt === null ? null : Date.parse(publishedAt) }],
    );
  });
}
