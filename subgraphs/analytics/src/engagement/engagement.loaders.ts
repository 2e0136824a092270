import DataLoader from 'dataloader';
import type { OperationContext } from '@castgraph/service/context';
import { type EpisodeBenchmark, readEpisodeBenchmarks } from './read-episode-benchmarks.ts';
import { type EpisodeCurve, readEpisodeCurves } from './read-episode-curves.ts';
import { readShowCurves, type ShowCurve } from './read-show-curves.ts';

/** Of one show or episode, at which ages, and beside how many episodes. */
export interface CurveOf {
  id: string;
  days: readonly number[];
  episodes: number;
}

declare module '@castgraph/service/context' {
  interface OperationLoaders {
    episodeCurve: DataLoader<CurveOf, EpisodeCurve, string>;
    showCurve: DataLoader<CurveOf, ShowCurve, string>;
    episodeBenchmark: DataLoader<CurveOf, EpisodeBenchmark, string>;
  }
}

/** Curves of shows and episodes: a page of them costs as many statements as one, for each different list of ages. */
export function engagementLoaders(context: OperationContext) {
  return {
    episodeCurve: byAges((ids, { days }) => readEpisodeCurves(context, ids, days)),
    showCurve: byAges((ids, asked) => readShowCurves(context, ids, asked)),
    episodeBenchmark: byAges((ids, asked) => readEpisodeBenchmarks(context, ids, asked)),
  };
}

type Read<T> = (ids: readonly string[], asked: Pick<CurveOf, 'days' | 'episodes'>) => Promise<Map<string, T>>;

function byAges<T>(read: Read<T>): DataLoader<CurveOf, T, string> {
  const nameOf = ({ days, episodes }: CurveOf) => JSON.stringify([days, episodes]);
  return new DataLoader(
    async (asked: readonly CurveOf[]) => {
      const found = new Map<string, Promise<Map<string, T>>>();
      for (const [name, group] of Map.groupBy(asked, nameOf)) {
        const ids = [...new Set(group.map(({ id }) => id))];
        found.set(name, read(ids, group[0]!));
      }
      // Each list of ages fails by itself.
      await Promise.allSettled(found.values());
      return Promise.all(asked.map(async (one) => found.get(nameOf(one))!.then((curves) => curves.get(one.id)!, asError)));
    },
    { cacheKeyFn: (one) => `${one.id} ${nameOf(one)}` },
  );
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
