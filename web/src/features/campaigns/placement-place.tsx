import { Select } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import type { Refusal } from '../../graphql/use-write.ts';
import { fieldError } from '../../shared/refusal-alert.tsx';
import type { PlacementValues } from './placement-values.ts';
import { useShowChoices } from './use-show-choices.ts';

const PlacementEpisodes = graphql(`
  query PlacementEpisodes($podcastId: ID!) {
    podcast(id: $podcastId) {
      id
      episodes(first: 100) {
        edges {
          node {
            id
            title
          }
        }
      }
    }
  }
`);

interface PlacementPlaceProps {
  form: UseFormReturnType<PlacementValues>;
  refusal: Refusal | undefined;
  /** Whether the placement is there already: another show would be another spot. */
  isKept: boolean;
}

/** In which show, and in which of its episodes, a spot is. */
export function PlacementPlace({ form, refusal, isKept }: PlacementPlaceProps) {
  const { podcastId, episodeId } = form.values;
  const shows = useShowChoices();
  const episodes = useAreaQuery(PlacementEpisodes, {
    area: AREA.feeds,
    variables: { podcastId: podcastId ?? '' },
    skip: podcastId === null,
  });
  const listed = podcastId !== null && episodes.data?.podcast?.id === podcastId ? episodes.data.podcast.episodes.edges : [];
  const titles = listed.map(({ node }) => ({ value: node.id, label: node.title }));
  // One that is older than those listed stays chosen.
  const isOlder = episodeId !== null && !titles.some(({ value }) => value === episodeId);
  return (
    <>
      <Select
        label="Podcast"
        placeholder={shows.state === 'unavailable' ? 'Shows are not available right now' : 'Choose a show'}
        searchable
        disabled={isKept}
        nothingFoundMessage={shows.choices.length === 0 ? 'No podcast yet: add one first' : 'No such show'}
        data={shows.choices}
        {...form.getInputProps('podcastId')}
        onChange={(value) => form.setValues({ podcastId: value, episodeId: null })}
        error={fieldError('podcastId', form.errors['podcastId'], refusal)}
      />
      <Select
        label="Episode"
        description="Leave empty for every episode that is published during the flight"
        placeholder="Every episode of the flight"
        searchable
        clearable
        disabled={podcastId === null}
        data={isOlder ? [...titles, { value: episodeId, label: 'The episode chosen before' }] : titles}
        {...form.getInputProps('episodeId')}
        error={fieldError('episodeId', form.errors['episodeId'], refusal)}
      />
    </>
  );
}
