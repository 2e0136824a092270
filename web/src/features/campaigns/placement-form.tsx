import { Button, Group, NumberInput, Select, SegmentedControl, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import type { AdPosition } from '../../graphql/generated/graphql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { fieldError, RefusalAlert } from '../../shared/refusal-alert.tsx';
import { positionWords } from './position-words.ts';

const PlacementShows = graphql(`
  query PlacementShows {
    podcasts(first: 100) {
      edges {
        node {
          id
          title
        }
      }
    }
  }
`);

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

const CreatePlacement = graphql(`
  mutation CreatePlacement($input: CreatePlacementInput!) {
    createPlacement(input: $input) {
      __typename
      ... on CreatePlacementPayload {
        placement {
          id
        }
      }
      ... on UserError {
        message
      }
      ... on InvalidInputError {
        path
      }
    }
  }
`);

/** Where a campaign's spot is: a show or one of its episodes, and where in it. */
export function PlacementForm({ campaignId, onDone }: { campaignId: string; onDone: () => void }) {
  const { send, isSending, refusal } = useWrite(CreatePlacement);
  const form = useForm({
    initialValues: {
      podcastId: null as string | null,
      episodeId: null as string | null,
      position: 'MID_ROLL' as AdPosition,
      contractedDownloads: '' as number | '',
    },
    validate: { podcastId: (value) => (value === null ? 'Choose a show' : null) },
  });
  const { podcastId } = form.values;
  const shows = useAreaQuery(PlacementShows, { area: AREA.feeds, variables: {} });
  const episodes = useAreaQuery(PlacementEpisodes, {
    area: AREA.feeds,
    variables: { podcastId: podcastId ?? '' },
    skip: podcastId === null,
  });
  const listed = podcastId !== null && episodes.data?.podcast?.id === podcastId ? episodes.data.podcast.episodes.edges : [];
  const submit = async (values: typeof form.values) => {
    const input = {
      ...values,
      campaignId,
      podcastId: values.podcastId!,
      contractedDownloads: values.contractedDownloads === '' ? null : values.contractedDownloads,
    };
    if (await send({ input })) onDone();
  };
  return (
    <form onSubmit={form.onSubmit((values) => void submit(values))} noValidate>
      <Stack>
        <RefusalAlert refusal={refusal} fields={form.values} />
        <Select
          label="Podcast"
          placeholder={shows.state === 'unavailable' ? 'Shows are not available right now' : 'Choose a show'}

          searchable
          nothingFoundMessage={
            shows.data?.podcasts.edges.length === 0 ? 'No podcast yet: add one first, or skip this step' : 'No such show'
          }
          data={shows.data?.podcasts.edges.map(({ node }) => ({ value: node.id, label: node.title })) ?? []}
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
          data={listed.map(({ node }) => ({ value: node.id, label: node.title }))}
          {...form.getInputProps('episodeId')}
          error={fieldError('episodeId', form.errors['episodeId'], refusal)}
        />
        <PositionInput {...form.getInputProps('position')} />
        <NumberInput
          label="Contracted downloads"
          description="Optional: pacing is measured against this number"
          min={1}
          allowDecimal={false}
          thousandSeparator=" "
          {...form.getInputProps('contractedDownloads')}
          error={fieldError('contractedDownloads', form.errors['contractedDownloads'], refusal)}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={isSending}>
            Add placement
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function PositionInput(props: { value?: AdPosition; onChange?: (value: AdPosition) => void }) {
  return (
    <div>
      <Text size="sm" fw={500} mb={4} id="position-label">
        Position
      </Text>
      <SegmentedControl
        aria-labelledby="position-label"
        data={(Object.keys(positionWords) as AdPosition[]).map((value) => ({ value, label: positionWords[value] }))}
        {...props}
      />
    </div>
  );
}
