import { Table, Text } from '@mantine/core';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import type { EpisodeBenchmarkQuery } from '../../graphql/generated/graphql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { Facts } from '../../shared/facts.tsx';
import { formatChange, formatCount, NONE } from '../../shared/format-number.ts';
import { formatInstant } from '../../shared/format-time.ts';
import { toneOf } from '../../shared/kpi.tsx';
import { sourceWords } from '../../shared/source-words.ts';
import { WideTable } from '../../shared/wide-table.tsx';
import { ageName, missingWords, TABLE_AGES } from '../episodes-compared/ages.ts';
import { useWindowWords } from '../methodology/use-window-words.ts';

const EpisodeBenchmark = graphql(`
  query EpisodeBenchmark($episodeId: ID!, $days: [Int!]!, $episodes: Int!) {
    episode(id: $episodeId) {
      id
      publishedAt
      benchmark(days: $days, episodes: $episodes) {
        episodes
        ages {
          days
          downloads
          episodes
          lowerQuartile
          median
          upperQuartile
          ratio
        }
        basis {
          source
          asOf
          provisional
        }
      }
    }
  }
`);

type Age = NonNullable<EpisodeBenchmarkQuery['episode']>['benchmark']['ages'][number];

const EARLIER = 10;

/** The episode at each age beside the episodes before it, at the same age. */
export function EpisodeBenchmarkCard({ episodeId }: { episodeId: string }) {
  const variables = { episodeId, days: [...TABLE_AGES], episodes: EARLIER };
  const query = useAreaQuery(EpisodeBenchmark, { area: AREA.listening, variables });
  const { benchmark, publishedAt } = query.data?.episode ?? {};
  const window = useWindowWords();
  const info = benchmark ? (
    <Facts
      of={[
        ['Source', sourceWords(benchmark.basis.source)],
        ['Days', 'of 24 hours since each episode came out'],
        ['Beside', `the ${benchmark.episodes} episodes before it, at each age those that have reached it`],
        ['Window', window],
        ['As of', formatInstant(benchmark.basis.asOf)],
        ['Note', 'episodes that came out before their show was measured are left out'],
      ]}
    />
  ) : undefined;
  return (
    <DataCard
      name="episode-benchmark"
      title="Beside earlier episodes"
      area={AREA.listening}
      query={query}
      hasData={query.data !== undefined}
      info={info}
    >
      {benchmark && benchmark.episodes > 0 ? (
        <BenchmarkTable ages={benchmark.ages} missing={(days) => missingWords(publishedAt, days, benchmark.basis.asOf)} />
      ) : (
        <Text size="sm" c="dimmed">
          {benchmark ? 'No episode was published before this one.' : 'Nothing counted yet.'}
        </Text>
      )}
    </DataCard>
  );
}

/** Says why a figure of the episode itself is missing at an age. */
type Missing = (days: number) => string;

function BenchmarkTable({ ages, missing }: { ages: readonly Age[]; missing: Missing }) {
  return (
    <WideTable minWidth={460} label="Downloads by age">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>After</Table.Th>
          <Table.Th ta="right">Downloads</Table.Th>
          <Table.Th ta="right">Median before</Table.Th>
          <Table.Th ta="right">Middle half before</Table.Th>
          <Table.Th ta="right">Against median</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {ages.map((age) => (
          <BenchmarkRow key={age.days} age={age} missing={missing} />
        ))}
      </Table.Tbody>
    </WideTable>
  );
}

function BenchmarkRow({ age: { days, downloads, lowerQuartile, median, upperQuartile, ratio }, missing }: { age: Age; missing: Missing }) {
  const change = ratio == null ? null : ratio - 1;
  const quartiles =
    lowerQuartile == null || upperQuartile == null
      ? NONE
      : `${formatCount(Math.round(lowerQuartile))} – ${formatCount(Math.round(upperQuartile))}`;
  return (
    <Table.Tr className="number">
      <Table.Td>{ageName(days)}</Table.Td>
      <Table.Td ta="right" data-testid={`benchmark-${days}`} data-value={downloads ?? undefined}>
        {downloads == null ? (
          <Text span size="xs" c="dimmed">
            {missing(days)}
          </Text>
        ) : (
          formatCount(downloads)
        )}
      </Table.Td>
      <Table.Td ta="right">{median == null ? NONE : formatCount(Math.round(median))}</Table.Td>
      <Table.Td ta="right">{quartiles}</Table.Td>
      <Table.Td ta="right">
        <span className={change === null ? undefined : toneOf(Math.round(change * 100))}>{formatChange(change)}</span>
      </Table.Td>
    </Table.Tr>
  );
}
