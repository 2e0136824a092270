import type { OperationContext } from '@castgraph/service/context';
import { ask } from '../listening/ask.ts';
import { type AgedEpisode, checkAges } from './episode-age.ts';
import { type FigureBasis, figureBasisOf } from './figure-basis.ts';
import { findPublishedEpisodes } from './find-published-episodes.ts';
import { readAgedEpisodes } from './read-aged-episodes.ts';

/** Downloads of an episode by its age. */
export interface EpisodeCurve extends AgedEpisode {
  days: readonly number[];
  basis: FigureBasis;
}

/**
 * Downloads of many episodes at the same ages, by id; those that are not the organization's have none. A page of them costs as
 * many statements as one. @throws BAD_INPUT for ages that are none
 */
export async function readEpisodeCurves(
  context: OperationContext,
  episodeIds: readonly string[],
  wanted: readonly number[],
): Promise<Map<string, EpisodeCurve>> {
  const days = checkAges(wanted);
  const curves = await ask(context, 'episode-curves', { asked: { episodeIds: episodeIds.toSorted(), days } }, async (asked) => {
    const basis = figureBasisOf(asked, 'UTC');
    const episodes = await findPublishedEpisodes(asked.em, asked.organizationId, episodeIds);
    const all = episodeIds.map((episodeId) => episodes.get(episodeId) ?? { episodeId, podcastId: '', publishedAt: null });
    const aged = await readAgedEpisodes(asked, all, days, Date.parse(basis.asOf));
    return [...aged.values()].map((episode) => curveOf(episode, days, basis));
  });
  return new Map(curves.map((curve) => [curve.episodeId, curve]));
}

function curveOf(episode: AgedEpisode, days: readonly number[], basis: FigureBasis): EpisodeCurve {
  return { ...episode, days, basis: { ...basis, provisional: episode.downloads.includes(null) } };
}
