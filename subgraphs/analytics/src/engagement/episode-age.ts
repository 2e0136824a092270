import { DAY_MS } from '@castgraph/kernel/days';
import { badInput } from '@castgraph/kernel/errors';
import { computeQuartiles } from '@castgraph/measurement/quartiles';

/** An episode, and its downloads at each age asked for, in their order; null where it is younger, or its age is not known. */
export interface AgedEpisode {
  episodeId: string;
  podcastId: string;
  /** Unix ms; null where the feed's date cannot be read. */
  publishedAt: number | null;
  downloads: (number | null)[];
}

/** What lies in the middle at an age. */
export interface QuartilesAtAge {
  days: number;
  /** How many have reached it. */
  episodes: number;
  lowerQuartile: number | null;
  median: number | null;
  upperQuartile: number | null;
}

const MAX_AGES = 30;
const MAX_AGE_DAYS = 365;
const MAX_EPISODES = 100;

/** Checks ages in days as a caller gave them. @throws BAD_INPUT for none, too many, no order, or any below 1 or above 365 */
export function checkAges(days: readonly number[]): readonly number[] {
  const place = { path: ['days'] };
  if (days.length < 1 || days.length > MAX_AGES) throw badInput(`Ask for 1 to ${MAX_AGES} ages`, place);
  if (days.some((age) => age < 1 || age > MAX_AGE_DAYS)) throw badInput(`An age is 1 to ${MAX_AGE_DAYS} days`, place);
  if (days.some((age, index) => index > 0 && age <= days[index - 1]!)) throw badInput('Ages grow from one to the next', place);
  return days;
}

/** Checks how many episodes a caller wants to compare with. @throws BAD_INPUT */
export function checkEpisodeCount(episodes: number): number {
  if (episodes < 1 || episodes > MAX_EPISODES) throw badInput(`Ask for 1 to ${MAX_EPISODES} episodes`, { path: ['episodes'] });
  return episodes;
}

/** Downloads at each age from those of each span between two ages; null for ages that end after `countedTo` (Unix ms). */
export function accumulate(publishedAt: number, days: readonly number[], ofSpan: readonly number[], countedTo: number): (number | null)[] {
  let sum = 0;
  return days.map((age, index) => {
    sum += ofSpan[index]!;
    return publishedAt + age * DAY_MS <= countedTo ? sum : null;
  });
}

/** Quartiles at each age over the episodes that have reached it. */
export function quartilesAtAges(days: readonly number[], episodes: readonly AgedEpisode[]): QuartilesAtAge[] {
  return days.map((age, index) => {
    const reached = episodes.flatMap(({ downloads }) => downloads[index] ?? []);
    const { lower, median, upper } = computeQuartiles(reached);
    return { days: age, episodes: reached.length, lowerQuartile: lower, median, upperQuartile: upper };
  });
}
