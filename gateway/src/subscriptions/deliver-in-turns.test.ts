import { describe, expect, it } from 'vitest';
import type { Follower } from './deliver-in-turns.ts';
import { deliverInTurns } from './deliver-in-turns.ts';

function crowd(count: number) {
  const heard = Array.from({ length: count }, () => 0);
  const followers = heard.map((_, index): Follower => ({
    caller: {} as never,
    next: () => void heard[index]!++,
    complete: () => undefined,
  }));
  return { heard, followers };
}

describe('a delivery to many', () => {
  it('reaches each of them once, and lets others have a turn meanwhile', async () => {
    const { heard, followers } = crowd(1_800);
    let heardAtFirstTurn = 0;
    setImmediate(() => void (heardAtFirstTurn = heard.filter((count) => count > 0).length));
    await deliverInTurns(new Set(followers), Buffer.from('{}'));
    expect(new Set(heard)).toEqual(new Set([1]));
    expect(heardAtFirstTurn).toBe(500);
  });

  it('passes over who has left meanwhile, and does not reach who has come', async () => {
    const { heard, followers } = crowd(1_200);
    const [late, ...early] = followers;
    const following = new Set(early);
    const delivered = deliverInTurns(following, Buffer.from('{}'));
    following.delete(early.at(-1)!);
    following.add(late!);
    await delivered;
    expect([heard[0], heard[1], heard.at(-1)]).toEqual([0, 1, 0]);
  });
});
