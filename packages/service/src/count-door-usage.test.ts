import { expect, it } from 'vitest';
import { readDoorUsageBatch } from '@castgraph/auth/door-usage';
import { newId } from '@castgraph/kernel/ids';
import { makeViewer } from '@castgraph/testing/viewer';
import { openLog } from '@castgraph/telemetry/log';
import { openDoorUsage } from './count-door-usage.ts';
import { DoorRefusal, unavailable } from './door-refusal.ts';

const log = openLog('test', { level: 'ERROR' });
const id = '0123456789ab';

/** A store that keeps what it is sent, and fails for as long as it is told to. */
function openStore() {
  const hash: Record<string, string> = {};
  const store = { isAway: false, rounds: 0 };
  const pipeline = () => {
    const additions: [string, number][] = [];
    return {
      hincrby: (_: string, field: string, by: number) => additions.push([field, by]),
      exec: async () => {
        store.rounds++;
        if (store.isAway) throw new Error('away');
        for (const [field, by] of additions) hash[field] = String(Number(hash[field] ?? 0) + by);
        return additions.map(() => [null, 1] as [null, number]);
      },
    };
  };
  return { store, pipeline, read: () => readDoorUsageBatch(hash) };
}

const keyOf = (organizationId = newId()) => ({ ...makeViewer({ organizationId, kind: 'key' }), id });

it('sends thousands of requests as one addition a count, and none of them at once', async () => {
  const { store, pipeline, read } = openStore();
  const usage = openDoorUsage({ pipeline }, log);
  const sender = keyOf();
  for (let at = 0; at < 5_000; at++) usage.taken('events', sender, { accepted: 2, duplicates: 1, bytes: 100 });
  expect(store.rounds).toBe(0);
  await usage.close();
  expect(store.rounds).toBe(1);
  expect(read()).toMatchObject([{ door: 'events', requests: 5_000, accepted: 10_000, duplicates: 5_000, rejected: 0, bytes: 500_000 }]);
});

it('keeps what could not be sent', async () => {
  const { store, pipeline, read } = openStore();
  const usage = openDoorUsage({ pipeline }, log);
  store.isAway = true;
  usage.taken('conversions', keyOf(), { accepted: 1 });
  await usage.flush();
  store.isAway = false;
  await usage.close();
  expect(read()).toMatchObject([{ door: 'conversions', requests: 1, accepted: 1 }]);
});

it('counts a refusal by its status, with what was kept before it, for whom it names', async () => {
  const { pipeline, read } = openStore();
  const usage = openDoorUsage({ pipeline }, log);
  const sender = keyOf();
  usage.failed('logs', sender, unavailable('later', { soFar: { accepted: 7, rejected: 2 } }), { bytes: 90 });
  usage.failed('logs', undefined, new DoorRefusal(403, 'FORBIDDEN', 'no', { sender }));
  usage.failed('logs', sender, new DoorRefusal(422, 'INVALID', 'no'));
  usage.failed('logs', sender, new Error('a defect'));
  await usage.close();
  expect(read()).toMatchObject([
    { requests: 4, accepted: 7, rejected: 2, bytes: 90, refused503: 1, refused403: 1, refused429: 0, refused401: 0 },
  ]);
});

it('counts nothing of people, nor of nobody', async () => {
  const { pipeline, read } = openStore();
  const usage = openDoorUsage({ pipeline }, log);
  usage.taken('events', makeViewer({ organizationId: newId() }), { accepted: 1 });
  usage.failed('events', undefined, new DoorRefusal(401, 'UNAUTHENTICATED', 'no'));
  await usage.close();
  expect(read()).toEqual([]);
});
