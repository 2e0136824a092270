import { computeQuartiles } from '@castgraph/measurement/quartiles';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { OperationContext } from '@castgraph/service/context';
import { ask } from '../listening/ask.ts';
import { readZonedDays } from '../listening/day-range.ts';
import { readDownloads } from '../listening/read-downloads.ts';
import { splitSpan } from '../listening/span-segments.ts';
import type { EngagementQuestion } from './engagement-question.ts';

/** A show among the shows of one category. */
export interface CategoryBenchmark {
  category: string;
  shows: number;
  downloads: number;
  /** 1 for the most. */
  rank: number;
  lowerQuartile: number;
  median: number;
  upperQuartile: number;
  ratio: number | null;
}

/** Fewer shows would say more about each of them than about their category. */
const FEWEST_SHOWS = 5;

/** Where a show stands in each of its categories that has at least five shows with downloads in the span; none for an episode. */
export async function readCategoryBenchmarks(context: OperationContext, question: EngagementQuestion): Promise<CategoryBenchmark[]> {
  const { podcastId, episodeId, dateRange } = question;
  if (episodeId !== null) return [];
  return ask(context, 'category-benchmarks', { asked: question, lastDay: dateRange.to }, async ({ em, organizationId, source }) => {
    const showsOf = await readCategories(em, organizationId, podcastId);
    const ids = [...new Set([...showsOf.values()].flat())];
    if (ids.length === 0) return [];
    const days = await readZonedDays(em, dateRange);
    const segments = splitSpan('', days[0]!.from, days.at(-1)!.to);
    const rows = await readDownloads(em, {
      name: 'category-downloads',
      organizationId,
      source,
      segments,
      by: 'podcast_id',
      podcastIds: ids,
    });
    const downloadsOf = new Map(rows.map(({ key, downloads }) => [key, downloads]));
    return [...showsOf].flatMap(([category, shows]) => benchmarkOf(category, podcastId, shows, downloadsOf) ?? []);
  });
}

/** The shows of each category that the show is in, itself included. */
async function readCategories(em: EntityManager, organizationId: string, podcastId: string): Promise<Map<string, string[]>> {
  const rows = await em.execute<{ category: string; id: string }[]>(
    `/* read-category-shows */
     select own.category, p.id
       from (select distinct unnest(categories) as category from analytics.podcast where organization_id = ? and id = ?) own
       join analytics.podcast p on p.organization_id = ? and p.categories @> array[own.category]
      order by 1, 2`,
    [organizationId, podcastId, organizationId],
  );
  const showsOf = Map.groupBy(rows, ({ category }) => category);
  return new Map([...showsOf].map(([category, shows]) => [category, shows.map(({ id }) => id)]));
}

function benchmarkOf(
  category: string,
  podcastId: string,
  shows: readonly string[],
  downloadsOf: ReadonlyMap<string, number>,
): CategoryBenchmark | null {
  const figures = shows.flatMap((id) => downloadsOf.get(id) ?? []);
  const own = downloadsOf.get(podcastId);
  if (own === undefined || figures.length < FEWEST_SHOWS) return null;
  const { lower, median, upper } = computeQuartiles(figures);
  return {
    category,
    shows: figures.length,
    downloads: own,
    rank: 1 + figures.filter((downloads) => downloads > own).length,
    lowerQuartile: lower!,
    median: median!,
    upperQuartile: upper!,
    ratio: median ? own / median : null,
  };
}
