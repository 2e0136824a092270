import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { readFragment } from '../../graphql/generated/fragment-masking.ts';
import { usePages } from '../../shared/pager.tsx';
import { MOST_PICKED, type PodcastSearch } from '../podcasts/podcast-search.ts';
import { CURVE_AGES } from './ages.ts';
import { CurvesCard } from './curves-card.tsx';
import { EpisodeCurveFragment } from './episode-curve.ts';
import { CurveTableCard } from './curve-table-card.tsx';
import classes from '../overview/overview.module.css';

export const ShowCurve = graphql(`
  query ShowCurve($podcastId: ID!, $days: [Int!]!, $episodes: Int!) {
    podcast(id: $podcastId) {
      id
      downloadCurve(days: $days, episodes: $episodes) {
        episodes
        ages {
          days
          episodes
          lowerQuartile
          median
          upperQuartile
        }
        basis {
          source
          timeZone
          asOf
          provisional
        }
      }
    }
  }
`);

const EpisodeCurves = graphql(`
  query EpisodeCurves($podcastId: ID!, $first: Int!, $after: String, $days: [Int!]!) {
    podcast(id: $podcastId) {
      id
      episodes(first: $first, after: $after) {
        totalCount
        edges {
          cursor
          node {
            id
            ...EpisodeCurve_episode
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

const PAGE = 20;
/** Enough for quartiles that mean something, few enough to tell how the show goes now. */
const LATEST = 20;
/** Drawn when nothing was picked yet. */
const PICKED_AT_FIRST = 3;

interface EpisodesComparedProps {
  podcastId: string;
  search: PodcastSearch;
  onChange: (search: PodcastSearch) => void;
}

/** How episodes go after publication, laid upon each other at the moment they came out. */
export function EpisodesCompared({ podcastId, search, onChange }: EpisodesComparedProps) {
  const pages = usePages();
  const show = useAreaQuery(ShowCurve, { area: AREA.listening, variables: { podcastId, days: [...CURVE_AGES], episodes: LATEST } });
  const variables = { podcastId, first: PAGE, after: pages.after, days: [...CURVE_AGES] };
  const query = useAreaQuery(EpisodeCurves, { area: AREA.listening, variables });
  const connection = query.data?.podcast?.episodes;
  const episodes = connection?.edges.map(({ node }) => readFragment(EpisodeCurveFragment, node));
  const picked = search.picked ?? (pages.isFirst ? pickAtFirst(episodes ?? []) : []);
  const pick = (id: string, isPicked: boolean) => {
    const others = picked.filter((one) => one !== id);
    onChange({ ...search, picked: isPicked ? [...others, id].slice(-MOST_PICKED) : others });
  };
  return (
    <div className={classes.stack}>
      <CurvesCard picked={picked} show={show} onDrop={(id) => pick(id, false)} />
      <CurveTableCard
        podcastId={podcastId}
        query={query}
        episodes={episodes}
        totalCount={connection?.totalCount}
        pageInfo={connection?.pageInfo}
        pages={pages}
        picked={picked}
        onPick={pick}
        show={show.data?.podcast?.downloadCurve}
      />
    </div>
  );
}

/** The latest that have something to show. */
function pickAtFirst(
  episodes: ReadonlyArray<{ id: string; downloadsSincePublication: { ages: readonly { downloads?: number | null }[] } }>,
): string[] {
  const old = episodes.filter(({ downloadsSincePublication: { ages } }) => ages[0]?.downloads != null);
  return old.slice(0, PICKED_AT_FIRST).map(({ id }) => id);
}
