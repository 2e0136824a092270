import { Text } from '@mantine/core';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import classes from './checks.module.css';

const AircheckAudio = graphql(`
  query AircheckAudio($id: ID!) {
    episode(id: $id) {
      id
      title
      normalized {
        audioUrl
      }
    }
  }
`);

interface AircheckPlayerProps {
  episodeId: string;
  /** What makes players play the spot alone: `#t=120.5,180`. */
  mediaFragment: string;
}

/**
 * Plays a spot alone, from where the audio lies behind all counting prefixes: listening here is no download. Nothing is asked of the host
 * before somebody presses play.
 */
export function AircheckPlayer({ episodeId, mediaFragment }: AircheckPlayerProps) {
  const { data, state } = useAreaQuery(AircheckAudio, { area: AREA.feeds, variables: { id: episodeId }, isSettled: true });
  const episode = data?.episode;
  if (!episode) {
    return state === 'loading' ? null : (
      <Text size="xs" c="dimmed">
        The audio cannot be had right now.
      </Text>
    );
  }
  const { audioUrl } = episode.normalized;
  if (!audioUrl || !/^https?:/i.test(audioUrl)) return null;
  const [address] = audioUrl.split('#', 1);
  return (
    // oxlint-disable-next-line jsx-a11y/media-has-caption -- what is said stands below, where there is a transcript
    <audio
      className={classes.player}
      controls
      preload="none"
      aria-label={`The spot in ${episode.title}`}
      src={`${address}${mediaFragment}`}
    />
  );
}
