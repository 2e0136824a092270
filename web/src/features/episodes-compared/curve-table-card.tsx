import { Checkbox, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconPlaylist } from '@tabler/icons-react';
import { AREA } from '../../graphql/area.ts';
import type { EpisodeCurve_EpisodeFragment, ShowCurveQuery } from '../../graphql/generated/graphql.ts';
import type { AreaQuery } from '../../graphql/use-area-query.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { EmptyState } from '../../shared/empty-state.tsx';
import { formatCount, NONE } from '../../shared/format-number.ts';
import { formatDay } from '../../shared/format-time.ts';
import { Pager, type Pages } from '../../shared/pager.tsx';
import { WideTable } from '../../shared/wide-table.tsx';
import { MOST_PICKED } from '../podcasts/podcast-search.ts';
import { ageName, missingWords, TABLE_AGES } from './ages.ts';
import name from '../podcasts/entity-name.module.css';

interface CurveTableCardProps {
  podcastId: string;
  query: AreaQuery<unknown>;
  episodes: readonly EpisodeCurve_EpisodeFragment[] | undefined;
  totalCount: number | undefined;
  pageInfo: Parameters<typeof Pager>[0]['pageInfo'];
  pages: Pages;
  picked: readonly string[];
  onPick: (id: string, isPicked: boolean) => void;
  show: NonNullable<ShowCurveQuery['podcast']>['downloadCurve'] | undefined;
}

/** Downloads of each episode at the same ages; by its box an episode is drawn. */
export function CurveTableCard({ podcastId, query, episodes, totalCount, pageInfo, pages, picked, onPick, show }: CurveTableCardProps) {
  return (
    <DataCard name="curve-table" title="At the same age" area={AREA.listening} query={query} hasData={episodes !== undefined}>
      {totalCount === 0 ? (
        <EmptyState icon={IconPlaylist} title="No episode yet">
          Episodes can be compared once the feed has been read.
        </EmptyState>
      ) : (
        <>
          <WideTable minWidth={720} label="Downloads by age">
            <Table.Thead>
              <Table.Tr>
                <Table.Th w={36}>
                  <span className="visually-hidden">Drawn</span>
                </Table.Th>
                <Table.Th>Episode</Table.Th>
                {TABLE_AGES.map((days) => (
                  <Table.Th key={days} ta="right" style={{ whiteSpace: 'nowrap' }}>
                    {ageName(days)}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {show ? <MedianRow show={show} /> : null}
              {episodes?.map((episode) => (
                <CurveRow
                  key={episode.id}
                  podcastId={podcastId}
                  episode={episode}
                  isPicked={picked.includes(episode.id)}
                  isFull={picked.length >= MOST_PICKED}
                  onPick={(isPicked) => onPick(episode.id, isPicked)}
                />
              ))}
            </Table.Tbody>
          </WideTable>
          <Pager pages={pages} pageInfo={pageInfo} label="Pages of episodes" />
        </>
      )}
    </DataCard>
  );
}

function MedianRow({ show }: { show: NonNullable<CurveTableCardProps['show']> }) {
  return (
    <Table.Tr className="number">
      <Table.Td />
      <Table.Td c="dimmed">Median of the latest {show.episodes}</Table.Td>
      {TABLE_AGES.map((days) => {
        const median = show.ages.find((age) => age.days === days)?.median;
        return (
          <Table.Td key={days} ta="right" c="dimmed">
            {median == null ? NONE : formatCount(Math.round(median))}
          </Table.Td>
        );
      })}
    </Table.Tr>
  );
}

interface CurveRowProps {
  podcastId: string;
  episode: EpisodeCurve_EpisodeFragment;
  isPicked: boolean;
  isFull: boolean;
  onPick: (isPicked: boolean) => void;
}

function CurveRow({ podcastId, episode, isPicked, isFull, onPick }: CurveRowProps) {
  const { id, title, publishedAt, downloadsSincePublication: curve } = episode;
  return (
    <Table.Tr className="number" data-testid="curve-row">
      <Table.Td>
        <Checkbox
          size="xs"
          aria-label={`Draw ${title}`}
          checked={isPicked}
          disabled={isFull && !isPicked}
          onChange={(event) => onPick(event.currentTarget.checked)}
        />
      </Table.Td>
      <Table.Td>
        <Link to="/podcasts/$podcastId/episodes/$episodeId" params={{ podcastId, episodeId: id }} className={name.name}>
          {title}
        </Link>
        <Text size="xs" c="dimmed">
          {publishedAt ? formatDay(publishedAt.slice(0, 10)) : 'the feed’s date cannot be read'}
        </Text>
      </Table.Td>
      {TABLE_AGES.map((days) => {
        const downloads = curve.ages.find((age) => age.days === days)?.downloads;
        return (
          <Table.Td key={days} ta="right" data-testid={`age-${days}`} data-value={downloads ?? undefined}>
            {downloads == null ? (
              <Text span size="xs" c="dimmed">
                {missingWords(curve.publishedAt, days, curve.basis.asOf)}
              </Text>
            ) : (
              formatCount(downloads)
            )}
          </Table.Td>
        );
      })}
    </Table.Tr>
  );
}
