import { parseRangeSearch, type RangeSearch } from '../../shared/day-range.ts';
import { isTimeZone } from '../../shared/time-zones.ts';

/** What is asked about an audience, as it stands in an address: days, their zone where another than the organization's is meant, and with what they are compared. */
export interface AudienceSearch extends RangeSearch {
  zone?: string;
  compare?: 'year';
}

/** Reads the question out of an address; what cannot be read is left out. */
export function parseAudienceSearch(search: Record<string, unknown>): AudienceSearch {
  const { zone, compare } = search;
  return {
    ...parseRangeSearch(search),
    ...(isTimeZone(zone) ? { zone } : {}),
    ...(compare === 'year' ? { compare } : {}),
  };
}

/** The same question about other days. */
export function withRange<T extends RangeSearch>({ days: _days, from: _from, to: _to, ...rest }: T, range: RangeSearch) {
  return { ...rest, ...range };
}
