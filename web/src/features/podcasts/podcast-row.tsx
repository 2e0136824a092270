import { Anchor, Group, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { readFragment, type FragmentType } from '../../graphql/generated/fragment-masking.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { formatCount, NONE } from '../../shared/format-number.ts';
import { TimeAgo } from '../../shared/time-ago.tsx';
import { Cover } from './cover.tsx';
import { FeedStatusBadge } from './feed-status.tsx';

export const PodcastRowFragment = graphql(`
  fragment PodcastRow_podcast on Podcast {
    id
    title
    author
    feedUrl
    imageUrl
    status
    episodeCount
    lastIngestedAt
  }
`);

/** A show in the list. */
export function PodcastRow({
  podcast: masked,
  downloads,
}: {
  podcast: FragmentType<typeof PodcastRowFragment>;
  downloads: number | undefined;
}) {
  const podcast = readFragment(PodcastRowFragment, masked);
  return (
    <Table.Tr>
      <Table.Td>
        <Group gap="sm" wrap="nowrap">
          <Cover url={podcast.imageUrl} size={40} />
          <div style={{ minWidth: 0 }}>
            <Anchor
              fw={550}
              fz="sm"
              c="inherit"
              renderRoot={(props) => <Link to="/podcasts/$podcastId" params={{ podcastId: podcast.id }} {...props} />}
            >
              {podcast.title || podcast.feedUrl}
            </Anchor>
            <Text size="xs" c="dimmed" truncate>
              {podcast.author ?? podcast.feedUrl}
            </Text>
          </div>
        </Group>
      </Table.Td>
      <Table.Td visibleFrom="sm">
        <FeedStatusBadge status={podcast.status} />
      </Table.Td>
      <Table.Td visibleFrom="sm" ta="right" className="number">
        {formatCount(podcast.episodeCount)}
      </Table.Td>
      <Table.Td ta="right" className="number">
        {downloads === undefined ? NONE : formatCount(downloads)}
      </Table.Td>
      <Table.Td visibleFrom="md">{podcast.lastIngestedAt ? <TimeAgo at={podcast.lastIngestedAt} /> : 'not yet'}</Table.Td>
    </Table.Tr>
  );
}
