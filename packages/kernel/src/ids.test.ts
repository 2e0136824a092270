import { describe, expect, it } from 'vitest';
import { idTime, isId, newId } from './ids.ts';

const make = (howMany: number, now: (n: number) => number) => Array.from({ length: howMany }, (_, n) => newId(now(n)));

describe('a new id', () => {
  it('is one that is recognized, and says when it was made', () => {
    const id = newId(1_800_000_000_123);
    expect(isId(id)).toBe(true);
    expect(idTime(id)).toBe(1_800_000_000_123);
  });

  it('sorts behind the ones before it, in the same millisecond too, and when that one is full', () => {
    const ids = make(20_000, (n) => 1_900_000_000_000 + Math.floor(n / 9_000));
    expect(ids.toSorted()).toEqual(ids);
    expect(new Set(ids).size).toBe(20_000);
    expect(ids.every(isId)).toBe(true);
  });

  it('follows a clock that is set back', () => {
    newId(2_000_000_000_000);
    expect(idTime(newId(1_900_000_000_500))).toBe(1_900_000_000_500);
  });

  it('cannot be guessed from the one before', () => {
    const tails = make(100, () => 2_100_000_000_000).map((id) => id.slice(20));
    expect(new Set(tails).size).toBe(100);
  });
});
