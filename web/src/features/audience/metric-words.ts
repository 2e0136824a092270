import { formatCount, formatPercent } from '../../shared/format-number.ts';
import { formatDuration } from '../../shared/format-time.ts';

/** `completion_rate` → `Completion rate`. */
export function metricName(metric: string): string {
  const words = metric.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A platform's figure as its name says that it is meant: a rate, seconds or a count. */
export function formatMetric(metric: string, value: number): string {
  if (metric.endsWith('_rate') || metric.endsWith('_share')) return formatPercent(value);
  if (metric.endsWith('_seconds')) return value < 60 ? `${Math.round(value)} s` : formatDuration(value);
  return formatCount(Math.round(value * 100) / 100);
}

/** The numbers among what a platform reports. */
export function metricsOf(metrics: unknown): [name: string, value: number][] {
  return Object.entries((metrics ?? {}) as Record<string, unknown>).filter(
    (entry): entry is [string, number] => typeof entry[1] === 'number',
  );
}
