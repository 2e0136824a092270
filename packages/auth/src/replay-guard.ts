/** Remembers one-time token ids until they expire. */
export interface ReplayGuard {
  /** True the first time an id is shown, false every other time. `now` and `expiresAt` in Unix seconds. */
  admit(id: string, expiresAt: number, now: number): boolean;
}

/**
 * A guard with room for `capacity` ids; the oldest makes room when it is full. Ids live for some 30 seconds, so the
 * default holds two minutes of a subgraph's highest measured rate, in about 20 MB at worst.
 */
export function createReplayGuard(capacity = 131_072): ReplayGuard {
  const seen = new Map<string, number>();
  return {
    admit(id, expiresAt, now) {
      if (seen.has(id)) return false;
      // Insertion order is close to expiry order, so the expired stand in front.
      for (const [oldest, end] of seen) {
        if (end >= now && seen.size < capacity) break;
        seen.delete(oldest);
      }
      seen.set(id, expiresAt);
      return true;
    },
  };
}
