import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { inUtc, type DayRange } from '../../shared/day-range.ts';
import { RankedBars } from '../../shared/ranked-bars.tsx';
import { EpisodeName } from '../podcasts/episode-name.tsx';
import { RangeFacts } from './range-facts.tsx';

const TopEpisodes = graphql(`
  query TopEpisodes($range: DateRangeInput!) {
    dashboard(range: $range) {
      asOf
      listenerEngagement {
        topEpisodes {
          episode {
            id
          }
          downloads
        }
      }
    }
  }
`);

const LISTED = 8;

/** The episodes with the most downloads of the span. */
export function TopEpisodesCard({ range }: { range: DayRange }) {
  const query = useAreaQuery(TopEpisodes, { area: AREA.listening, variables: { range: inUtc(range) } });
  const episodes = query.data?.dashboard.listenerEngagement.topEpisodes;
  return (
    <DataCard
      name="top-episodes"
      title="Top episodes"
      area={AREA.listening}
      query={query}
      hasData={episodes !== undefined}
      info={<RangeFacts source="requests at the measurement prefix" range={range} asOf={query.data?.dashboard.asOf} />}
    >
      <RankedBars
        label="Episodes, most downloads first"
        empty="No downloads in these days"
        of={(episodes ?? [])
          .slice(0, LISTED)
          .map(({ episode: { id }, downloads }) => ({ key: id, name: <EpisodeName episodeId={id} />, count: downloads }))}
      />
    </DataCard>
  );
}
