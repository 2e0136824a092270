import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { inUtc, previousRange, type DayRange } from '../../shared/day-range.ts';
import { formatCount } from '../../shared/format-number.ts';
import { Comparison, Kpi } from '../../shared/kpi.tsx';
import { RangeFacts } from './range-facts.tsx';

const ListeningFigures = graphql(`
  query ListeningFigures($range: DateRangeInput!, $previous: DateRangeInput!) {
    dashboard(range: $range) {
      asOf
      listenerEngagement {
        downloads
        listeners
        previousDownloads
      }
    }
    before: dashboard(range: $previous) {
      listenerEngagement {
        listeners
      }
    }
  }
`);

/** Downloads and listeners over the span, beside the span before. */
export function ListeningCards({ range }: { range: DayRange }) {
  const previous = previousRange(range);
  const query = useAreaQuery(ListeningFigures, { area: AREA.listening, variables: { range: inUtc(range), previous: inUtc(previous) } });
  const now = query.data?.dashboard.listenerEngagement;
  const before = query.data?.before.listenerEngagement;
  const facts = { range, previous, asOf: query.data?.dashboard.asOf };
  const card = { area: AREA.listening, query, hasData: now !== undefined, isCompact: true };
  return (
    <>
      <DataCard
        {...card}
        name="downloads"
        title="Downloads"
        info={<RangeFacts {...facts} source="requests at the measurement prefix" note="The sum over shows; today is still growing." />}
      >
        {now ? (
          <Kpi
            value={formatCount(now.downloads)}
            foot={<Comparison now={now.downloads} before={now.previousDownloads} />}
            testId="downloads"
          />
        ) : null}
      </DataCard>
      <DataCard
        {...card}
        name="listeners"
        title="Listeners"
        info={
          <RangeFacts {...facts} source="requests at the measurement prefix" note="Each once over the whole span; never a sum of days." />
        }
      >
        {now && before ? (
          <Kpi value={formatCount(now.listeners)} foot={<Comparison now={now.listeners} before={before.listeners} />} testId="listeners" />
        ) : null}
      </DataCard>
    </>
  );
}
