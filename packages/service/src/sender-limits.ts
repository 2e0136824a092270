import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { DoorRefusal } from './door-refusal.ts';

const WINDOW_SECONDS = 60;
/** Wrong keys of one address, a minute: guesses at 256 bits are hopeless, but each is a question to accounts. */
const REFUSALS_PER_ADDRESS = 60;

export interface SenderLimits {
  /** Takes one request of a key's allowance, or of its own limit where that is less, and gives the headers that say what is left; throws 429. */
  admit(keyId: string, ownLimit?: number): Promise<Record<string, string>>;
  /** Throws 429 for an address that has shown too many wrong keys. */
  requireTrustworthy(address: string): Promise<void>;
  /** Notes a wrong key of an address. */
  noteRefusal(address: string): Promise<void>;
}

/** Requests a minute for each key, counted by this process alone: a second collector doubles the allowance. */
export function openSenderLimits(requestsPerMinute: number): SenderLimits {
  const keys = new RateLimiterMemory({ points: requestsPerMinute, duration: WINDOW_SECONDS });
  const addresses = new RateLimiterMemory({ points: REFUSALS_PER_ADDRESS, duration: WINDOW_SECONDS });
  return {
    async admit(keyId, ownLimit = requestsPerMinute) {
      const taken = await keys.consume(keyId).catch(asResult);
      const limit = Math.min(ownLimit, requestsPerMinute);
      const headers = headersOf(taken, limit);
      if (taken.consumedPoints > limit) throw tooMany(taken, headers);
      return headers;
    },
    async requireTrustworthy(address) {
      const taken = await addresses.get(address);
      if (taken && taken.consumedPoints >= REFUSALS_PER_ADDRESS) throw tooMany(taken, {});
    },
    async noteRefusal(address) {
      await addresses.consume(address).catch(asResult);
    },
  };
}

function asResult(refusal: unknown): RateLimiterRes {
  if (refusal instanceof RateLimiterRes) return refusal;
  throw refusal;
}

/** As draft-ietf-httpapi-ratelimit-headers had them until they were joined, which is what most senders read. */
function headersOf({ consumedPoints, msBeforeNext }: RateLimiterRes, limit: number): Record<string, string> {
  return {
    'ratelimit-limit': String(limit),
    'ratelimit-remaining': String(Math.max(0, limit - consumedPoints)),
    'ratelimit-reset': String(secondsOf(msBeforeNext)),
  };
}

function tooMany({ msBeforeNext }: RateLimiterRes, headers: Record<string, string>): DoorRefusal {
  const seconds = secondsOf(msBeforeNext);
  return new DoorRefusal(429, 'RATE_LIMITED', `Too many requests; send this again in ${seconds} s. Batches may hold 10,000 events each`, {
    headers: { ...headers, 'retry-after': String(seconds) },
  });
}

function secondsOf(ms: number): number {
  return Math.max(1, Math.ceil(ms / 1000));
}
