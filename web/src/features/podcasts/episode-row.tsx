import { Anchor, Group, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { readFragment, type FragmentType } from '../../graphql/generated/fragment-masking.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { CopyButton } from '../../shared/copy-button.tsx';
import { formatCount, NONE } from '../../shared/format-number.ts';
import { formatDuration } from '../../shared/format-time.ts';
import { StatusBadge } from '../../shared/status-badge.tsx';
import { TimeAgo } from '../../shared/time-ago.tsx';

export const EpisodeRowFragment = graphql(`
  fragment EpisodeRow_episode on Episode {
    id
    title
    publishedAt
    durationSeconds
    season
    number
    measuredAudioUrl
    removedAt
    podcast {
      id
    }
  }
`);

/** An episode in its show's list. */
export function EpisodeRow({
  episode: masked,
  downloads,
}: {
  episode: FragmentType<typeof EpisodeRowFragment>;
  downloads: number | undefined;
}) {
  const episode = readFragment(EpisodeRowFragment, masked);
  const { title, publishedAt, durationSeconds, season, number, measuredAudioUrl, removedAt } = episode;
  const params = { podcastId: episode.podcast.id, episodeId: episode.id };
  const place = [season == null ? '' : `Season ${season}`, number == null ? '' : `Episode ${number}`].filter(Boolean).join(', ');
  return (
    <Table.Tr data-testid="episode-row">
      <Table.Td>
        <Group gap="xs" wrap="nowrap">
          <div style={{ minWidth: 0 }}>
            <Anchor
              fz="sm"
              fw={500}
              c="inherit"
              lineClamp={2}
              renderRoot={(props) => <Link to="/podcasts/$podcastId/episodes/$episodeId" params={params} {...props} />}
            >
              {title}
            </Anchor>
            <Text size="xs" c="dimmed">
              {place}
            </Text>
          </div>
          {removedAt ? <StatusBadge tone="warn">Left the feed</StatusBadge> : null}
        </Group>
      </Table.Td>
      <Table.Td visibleFrom="sm">{publishedAt ? <TimeAgo at={publishedAt} /> : NONE}</Table.Td>
      <Table.Td visibleFrom="md" ta="right" className="number" style={{ whiteSpace: 'nowrap' }}>
        {durationSeconds == null ? NONE : formatDuration(durationSeconds)}
      </Table.Td>
      <Table.Td ta="right" className="number">
        <Group gap={6} justify="flex-end" wrap="nowrap">
          {downloads === undefined ? NONE : formatCount(downloads)}
          {measuredAudioUrl ? <CopyButton value={measuredAudioUrl} label="Copy the measured audio address" /> : null}
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
