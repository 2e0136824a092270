import { Text } from '@mantine/core';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { Facts } from '../../shared/facts.tsx';
import { formatBytes, formatPercent } from '../../shared/format-number.ts';
import { formatDuration, formatInstant } from '../../shared/format-time.ts';
import { Kpi } from '../../shared/kpi.tsx';
import { Pager, usePages } from '../../shared/pager.tsx';
import { fieldName } from '../podcasts/field-name.ts';
import { HistoryEntry } from './history-entry.tsx';
import layout from '../overview/overview.module.css';
import classes from './history.module.css';

const EpisodeHistoryQuery = graphql(`
  query EpisodeHistory($id: ID!, $first: Int!, $after: String) {
    episode(id: $id) {
      id
      guid
      history(first: $first, after: $after) {
        edges {
          cursor
          node {
            id
            ...HistoryEntry_entry
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
      dataQuality {
        score
        missingFields
      }
      audio {
        codec
        sizeBytes
        id3Bytes
        bitrateBps
        durationSeconds
        readAt
        error
      }
    }
  }
`);

const PAGE = 20;

/** What happened to the episode in its feed, how complete its record is, and what its audio says. */
export function EpisodeHistory({ episodeId }: { episodeId: string }) {
  const pages = usePages();
  const query = useAreaQuery(EpisodeHistoryQuery, { area: AREA.feeds, variables: { id: episodeId, first: PAGE, after: pages.after } });
  const episode = query.data?.episode ?? undefined;
  const card = { area: AREA.feeds, query, hasData: episode !== undefined };
  const audio = episode?.audio;
  return (
    <div className={layout.columns}>
      <DataCard
        {...card}
        name="history"
        title="History"
        info="What readings of the feed found, latest first. Entries are never changed or removed."
      >
        <ol className={classes.entries}>
          {episode?.history.edges.map(({ node }) => (
            <HistoryEntry key={node.id} entry={node} />
          ))}
        </ol>
        <Pager pages={pages} pageInfo={episode?.history.pageInfo} label="Pages of the history" />
      </DataCard>
      <div className={layout.stack}>
        <DataCard {...card} name="episode-quality" title="Data quality">
          {episode ? (
            <>
              <Kpi
                isSmall
                value={formatPercent(episode.dataQuality.score)}
                foot="of what a record should have"
                exact={episode.dataQuality.score}
              />
              <Text size="sm" c="dimmed" mt="sm">
                {episode.dataQuality.missingFields.length === 0
                  ? 'Nothing is missing.'
                  : `Missing: ${episode.dataQuality.missingFields.map(fieldName).join(', ')}`}
              </Text>
            </>
          ) : null}
        </DataCard>
        <DataCard
          {...card}
          name="audio"
          title="The audio itself"
          info="Read from the file’s first bytes. The one-minute rule uses these figures rather than the feed’s."
        >
          {audio ? (
            <Text size="sm" component="div">
              <Facts
                of={[
                  ['Codec', audio.codec],
                  ['Length', audio.durationSeconds == null ? null : formatDuration(audio.durationSeconds)],
                  ['Bit rate', audio.bitrateBps == null ? 'varies' : `${Math.round(audio.bitrateBps / 1000)} kbit/s`],
                  ['Size', audio.sizeBytes == null ? null : formatBytes(audio.sizeBytes)],
                  ['Before audio', audio.id3Bytes == null ? null : formatBytes(audio.id3Bytes)],
                  ['Read', audio.readAt ? formatInstant(audio.readAt) : 'never'],
                  ['Last error', audio.error],
                  ['GUID', episode?.guid],
                ]}
              />
            </Text>
          ) : (
            <Text size="sm" c="dimmed">
              The audio has not been read yet; that happens soon after it is new.
            </Text>
          )}
        </DataCard>
      </div>
    </div>
  );
}
