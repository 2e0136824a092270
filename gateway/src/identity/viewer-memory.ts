import { LRUCache } from 'lru-cache';
import { hashGrant } from '@castgraph/auth/identity-signal';
import type { Viewer } from '@castgraph/kernel/viewer';

/** Whom credentials stood for, for a while. */
export interface ViewerMemory {
  get(cacheKey: string): { viewer: Viewer | undefined } | undefined;
  set(cacheKey: string, viewer: Viewer | undefined): void;
  delete(cacheKey: string): void;
  /** The cache keys of all tokens of a grant. */
  tokensOf(grantHash: string): string[];
  clear(): void;
}

interface Remembered {
  viewer: Viewer | undefined;
  /** Of a token of an app. */
  grantHash: string | undefined;
}

/** How long an answer is believed: the longest that a revoked key or an ended session still works. */
const REMEMBERED_MS = 15_000;
/** A wrong credential is asked about again sooner: its row may be on its way. */
const REFUSAL_REMEMBERED_MS = 2000;
const MAX_REMEMBERED = 20_000;

/** Opens an empty memory. Tokens of apps can be found by their grant, because a grant that ends does not know them. */
export function openViewerMemory(): ViewerMemory {
  const tokensOf = new Map<string, Set<string>>();
  const remembered = new LRUCache<string, Remembered>({
    max: MAX_REMEMBERED,
    ttl: REMEMBERED_MS,
    dispose: ({ grantHash }, cacheKey, reason) => {
      if (grantHash === undefined || reason === 'set') return;
      const tokens = tokensOf.get(grantHash);
      if (tokens?.delete(cacheKey) && tokens.size === 0) tokensOf.delete(grantHash);
    },
  });
  return {
    get: (cacheKey) => remembered.get(cacheKey),
    set(cacheKey, viewer) {
      const grantHash = viewer?.delegation && hashGrant(viewer.delegation.grantId);
      if (grantHash) tokensOf.set(grantHash, (tokensOf.get(grantHash) ?? new Set()).add(cacheKey));
      remembered.set(cacheKey, { viewer, grantHash }, { ttl: viewer ? REMEMBERED_MS : REFUSAL_REMEMBERED_MS });
    },
    delete: (cacheKey) => void remembered.delete(cacheKey),
    tokensOf: (grantHash) => [...(tokensOf.get(grantHash) ?? [])],
    clear: () => remembered.clear(),
  };
}
