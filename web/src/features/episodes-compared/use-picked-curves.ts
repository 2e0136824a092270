import { AREA } from '../../graphql/area.ts';
import { readFragment } from '../../graphql/generated/fragment-masking.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useAreaQuery, type AreaQuery } from '../../graphql/use-area-query.ts';
import { CURVE_AGES } from './ages.ts';
import type { Curve } from './draw-curves.ts';
import { curveOf, EpisodeCurveFragment } from './episode-curve.ts';

// One request, whichever and however many are picked: an operation that is known by its hash cannot be put together here.
const PickedCurves = graphql(`
  query PickedCurves(
    $days: [Int!]!
    $id1: ID!
    $id2: ID!
    $has2: Boolean!
    $id3: ID!
    $has3: Boolean!
    $id4: ID!
    $has4: Boolean!
    $id5: ID!
    $has5: Boolean!
    $id6: ID!
    $has6: Boolean!
  ) {
    episode1: episode(id: $id1) {
      ...EpisodeCurve_episode
    }
    episode2: episode(id: $id2) @include(if: $has2) {
      ...EpisodeCurve_episode
    }
    episode3: episode(id: $id3) @include(if: $has3) {
      ...EpisodeCurve_episode
    }
    episode4: episode(id: $id4) @include(if: $has4) {
      ...EpisodeCurve_episode
    }
    episode5: episode(id: $id5) @include(if: $has5) {
      ...EpisodeCurve_episode
    }
    episode6: episode(id: $id6) @include(if: $has6) {
      ...EpisodeCurve_episode
    }
  }
`);

/** The curves of the picked episodes, in the order of the picks; of those that are gone nothing. */
export function usePickedCurves(picked: readonly string[]): { curves: Curve[]; query: AreaQuery<unknown> } {
  const at = (index: number) => picked[index] ?? picked[0] ?? '';
  const query = useAreaQuery(PickedCurves, {
    area: AREA.listening,
    skip: picked.length === 0,
    variables: {
      days: [...CURVE_AGES],
      id1: at(0),
      id2: at(1),
      has2: picked.length >= 2,
      id3: at(2),
      has3: picked.length >= 3,
      id4: at(3),
      has4: picked.length >= 4,
      id5: at(4),
      has5: picked.length >= 5,
      id6: at(5),
      has6: picked.length >= 6,
    },
  });
  const { episode1, episode2, episode3, episode4, episode5, episode6 } = query.data ?? {};
  const found = [episode1, episode2, episode3, episode4, episode5, episode6].flatMap((episode) => episode ?? []);
  const curves = found.map((episode) => curveOf(readFragment(EpisodeCurveFragment, episode)));
  // The last answer stays while the next is on its way: what is no longer picked is not shown meanwhile.
  return { curves: picked.length === 0 ? [] : curves.filter(({ id }) => picked.includes(id)), query };
}
