import { expect, it } from 'vitest';
import { moveWords, offeredMoves } from './state-moves.ts';

const flight = { from: '2026-11-10', to: '2026-11-20' };

it('offers what the days of the flights do not speak against', () => {
  expect(offeredMoves('DRAFT', flight, '2026-11-01')).toEqual(['BOOKED']);
  expect(offeredMoves('BOOKED', flight, '2026-11-09')).toEqual(['DRAFT']);
  expect(offeredMoves('BOOKED', flight, '2026-11-10')).toEqual(['LIVE', 'DRAFT']);
  expect(offeredMoves('LIVE', flight, '2026-11-15')).toEqual(['COMPLETED']);
  expect(offeredMoves('LIVE', flight, '2026-11-01')).toEqual(['COMPLETED', 'BOOKED']);
  expect(offeredMoves('COMPLETED', flight, '2026-11-20')).toEqual(['RECONCILED', 'LIVE']);
  expect(offeredMoves('COMPLETED', flight, '2026-11-21')).toEqual(['RECONCILED']);
  expect(offeredMoves('RECONCILED', flight, '2026-11-15')).toEqual([]);
});

it('names a move by where it comes from', () => {
  expect([moveWords('DRAFT', 'BOOKED'), moveWords('LIVE', 'BOOKED'), moveWords('COMPLETED', 'LIVE')]).toEqual([
    'Book it',
    'Back to booked',
    'Open it again',
  ]);
});
