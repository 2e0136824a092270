import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible';
import type { Redis } from 'ioredis';
import { LRUCache } from 'lru-cache';
import type { Limits } from './limits.ts';

/** Whose requests are counted: a viewer, a key with a limit of its own, or the address of an anonymous caller. */
export type RateSubject = { kind: 'viewer' | 'address'; id: string } | { kind: 'key'; id: string; limit: number };

export interface RateLimit {
  /** Takes one request from the minute's allowance, if any is left. */
  consume: (subject: RateSubject) => Promise<RateStanding> | RateStanding;
}

/** How a caller stands after a request. */
export interface RateStanding {
  /** Milliseconds to wait before the next; 0 when this one was admitted. */
  waitMs: number;
  /** The policy it was counted under, as the `RateLimit-Policy` field says it. */
  policy: string;
  /** Requests left in this minute, at least: other gateways may hold some back. */
  left: number;
  /** Milliseconds until the minute is over. */
  resetMs: number;
}

interface Allowance {
  left: number;
  /** What Redis still had when this block was taken. */
  behind: number;
  endsAt: number;
  blockedUntil: number;
}

const WINDOW_SECONDS = 60;
/** Requests are taken from Redis in blocks, so that most of them cost no round trip; a gateway may hold back one block of a subject. */
const LARGEST_BLOCK = 100;
const MAX_SUBJECTS = 50_000;
/** Different limits of keys; a forgotten one begins anew only while Redis is away. */
const MAX_KEY_LIMITS = 1_000;

/** Counts requests in Redis across all gateways; while Redis is away each gateway counts for itself. */
export function openRateLimit(redis: Redis, limits: Limits): RateLimit {
  const measureOf = openMeasures(redis, limits);
  const allowances = new Map<string, Allowance>();

  const refilling = new Map<string, Promise<void>>();

  const refill = async (subject: RateSubject, key: string): Promise<void> => {
    const { points, limiter } = measureOf(subject);
    const block = Math.min(LARGEST_BLOCK, Math.max(1, Math.floor(points / 30)));
    try {
      const { msBeforeNext, remainingPoints } = await limiter.consume(subject.id, block);
      remember(allowances, key, { left: block, behind: remainingPoints, endsAt: Date.now() + msBeforeNext, blockedUntil: 0 });
    } catch (refusal) {
      // Not a refusal: neither Redis nor the insurance could count. Turning everybody away would be the worse failure.
      const waitMs = refusal instanceof RateLimiterRes ? Math.max(1, refusal.msBeforeNext) : 0;
      remember(allowances, key, {
        left: waitMs === 0 ? block : 0,
        behind: 0,
        endsAt: Date.now() + Math.max(1000, waitMs),
        blockedUntil: Date.now() + waitMs,
      });
    } finally {
      refilling.delete(key);
    }
  };

  const takeAfterRefill = async (subject: RateSubject, key: string): Promise<RateStanding> => {
    for (;;) {
      const running = refilling.get(key) ?? refill(subject, key);
      refilling.set(key, running);
      await running;
      const standing = take(allowances.get(key), measureOf(subject).policy);
      if (standing) return standing;
    }
  };

  const consume = (subject: RateSubject): Promise<RateStanding> | RateStanding => {
    // With the limit: a key whose limit was changed does not go on with what was left of the old one.
    const key = subject.kind === 'key' ? `key:${subject.limit}:${subject.id}` : `${subject.kind}:${subject.id}`;
    return take(allowances.get(key), measureOf(subject).policy) ?? takeAfterRefill(subject, key);
  };
  return { consume };
}

/** Takes one from what is left; undefined when a new block is needed. */
function take(allowance: Allowance | undefined, policy: string): RateStanding | undefined {
  const now = Date.now();
  if (!allowance || now >= allowance.endsAt) return undefined;
  const resetMs = allowance.endsAt - now;
  if (allowance.left > 0) return { waitMs: 0, policy, left: --allowance.left + allowance.behind, resetMs };
  return now < allowance.blockedUntil ? { waitMs: allowance.blockedUntil - now, policy, left: 0, resetMs } : undefined;
}

interface Measure {
  /** Requests a minute. */
  points: number;
  policy: string;
  limiter: RateLimiterAbstract;
}

/** The limit that a subject is counted under. What a key may is never more than what everybody may. */
function openMeasures(redis: Redis, { requestsPerViewer, requestsPerAddress }: Limits): (subject: RateSubject) => Measure {
  const measure = (name: string, points: number): Measure => ({
    points,
    policy: policy(name, points),
    limiter: limiter(redis, name, points),
  });
  const [viewer, address] = [measure('viewer', requestsPerViewer), measure('address', requestsPerAddress)];
  const ofKeys = new LRUCache<number, Measure>({ max: MAX_KEY_LIMITS });
  return (subject) => {
    if (subject.kind !== 'key') return subject.kind === 'viewer' ? viewer : address;
    const points = Math.min(subject.limit, requestsPerViewer);
    let ofKey = ofKeys.get(points);
    if (!ofKey) ofKeys.set(points, (ofKey = measure('key', points)));
    return ofKey;
  };
}

function policy(name: string, requests: number): string {
  return `"${name}";q=${requests};w=${WINDOW_SECONDS}`;
}

function limiter(redis: Redis, kind: string, points: number): RateLimiterAbstract {
  const keyPrefix = `castgraph:rate:${kind}`;
  return new RateLimiterRedis({
    storeClient: redis,
    keyPrefix,
    points,
    duration: WINDOW_SECONDS,
    insuranceLimiter: new RateLimiterMemory({ keyPrefix, points, duration: WINDOW_SECONDS }),
  });
}

function remember(allowances: Map<string, Allowance>, key: string, allowance: Allowance): void {
  if (allowances.size >= MAX_SUBJECTS && !allowances.has(key)) allowances.delete(allowances.keys().next().value!);
  allowances.set(key, allowance);
}
