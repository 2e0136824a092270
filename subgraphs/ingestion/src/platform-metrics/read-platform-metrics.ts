import { requireScope } from '@castgraph/auth/scopes';
import type { Day } from '@castgraph/kernel/days';
import { badInput } from '@castgraph/kernel/errors';
import { isId, NIL_ID } from '@castgraph/kernel/ids';
import { segmentShares, summarizeFigures } from '@castgraph/measurement/platform-figures';
import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { OperationContext } from '@castgraph/service/context';
import { platformsOfKind, type Platform } from './platforms.ts';

/** What one platform or host reports of a show over the days it reports. */
export interface PlatformMetricsFigures {
  platform: string;
  podcastId: string;
  /** By name; each summed over days only where days add up. */
  metrics: Record<string, number>;
  dateRange: { from: Day; to: Day; timeZone: string };
  demographics: Record<'ageShares' | 'genderShares' | 'countryShares', Record<string, number> | null> | null;
  /** How the figures came here. */
  source: string;
  /** When the newest of them was read from the platform. */
  asOf: Date;
  /** When the platform counts, in its words, by metric. */
  window: string | null;
}

export interface MetricsRange {
  from: Day;
  to: Day;
}

interface Row {
  podcast_id: string;
  platform: string;
  metric: string;
  segment: string;
  fromDay: Day;
  toDay: Day;
  value: number;
  count_window: string | null;
  source: string;
  as_of_ms: number;
}

/** The most figures that one answer is made of; a show of a dozen platforms has so many in some years of days. */
const MAX_FIGURES = 200_000;

/**
 * What platforms, or hosts, report of these shows: figures whose days lie wholly within the range; all there are when null.
 * One statement, whatever the number of shows. @throws BAD_INPUT for a range that ends before it begins, or holds too much
 */
export async function readPlatformMetrics(
  context: OperationContext,
  kind: Platform['kind'],
  podcastIds: readonly string[],
  range: MetricsRange | null,
): Promise<Map<string, PlatformMetricsFigures[]>> {
  const { organizationId } = requireScope(context.viewer, 'podcasts:read');
  if (range && range.from > range.to) throw badInput('The range ends before it begins', { path: ['range', 'to'] });
  const rows = await context.read((em) =>
    em.execute<Row[]>(
      `/* ingestion.read-platform-metrics */
       select podcast_id, platform, metric, segment, from_day::text as "fromDay", to_day::text as "toDay", value, count_window, source,
              (extract(epoch from as_of) * 1000)::float8 as as_of_ms
         from ingestion.platform_figure
        where organization_id = ? and podcast_id = any (?::uuid[]) and platform = any (?::text[]) and episode_id = ?
          and from_day >= ?::date and to_day <= ?::date
        limit ?`,
      [
        organizationId,
        arrayLiteral(podcastIds.filter(isId)),
        arrayLiteral(platformsOfKind(kind)),
        NIL_ID,
        range?.from ?? '-infinity',
        range?.to ?? 'infinity',
        MAX_FIGURES + 1,
      ],
    ),
  );
  if (rows.length > MAX_FIGURES) throw badInput('Too many figures at once: ask for fewer shows or days', { path: ['range'] });
  const byPodcast = Map.groupBy(rows, (row) => row.podcast_id);
  return new Map(podcastIds.map((id) => [id, summarizePlatforms(id, byPodcast.get(id) ?? [])]));
}

function summarizePlatforms(podcastId: string, rows: readonly Row[]): PlatformMetricsFigures[] {
  return [...Map.groupBy(rows, ({ platform }) => platform)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([platform, figures]) => ({
      platform,
      podcastId,
      metrics: summarizeFigures(figures),
      // The platform's own days. In which zone it draws them it does not say in its figures.
      dateRange: { from: least(figures.map(({ fromDay }) => fromDay)), to: most(figures.map(({ toDay }) => toDay)), timeZone: 'UTC' },
      demographics: readDemographics(figures),
      source: distinct(figures.map(({ source }) => source)).join(', '),
      asOf: new Date(Math.max(...figures.map(({ as_of_ms }) => as_of_ms))),
      window:
        distinct(figures.flatMap(({ metric, count_window }) => (count_window ? `${metric}: ${count_window}` : []))).join('; ') || null,
    }));
}

function readDemographics(figures: readonly Row[]): PlatformMetricsFigures['demographics'] {
  const [ageShares, genderShares, countryShares] = ['age', 'gender', 'country'].map((kind) => segmentShares(figures, kind));
  return ageShares || genderShares || countryShares
    ? { ageShares: ageShares!, genderShares: genderShares!, countryShares: countryShares! }
    : null;
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].toSorted();
}

function least(days: readonly Day[]): Day {
  return days.reduce((a, b) => (b < a ? b : a));
}

function most(days: readonly Day[]): Day {
  return days.reduce((a, b) => (b > a ? b : a));
}
