import { expect, it } from 'vitest';
import { extendSpan, isWithin } from './transcript-span.ts';

it('begins with the first line and goes on to a later one', () => {
  const first = extendSpan(undefined, { from: 10, to: 12 });
  expect(first).toEqual({ from: 10, to: 12 });
  expect(extendSpan(first, { from: 30, to: 33 })).toEqual({ from: 10, to: 33 });
});

it('begins anew with an earlier line, and with one that is in it', () => {
  expect(extendSpan({ from: 10, to: 33 }, { from: 5, to: 7 })).toEqual({ from: 5, to: 7 });
  expect(extendSpan({ from: 10, to: 33 }, { from: 12, to: 14 })).toEqual({ from: 12, to: 14 });
});

it('holds lines that begin in it', () => {
  expect(isWithin({ from: 10, to: 40 }, { from: 10, to: 33 })).toBe(true);
  expect(isWithin({ from: 33, to: 40 }, { from: 10, to: 33 })).toBe(false);
  expect(isWithin({ from: 33, to: 40 }, undefined)).toBe(false);
});
