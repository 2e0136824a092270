import type { Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import type { RouteRequest } from '@castgraph/service/routes';
import { OAuthError } from './oauth-error.ts';

/** Asks of the token endpoint that are refused, a minute and address: secrets are not to be guessed, but each guess is a question to the database. */
const REFUSALS_PER_MINUTE = 60;

export interface TokenGuard {
  /** @throws OAuthError slow_down for an address that was refused too often */
  check(request: RouteRequest): Promise<void>;
  /** Notes a refusal. */
  fail(request: RouteRequest): Promise<void>;
}

/** Counts refusals across processes; while Redis is away each counts for itself. */
export function openTokenGuard(redis: Redis): TokenGuard {
  const settings = { keyPrefix: 'castgraph:oauth:refused', points: REFUSALS_PER_MINUTE, duration: 60 };
  const limiter = new RateLimiterRedis({ storeClient: redis, ...settings, insuranceLimiter: new RateLimiterMemory(settings) });
  return {
    async check(request) {
      const taken = await limiter.get(addressOf(request));
      if (taken && taken.consumedPoints >= REFUSALS_PER_MINUTE)
        throw new OAuthError('slow_down', 'Too many refused requests; wait a minute');
    },
    async fail(request) {
      await limiter.consume(addressOf(request)).catch((refusal: unknown) => {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
      });
    },
  };
}

/** The last entry is our own proxy's, everything before it the caller's claim. */
function addressOf({ headers, remoteAddress }: RouteRequest): string {
  const forwarded = headers['x-forwarded-for'];
  return (Array.isArray(forwarded) ? forwarded.join(',') : forwarded)?.split(',').at(-1)?.trim() || remoteAddress;
}
