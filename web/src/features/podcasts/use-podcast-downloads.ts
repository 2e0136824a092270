import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { inUtc, type DayRange } from '../../shared/day-range.ts';

const PodcastDownloads = graphql(`
  query PodcastDownloads($first: Int!, $after: String, $range: DateRangeInput!) {
    podcasts(first: $first, after: $after) {
      edges {
        node {
          id
          downloads(range: $range)
        }
      }
    }
  }
`);

/** Downloads of a page of shows by id. Apart from the list itself, which must not wait for it nor fail with it. */
export function usePodcastDownloads(
  page: { first: number; after: string | null },
  range: DayRange,
): ReadonlyMap<string, number> | undefined {
  const { data } = useAreaQuery(PodcastDownloads, { area: AREA.listening, variables: { ...page, range: inUtc(range) } });
  return data && new Map(data.podcasts.edges.map(({ node }) => [node.id, node.downloads]));
}
