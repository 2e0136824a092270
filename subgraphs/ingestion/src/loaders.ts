import type { OperationContext, OperationLoaders } from '@castgraph/service/context';
import { episodeLoaders } from './episodes/episodes.loaders.ts';
import { platformMetricsLoaders } from './platform-metrics/platform-metrics.loaders.ts';
import { podcastLoaders } from './podcasts/podcasts.loaders.ts';

/** The DataLoaders of one operation, those of every slice. */
export function loaders(context: OperationContext): OperationLoaders {
  return { ...podcastLoaders(context), ...episodeLoaders(context), ...platformMetricsLoaders(context) };
}
