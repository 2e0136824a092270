import { Skeleton } from '@mantine/core';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { ChartView } from '../../shared/charts/chart-view.tsx';
import { AudienceCard } from './audience-card.tsx';
import { askAbout, type AudienceScope } from './audience-scope.ts';
import { NotCountedYet } from './not-counted-yet.tsx';

const AudienceHours = graphql(`
  query AudienceHours($podcastId: ID!, $episodeId: ID, $range: DateRangeInput!) {
    listenerEngagement(podcastId: $podcastId, episodeId: $episodeId, range: $range) {
      source
      asOf
      downloadsByHourOfWeek {
        ...ChartView_chart
      }
    }
  }
`);

const HEIGHT = 236;

/** When in the week downloads happen. */
export function HourOfWeekCard({ scope }: { scope: AudienceScope }) {
  const query = useAreaQuery(AudienceHours, { area: AREA.listening, variables: askAbout(scope) });
  const engagement = query.data?.listenerEngagement;
  return (
    <AudienceCard
      name="hours"
      title="Hours of the week"
      scope={scope}
      query={query}
      basis={engagement}
      skeleton={<Skeleton height={HEIGHT} />}
      note="Downloads by the clock of the zone. Where clocks change, the repeated hour counts twice and the skipped one not at all."
    >
      {engagement ? <ChartView chart={engagement.downloadsByHourOfWeek} height={HEIGHT} /> : <NotCountedYet />}
    </AudienceCard>
  );
}
