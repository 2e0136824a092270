import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import type { ListeningDimension } from '../../graphql/generated/graphql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { ChartView } from '../../shared/charts/chart-view.tsx';
import { countryName } from '../../shared/country-name.ts';
import { platformName } from '../../shared/platform-name.ts';
import { PlaceAttribution } from '../methodology/place-attribution.tsx';
import { AudienceCard } from './audience-card.tsx';
import { askAbout, type AudienceScope } from './audience-scope.ts';
import { NotCountedYet } from './not-counted-yet.tsx';
import { regionName } from './region-name.ts';
import classes from './audience.module.css';

const AudienceBreakdown = graphql(`
  query AudienceBreakdown($podcastId: ID!, $episodeId: ID, $range: DateRangeInput!, $dimension: ListeningDimension!, $first: Int!) {
    listenerEngagement(podcastId: $podcastId, episodeId: $episodeId, range: $range) {
      source
      asOf
      downloadsBy(dimension: $dimension, first: $first) {
        ...ChartView_chart
      }
    }
  }
`);

interface Breakdown {
  dimension: ListeningDimension;
  title: string;
  nameOf: (x: string) => string;
  note?: string;
}

const LISTED = 8;
const PLACES = 'Places are those of the network that asked.';

const breakdowns: readonly Breakdown[] = [
  { dimension: 'APP', title: 'Apps', nameOf: (x) => (x === 'unknown' ? 'Unknown' : platformName(x)) },
  { dimension: 'COUNTRY', title: 'Countries', nameOf: countryName, note: PLACES },
  { dimension: 'DEVICE', title: 'Devices', nameOf: inWords },
  { dimension: 'REGION', title: 'Regions', nameOf: regionName, note: PLACES },
  { dimension: 'IP_CLASS', title: 'Networks', nameOf: inWords, note: 'The class of the network that asked, by lists of networks.' },
];

/** Downloads by what is known of each request. */
export function BreakdownCards({ scope }: { scope: AudienceScope }) {
  return (
    <div>
      <div className={classes.breakdowns}>
        {breakdowns.map((breakdown) => (
          <BreakdownCard key={breakdown.dimension} scope={scope} breakdown={breakdown} />
        ))}
      </div>
      <PlaceAttribution />
    </div>
  );
}

function BreakdownCard({ scope, breakdown: { dimension, title, nameOf, note } }: { scope: AudienceScope; breakdown: Breakdown }) {
  const query = useAreaQuery(AudienceBreakdown, { area: AREA.listening, variables: { ...askAbout(scope), dimension, first: LISTED } });
  const engagement = query.data?.listenerEngagement;
  return (
    <AudienceCard
      name={`by-${dimension}`}
      title={title}
      scope={scope}
      query={query}
      basis={engagement}
      note={['Downloads.', note].filter(Boolean).join(' ')}
    >
      {engagement ? <ChartView chart={engagement.downloadsBy} nameOf={nameOf} empty="No downloads in these days" /> : <NotCountedYet />}
    </AudienceCard>
  );
}

/** `data-centre` → `Data centre`. */
function inWords(name: string): string {
  const words = name.replaceAll(/[-_]/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
