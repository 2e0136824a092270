import { computeQuartiles } from '@castgraph/measurement/quartiles';
import type { OperationContext } from '@castgraph/service/context';
import { ask, type Asked } from '../listening/ask.ts';
import { readZonedSpan } from '../listening/day-range.ts';
import { countedParts } from '../listening/read-downloads.ts';
import { type Segment, splitSpan } from '../listening/span-segments.ts';
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
  return ask(context, 'category-benchmarks', { asked: question, lastDay: dateRange.to }, async (asked) => {
    const { from, to } = await readZonedSpan(asked.em, dateRange);
    const categories = await readCategories(asked, podcastId, splitSpan('', from, to));
    return categories.flatMap(({ category, own, figures }) => benchmarkOf(category, own, figures) ?? []);
  });
}

interface Category {
  category: string;
  /** The show's own downloads; null where it has none in the span. */
  own: number | null;
  /** Of every show of the category that has any, the show's own among them. */
  figures: number[];
}

/** The categories of a show and what their shows had, in one statement. The figures of a category are one value: they are up to thousands. */
async function readCategories({ em, organizationId, source }: Asked, podcastId: string, segments: readonly Segment[]): Promise<Category[]> {
  const counted = countedParts({ organizationId, source, segments, by: 'podcast_id' });
  if (!counted) return [];
  const rows = await em.execute<{ category: string; own: string | null; figures: string }[]>(
    `/* read-category-downloads */
     with own as (select distinct unnest(categories) as category from analytics.podcast where organization_id = ? and id = ?),
     total as (select key, sum(downloads) as downloads from (${counted.sql}) counted group by 1)
     select own.category, max(t.downloads) filter (where p.id = ?) as own, string_agg(t.downloads::text, ' ') as figures
       from own
       join analytics.podcast p on p.organization_id = ? and p.categories @> array[own.category]
       join total t on t.key = p.id
      group by 1 order by 1`,
    [organizationId, podcastId, ...counted.params, podcastId, organizationId],
  );
  return rows.map(({ category, own, figures }) => ({
    category,
    own: own === null ? null : Number(own),
    figures: figures.split(' ').map(Number),
  }));
}

function benchmarkOf(category: string, own: number | null, figures: readonly number[]): CategoryBenchmark | null {
  if (own === null || figures.length < FEWEST_SHOWS) return null;
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
