import { describe, expect, it } from 'vitest';
import { nextStepOf, type Standing } from './next-step.ts';

const today = '2026-11-10';
const flight = (firstDay: string, lastDay: string) => ({ firstDay, lastDay });
const standing = (of: Partial<Standing>): Standing => ({
  state: 'LIVE',
  isArchived: false,
  flights: [flight('2026-11-01', '2026-11-30')],
  placements: 1,
  waysBack: 1,
  pacing: 1,
  ...of,
});
const said = (of: Partial<Standing>) => nextStepOf(standing(of), today);

describe('the next step of a campaign', () => {
  it('is to place and to book a draft, and urges when its first day has come', () => {
    expect(said({ state: 'DRAFT', placements: 0 })).toEqual({ words: 'Add a placement', isUrgent: false });
    expect(said({ state: 'DRAFT', flights: [flight('2026-12-01', '2026-12-09')] }).words).toBe('Book it');
    expect(said({ state: 'DRAFT' }).isUrgent).toBe(true);
  });

  it('is to make a way back for orders before it begins', () => {
    const flights = [flight('2026-11-11', '2026-11-30')];
    expect(said({ state: 'BOOKED', waysBack: 0, flights })).toEqual({ words: 'Add a code or a link', isUrgent: true });
    expect(said({ state: 'BOOKED', flights }).words).toBe('Begins tomorrow');
    expect(said({ state: 'BOOKED', flights: [flight('2026-11-10', '2026-11-30')] }).words).toBe('Begins today');
  });

  it('urges where a live one is behind, and waits between its flights', () => {
    expect(said({ pacing: 0.5 })).toEqual({ words: 'Behind plan: look at delivery', isUrgent: true });
    expect(said({ pacing: null }).words).toBe('Ends in 20 days');
    expect(said({ flights: [flight('2026-11-01', '2026-11-05'), flight('2026-11-20', '2026-11-30')] }).words).toMatch(/^Pauses until .*20/);
    expect(said({ flights: [flight('2026-11-01', '2026-11-09')] }).words).toBe('Over');
  });

  it('is to reconcile what is over, and nothing after that', () => {
    expect([said({ state: 'COMPLETED' }).words, said({ state: 'RECONCILED' }).words, said({ isArchived: true }).words]).toEqual([
      'Reconcile it',
      'Settled',
      'Archived',
    ]);
  });
});
