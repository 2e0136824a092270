import { setTimeout as sleep } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import { IDENTITY_CHANNEL, readIdentityChange } from '@castgraph/auth/identity-signal';
import type { Log } from '@castgraph/telemetry/log';
import type { Identity } from './identify.ts';
import type { TokenEnds } from './token-ends.ts';

const START_WAITS_MS = 1000;

/**
 * Listens for sessions and keys that ended or whose rights changed, so that the very next request asks anew. After every interruption all is
 * forgotten, because what was told meanwhile was not heard; until then the 15 seconds of memory are the limit. Whatever is told may have
 * ended tokens too, and which ones accounts says.
 * Resolves once it listens, so that nothing is remembered before; without Redis after a second.
 * @returns stops listening
 */
export async function followIdentity(
  redis: Redis,
  { identity, tokenEnds }: { identity: Identity; tokenEnds: TokenEnds },
  log: Log,
): Promise<() => void> {
  // A connection of its own: one that listens can ask nothing.
  const listener = redis.duplicate({ enableOfflineQueue: true, maxRetriesPerRequest: null, commandTimeout: undefined });
  listener.on('error', (error) => log.warn({ err: error.message }, 'ended sessions are not heard of'));
  const { promise: followed, resolve: listens } = Promise.withResolvers<void>();
  listener.on('ready', () => {
    identity.forgetAll();
    listener
      .subscribe(IDENTITY_CHANNEL)
      .then(
        // Once more: between the two something may have been told to nobody.
        () => {
          identity.forgetAll();
          void tokenEnds.refresh();
        },
        (error: unknown) => log.warn({ err: error }, 'ended sessions are not heard of'),
      )
      .finally(listens);
  });
  listener.on('message', (_channel, message) => {
    for (const hash of readIdentityChange(message)) {
      // Hashes of random texts: the same one is never a session's and a key's.
      identity.forget({ cacheKey: `session:${hash}` });
      identity.forget({ cacheKey: `key:${hash}` });
      identity.forget({ subjectHash: hash });
    }
    void tokenEnds.refresh();
  });
  await Promise.race([followed, sleep(START_WAITS_MS)]);
  return () => listener.disconnect();
}
