import { LRUCache } from 'lru-cache';
import { hashGrant } from '@castgraph/auth/identity-signal';
import type { Viewer } from '@castgraph/kernel/viewer';

/** Whom credentials stood for, for a while. */
export interface ViewerMemory {
  get(cacheKey: string): { viewer: Viewer | undefined } | undefined;
  /** With the hashes by which a token can be ended besides its grant's. */
  set(cacheKey: string, viewer: Viewer | undefined, subjects?: readonly string[]): void;
  delete(cacheKey: string): void;
  /** The cache keys of all tokens of a grant, a session, a member or a link, by its hash: those remembered, and those held. */
  tokensOf(subjectHash: string): string[];
  /** Keeps a token findable by what ends it, however old what is remembered of it is. @returns lets go of it */
  hold(cacheKey: string): () => void;
  clear(): void;
}

/** How long an answer is believed: the longest that a revoked key or an ended session still works. */
const REMEMBERED_MS = 15_000;
/** A wrong credential is asked about again sooner: its row may be on its way. */
const REFUSAL_REMEMBERED_MS = 2000;
const MAX_REMEMBERED = 20_000;

/** Opens an empty memory. Tokens can be found by what ends them, because a grant or session that ends does not know them. */
export function openViewerMemory(rememberedMs = REMEMBERED_MS): ViewerMemory {
  const index = openSubjectIndex();
  const held = new Map<string, number>();
  const remembered = new LRUCache<string, { viewer: Viewer | undefined }>({
    max: MAX_REMEMBERED,
    ttl: rememberedMs,
    dispose: (_, cacheKey, reason) => {
      if (reason !== 'set' && !held.has(cacheKey)) index.remove(cacheKey);
    },
  });
  const letGo = (cacheKey: string): void => {
    const left = (held.get(cacheKey) ?? 1) - 1;
    if (left > 0) return void held.set(cacheKey, left);
    held.delete(cacheKey);
    if (!remembered.has(cacheKey)) index.remove(cacheKey);
  };
  return {
    get: (cacheKey) => remembered.get(cacheKey),
    set(cacheKey, viewer, more = []) {
      index.add(cacheKey, viewer?.delegation ? [hashGrant(viewer.delegation.grantId), ...more] : more);
      remembered.set(cacheKey, { viewer }, { ttl: viewer ? rememberedMs : REFUSAL_REMEMBERED_MS });
    },
    delete: (cacheKey) => void remembered.delete(cacheKey),
    tokensOf: index.tokensOf,
    hold(cacheKey) {
      held.set(cacheKey, (held.get(cacheKey) ?? 0) + 1);
      let isHeld = true;
      return () => {
        if (isHeld) letGo(cacheKey);
        isHeld = false;
      };
    },
    clear: () => remembered.clear(),
  };
}

/** Which tokens each subject can end, and back. */
function openSubjectIndex() {
  const tokensOf = new Map<string, Set<string>>();
  const subjectsOf = new Map<string, readonly string[]>();
  return {
    add(cacheKey: string, subjects: readonly string[]): void {
      // One that turned out to be refused is still ended by what it was.
      if (subjects.length === 0) return;
      subjectsOf.set(cacheKey, subjects);
      for (const subject of subjects) tokensOf.set(subject, (tokensOf.get(subject) ?? new Set()).add(cacheKey));
    },
    remove(cacheKey: string): void {
      for (const subject of subjectsOf.get(cacheKey) ?? []) {
        const tokens = tokensOf.get(subject);
        if (tokens?.delete(cacheKey) && tokens.size === 0) tokensOf.delete(subject);
      }
      subjectsOf.delete(cacheKey);
    },
    tokensOf: (subjectHash: string): string[] => [...(tokensOf.get(subjectHash) ?? [])],
  };
}
