import type { Credential } from './credential.ts';
import type { ViewerMemory } from './viewer-memory.ts';

/** Those who want to know that a credential was forgotten. */
export interface Watchers {
  /** Calls back whenever the credential is forgotten, and once if it is not remembered now. @returns stops */
  watch: (credential: Pick<Credential, 'cacheKey'>, onForget: () => void) => () => void;
  wake: (cacheKey: string) => void;
}

/** Opens an empty list. Whoever is on it is found by what ends their token, however long ago they were looked up. */
export function openWatchers(remembered: Pick<ViewerMemory, 'get' | 'hold'>): Watchers {
  const byKey = new Map<string, Set<() => void>>();
  return {
    watch({ cacheKey }, onForget) {
      const letGo = remembered.hold(cacheKey);
      const all = (byKey.get(cacheKey) ?? new Set()).add(onForget);
      byKey.set(cacheKey, all);
      if (!remembered.get(cacheKey)) onForget();
      return () => {
        if (all.delete(onForget) && all.size === 0) byKey.delete(cacheKey);
        letGo();
      };
    },
    wake(cacheKey) {
      for (const onForget of byKey.get(cacheKey) ?? []) onForget();
    },
  };
}
