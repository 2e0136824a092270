import type { Redis } from 'ioredis';
import { IDENTITY_CHANNEL, readIdentityChange } from '@castgraph/auth/identity-signal';
import type { Log } from '@castgraph/telemetry/log';
import type { Identity } from './identify.ts';

/**
 * Listens for sessions that ended or whose rights changed, so that the very next request asks anew. After every interruption all is
 * forgotten, because what was told meanwhile was not heard; until then the 15 seconds of memory are the limit.
 * @returns stops listening
 */
export function followIdentity(redis: Redis, identity: Identity, log: Log): () => void {
  // A connection of its own: one that listens can ask nothing.
  const listener = redis.duplicate({ enableOfflineQueue: true, maxRetriesPerRequest: null, commandTimeout: undefined });
  listener.on('error', (error) => log.warn({ err: error.message }, 'ended sessions are not heard of'));
  listener.on('ready', () => {
    identity.forgetAll();
    listener.subscribe(IDENTITY_CHANNEL).then(
      // Once more: between the two something may have been told to nobody.
      () => identity.forgetAll(),
      (error: unknown) => log.warn({ err: error }, 'ended sessions are not heard of'),
    );
  });
  listener.on('message', (_channel, message) => {
    for (const hash of readIdentityChange(message)) identity.forget({ cacheKey: `session:${hash}` });
  });
  return () => listener.disconnect();
}
