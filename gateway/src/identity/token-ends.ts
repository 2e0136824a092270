import { LRUCache } from 'lru-cache';
import { ACCESS_TOKEN_SECONDS } from '@castgraph/auth/access-token';
import type { TokenEndSource } from '@castgraph/auth/ask-accounts';
import type { Log } from '@castgraph/telemetry/log';

/** Which access tokens were ended before their time, kept in memory: a request asks nobody. */
export interface TokenEnds {
  /** True when a token that any of these hashes can end was issued too early to hold. */
  isOver(subjects: readonly string[], issuedAtMs: number): boolean;
  /** Asks what ended since the last time; two asks at once are one. Never rejects. */
  refresh(): Promise<void>;
  close(): void;
}

interface TokenEndsOptions {
  source: TokenEndSource;
  log: Log;
  /** Called for each subject whose tokens ended just now. */
  onEnd: (subjectHash: string) => void;
  refreshMs?: number;
}

/** How long an ended token works at most when Redis tells nobody of it. */
const REFRESH_MS = 5_000;
/** How long a transaction may be under way between what it notes and its commit, or clocks apart. */
const OVERLAP_MS = 60_000;
/** Later no token of before the end is left. */
const KEPT_MS = (ACCESS_TOKEN_SECONDS + 60) * 1_000;
const MAX_KEPT = 100_000;

/**
 * Begins to follow the ends of tokens: PostgreSQL holds them, accounts lists them, every 5 seconds and whenever somebody says so. While
 * accounts cannot be asked, tokens that were not known to have ended go on until they expire by themselves.
 */
export function openTokenEnds({ source, log, onEnd, refreshMs = REFRESH_MS }: TokenEndsOptions): TokenEnds {
  const issuedUntilMs = new LRUCache<string, number>({ max: MAX_KEPT, ttl: KEPT_MS });
  let askedAtMs = Date.now() - KEPT_MS;
  let running: Promise<void> | undefined;
  let isAskedAgain = false;

  const ask = async (): Promise<void> => {
    const startedAtMs = Date.now();
    const ends = await source.listTokenEnds(askedAtMs - OVERLAP_MS);
    askedAtMs = startedAtMs;
    for (const { subjectHash, issuedUntilMs: until } of ends) {
      if ((issuedUntilMs.get(subjectHash) ?? 0) >= until) continue;
      issuedUntilMs.set(subjectHash, until);
      onEnd(subjectHash);
    }
  };
  const askUntilDone = async (): Promise<void> => {
    try {
      do {
        isAskedAgain = false;
        // Each sees what was committed before it was asked.
        await ask();
      } while (isAskedAgain);
    } catch (error) {
      log.debug({ err: error }, 'it is not known which tokens ended');
    } finally {
      running = undefined;
    }
  };
  const refresh = (): Promise<void> => {
    if (running) isAskedAgain = true;
    running ??= askUntilDone();
    return running;
  };
  const timer = setInterval(() => void refresh(), refreshMs).unref();
  return {
    isOver: (subjects, issuedAtMs) => subjects.some((subject) => issuedAtMs <= (issuedUntilMs.get(subject) ?? -1)),
    refresh,
    close: () => clearInterval(timer),
  };
}
