import { describe, expect, test } from 'vitest';
import { addDays } from '@castgraph/kernel/days';
import { type ReportedFigure, segmentShares, sumOfPeriods, summarizeFigures } from './platform-figures.ts';

function figure(metric: string, fromDay: string, toDay: string, value: number, segment = ''): ReportedFigure {
  return { metric, segment, fromDay, toDay, value };
}

function days(metric: string, first: string, values: readonly number[], segment = ''): ReportedFigure[] {
  return values.map((value, index) => figure(metric, addDays(first, index), addDays(first, index), value, segment));
}

describe('sums over periods', () => {
  test('add days, and never a month to its own days', () => {
    const daily = days(
      'streams',
      '2026-02-01',
      Array.from({ length: 28 }, () => 10),
    );
    expect(sumOfPeriods([...daily, figure('streams', '2026-02-01', '2026-02-28', 300)])).toBe(280);
  });

  test('take the month where only some of its days are known', () => {
    const daily = days('streams', '2026-02-01', [10, 10, 10]);
    expect(sumOfPeriods([...daily, figure('streams', '2026-02-01', '2026-02-28', 300)])).toBe(300);
  });

  test('cover the most days where weeks and months lie across each other', () => {
    const week = figure('plays', '2026-02-23', '2026-03-01', 70);
    expect(sumOfPeriods([week, figure('plays', '2026-02-01', '2026-02-28', 300)])).toBe(300);
    expect(sumOfPeriods([week, ...days('plays', '2026-03-02', [1, 2])])).toBe(73);
    expect(sumOfPeriods([])).toBe(0);
  });

  test('agree with the best of all choices, tried one by one', () => {
    let seed = 7;
    const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
    for (let round = 0; round < 200; round++) {
      const periods = Array.from({ length: 1 + random(7) }, () => {
        const from = addDays('2026-01-01', random(12));
        return figure('plays', from, addDays(from, random(5)), random(100));
      });
      expect(daysCovered(periods, sumOfPeriods(periods))).toBe(true);
    }
  });
});

/** Whether some choice without overlap that covers the most days has this sum. */
function daysCovered(periods: readonly ReportedFigure[], sum: number): boolean {
  const choices = Array.from({ length: 2 ** periods.length }, (_, bits) => periods.filter((_period, index) => bits & (1 << index)));
  const whole = choices
    .filter((choice) => choice.every((a) => choice.every((b) => a === b || a.toDay < b.fromDay || b.toDay < a.fromDay)))
    .map((choice) => ({
      days: choice.reduce((count, { fromDay, toDay }) => count + (Date.parse(toDay) - Date.parse(fromDay)) / 86_400_000 + 1, 0),
      sum: choice.reduce((total, { value }) => total + value, 0),
    }));
  const most = Math.max(...whole.map((choice) => choice.days));
  return whole.some((choice) => choice.days === most && choice.sum === sum);
}

describe('the summary of a span', () => {
  test('C24 states people and rates of the latest period and never adds them', () => {
    const figures = [...days('listeners', '2026-03-01', [50, 60]), figure('listeners', '2026-03-01', '2026-03-31', 400)];
    expect(summarizeFigures(figures)).toEqual({ listeners: 400 });
    expect(summarizeFigures(days('completion_rate', '2026-03-01', [0.5, 0.7]))).toEqual({ completion_rate: 0.7 });
  });

  test('C34 keeps streams, plays and downloads apart', () => {
    const figures = [
      ...days('streams', '2026-03-01', [1, 2]),
      ...days('plays', '2026-03-01', [10, 20]),
      ...days('downloads', '2026-03-01', [5]),
    ];
    expect(summarizeFigures(figures)).toEqual({ downloads: 5, plays: 30, streams: 3 });
  });

  test('leaves out figures of parts of the audience', () => {
    expect(summarizeFigures(days('streams', '2026-03-01', [7], 'country:DE'))).toEqual({});
  });
});

describe('shares of an audience', () => {
  test('are those that the platform states', () => {
    const figures = [
      figure('audience_share', '2026-03-01', '2026-03-31', 0.2, 'age:18-22'),
      figure('audience_share', '2026-03-01', '2026-03-31', 0.6, 'age:23-27'),
      figure('streams', '2026-03-01', '2026-03-31', 900, 'age:18-22'),
    ];
    expect(segmentShares(figures, 'age')).toEqual({ '18-22': 0.2, '23-27': 0.6 });
  });

  test('are made of counts where none are stated, and of all days of them', () => {
    const figures = [...days('streams', '2026-03-01', [1, 2], 'gender:female'), ...days('streams', '2026-03-01', [1], 'gender:male')];
    expect(segmentShares(figures, 'gender')).toEqual({ female: 0.75, male: 0.25 });
  });

  test('are null where nothing is reported, or nothing was heard', () => {
    expect(segmentShares([], 'country')).toBeNull();
    expect(segmentShares(days('streams', '2026-03-01', [0], 'country:DE'), 'country')).toBeNull();
  });
});
