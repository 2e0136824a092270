import { segmentShares, summarizeFigures } from '@castgraph/measurement/platform-figures';
import type { DayRange } from '../listening/day-range.ts';
import type { PlatformFigure } from '../platforms/read-platform-figures.ts';

/** What one platform reports of a show or episode within a span. */
export interface PlatformReport {
  platform: string;
  /** Sums of days where days add up, else the latest period's value; by name, never summed with each other (C34). */
  metrics: Record<string, number>;
  dateRange: DayRange;
  source: string;
  /** RFC 3339; the oldest of its figures, so that none is older than it says. */
  asOf: string;
  /** In the platform's words. */
  window: string | null;
  demographics: Demographics | null;
}

interface Demographics {
  ageShares: Record<string, number> | null;
  genderShares: Record<string, number> | null;
  countryShares: Record<string, number> | null;
}

/** A part of an audience, as one platform sees it. */
export interface AudiencePart {
  /** `kind:value`, such as `age:18-22`. */
  segment: string;
  /** 0 to 1. */
  share: number;
  platform: string;
  dateRange: DayRange;
  source: string;
  asOf: string;
}

/** One report for each platform, and for each way its figures came here. */
export function reportsOf(figures: readonly PlatformFigure[]): PlatformReport[] {
  const groups = Map.groupBy(figures, ({ platform, source }) => JSON.stringify([platform, source]));
  return [...groups.values()].map(reportOf);
}

function reportOf(figures: readonly PlatformFigure[]): PlatformReport {
  const demographics = {
    ageShares: segmentShares(figures, 'age'),
    genderShares: segmentShares(figures, 'gender'),
    countryShares: segmentShares(figures, 'country'),
  };
  const windows = [...new Set(figures.flatMap(({ countWindow }) => countWindow ?? []))];
  return {
    platform: figures[0]!.platform,
    metrics: summarizeFigures(figures),
    ...originOf(figures),
    window: windows.length > 0 ? windows.join('; ') : null,
    demographics: Object.values(demographics).some((shares) => shares !== null) ? demographics : null,
  };
}

/** The parts of the audience that platforms tell apart, each platform's by itself, largest first within a kind. */
export function audiencePartsOf(figures: readonly PlatformFigure[]): AudiencePart[] {
  const parted = figures.filter(({ segment }) => segment.includes(':'));
  const groups = Map.groupBy(parted, ({ platform, segment }) => JSON.stringify([platform, segment.split(':')[0]]));
  return [...groups].flatMap(([key, own]) => {
    const [platform, kind] = JSON.parse(key) as [string, string];
    const shares = Object.entries(segmentShares(own, kind) ?? {}).toSorted(([, a], [, b]) => b - a);
    const { dateRange, source, asOf } = originOf(own);
    return shares.map(([part, share]) => ({ segment: `${kind}:${part}`, share, platform, dateRange, source, asOf }));
  });
}

/** The largest figure of streams that one platform reports: streams of two platforms are not added (C34). */
export function choosePlatformStreams(figures: readonly PlatformFigure[]): { platform: string; value: number } | null {
  return largest(figures, 'streams');
}

/** A platform's own completion rate, by its own definition: that of the platform which heard the most. */
export function choosePlatformCompletion(figures: readonly PlatformFigure[]): { platform: string; value: number } | null {
  const rates = reportsOf(figures).filter(({ metrics }) => metrics['completion_rate'] !== undefined);
  const heard = ({ metrics }: PlatformReport): number => metrics['streams'] ?? metrics['plays'] ?? 0;
  const [first] = rates.toSorted((a, b) => heard(b) - heard(a));
  return first ? { platform: first.platform, value: first.metrics['completion_rate']! } : null;
}

/** The largest figure of a metric that one platform reports for the whole audience. */
export function largest(figures: readonly PlatformFigure[], metric: string): { platform: string; value: number } | null {
  const reports = reportsOf(figures).flatMap(({ platform, metrics }) => {
    const value = metrics[metric];
    return value === undefined ? [] : [{ platform, value }];
  });
  return reports.toSorted((a, b) => b.value - a.value)[0] ?? null;
}

/** Days of platforms are theirs: nobody says in which zone, and they are read as UTC's. */
function originOf(figures: readonly PlatformFigure[]): Pick<PlatformReport, 'dateRange' | 'source' | 'asOf'> {
  const from = figures.map(({ fromDay }) => fromDay).toSorted()[0]!;
  const to = figures
    .map(({ toDay }) => toDay)
    .toSorted()
    .at(-1)!;
  const asOf = Math.min(...figures.map((figure) => figure.asOf.getTime()));
  return { dateRange: { from, to, timeZone: 'UTC' }, source: figures[0]!.source, asOf: new Date(asOf).toISOString() };
}
