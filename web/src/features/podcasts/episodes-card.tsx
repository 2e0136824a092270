import { Table } from '@mantine/core';
import { IconPlaylist } from '@tabler/icons-react';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { EmptyState } from '../../shared/empty-state.tsx';
import { Facts } from '../../shared/facts.tsx';
import { Pager, usePages } from '../../shared/pager.tsx';
import { useWindowWords } from '../methodology/use-window-words.ts';
import { EpisodeRow } from './episode-row.tsx';

const Episodes = graphql(`
  query Episodes($podcastId: ID!, $first: Int!, $after: String) {
    podcast(id: $podcastId) {
      id
      episodes(first: $first, after: $after) {
        totalCount
        edges {
          cursor
          node {
            id
            ...EpisodeRow_episode
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

const EpisodeDownloads = graphql(`
  query EpisodeDownloads($podcastId: ID!, $first: Int!, $after: String) {
    podcast(id: $podcastId) {
      id
      episodes(first: $first, after: $after) {
        edges {
          node {
            id
            downloads
          }
        }
      }
    }
  }
`);

const PAGE = 20;

/** A show's episodes, newest first. */
export function EpisodesCard({ podcastId }: { podcastId: string }) {
  const pages = usePages();
  const variables = { podcastId, first: PAGE, after: pages.after };
  const query = useAreaQuery(Episodes, { area: AREA.feeds, variables });
  // Apart, so that the list neither waits for the figures nor fails with them.
  const figures = useAreaQuery(EpisodeDownloads, { area: AREA.listening, variables });
  const downloads = new Map(figures.data?.podcast?.episodes.edges.map(({ node }) => [node.id, node.downloads]));
  const episodes = query.data?.podcast?.episodes;
  const window = useWindowWords();
  const info = (
    <Facts
      of={[
        ['Source', 'requests at the measurement prefix'],
        ['Days', 'all since measuring began; today is provisional'],
        ['Window', window],
      ]}
    />
  );
  return (
    <DataCard name="episodes" title="Episodes" area={AREA.feeds} query={query} hasData={episodes !== undefined} info={info}>
      {episodes?.totalCount === 0 ? (
        <EmptyState icon={IconPlaylist} title="No episode yet">
          Episodes appear here as the feed is read.
        </EmptyState>
      ) : (
        <>
          <Table highlightOnHover>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Episode</Table.Th>
                <Table.Th visibleFrom="sm">Published</Table.Th>
                <Table.Th visibleFrom="md" ta="right">
                  Length
                </Table.Th>
                <Table.Th ta="right">Downloads</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {episodes?.edges.map(({ node }) => (
                <EpisodeRow key={node.id} episode={node} downloads={downloads.get(node.id)} />
              ))}
            </Table.Tbody>
          </Table>
          <Pager pages={pages} pageInfo={episodes?.pageInfo} label="Pages of episodes" />
        </>
      )}
    </DataCard>
  );
}
