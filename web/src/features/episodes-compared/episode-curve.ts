import { graphql } from '../../graphql/generated/gql.ts';
import type { EpisodeCurve_EpisodeFragment } from '../../graphql/generated/graphql.ts';
import { CURVE_AGES } from './ages.ts';
import type { Curve } from './draw-curves.ts';

export const EpisodeCurveFragment = graphql(`
  fragment EpisodeCurve_episode on Episode {
    id
    title
    publishedAt
    downloadsSincePublication(days: $days) {
      publishedAt
      ages {
        days
        downloads
      }
      basis {
        source
        timeZone
        asOf
        provisional
      }
    }
  }
`);

/** An episode's downloads at each age of the chart. */
export function curveOf({ id, title, downloadsSincePublication: { ages } }: EpisodeCurve_EpisodeFragment): Curve {
  const at = new Map(ages.map(({ days, downloads }) => [days, downloads ?? null]));
  return { id, title, values: CURVE_AGES.map((days) => at.get(days) ?? null) };
}
