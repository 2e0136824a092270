import type { OperationContext, OperationLoaders } from '@castgraph/service/context';
import { adSlotLoaders } from './ad-slots/ad-slots.loaders.ts';
import { episodeLoaders } from './episodes/episodes.loaders.ts';
import { platformMetricsLoaders } from './platform-metrics/platform-metrics.loaders.ts';
import { podcastLoaders } from './podcasts/podcasts.loaders.ts';
import { transcriptLoaders } from './transcripts/transcripts.loaders.ts';

/** The DataLoaders of one operation, those of every slice. */
export function loaders(context: OperationContext): OperationLoaders {
  return {
    ...podcastLoaders(context),
    ...episodeLoaders(context),
    ...transcriptLoaders(context),
    ...adSlotLoaders(context),
    ...platformMetricsLoaders(context),
  };
}
