import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@castgraph/kernel/ids';
import { openSignInGuard, type SignInGuard } from './sign-in-guard.ts';

let redis: Redis;
let away: Redis;
beforeAll(() => {
  redis = new Redis(process.env['REDIS_URL']!);
  // Nobody listens on port 1.
  away = new Redis({ port: 1, lazyConnect: true, enableOfflineQueue: false, maxRetriesPerRequest: 0, retryStrategy: () => null });
  away.on('error', () => undefined);
});
afterAll(() => {
  redis.disconnect();
  away.disconnect();
});

async function waitOf(guard: SignInGuard, attempt: { account: string; address: string }): Promise<number> {
  const refusal = await guard.check(attempt).catch((error: { answer: { retryAfterSeconds: number } }) => error.answer);
  return refusal ? refusal.retryAfterSeconds : 0;
}

describe('the guard of sign-in', () => {
  it('doubles the wait with each failure after the free ones, up to 15 minutes, and forgets them after a success', async () => {
    const guard = openSignInGuard(redis);
    const attempt = { account: newId(), address: newId() };
    const waits: number[] = [];
    for (let i = 0; i < 16; i++) {
      await guard.fail(attempt);
      waits.push(await waitOf(guard, attempt));
    }
    expect(waits.slice(0, 9)).toEqual([0, 0, 0, 0, 2, 4, 8, 16, 32]);
    expect(waits.at(-1)).toBe(900);
    await guard.succeed(attempt);
    expect(await waitOf(guard, attempt)).toBe(0);
  });

  it('counts many machines on one account, and one machine on many accounts', async () => {
    const guard = openSignInGuard(redis);
    const account = newId();
    for (let i = 0; i < 50; i++) await guard.fail({ account, address: newId() });
    expect(await waitOf(guard, { account, address: newId() })).toBeGreaterThan(0);
    const address = newId();
    for (let i = 0; i < 100; i++) await guard.fail({ account: newId(), address });
    expect(await waitOf(guard, { account: newId(), address })).toBeGreaterThan(0);
  });

  it('is not washed clean of an address by one right password from it', async () => {
    const guard = openSignInGuard(redis);
    const address = newId();
    for (let i = 0; i < 100; i++) await guard.fail({ account: newId(), address });
    await guard.succeed({ account: newId(), address });
    expect(await waitOf(guard, { account: newId(), address })).toBeGreaterThan(0);
  });

  it('goes on counting in the process while Redis is away', async () => {
    const guard = openSignInGuard(away);
    const attempt = { account: newId(), address: newId() };
    for (let i = 0; i < 6; i++) await guard.fail(attempt);
    expect(await waitOf(guard, attempt)).toBeGreaterThan(0);
  });
});
