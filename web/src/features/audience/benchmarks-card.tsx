import { Table, Text } from '@mantine/core';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { formatCount, formatRatio } from '../../shared/format-number.ts';
import { WideTable } from '../../shared/wide-table.tsx';
import { AudienceCard } from './audience-card.tsx';
import { askAbout, type AudienceScope } from './audience-scope.ts';
import classes from './audience.module.css';

const AudienceBenchmarks = graphql(`
  query AudienceBenchmarks($podcastId: ID!, $episodeId: ID, $range: DateRangeInput!) {
    listenerEngagement(podcastId: $podcastId, episodeId: $episodeId, range: $range) {
      source
      asOf
      categoryBenchmarks {
        category
        shows
        downloads
        rank
        lowerQuartile
        median
        upperQuartile
        ratio
      }
    }
  }
`);

/** Where the show stands among the organization's shows of its categories. */
export function BenchmarksCard({ scope }: { scope: AudienceScope }) {
  const query = useAreaQuery(AudienceBenchmarks, { area: AREA.listening, variables: askAbout(scope) });
  const engagement = query.data?.listenerEngagement;
  const benchmarks = engagement?.categoryBenchmarks ?? [];
  return (
    <AudienceCard
      name="benchmarks"
      title="Among shows of its category"
      scope={scope}
      query={query}
      basis={engagement}
      note="Downloads, among this organization’s shows with downloads in these days."
    >
      {benchmarks.length === 0 ? (
        <Text size="sm" c="dimmed">
          There is a comparison once at least 5 shows of a category have downloads in these days; fewer would tell too much about each.
        </Text>
      ) : (
        <WideTable minWidth={420} label="Places among shows of a category">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Category</Table.Th>
              <Table.Th ta="right">Place</Table.Th>
              <Table.Th ta="right">Downloads</Table.Th>
              <Table.Th ta="right" visibleFrom="sm">
                Middle half of shows
              </Table.Th>
              <Table.Th ta="right">Median</Table.Th>
              <Table.Th ta="right">Times median</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {benchmarks.map(({ category, shows, downloads, rank, lowerQuartile, median, upperQuartile, ratio }) => (
              <Table.Tr key={category} className="number">
                <Table.Td>{category}</Table.Td>
                <Table.Td ta="right" className={classes.whole}>
                  {rank} of {shows}
                </Table.Td>
                <Table.Td ta="right">{formatCount(downloads)}</Table.Td>
                <Table.Td ta="right" visibleFrom="sm">
                  {formatCount(Math.round(lowerQuartile))} – {formatCount(Math.round(upperQuartile))}
                </Table.Td>
                <Table.Td ta="right">{formatCount(Math.round(median))}</Table.Td>
                <Table.Td ta="right" className={classes.whole}>
                  {formatRatio(ratio, ' ×')}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </WideTable>
      )}
    </AudienceCard>
  );
}
