import { expect, test } from 'vitest';
import { DAY_MS, HOUR_MS } from '@castgraph/kernel/days';
import { coverByMonths, coverSpan, splitMonths, splitSpan, splitWeeks, weekStart } from './span-segments.ts';

const START = Date.parse('2026-11-16T00:00:00Z');

test('reads whole UTC days from the daily rollup alone', () => {
  expect(splitSpan('x', START, START + 3 * DAY_MS)).toEqual([{ label: 'x', grain: 'day', from: START, to: START + 3 * DAY_MS }]);
});

test('covers any span once, without gap or overlap, by the coarsest parts', () => {
  for (let i = 0; i < 500; i++) {
    const from = START + Math.floor(Math.random() * 100) * (HOUR_MS / 4);
    const to = from + Math.floor(Math.random() * 400) * (HOUR_MS / 4);
    const parts = splitSpan('x', from, to);
    expect(parts.reduce((sum, part) => sum + part.to - part.from, 0)).toBe(to - from);
    parts.forEach((part, index) => expect(part.from).toBe(index === 0 ? from : parts[index - 1]!.to));
    const sizes = { month: DAY_MS, week: DAY_MS, day: DAY_MS, hour: HOUR_MS, download: 1 };
    for (const { grain, from, to } of parts) expect([from % sizes[grain], to % sizes[grain]]).toEqual([0, 0]);
    expect(parts.filter(({ grain, from, to }) => grain === 'download' && to - from >= 2 * HOUR_MS)).toEqual([]);
  }
});

test('takes whole UTC months out of days, and covers the same span once', () => {
  const [from, to] = [Date.parse('2026-01-15T00:00:00Z'), Date.parse('2026-05-03T00:00:00Z')];
  const at = (day: string) => Date.parse(`${day}T00:00:00Z`);
  expect(splitMonths({ label: 'x', grain: 'day', from, to })).toEqual([
    { label: 'x', grain: 'day', from, to: at('2026-02-01') },
    { label: 'x', grain: 'month', from: at('2026-02-01'), to: at('2026-05-01') },
    { label: 'x', grain: 'day', from: at('2026-05-01'), to },
  ]);
  const december = { label: 'x', grain: 'day', from: at('2025-12-01'), to: at('2026-01-01') } as const;
  expect(splitMonths(december)).toEqual([{ ...december, grain: 'month' }]);
  const short = { label: 'x', grain: 'day', from: at('2026-01-31'), to: at('2026-02-28') } as const;
  expect(splitMonths(short)).toEqual([short]);
  const ever = { label: 'x', grain: 'day', from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY } as const;
  expect(splitMonths(ever)).toEqual([{ ...ever, grain: 'month' }]);
});

test('takes whole weeks, from Monday on, out of days, and covers the same span once', () => {
  const at = (day: string) => Date.parse(`${day}T00:00:00Z`);
  expect(splitWeeks({ label: 'x', grain: 'day', from: at('2026-11-07'), to: at('2026-11-25') })).toEqual([
    { label: 'x', grain: 'day', from: at('2026-11-07'), to: at('2026-11-09') },
    { label: 'x', grain: 'week', from: at('2026-11-09'), to: at('2026-11-23') },
    { label: 'x', grain: 'day', from: at('2026-11-23'), to: at('2026-11-25') },
  ]);
  const week = { label: 'x', grain: 'day', from: at('2026-11-09'), to: at('2026-11-16') } as const;
  expect(splitWeeks(week)).toEqual([{ ...week, grain: 'week' }]);
  const short = { label: 'x', grain: 'day', from: at('2026-11-10'), to: at('2026-11-16') } as const;
  expect(splitWeeks(short)).toEqual([short]);
  const month = { label: 'x', grain: 'month', from: at('2026-11-01'), to: at('2026-12-01') } as const;
  expect(splitWeeks(month)).toEqual([month]);
  expect(weekStart(at('2026-11-15') + 5)).toBe(at('2026-11-09'));
});

test('a cover holds the whole span, in whole months, weeks and days', () => {
  for (let i = 0; i < 500; i++) {
    const from = START + Math.floor(Math.random() * 400) * HOUR_MS;
    const to = from + 1 + Math.floor(Math.random() * 400 * DAY_MS);
    const parts = coverSpan(from, to);
    let held = from;
    for (const part of parts) {
      expect(part.from).toBeLessThanOrEqual(held);
      held = Math.max(held, part.to);
      const ends = [part.from, part.to];
      expect(part.grain === 'week' ? ends.map(weekStart) : ends).toEqual(ends);
    }
    expect(held).toBeGreaterThanOrEqual(to);
    expect(parts.every(({ grain }) => grain === 'month' || grain === 'week' || grain === 'day')).toBe(true);
    const months = coverByMonths(from, to);
    expect(
      months.from <= from && months.to >= to && new Date(months.from).getUTCDate() === 1 && new Date(months.to).getUTCDate() === 1,
    ).toBe(true);
  }
});
