import type { ForecastHistory, HistoryPair } from './delivery-forecast.ts';

/** What a show's last weeks were is known of so many days. */
export const KNOWN_DAYS = 28;

/**
 * Past episodes at the age an episode has now: what each had by then, and what it had on the days of its life that are still to come. Each series
 * is an earlier episode's downloads by day of its life, the day of publication first, as far as it is known; those too young to tell are
 * left out. `knownDays` is the age in whole days, `ages` are the days of life asked about.
 */
export function pairsOfEpisodes(series: readonly (readonly number[])[], knownDays: number, ages: readonly number[]): ForecastHistory {
  const last = Math.max(knownDays, ...ages.map((age) => age + 1));
  const pairs = series
    .filter((downloads) => downloads.length >= last)
    .map((downloads) => ({ known: sum(downloads.slice(0, knownDays)), outcome: sum(ages.map((age) => downloads[age]!)) }));
  return { pairs, effectiveCount: pairs.length };
}

/**
 * Past days of a show like today: the same day of the week, the four weeks before it, and the days after it that lie as far ahead as those asked
 * about. `daily` are its downloads by day up to yesterday, `ahead` how many days from today on each day asked about is. Moments are so
 * far apart that they share no day, unless there are too few such.
 */
export function pairsOfDays(daily: readonly number[], ahead: readonly number[]): ForecastHistory {
  const length = Math.max(0, ...ahead) + 1;
  const apart = 7 * Math.ceil(length / 7);
  const separate = momentsOf(daily, ahead, apart);
  if (separate.length >= 5) return { pairs: separate, effectiveCount: separate.length };
  const pairs = momentsOf(daily, ahead, 7);
  return { pairs, effectiveCount: pairs.length === 0 ? 0 : 1 + ((pairs.length - 1) * 7) / length };
}

function momentsOf(daily: readonly number[], ahead: readonly number[], apart: number): HistoryPair[] {
  const length = Math.max(0, ...ahead) + 1;
  const pairs: HistoryPair[] = [];
  for (let today = daily.length - apart; today >= KNOWN_DAYS; today -= apart) {
    if (today + length > daily.length) continue;
    const known = sum(daily.slice(today - KNOWN_DAYS, today));
    pairs.push({ known, outcome: sum(ahead.map((days) => daily[today + days]!)) });
  }
  return pairs;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
