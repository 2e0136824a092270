import { LRUCache } from 'lru-cache';
import { hashGrant } from '@castgraph/auth/identity-signal';
import type { Viewer } from '@castgraph/kernel/viewer';

/** Whom credentials stood for, for a while. */
export interface ViewerMemory {
  get(cacheKey: string): { viewer: Viewer | undefined } | undefined;
  /** With the hashes by which a token can be ended besides its grant's. */
  set(cacheKey: string, viewer: Viewer | undefined, subjects?: readonly string[]): void;
  delete(cacheKey: string): void;
  /** The cache keys of all tokens of a grant, a session, a member or a link, by its hash. */
  tokensOf(subjectHash: string): string[];
  clear(): void;
}

interface Remembered {
  viewer: Viewer | undefined;
  /** Of a token: what ends it. */
  subjects: readonly string[];
}

/** How long an answer is believed: the longest that a revoked key or an ended session still works. */
const REMEMBERED_MS = 15_000;
/** A wrong credential is asked about again sooner: its row may be on its way. */
const REFUSAL_REMEMBERED_MS = 2000;
const MAX_REMEMBERED = 20_000;

/** Opens an empty memory. Tokens can be found by what ends them, because a grant or session that ends does not know them. */
export function openViewerMemory(): ViewerMemory {
  const tokensOf = new Map<string, Set<string>>();
  const remembered = new LRUCache<string, Remembered>({
    max: MAX_REMEMBERED,
    ttl: REMEMBERED_MS,
    dispose: ({ subjects }, cacheKey, reason) => {
      if (reason === 'set') return;
      for (const subject of subjects) {
        const tokens = tokensOf.get(subject);
        if (tokens?.delete(cacheKey) && tokens.size === 0) tokensOf.delete(subject);
      }
    },
  });
  return {
    get: (cacheKey) => remembered.get(cacheKey),
    set(cacheKey, viewer, more = []) {
      const subjects = viewer?.delegation ? [hashGrant(viewer.delegation.grantId), ...more] : more;
      for (const subject of subjects) tokensOf.set(subject, (tokensOf.get(subject) ?? new Set()).add(cacheKey));
      remembered.set(cacheKey, { viewer, subjects }, { ttl: viewer ? REMEMBERED_MS : REFUSAL_REMEMBERED_MS });
    },
    delete: (cacheKey) => void remembered.delete(cacheKey),
    tokensOf: (subjectHash) => [...(tokensOf.get(subjectHash) ?? [])],
    clear: () => remembered.clear(),
  };
}
