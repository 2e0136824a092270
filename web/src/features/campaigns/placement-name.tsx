import { Text } from '@mantine/core';
import { type FragmentType, readFragment } from '../../graphql/generated/fragment-masking.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { EpisodeName } from '../podcasts/episode-name.tsx';
import { PodcastName } from '../podcasts/podcast-name.tsx';
import { positionWords } from './position-words.ts';

export const PlacementNameFragment = graphql(`
  fragment PlacementName_placement on Placement {
    id
    position
    podcast {
      id
    }
    episode {
      id
    }
    makeGoodFor {
      id
    }
  }
`);

/** Which spot a row is about: its episode, and below it where in it and of which show. */
export function PlacementName({ placement: masked }: { placement: FragmentType<typeof PlacementNameFragment> }) {
  const { position, podcast, episode, makeGoodFor } = readFragment(PlacementNameFragment, masked);
  return (
    <>
      <Text size="sm" component="div">
        {episode ? <EpisodeName episodeId={episode.id} /> : 'Every episode of the flight'}
      </Text>
      <Text size="xs" c="dimmed" component="div">
        {positionWords[position]} · <PodcastName podcastId={podcast.id} />
        {makeGoodFor ? ' · make-good' : ''}
      </Text>
    </>
  );
}
