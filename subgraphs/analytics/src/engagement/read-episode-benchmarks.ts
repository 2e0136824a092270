import type { OperationContext } from '@castgraph/service/context';
import { ask } from '../listening/ask.ts';
import { type AgedEpisode, checkAges, checkEpisodeCount, type QuartilesAtAge, quartilesAtAges } from './episode-age.ts';
import { type FigureBasis, figureBasisOf } from './figure-basis.ts';
import { findEarlierEpisodes, findPublishedEpisodes } from './find-published-episodes.ts';
import { readAgedEpisodes } from './read-aged-episodes.ts';

/** An episode beside those of its show published before it. */
export interface EpisodeBenchmark {
  episodeId: string;
  episodes: number;
  ages: (QuartilesAtAge & { downloads: number | null; ratio: number | null })[];
  basis: FigureBasis;
}

/** The benchmarks of many episodes, by id, in as many statements as that of one; those of others have no figures. @throws BAD_INPUT */
export async function readEpisodeBenchmarks(
  context: OperationContext,
  episodeIds: readonly string[],
  { days: wanted, episodes: count }: { days: readonly number[]; episodes: number },
): Promise<Map<string, EpisodeBenchmark>> {
  const days = checkAges(wanted);
  checkEpisodeCount(count);
  const kept = { asked: { episodeIds: episodeIds.toSorted(), days, count } };
  const benchmarks = await ask(context, 'episode-benchmarks', kept, async (asked) => {
    const basis = figureBasisOf(asked, 'UTC');
    const found = await findPublishedEpisodes(asked.em, asked.organizationId, episodeIds);
    const own = episodeIds.map((episodeId) => found.get(episodeId) ?? { episodeId, podcastId: '', publishedAt: null });
    const earlier = await findEarlierEpisodes(asked.em, asked.organizationId, [...found.keys()], count);
    const aged = await readAgedEpisodes(asked, [...own, ...[...earlier.values()].flat()], days, Date.parse(basis.asOf));
    return own.map(({ episodeId }) => {
      const before = (earlier.get(episodeId) ?? []).map((episode) => aged.get(episode.episodeId)!);
      return benchmarkOf(aged.get(episodeId)!, before, days, basis);
    });
  });
  return new Map(benchmarks.map((benchmark) => [benchmark.episodeId, benchmark]));
}

function benchmarkOf(own: AgedEpisode, before: readonly AgedEpisode[], days: readonly number[], basis: FigureBasis): EpisodeBenchmark {
  const ages = quartilesAtAges(days, before).map((quartiles, index) => besideQuartiles(own.downloads[index]!, quartiles));
  return { episodeId: own.episodeId, episodes: before.length, ages, basis: { ...basis, provisional: own.downloads.includes(null) } };
}

function besideQuartiles(downloads: number | null, quartiles: QuartilesAtAge): EpisodeBenchmark['ages'][number] {
  return { ...quartiles, downloads, ratio: downloads !== null && quartiles.median ? downloads / quartiles.median : null };
}
