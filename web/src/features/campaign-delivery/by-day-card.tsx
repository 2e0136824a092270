import { Text } from '@mantine/core';
import { AREA } from '../../graphql/area.ts';
import { type FragmentType, makeFragmentData, readFragment } from '../../graphql/generated/fragment-masking.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { ChartFragment } from '../../shared/charts/chart-data.ts';
import { ChartView } from '../../shared/charts/chart-view.tsx';
import { type CardQuery, DataCard } from '../../shared/data-card.tsx';
import { Facts } from '../../shared/facts.tsx';
import { useToday } from '../../shared/use-today.ts';
import { chartByDay, expectedByDay } from './chart-by-day.ts';

export const ByDayFragment = graphql(`
  fragment ByDayCard_delivery on CampaignDelivery {
    byDay {
      day
      impressions
      expected
    }
  }
`);

/** Impressions of each day, beside what the booked curve expects of it. */
export function ByDayCard({ delivery: masked, query }: { delivery: FragmentType<typeof ByDayFragment> | undefined; query: CardQuery }) {
  const delivery = readFragment(ByDayFragment, masked);
  const today = useToday();
  const info = (
    <Facts
      of={[
        ['Source', 'downloads that brought the spot (C33), within the flights'],
        ['Line', 'what the booked curve expects of the day (A9)'],
        ['Time zone', 'UTC'],
      ]}
    />
  );
  return (
    <DataCard name="by-day" title="By day" area={AREA.listening} query={query} hasData={delivery !== undefined} info={info}>
      {delivery ? <Days days={delivery.byDay} today={today} /> : null}
    </DataCard>
  );
}

type DaysProps = { days: Parameters<typeof chartByDay>[0]; today: string };

function Days({ days, today }: DaysProps) {
  const chart = chartByDay(days, today);
  const expected = expectedByDay(days, today);
  if (chart.data.length === 0)
    return (
      <Text size="sm" c="dimmed">
        Nothing was delivered yet, and nothing is expected before the first flight.
      </Text>
    );
  const compared = expected && {
    chart: makeFragmentData({ ...chart, data: expected }, ChartFragment),
    name: 'the booked curve',
  };
  return <ChartView chart={makeFragmentData(chart, ChartFragment)} {...(compared ? { compared } : {})} />;
}
