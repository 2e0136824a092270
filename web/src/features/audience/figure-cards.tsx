import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import type { AudienceFiguresQuery } from '../../graphql/generated/graphql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { inZone } from '../../shared/day-range.ts';
import { formatCount, formatError, formatEstimate, formatPercent, NONE } from '../../shared/format-number.ts';
import { Comparison, Kpi } from '../../shared/kpi.tsx';
import { sourceWords } from '../../shared/source-words.ts';
import { askAbout, type AudienceScope, periodName } from './audience-scope.ts';
import { ScopeFacts } from './scope-facts.tsx';
import classes from '../overview/overview.module.css';

const AudienceFigures = graphql(`
  query AudienceFigures($podcastId: ID!, $episodeId: ID, $range: DateRangeInput!, $compared: DateRangeInput!, $period: ComparedPeriod!) {
    listenerEngagement(podcastId: $podcastId, episodeId: $episodeId, range: $range) {
      totalListeners
      listenersAreExact
      listenersError
      totalDownloads
      totalStreams
      streamsSource
      averageCompletionRate
      completionSource
      source
      asOf
      provisional
      comparison(with: $period) {
        downloads
        listeners
      }
    }
    before: listenerEngagement(podcastId: $podcastId, episodeId: $episodeId, range: $compared) {
      totalStreams
      averageCompletionRate
    }
  }
`);

type Engagement = NonNullable<AudienceFiguresQuery['listenerEngagement']>;

/** Downloads, listeners, streams and completion over the days, each beside the period it is compared with. */
export function FigureCards({ scope }: { scope: AudienceScope }) {
  const variables = { ...askAbout(scope), compared: inZone(scope.compared, scope.zone), period: scope.period };
  const query = useAreaQuery(AudienceFigures, { area: AREA.listening, variables });
  const now = query.data?.listenerEngagement ?? undefined;
  const before = query.data?.before ?? undefined;
  const card = { area: AREA.listening, query, hasData: query.data !== undefined, isCompact: true };
  const facts = { scope, asOf: now?.asOf, isCompared: true };
  const period = periodName(scope);
  return (
    <div className={classes.kpis}>
      <DataCard {...card} name="audience-downloads" title="Downloads" info={<ScopeFacts {...facts} source={now?.source} />}>
        {now ? <Downloads now={now} period={period} /> : <Kpi value={NONE} />}
      </DataCard>
      <DataCard
        {...card}
        name="audience-listeners"
        title="Listeners"
        info={
          <ScopeFacts {...facts} source={now?.source} note="Each once over the whole span, never a sum of days; ± in 95 of 100 cases." />
        }
      >
        {now ? <Listeners now={now} period={period} /> : <Kpi value={NONE} />}
      </DataCard>
      <DataCard
        {...card}
        name="audience-streams"
        title="Streams"
        info={<ScopeFacts {...facts} source={now?.streamsSource} note="Of at least 60 seconds, by UTC days. Never added to downloads." />}
      >
        <Streams now={now} before={before?.totalStreams} period={period} />
      </DataCard>
      <DataCard
        {...card}
        name="audience-completion"
        title="Completion"
        info={
          <ScopeFacts
            {...facts}
            source={now?.completionSource}
            note="How much of an episode is heard, on average. Downloads say nothing about it: only players and platforms do."
          />
        }
      >
        <Completion now={now} before={before?.averageCompletionRate} />
      </DataCard>
    </div>
  );
}

function Downloads({ now, period }: { now: Engagement; period: string }) {
  const foot = (
    <>
      <Comparison now={now.totalDownloads} before={now.comparison.downloads} period={period} />
      {now.provisional ? <span>provisional</span> : null}
    </>
  );
  return <Kpi value={formatCount(now.totalDownloads)} foot={foot} testId="audience-downloads" exact={now.totalDownloads} />;
}

function Listeners({ now, period }: { now: Engagement; period: string }) {
  const { totalListeners, listenersAreExact, listenersError } = now;
  const error = formatError(totalListeners, listenersError);
  const foot = (
    <>
      {error ? <span>{error}</span> : null}
      <Comparison now={totalListeners} before={now.comparison.listeners} period={period} />
    </>
  );
  return <Kpi value={formatEstimate(totalListeners, listenersAreExact)} foot={foot} testId="audience-listeners" exact={totalListeners} />;
}

function Streams({ now, before, period }: { now: Engagement | undefined; before: number | null | undefined; period: string }) {
  const streams = now?.totalStreams;
  if (streams == null) return <Kpi value={NONE} foot="no player or platform reports any" />;
  const foot = (
    <>
      {before == null ? null : <Comparison now={streams} before={before} period={period} />}
      <span>{saying(now?.streamsSource)}</span>
    </>
  );
  return <Kpi value={formatCount(streams)} foot={foot} testId="audience-streams" exact={streams} />;
}

function Completion({ now, before }: { now: Engagement | undefined; before: number | null | undefined }) {
  const rate = now?.averageCompletionRate;
  if (rate == null) return <Kpi value={NONE} foot="no player or platform reports it" />;
  const foot = (
    <>
      {before == null ? null : <span>from {formatPercent(before)}</span>}
      <span>{saying(now?.completionSource)}</span>
    </>
  );
  return <Kpi value={formatPercent(rate)} foot={foot} testId="audience-completion" exact={rate} />;
}

function saying(source: string | null | undefined): string {
  return source === 'reported-event' ? 'as players report' : source ? `as ${sourceWords(source)} reports` : '';
}
