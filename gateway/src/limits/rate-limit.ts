import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible';
import type { Redis } from 'ioredis';
import type { Limits } from './limits.ts';

/** Whose requests are counted: a viewer, or the address of an anonymous caller. */
export interface RateSubject {
  kind: 'viewer' | 'address';
  id: string;
}

export interface RateLimit {
  /** Takes one request from the minute's allowance; the milliseconds to wait when nothing is left, else 0. */
  consume: (subject: RateSubject) => Promise<number> | number;
}

interface Allowance {
  left: number;
  endsAt: number;
  blockedUntil: number;
}

const WINDOW_SECONDS = 60;
/** Requests are taken from Redis in blocks, so that most of them cost no round trip; a gateway may hold back one block of a subject. */
const LARGEST_BLOCK = 100;
const MAX_SUBJECTS = 50_000;

/** Counts requests in Redis across all gateways; while Redis is away each gateway counts for itself. */
export function openRateLimit(redis: Redis, limits: Limits): RateLimit {
  const limiters = {
    viewer: limiter(redis, 'viewer', limits.requestsPerViewer),
    address: limiter(redis, 'address', limits.requestsPerAddress),
  };
  const allowances = new Map<string, Allowance>();

  const refilling = new Map<string, Promise<void>>();

  const refill = async (subject: RateSubject, key: string): Promise<void> => {
    const points = subject.kind === 'viewer' ? limits.requestsPerViewer : limits.requestsPerAddress;
    const block = Math.min(LARGEST_BLOCK, Math.max(1, Math.floor(points / 30)));
    try {
      const { msBeforeNext } = await limiters[subject.kind].consume(subject.id, block);
      remember(allowances, key, { left: block, endsAt: Date.now() + msBeforeNext, blockedUntil: 0 });
    } catch (refusal) {
      // Not a refusal: neither Redis nor the insurance could count. Turning everybody away would be the worse failure.
      const waitMs = refusal instanceof RateLimiterRes ? Math.max(1, refusal.msBeforeNext) : 0;
      remember(allowances, key, {
        left: waitMs === 0 ? block : 0,
        endsAt: Date.now() + Math.max(1000, waitMs),
        blockedUntil: Date.now() + waitMs,
      });
    } finally {
      refilling.delete(key);
    }
  };

  /** Takes from what is left; undefined when a new block is needed. */
  const take = (key: string): number | undefined => {
    const allowance = allowances.get(key);
    const now = Date.now();
    if (!allowance || now >= allowance.endsAt) return undefined;
    if (allowance.left > 0) {
      allowance.left--;
      return 0;
    }
    return now < allowance.blockedUntil ? allowance.blockedUntil - now : undefined;
  };

  const takeAfterRefill = async (subject: RateSubject, key: string): Promise<number> => {
    for (;;) {
      const running = refilling.get(key) ?? refill(subject, key);
      refilling.set(key, running);
      await running;
      const waitMs = take(key);
      if (waitMs !== undefined) return waitMs;
    }
  };

  const consume = (subject: RateSubject): Promise<number> | number => {
    const key = `${subject.kind}:${subject.id}`;
    return take(key) ?? takeAfterRefill(subject, key);
  };
  return { consume };
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
