import DataLoader from 'dataloader';
import type { OperationContext } from '@castgraph/service/context';
import { type HostData, readHostData } from './read-host-data.ts';
import { type MetricsRange, type PlatformMetricsFigures, readPlatformMetrics } from './read-platform-metrics.ts';

/** A show and the days asked for; all days when null. */
export interface MetricsOf {
  podcastId: string;
  range: MetricsRange | null;
}

declare module '@castgraph/service/context' {
  interface OperationLoaders {
    platformMetrics: DataLoader<MetricsOf, PlatformMetricsFigures[], string>;
    hostData: DataLoader<MetricsOf, HostData[], string>;
  }
}

/** What platforms and hosts report: a page of shows costs the same statements as one, for each different range. */
export function platformMetricsLoaders(context: OperationContext) {
  return {
    platformMetrics: rangeLoader((ids, range) => readPlatformMetrics(context, 'platform', ids, range)),
    hostData: rangeLoader((ids, range) => readHostData(context, ids, range)),
  };
}

function rangeLoader<T>(read: (podcastIds: readonly string[], range: MetricsRange | null) => Promise<Map<string, T>>) {
  const keyOf = ({ podcastId, range }: MetricsOf) => `${podcastId} ${rangeKey(range)}`;
  return new DataLoader<MetricsOf, T, string>(
    async (asked) => {
      const found = new Map<string, T>();
      for (const alike of Map.groupBy(asked, ({ range }) => rangeKey(range)).values()) {
        const ids = alike.map(({ podcastId }) => podcastId);
        const { range } = alike[0]!;
        for (const [podcastId, answer] of await read(ids, range)) found.set(keyOf({ podcastId, range }), answer);
      }
      return asked.map((key) => found.get(keyOf(key))!);
    },
    { cacheKeyFn: keyOf },
  );
}

function rangeKey(range: MetricsRange | null): string {
  return range ? `${range.from} ${range.to}` : '';
}
