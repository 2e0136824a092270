import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { inUtc, previousRange, type DayRange } from '../../shared/day-range.ts';
import { formatCount, formatError, formatEstimate } from '../../shared/format-number.ts';
import { Comparison, Kpi } from '../../shared/kpi.tsx';
import { RangeFacts } from './range-facts.tsx';

const ListeningFigures = graphql(`
  query ListeningFigures($range: DateRangeInput!, $previous: DateRangeInput!) {
    dashboard(range: $range) {
      asOf
      listenerEngagement {
        downloads
        listeners
        listenersAreExact
        listenersError
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
          <RangeFacts
            {...facts}
            source="requests at the measurement prefix"
            note="Each once over the whole span, never a sum of days; ± in 95 of 100 cases."
          />
        }
      >
        {now && before ? (
          <Kpi
            value={formatEstimate(now.listeners, now.listenersAreExact)}
            foot={<ListenersFoot now={now} before={before.listeners} />}
            testId="listeners"
            exact={now.listeners}
          />
        ) : null}
      </DataCard>
    </>
  );
}

function ListenersFoot({ now, before }: { now: { listeners: number; listenersError: number }; before: number }) {
  const error = formatError(now.listeners, now.listenersError);
  return (
    <>
      {error ? <span>{error}</span> : null}
      <Comparison now={now.listeners} before={before} />
    </>
  );
}
