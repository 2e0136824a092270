import { describe, expect, it } from 'vitest';
import { RecentMap } from './recent-map.ts';

describe('what was asked for of late', () => {
  it('never holds more than its maximum, and the latest half for certain', () => {
    const recent = new RecentMap<number, string>(10);
    for (let key = 0; key < 1_000; key++) recent.set(key, `value ${key}`);
    const held = Array.from({ length: 1_000 }, (_, key) => key).filter((key) => recent.get(key) !== undefined);
    expect(held.length).toBeLessThanOrEqual(10);
    expect(held).toEqual(expect.arrayContaining([995, 996, 997, 998, 999]));
  });
  it('keeps what is asked for again while others pass by', () => {
    const recent = new RecentMap<number, string>(10);
    recent.set(-1, 'asked for');
    for (let key = 0; key < 1_000; key++) {
      recent.set(key, 'once');
      expect(recent.get(-1)).toBe('asked for');
    }
  });
  it('gives the latest value of a key, from whichever half', () => {
    const recent = new RecentMap<string, number>(4);
    recent.set('a', 1);
    recent.set('b', 2);
    recent.set('c', 3);
    recent.set('a', 4);
    expect([recent.get('a'), recent.get('b'), recent.get('c'), recent.get('d')]).toEqual([4, 2, 3, undefined]);
    recent.clear();
    expect([recent.get('a'), recent.get('c')]).toEqual([undefined, undefined]);
  });
});
