import { Table, Text } from '@mantine/core';
import { AREA } from '../../graphql/area.ts';
import { type FragmentType, readFragment } from '../../graphql/generated/fragment-masking.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import type { BenchmarksCard_PerformanceFragment } from '../../graphql/generated/graphql.ts';
import { type CardQuery, DataCard } from '../../shared/data-card.tsx';
import { formatMoney } from '../../shared/format-money.ts';
import { formatCount, NONE } from '../../shared/format-number.ts';
import { formatSpan } from '../../shared/format-time.ts';
import { OuterLink } from '../../shared/outer-link.tsx';
import { WideTable } from '../../shared/wide-table.tsx';

export const CampaignBenchmarksFragment = graphql(`
  fragment BenchmarksCard_performance on CampaignPerformance {
    benchmarks {
      metric
      kind
      currency
      value
      median
      lowerQuartile
      upperQuartile
      average
      sampleSize
      source
      url
      periodFrom
      periodTo
    }
  }
`);

type Benchmark = BenchmarksCard_PerformanceFragment['benchmarks'][number];

const metricNames: Readonly<Record<string, string>> = {
  cpm: 'CPM',
  roas: 'ROAS',
  responseRate: 'Response rate',
  frequency: 'Frequency',
};

interface BenchmarksCardProps {
  performance: FragmentType<typeof CampaignBenchmarksFragment> | undefined;
  query: CardQuery;
}

/** How a campaign's figures compare with those of the organization's own campaigns, and with what was published. */
export function BenchmarksCard({ performance: masked, query }: BenchmarksCardProps) {
  const benchmarks = readFragment(CampaignBenchmarksFragment, masked)?.benchmarks;
  return (
    <DataCard name="campaign-benchmarks" title="Compared" area={AREA.listening} query={query} hasData={benchmarks !== undefined}>
      {benchmarks && benchmarks.length > 0 ? (
        <BenchmarkTable benchmarks={benchmarks} />
      ) : (
        <Text size="sm" c="dimmed">
          There is nothing to compare with yet: it takes five campaigns of your own that are over, or published figures in this currency.
        </Text>
      )}
    </DataCard>
  );
}

function BenchmarkTable({ benchmarks }: { benchmarks: readonly Benchmark[] }) {
  return (
    <WideTable minWidth={620} label="Figures compared">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Figure</Table.Th>
          <Table.Th ta="right">Here</Table.Th>
          <Table.Th ta="right">Usual</Table.Th>
          <Table.Th>Of whom</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {benchmarks.map((benchmark) => (
          <Table.Tr key={`${benchmark.metric} ${benchmark.kind} ${benchmark.source}`}>
            <Table.Td>{metricNames[benchmark.metric] ?? benchmark.metric}</Table.Td>
            <Table.Td ta="right" className="number">
              {writeFigure(benchmark, benchmark.value)}
            </Table.Td>
            <Table.Td ta="right" className="number">
              {writeFigure(benchmark, benchmark.median ?? benchmark.average)}
              {benchmark.lowerQuartile != null && benchmark.upperQuartile != null ? (
                <Text size="xs" c="dimmed">
                  half lie from {writeFigure(benchmark, benchmark.lowerQuartile)} to {writeFigure(benchmark, benchmark.upperQuartile)}
                </Text>
              ) : null}
            </Table.Td>
            <Table.Td>
              <Source benchmark={benchmark} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </WideTable>
  );
}

function Source({ benchmark: { kind, source, url, periodFrom, periodTo, sampleSize, median } }: { benchmark: Benchmark }) {
  return (
    <>
      <Text size="sm" component="div">
        {kind === 'OWN_HISTORY' ? 'Your own campaigns that are over' : 'Published; it says nothing of these shows'}
      </Text>
      <Text size="xs" c="dimmed" component="div">
        {median == null ? 'Average' : 'Median'}
        {sampleSize == null ? '' : ` of ${formatCount(sampleSize)}`} · {url ? <OuterLink address={url}>{source}</OuterLink> : source} ·{' '}
        {formatSpan({ from: periodFrom, to: periodTo })}
      </Text>
    </>
  );
}

const ratio = new Intl.NumberFormat(undefined, { maximumFractionDigits: 2 });
const share = new Intl.NumberFormat(undefined, { style: 'percent', maximumFractionDigits: 2 });

function writeFigure({ metric, currency }: Benchmark, value: number | null | undefined): string {
  if (value == null) return NONE;
  if (currency != null) return formatMoney({ amountMinor: Math.round(value), currency });
  return metric === 'responseRate' ? share.format(value) : ratio.format(value);
}
