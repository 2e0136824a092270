import { Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import classes from './entity-name.module.css';

const PodcastNameQuery = graphql(`
  query PodcastName($id: ID!) {
    podcast(id: $id) {
      id
      title
    }
  }
`);

/** A show's title, asked for on its own: where it cannot be had, the figures beside it stay. */
export function PodcastName({ podcastId }: { podcastId: string }) {
  const { data, state } = useAreaQuery(PodcastNameQuery, { area: AREA.feeds, variables: { id: podcastId }, isSettled: true });
  const podcast = data?.podcast;
  if (!podcast)
    return state === 'loading' ? (
      <Skeleton component="span" display="inline-block" h={12} w={120} />
    ) : (
      <span className={classes.unnamed}>Show {podcastId.slice(-6)}</span>
    );
  return (
    <Link to="/podcasts/$podcastId" params={{ podcastId: podcast.id }} className={classes.name} title={podcast.title}>
      {podcast.title}
    </Link>
  );
}
