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
/** Requests are taken from Redis in blocks, so that most of them cost no round trip; an instance can hold back one block. */
const BLOCK = 20;
const MAX_SUBJECTS = 50_000;

/** Counts requests in Redis across all gateways; while Redis is away each gateway counts for itself. */
export function openRateLimit(redis: Redis, limits: Limits): RateLimit {
  const limiters = { viewer: limiter(redis, 'viewer', limits.requestsPerViewer), address: limiter(redis, 'address', limits.requestsPerAddress) };
  const allowances = new Map<string, Allowance>();

  const refill = async (subject: RateSubject, key: string, points: number): Promise<number> => {
    const block = Math.min(BLOCK, points);
    const now = Date.now();
    try {
      const { msBeforeNext } = await limiters[subject.kind].consume(subject.id, block);
      const before = allowances.get(key);
      remember(allowances, key, { left: Math.max(0, before?.left ?? 0) + block - 1, endsAt: now + msBeforeNext, blockedUntil: 0 });
      return 0;
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) return 0;
      remember(allowances, key, { left: 0, endsAt: now + refusal.msBeforeNext, blockedUntil: now + refusal.msBeforeNext });
      return Math.max(1, refusal.msBeforeNext);
    }
  };

  const consume = (subject: RateSubject): Promise<number> | number => {
    const key = `${subject.kind}:${subject.id}`;
    const allowance = allowances.get(key);
    const now = Date.now();
    if (allowance && now < allowance.endsAt) {
      if (allowance.left > 0) {
        allowance.left--;
        return 0;
      }
      if (now < allowance.blockedUntil) return allowance.blockedUntil - now;
    } else if (allowance) {
      allowance.left = 0;
    }
    return refill(subject, key, subject.kind === 'viewer' ? limits.requestsPerViewer : limits.requestsPerAddress);
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
