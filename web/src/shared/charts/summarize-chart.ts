import { formatCount } from '../format-number.ts';
import type { ChartData } from './chart-data.ts';
import { formatPart } from './format-part.ts';

/** A chart in a sentence, for those who hear it: `1,204 downloads in 28 parts, most at 3 Nov with 80`. */
export function summarizeChart({ data, config, type }: ChartData): string {
  const unit = config.yLabel.toLowerCase();
  const total = data.reduce((sum, { y }) => sum + y, 0);
  const highest = data.reduce<ChartData['data'][number] | undefined>(
    (best, point) => (!best || point.y > best.y ? point : best),
    undefined,
  );
  if (!highest || total === 0) return `${config.title}: no ${unit}`;
  const place = type === 'HEATMAP' ? `${highest.series ?? ''} ${highest.x}:00` : formatPart(highest.x);
  return `${config.title}: ${formatCount(total)} ${unit}, most at ${place} with ${formatCount(highest.y)}`;
}
