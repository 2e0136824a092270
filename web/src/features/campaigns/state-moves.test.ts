import { expect, it } from 'vitest';
import { inOrder, moveWords } from './state-moves.ts';

it('offers the way onward before the way back', () => {
  expect(inOrder('BOOKED', ['DRAFT', 'LIVE'])).toEqual(['LIVE', 'DRAFT']);
  expect(inOrder('COMPLETED', ['LIVE', 'RECONCILED'])).toEqual(['RECONCILED', 'LIVE']);
  expect(inOrder('RECONCILED', [])).toEqual([]);
});

it('names a move by where it comes from', () => {
  expect([moveWords('DRAFT', 'BOOKED'), moveWords('LIVE', 'BOOKED'), moveWords('COMPLETED', 'LIVE')]).toEqual([
    'Book it',
    'Back to booked',
    'Open it again',
  ]);
});
