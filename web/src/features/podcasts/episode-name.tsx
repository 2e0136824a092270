import { Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import classes from './entity-name.module.css';

const EpisodeNameQuery = graphql(`
  query EpisodeName($id: ID!) {
    episode(id: $id) {
      id
      title
      podcast {
        id
      }
    }
  }
`);

/** An episode's title, asked for on its own: where it cannot be had, the figures beside it stay. */
export function EpisodeName({ episodeId }: { episodeId: string }) {
  const { data, state } = useAreaQuery(EpisodeNameQuery, { area: AREA.feeds, variables: { id: episodeId }, isSettled: true });
  const episode = data?.episode;
  if (!episode)
    return state === 'loading' ? (
      <Skeleton component="span" display="inline-block" h={12} w={140} />
    ) : (
      <span className={classes.unnamed}>Episode {episodeId.slice(-6)}</span>
    );
  return (
    <Link
      to="/podcasts/$podcastId/episodes/$episodeId"
      params={{ podcastId: episode.podcast.id, episodeId: episode.id }}
      className={classes.name}
      title={episode.title}
    >
      {episode.title}
    </Link>
  );
}
