import { Button, Table } from '@mantine/core';
import { IconMicrophone2 } from '@tabler/icons-react';
import type { AreaQuery } from '../../graphql/use-area-query.ts';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import type { PodcastsQuery } from '../../graphql/generated/graphql.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { DEFAULT_DAYS, resolveRange } from '../../shared/day-range.ts';
import { EmptyState } from '../../shared/empty-state.tsx';
import { Pager, type Pages } from '../../shared/pager.tsx';
import { useToday } from '../../shared/use-today.ts';
import { RangeFacts } from '../overview/range-facts.tsx';
import { PodcastRow } from './podcast-row.tsx';
import { usePodcastDownloads } from './use-podcast-downloads.ts';

export const Podcasts = graphql(`
  query Podcasts($first: Int!, $after: String) {
    podcasts(first: $first, after: $after) {
      totalCount
      edges {
        cursor
        node {
          id
          ...PodcastRow_podcast
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

interface PodcastListCardProps {
  query: AreaQuery<PodcastsQuery>;
  pages: Pages;
  pageSize: number;
  onAdd: () => void;
}

/** The shows of the organization, with their downloads of the last weeks. */
export function PodcastListCard({ query, pages, pageSize, onAdd }: PodcastListCardProps) {
  const range = resolveRange({}, useToday());
  const downloads = usePodcastDownloads({ first: pageSize, after: pages.after }, range);
  const podcasts = query.data?.podcasts;
  const info = <RangeFacts source="requests at the measurement prefix" range={range} asOf={undefined} note="Today is provisional." />;
  return (
    <DataCard name="podcasts" title="Shows" area={AREA.feeds} query={query} hasData={podcasts !== undefined} info={info}>
      {podcasts?.totalCount === 0 ? (
        <EmptyState icon={IconMicrophone2} title="No podcast yet" action={<Button onClick={onAdd}>Add a podcast</Button>}>
          Paste the address of a feed. Its episodes are read at once, and their downloads counted from the first request.
        </EmptyState>
      ) : (
        <>
          <Table highlightOnHover>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Show</Table.Th>
                <Table.Th visibleFrom="sm">Feed</Table.Th>
                <Table.Th visibleFrom="sm" ta="right">
                  Episodes
                </Table.Th>
                <Table.Th ta="right">Downloads, {DEFAULT_DAYS} days</Table.Th>
                <Table.Th visibleFrom="md">Read</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {podcasts?.edges.map(({ node }) => (
                <PodcastRow key={node.id} podcast={node} downloads={downloads?.get(node.id)} />
              ))}
            </Table.Tbody>
          </Table>
          <Pager pages={pages} pageInfo={podcasts?.pageInfo} label="Pages of shows" />
        </>
      )}
    </DataCard>
  );
}
