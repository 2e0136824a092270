import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { ChartView } from '../../shared/charts/chart-view.tsx';
import { sourceWords } from '../../shared/source-words.ts';
import { AudienceCard } from './audience-card.tsx';
import { askAbout, type AudienceScope } from './audience-scope.ts';
import { NotCountedYet } from './not-counted-yet.tsx';
import classes from './audience.module.css';

const AudienceFunnel = graphql(`
  query AudienceFunnel($podcastId: ID!, $episodeId: ID, $range: DateRangeInput!) {
    listenerEngagement(podcastId: $podcastId, episodeId: $episodeId, range: $range) {
      source
      asOf
      funnel {
        steps {
          step
          source
          definition
        }
        chart {
          ...ChartView_chart
        }
      }
    }
  }
`);

const stepNames: Readonly<Record<string, string>> = {
  IMPRESSION: 'Shown',
  DOWNLOAD: 'Downloaded',
  STARTED: 'Started',
  LISTENED_25: 'Heard a quarter',
  LISTENED_50: 'Heard half',
  LISTENED_75: 'Heard three quarters',
  LISTENED_100: 'Heard all of it',
  CONVERSION: 'Ordered',
};

/** From impression to conversion: the steps that somebody reports, each with who says so. */
export function FunnelCard({ scope }: { scope: AudienceScope }) {
  const query = useAreaQuery(AudienceFunnel, { area: AREA.listening, variables: askAbout(scope) });
  const engagement = query.data?.listenerEngagement;
  const steps = new Map(engagement?.funnel.steps.map((step) => [String(step.step), step]));
  const noteOf = (step: string) => {
    const known = steps.get(step);
    return known && { source: sourceWords(known.source), definition: known.definition };
  };
  const isHeard = steps.has('STARTED');
  return (
    <AudienceCard
      name="funnel"
      title="From impression to order"
      scope={scope}
      query={query}
      basis={engagement}
      note="Each step has its own source and unit, told below it: they stand beside each other and are never summed."
    >
      {engagement ? (
        <>
          <ChartView chart={engagement.funnel.chart} nameOf={(step) => stepNames[step] ?? step} noteOf={noteOf} />
          {isHeard ? null : (
            <p className={classes.quiet} style={{ marginTop: '0.875rem' }}>
              How much is heard stands here once players send events to /v1/events.
            </p>
          )}
        </>
      ) : (
        <NotCountedYet />
      )}
    </AudienceCard>
  );
}
