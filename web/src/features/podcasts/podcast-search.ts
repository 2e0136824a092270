import { type AudienceSearch, parseAudienceSearch } from '../audience/audience-search.ts';

/** The parts of a show's page. */
export const podcastTabs = [
  { value: 'overview', title: 'Overview' },
  { value: 'audience', title: 'Audience' },
  { value: 'episodes', title: 'Episodes compared' },
  { value: 'overlap', title: 'Overlap' },
  { value: 'feed', title: 'Feed' },
] as const;

export type PodcastTab = (typeof podcastTabs)[number]['value'];

/** A show's page as it stands in an address. */
export interface PodcastSearch extends AudienceSearch {
  /** The overview when not given. */
  tab?: Exclude<PodcastTab, 'overview'>;
  /** Episodes that are compared, at most 6. */
  picked?: string[];
  /** The show whose audience is laid beside this one's. */
  other?: string;
}

export const MOST_PICKED = 6;
const ID = /^[0-9a-f-]{36}$/;

/** Reads a show's page out of an address; what cannot be read is left out. */
export function parsePodcastSearch(search: Record<string, unknown>): PodcastSearch {
  const { tab, picked, other } = search;
  const known = podcastTabs.find(({ value }) => value === tab && value !== 'overview')?.value;
  const episodes = Array.isArray(picked) ? [...new Set(picked.filter(isId))].slice(0, MOST_PICKED) : undefined;
  return {
    ...parseAudienceSearch(search),
    ...(known && known !== 'overview' ? { tab: known } : {}),
    ...(episodes ? { picked: episodes } : {}),
    ...(isId(other) ? { other } : {}),
  };
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && ID.test(value);
}
