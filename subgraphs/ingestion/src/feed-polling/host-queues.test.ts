import { beforeEach, describe, expect, test } from 'vitest';
import { HostQueues } from './host-queues.ts';
import { Slots } from './slots.ts';

let now = 0;
let returned: { item: string; pauseMs: number }[];
let queues: HostQueues<string>;

beforeEach(() => {
  now = 0;
  returned = [];
  queues = new HostQueues({ perHost: 2, maxWaiting: 5, onGiveBack: (item, pauseMs) => returned.push({ item, pauseMs }), now: () => now });
});

const takeAll = () => Array.from({ length: 100 }, () => queues.next()?.item).filter((item) => item !== undefined);

describe('hosts', () => {
  test('are served in turn, each with a few at once', () => {
    for (const item of ['a1', 'a2', 'a3', 'a4']) queues.add('a', item);
    for (const item of ['b1', 'b2', 'b3']) queues.add('b', item);
    expect(takeAll()).toEqual(['a1', 'b1', 'a2', 'b2']);
    queues.done('b', 10, 'answered');
    expect(takeAll()).toEqual(['b3']);
  });

  test('with more than may wait give the rest back for about as long as the queue lasts', () => {
    for (let n = 0; n < 20; n++) queues.add('a', `a${n}`);
    expect(returned).toHaveLength(15);
    expect(Math.min(...returned.map(({ pauseMs }) => pauseMs))).toBeGreaterThanOrEqual(500);
    expect(Math.max(...returned.map(({ pauseMs }) => pauseMs))).toBeLessThan(120_000);
  });

  test('that ask for a pause get it, and what waits or comes meanwhile is given back', () => {
    for (const item of ['a1', 'a2', 'a3']) queues.add('a', item);
    queues.next();
    queues.done('a', 10, { pauseMs: 30_000 });
    expect(returned.map(({ item }) => item)).toEqual(['a2', 'a3']);
    queues.add('a', 'a4');
    expect(returned.every(({ pauseMs }) => pauseMs >= 30_000 && pauseMs <= 60_000)).toBe(true);
    now = 30_001;
    queues.add('a', 'a5');
    expect(takeAll()).toEqual(['a5']);
  });

  test('are never left alone for longer than a quarter of an hour, whatever they ask for', () => {
    queues.add('a', 'a1');
    queues.next();
    queues.done('a', 10, { pauseMs: 86_400_000 });
    now = 15 * 60_000 + 1;
    queues.add('a', 'a2');
    expect(takeAll()).toEqual(['a2']);
  });

  test('that are silent four times in a row are left alone; one answer is enough to be asked again', () => {
    const end = (verdict: 'silent' | 'answered') => {
      queues.add('a', 'a');
      queues.next();
      queues.done('a', 10, verdict);
    };
    for (const verdict of ['silent', 'silent', 'silent', 'answered', 'silent', 'silent', 'silent'] as const) end(verdict);
    expect(returned).toEqual([]);
    end('silent');
    queues.add('a', 'late');
    expect(returned.map(({ item }) => item)).toEqual(['late']);
  });

  test('give back everything that waits when polling ends', () => {
    for (const item of ['a1', 'a2', 'a3']) queues.add('a', item);
    queues.next();
    expect(queues.clear()).toEqual(['a2', 'a3']);
    expect(takeAll()).toEqual([]);
    queues.done('a', 10, 'answered');
    expect(takeAll()).toEqual([]);
  });
});

describe('slots', () => {
  test('are given first come, first served, and never to somebody who has left', async () => {
    const slots = new Slots(1);
    const order: string[] = [];
    const stop = new AbortController();
    const never = new AbortController().signal;
    await slots.take(never);
    const first = slots.take(stop.signal).catch(() => order.push('left'));
    const second = slots.take(never).then(() => order.push('second'));
    stop.abort();
    await first;
    slots.give();
    await second;
    slots.give();
    await slots.take(never);
    expect(order).toEqual(['left', 'second']);
    await expect(slots.take(stop.signal)).rejects.toBeDefined();
  });
});
