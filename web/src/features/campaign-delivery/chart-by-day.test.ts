import { describe, expect, it } from 'vitest';
import { chartByDay, expectedByDay } from './chart-by-day.ts';

const days = [
  { day: '2026-11-01', impressions: 40, expected: 50 },
  { day: '2026-11-02', impressions: 70, expected: 90 },
  { day: '2026-11-03', impressions: 0, expected: 120 },
];

describe('a campaign by day', () => {
  it('shows days up to today, of which today may still grow', () => {
    const { data } = chartByDay(days, '2026-11-02');
    expect(data.map(({ x, y, provisional }) => [x, y, provisional])).toEqual([
      ['2026-11-01', 40, false],
      ['2026-11-02', 70, true],
    ]);
  });

  it('tells what is expected of each day from what is expected up to it', () => {
    expect(expectedByDay(days, '2026-11-03')!.map(({ y }) => y)).toEqual([50, 40, 30]);
  });

  it('expects nothing where nothing was contracted', () => {
    expect(expectedByDay([{ day: '2026-11-01', impressions: 4, expected: null }], '2026-11-02')).toBeNull();
  });
});
