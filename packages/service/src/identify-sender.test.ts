import { expect, test } from 'vitest';
import { createApiKey } from '@castgraph/auth/api-key';
import { IdentityUnavailable, type AccountsDoor } from '@castgraph/auth/ask-accounts';
import { newId } from '@castgraph/kernel/ids';
import type { Viewer } from '@castgraph/kernel/viewer';
import { makeIdentifySender } from './identify-sender.ts';

/** A clock that the test moves, and accounts as the test wants it. */
function open() {
  const key = createApiKey();
  const viewer: Viewer = { kind: 'key', id: key.keyId, organizationId: newId(), roles: [], scopes: ['listening:write'] };
  const state = { now: 1_800_000_000_000, known: true, isAway: false, asked: 0 };
  const accounts: AccountsDoor = {
    findViewer: async () => {
      state.asked += 1;
      if (state.isAway) throw new IdentityUnavailable('away');
      return state.known ? viewer : undefined;
    },
  };
  const identify = makeIdentifySender(accounts, 'listening:write', () => state.now);
  const ask = () =>
    identify(`Bearer ${key.text}`).then(
      () => 200,
      (error: { status: number }) => error.status,
    );
  return { state, viewer, ask };
}

test('a key is asked about every 15 seconds, and a revoked one works no longer than that', async () => {
  const { state, ask } = open();
  expect(await Promise.all([ask(), ask(), ask()])).toEqual([200, 200, 200]);
  expect(state.asked).toBe(1);
  state.known = false;
  state.now += 14_000;
  expect(await ask()).toBe(200);
  state.now += 1_000;
  expect(await ask()).toBe(401);
});

test('while accounts is away a key that was good works for an hour, and a refused one is not let in', async () => {
  const { state, ask } = open();
  expect(await ask()).toBe(200);
  state.isAway = true;
  state.now += 59 * 60_000;
  expect(await ask()).toBe(200);
  state.now += 60_000;
  expect(await ask()).toBe(503);
  state.isAway = false;
  expect(await ask()).toBe(200);
  const other = open();
  other.state.known = false;
  expect(await other.ask()).toBe(401);
  other.state.isAway = true;
  other.state.now += 3_000;
  expect(await other.ask()).toBe(503);
});

test('a key that has expired is refused although it is remembered', async () => {
  const { state, viewer, ask } = open();
  viewer.expiresAt = state.now / 1000 + 5;
  expect(await ask()).toBe(200);
  state.now += 6_000;
  expect(await ask()).toBe(401);
});
