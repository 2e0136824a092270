import type { OperationContext } from '@castgraph/service/context';
import { ask } from '../listening/ask.ts';
import { checkAges, checkEpisodeCount, type QuartilesAtAge, quartilesAtAges } from './episode-age.ts';
import { type FigureBasis, figureBasisOf } from './figure-basis.ts';
import { findLatestEpisodes } from './find-published-episodes.ts';
import { readAgedEpisodes } from './read-aged-episodes.ts';

/** How the latest episodes of a show go after publication. */
export interface ShowCurve {
  podcastId: string;
  episodes: number;
  ages: QuartilesAtAge[];
  basis: FigureBasis;
}

/** The curves of many shows, by id, in as many statements as that of one. @throws BAD_INPUT */
export async function readShowCurves(
  context: OperationContext,
  podcastIds: readonly string[],
  { days: wanted, episodes: count }: { days: readonly number[]; episodes: number },
): Promise<Map<string, ShowCurve>> {
  const days = checkAges(wanted);
  checkEpisodeCount(count);
  const curves = await ask(context, 'show-curves', { asked: { podcastIds: podcastIds.toSorted(), days, count } }, async (asked) => {
    const basis = figureBasisOf(asked, 'UTC');
    const latest = await findLatestEpisodes(asked.em, asked.organizationId, podcastIds, count);
    const aged = await readAgedEpisodes(asked, [...latest.values()].flat(), days, Date.parse(basis.asOf));
    return podcastIds.map((podcastId) => {
      const episodes = (latest.get(podcastId) ?? []).map(({ episodeId }) => aged.get(episodeId)!);
      const isYoung = episodes.some(({ downloads }) => downloads.includes(null));
      return { podcastId, episodes: episodes.length, ages: quartilesAtAges(days, episodes), basis: { ...basis, provisional: isYoung } };
    });
  });
  return new Map(curves.map((curve) => [curve.podcastId, curve]));
}
