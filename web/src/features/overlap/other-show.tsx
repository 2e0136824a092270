import { Select } from '@mantine/core';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';

const ShowTitles = graphql(`
  query ShowTitles {
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

/** Chooses the show to compare with. */
export function OtherShow({
  podcastId,
  value,
  onChange,
}: {
  podcastId: string;
  value: string | undefined;
  onChange: (id: string) => void;
}) {
  const query = useAreaQuery(ShowTitles, { area: AREA.feeds, variables: {} });
  const shows = query.data?.podcasts.edges.filter(({ node }) => node.id !== podcastId) ?? [];
  return (
    <Select
      size="xs"
      w={220}
      aria-label="Show to compare with"
      placeholder={query.data && shows.length === 0 ? 'There is no other show' : 'Choose a show'}
      searchable
      allowDeselect={false}
      data={shows.map(({ node }) => ({ value: node.id, label: node.title }))}
      value={value ?? null}
      onChange={(id) => id && onChange(id)}
    />
  );
}
