import { createHash } from 'node:crypto';
import type { Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis, type RateLimiterAbstract } from 'rate-limiter-flexible';
import { noteSecurityEvent } from '@castgraph/telemetry/security-events';
import { AccountRefusal } from '../people/account-refusal.ts';

/** Who tries to get in, and into what. */
export interface Attempt {
  /** What is tried: an e-mail address in lower case, known or not. */
  account: string;
  /** The address it comes from. */
  address: string;
}

export interface SignInGuard {
  /** @throws AccountRefusal TooManyAttemptsError while this attempt must wait */
  check(attempt: Attempt): Promise<void>;
  /** Notes a failure, which makes the next wait longer. */
  fail(attempt: Attempt): Promise<void>;
  /** Forgets the failures of this account from this address. */
  succeed(attempt: Attempt): Promise<void>;
}

interface Watch {
  failures: RateLimiterAbstract;
  waits: RateLimiterAbstract;
  /** Failures that cost nothing. */
  free: number;
  keyOf(attempt: Attempt): string;
}

const DAY_SECONDS = 86_400;
const LONGEST_WAIT_SECONDS = 900;

/**
 * Slows guessing down: after some failures each further one doubles the wait, from 2 seconds to 15 minutes. Failures are counted per
 * account and address first, so that a stranger does not lock somebody out of their own account from elsewhere; per account over all
 * addresses later, against many machines; and per address over all accounts, against lists of stolen passwords. An account that does
 * not exist is counted like one that does. While Redis is away each process counts for itself.
 */
export function openSignInGuard(redis: Redis): SignInGuard {
  const watches: Watch[] = [
    watch(redis, 'pair', 5, ({ account, address }) => hashOf(`${account}\n${address}`)),
    watch(redis, 'account', 50, ({ account }) => hashOf(account)),
    watch(redis, 'address', 100, ({ address }) => hashOf(address)),
  ];
  return {
    async check(attempt) {
      const found = await Promise.all(watches.map(({ waits, keyOf }) => waits.get(keyOf(attempt))));
      const waitMs = Math.max(0, ...found.map((wait) => (wait && wait.consumedPoints > 0 ? wait.msBeforeNext : 0)));
      if (waitMs === 0) return;
      noteSecurityEvent('sign-in-throttled', attempt);
      const retryAfterSeconds = Math.ceil(waitMs / 1000);
      const message = `Too many attempts; try again in ${retryAfterSeconds} s`;
      throw new AccountRefusal({ __typename: 'TooManyAttemptsError', message, retryAfterSeconds });
    },
    async fail(attempt) {
      await Promise.all(
        watches.map(async ({ failures, waits, free, keyOf }) => {
          const { consumedPoints } = await failures.penalty(keyOf(attempt), 1);
          if (consumedPoints < free) return;
          await waits.block(keyOf(attempt), Math.min(LONGEST_WAIT_SECONDS, 2 ** Math.min(10, consumedPoints - free + 1)));
        }),
      );
    },
    async succeed(attempt) {
      const [pair] = watches;
      // Only the pair's: a guesser with one account of their own must not wash the address clean with it.
      await Promise.all([pair!.failures.delete(pair!.keyOf(attempt)), pair!.waits.delete(pair!.keyOf(attempt))]);
    },
  };
}

function watch(redis: Redis, kind: string, free: number, keyOf: Watch['keyOf']): Watch {
  return { failures: limiter(redis, `${kind}:failures`), waits: limiter(redis, `${kind}:wait`), free, keyOf };
}

function limiter(redis: Redis, kind: string): RateLimiterAbstract {
  const settings = { keyPrefix: `castgraph:sign-in:${kind}`, points: 1_000_000, duration: DAY_SECONDS };
  return new RateLimiterRedis({ storeClient: redis, ...settings, insuranceLimiter: new RateLimiterMemory(settings) });
}

/** Redis need not know who signs in from where. */
function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
