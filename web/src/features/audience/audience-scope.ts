import type { ComparedPeriod } from '../../graphql/generated/graphql.ts';
import { inZone, lengthOf, previousRange, resolveRange, yearBefore, type DayRange } from '../../shared/day-range.ts';
import type { Day } from '@castgraph/kernel/days';
import type { AudienceSearch } from './audience-search.ts';

/** Whose audience is looked at, over which days, beside which others. */
export interface AudienceScope {
  podcastId: string;
  /** Null for the whole show. */
  episodeId: string | null;
  range: DayRange;
  zone: string;
  period: ComparedPeriod;
  compared: DayRange;
}

/** What an address asks, given today in its zone. */
export function resolveScope(
  { podcastId, episodeId, zone }: Pick<AudienceScope, 'podcastId' | 'episodeId' | 'zone'>,
  search: AudienceSearch,
  today: Day,
): AudienceScope {
  const range = resolveRange(search, today);
  const isYear = search.compare === 'year';
  return {
    podcastId,
    episodeId,
    range,
    zone,
    period: isYear ? 'YEAR_BEFORE' : 'PREVIOUS_PERIOD',
    compared: isYear ? yearBefore(range) : previousRange(range),
  };
}

/** The scope as the API takes it. */
export function askAbout({ podcastId, episodeId, range, zone }: AudienceScope) {
  return { podcastId, episodeId, range: inZone(range, zone) };
}

/** The period beside which figures stand, as a sentence goes on after "in". */
export function periodName({ period, range }: AudienceScope): string {
  if (period === 'YEAR_BEFORE') return 'the year before';
  const days = lengthOf(range);
  return days === 1 ? 'the day before' : `the ${days} days before`;
}
