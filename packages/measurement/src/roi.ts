import { badInput } from '@castgraph/kernel/errors';
import { DAY_MS, dayStart } from '@castgraph/kernel/days';

/** The return on what a campaign cost. Ratios are null where they would divide by zero. // A8 */
export interface Roi {
  /** (value − cost) / cost. */
  roi: number | null;
  /** value / cost. */
  roas: number | null;
  /** value − cost, minor units. */
  netProfit: number;
  /** Days from the first day on, that day included, until the value earned reaches the cost; null when it has not. */
  paybackPeriodDays: number | null;
}

/** Net value of one day in minor units; negative when refunds outweigh sales. `day` is `YYYY-MM-DD` or a day's number. */
export interface DailyValue {
  day: string;
  valueMinor: number;
}

/**
 * Computes the return of a campaign from whole minor units of one currency (A8). The cost is not negative.
 * Days may come in any order, more than once or not at all; all must be dates or all numbers. Throws BAD_INPUT otherwise.
 */
export function computeRoi(input: { costMinor: number; valueMinor: number; daily?: readonly DailyValue[] }): Roi {
  const cost = requireMinor(input.costMinor, 'costMinor');
  const value = requireMinor(input.valueMinor, 'valueMinor');
  if (cost < 0) throw badInput('A cost is not negative', { path: ['costMinor'] });
  const netProfit = requireMinor(value - cost, 'netProfit');
  return {
    roi: cost === 0 ? null : netProfit / cost,
    roas: cost === 0 ? null : value / cost,
    netProfit,
    paybackPeriodDays: input.daily ? findPaybackDay(cost, input.daily) : null,
  };
}

/**
 * The first day on which the cumulative net value reaches the cost: the day's number as given, or for dates the
 * count of days since the earliest one, which is day 1. Null when it is never reached. // A8
 */
export function findPaybackDay(costMinor: number, daily: readonly DailyValue[]): number | null {
  const days = readDays(daily);
  let total = 0;
  for (const [index, { number, valueMinor }] of days.entries()) {
    total = requireMinor(total + valueMinor, 'daily');
    const isLastOfDay = days[index + 1]?.number !== number;
    if (isLastOfDay && total >= costMinor) return number;
  }
  return null;
}

function readDays(daily: readonly DailyValue[]): { number: number; valueMinor: number }[] {
  const areNumbers = daily.every(({ day }) => /^\d{1,6}$/.test(day));
  const read = daily.map(({ day, valueMinor }, index) => {
    requireMinor(valueMinor, 'daily', index);
    return { number: areNumbers ? Number(day) : readDate(day, index), valueMinor };
  });
  read.sort((a, b) => a.number - b.number);
  const first = read[0]?.number ?? 0;
  return areNumbers ? read : read.map(({ number, valueMinor }) => ({ number: number - first + 1, valueMinor }));
}

function readDate(day: string, index: number): number {
  try {
    return dayStart(day) / DAY_MS;
  } catch {
    throw badInput(`Not a day: ${day.slice(0, 40)}`, { path: ['daily', index, 'day'] });
  }
}

function requireMinor(value: number, ...path: (string | number)[]): number {
  if (!Number.isSafeInteger(value)) throw badInput(`Not a whole number of minor units: ${value}`, { path });
  return value;
}
