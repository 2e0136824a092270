import type { OperationContext } from '@castgraph/service/context';
import { type HostEpisode, listHostEpisodes } from './list-host-episodes.ts';
import { type MetricsRange, type PlatformMetricsFigures, readPlatformMetrics } from './read-platform-metrics.ts';

/** What one host says of a show: its episodes, and its figures where there are any. */
export interface HostData {
  hostPlatform: string;
  podcastId: string;
  episodes: HostEpisode[];
  analytics: PlatformMetricsFigures | null;
}

/** What hosts say of these shows. Two statements, whatever the number of shows. @throws BAD_INPUT for a range that is none */
export async function readHostData(
  context: OperationContext,
  podcastIds: readonly string[],
  range: MetricsRange | null,
): Promise<Map<string, HostData[]>> {
  const figures = await readPlatformMetrics(context, 'host', podcastIds, range);
  const episodes = await listHostEpisodes(context, podcastIds);
  const byPodcast = Map.groupBy(episodes, ({ podcastId }) => podcastId);
  return new Map(podcastIds.map((id) => [id, joinHosts(id, byPodcast.get(id) ?? [], figures.get(id) ?? [])]));
}

function joinHosts(podcastId: string, episodes: readonly HostEpisode[], figures: readonly PlatformMetricsFigures[]): HostData[] {
  const names = new Set([...episodes.map(({ hostPlatform }) => hostPlatform), ...figures.map(({ platform }) => platform)]);
  return [...names].toSorted().map((hostPlatform) => ({
    hostPlatform,
    podcastId,
    episodes: episodes.filter((episode) => episode.hostPlatform === hostPlatform),
    analytics: figures.find(({ platform }) => platform === hostPlatform) ?? null,
  }));
}
