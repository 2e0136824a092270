import { useState } from 'react';
import { SegmentedControl, Skeleton } from '@mantine/core';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import type { ListeningInterval } from '../../graphql/generated/graphql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { ChartView } from '../../shared/charts/chart-view.tsx';
import { inZone, lengthOf, type DayRange } from '../../shared/day-range.ts';
import { AudienceCard } from './audience-card.tsx';
import { askAbout, type AudienceScope, periodName } from './audience-scope.ts';
import { NotCountedYet } from './not-counted-yet.tsx';

const AudienceOverTime = graphql(`
  query AudienceOverTime(
    $podcastId: ID!
    $episodeId: ID
    $range: DateRangeInput!
    $compared: DateRangeInput!
    $interval: ListeningInterval!
  ) {
    listenerEngagement(podcastId: $podcastId, episodeId: $episodeId, range: $range) {
      source
      asOf
      downloadsOverTime(interval: $interval) {
        ...ChartView_chart
      }
    }
    before: listenerEngagement(podcastId: $podcastId, episodeId: $episodeId, range: $compared) {
      downloadsOverTime(interval: $interval) {
        ...ChartView_chart
      }
    }
  }
`);

const HEIGHT = 260;
const names: Record<ListeningInterval, string> = { HOUR: 'Hours', DAY: 'Days', WEEK: 'Weeks', MONTH: 'Months' };

/** Downloads over the days, with the compared period as a thin line. */
export function OverTimeCard({ scope }: { scope: AudienceScope }) {
  const offered = intervalsFor(scope.range);
  const [wanted, setWanted] = useState<ListeningInterval>();
  const interval = wanted && offered.includes(wanted) ? wanted : offered[0]!;
  const variables = { ...askAbout(scope), compared: inZone(scope.compared, scope.zone), interval };
  const query = useAreaQuery(AudienceOverTime, { area: AREA.listening, variables });
  const engagement = query.data?.listenerEngagement;
  const other = query.data?.before;
  const choice = (
    <SegmentedControl
      size="xs"
      aria-label="Length of each part"
      value={interval}
      onChange={setWanted}
      data={offered.toSorted((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)).map((value) => ({ value, label: names[value] }))}
    />
  );
  return (
    <AudienceCard
      name="over-time"
      title="Downloads over time"
      scope={scope}
      query={query}
      basis={engagement}
      isCompared
      action={choice}
      skeleton={<Skeleton height={HEIGHT} />}
      note="Hatched parts are provisional."
    >
      {engagement ? (
        <ChartView
          chart={engagement.downloadsOverTime}
          compared={other ? { chart: other.downloadsOverTime, name: periodName(scope) } : undefined}
          height={HEIGHT}
        />
      ) : (
        <NotCountedYet />
      )}
    </AudienceCard>
  );
}

const ORDER: readonly ListeningInterval[] = ['HOUR', 'DAY', 'WEEK', 'MONTH'];

/** The parts that a span can be told in, the one that reads best first. Hours are given for at most 31 days. */
function intervalsFor(range: DayRange): ListeningInterval[] {
  const days = lengthOf(range);
  if (days <= 2) return ['HOUR', 'DAY'];
  if (days <= 14) return ['DAY', 'HOUR'];
  if (days <= 31) return ['DAY', 'HOUR', 'WEEK'];
  return days <= 120 ? ['DAY', 'WEEK', 'MONTH'] : ['WEEK', 'DAY', 'MONTH'];
}
