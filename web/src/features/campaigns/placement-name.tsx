import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type FragmentType, readFragment } from '../../graphql/generated/fragment-masking.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useMay } from '../session/use-viewer.ts';
import { positionWords } from './position-words.ts';
import classes from '../podcasts/entity-name.module.css';

export const PlacementNameFragment = graphql(`
  fragment PlacementName_placement on Placement {
    id
    position
    podcastId
    podcastTitle
    episodeId
    episodeTitle
    makeGoodFor {
      id
    }
  }
`);

/** Which spot a row is about: its episode, and below it where in it and of which show. */
export function PlacementName({ placement }: { placement: FragmentType<typeof PlacementNameFragment> }) {
  const { position, makeGoodFor } = readFragment(PlacementNameFragment, placement);
  return <PlacementTitle placement={placement} lead={`${positionWords[position]} · `} note={makeGoodFor ? ' · make-good' : ''} />;
}

interface PlacementTitleProps {
  placement: FragmentType<typeof PlacementNameFragment>;
  /** What stands before and behind the show's title. */
  lead?: string;
  note?: string;
}

/** The titles of a spot's episode and show; ways to their pages for those who may read shows, which a sponsor may not. */
export function PlacementTitle({ placement: masked, lead = '', note = '' }: PlacementTitleProps) {
  const { podcastId, podcastTitle, episodeId, episodeTitle } = readFragment(PlacementNameFragment, masked);
  const mayOpen = useMay('podcasts:read');
  const show = podcastTitle ?? `Show ${podcastId.slice(-6)}`;
  const episode = episodeId == null ? null : (episodeTitle ?? `Episode ${episodeId.slice(-6)}`);
  return (
    <>
      <Text size="sm" component="div">
        {episodeId == null || episode === null ? (
          'Every episode of the flight'
        ) : mayOpen ? (
          <Link to="/podcasts/$podcastId/episodes/$episodeId" params={{ podcastId, episodeId }} className={classes.name} title={episode}>
            {episode}
          </Link>
        ) : (
          episode
        )}
      </Text>
      <Text size="xs" c="dimmed" component="div">
        {lead}
        {mayOpen ? (
          <Link to="/podcasts/$podcastId" params={{ podcastId }} className={classes.name} title={show}>
            {show}
          </Link>
        ) : (
          show
        )}
        {note}
      </Text>
    </>
  );
}
