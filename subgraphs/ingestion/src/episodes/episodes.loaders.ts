import DataLoader from 'dataloader';
import type { Connection } from '@castgraph/service/connection';
import type { OperationContext } from '@castgraph/service/context';
import type { Episode } from './episode.entity.ts';
import { judgeShows, type JudgedShow } from './judge-shows.ts';
import { listEpisodes, type EpisodePageKey } from './list-episodes.ts';
import { listHistory, type HistoryEntry, type HistoryPageKey } from './list-history.ts';
import { readEpisodes } from './read-episodes.ts';

export type EpisodePage = Connection<Episode> & { podcastId: string };

declare module '@castgraph/service/context' {
  interface OperationLoaders {
    /** Episodes by id; null for those of others. */
    episode: DataLoader<string, Episode | null>;
    /** Pages of podcasts' episodes; those that ask alike share one statement. */
    episodePage: DataLoader<EpisodePageKey, EpisodePage, string>;
    /** Pages of episodes' histories; those that ask alike share one statement. */
    historyPage: DataLoader<HistoryPageKey, Connection<HistoryEntry>, string>;
    /** How complete shows are, by podcast. */
    showQuality: DataLoader<string, JudgedShow>;
  }
}

/** The loaders of episodes, for one operation. */
export function episodeLoaders(context: OperationContext) {
  return {
    episode: new DataLoader<string, Episode | null>(async (ids) => {
      const found = await readEpisodes(context, ids);
      return ids.map((id) => found.get(id) ?? null);
    }),
    episodePage: new DataLoader<EpisodePageKey, EpisodePage, string>((keys) => loadPages(context, keys), {
      cacheKeyFn: (key) => JSON.stringify([key.podcastId, key.first, key.after]),
    }),
    historyPage: new DataLoader<HistoryPageKey, Connection<HistoryEntry>, string>((keys) => loadHistories(context, keys), {
      cacheKeyFn: (key) => JSON.stringify([key.episodeId, key.first, key.after]),
    }),
    showQuality: new DataLoader<string, JudgedShow>(async (ids) => {
      const judged = await judgeShows(context, ids);
      return ids.map((id) => judged.get(id)!);
    }),
  };
}

async function loadPages(context: OperationContext, keys: readonly EpisodePageKey[]): Promise<(EpisodePage | Error)[]> {
  const alike = Map.groupBy(keys, ({ first, after }) => JSON.stringify([first, after]));
  const pages = new Map<EpisodePageKey, EpisodePage | Error>();
  await Promise.all(
    [...alike.values()].map(async (group) => {
      try {
        const podcastIds = group.map(({ podcastId }) => podcastId);
        const connections = await listEpisodes(context, podcastIds, group[0]!);
        for (const key of group) pages.set(key, { ...connections.get(key.podcastId)!, podcastId: key.podcastId });
      } catch (error) {
        for (const key of group) pages.set(key, error as Error);
      }
    }),
  );
  return keys.map((key) => pages.get(key)!);
}

async function loadHistories(context: OperationContext, keys: readonly HistoryPageKey[]): Promise<(Connection<HistoryEntry> | Error)[]> {
  const alike = Map.groupBy(keys, ({ first, after }) => JSON.stringify([first, after]));
  const pages = new Map<HistoryPageKey, Connection<HistoryEntry> | Error>();
  await Promise.all(
    [...alike.values()].map(async (group) => {
      const ids = group.map(({ episodeId }) => episodeId);
      const found = await listHistory(context, ids, group[0]!).catch((error: unknown) => error as Error);
      for (const key of group) pages.set(key, found instanceof Error ? found : found.get(key.episodeId)!);
    }),
  );
  return keys.map((key) => pages.get(key)!);
}
