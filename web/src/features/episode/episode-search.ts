import { type AudienceSearch, parseAudienceSearch } from '../audience/audience-search.ts';

/** The parts of an episode's page. */
export const episodeTabs = [
  { value: 'audience', title: 'Audience' },
  { value: 'notes', title: 'Notes and files' },
  { value: 'transcript', title: 'Transcript and ads' },
  { value: 'history', title: 'History and quality' },
] as const;

export type EpisodeTab = (typeof episodeTabs)[number]['value'];

/** An episode's page as it stands in an address. */
export interface EpisodeSearch extends AudienceSearch {
  /** The audience when not given. */
  tab?: Exclude<EpisodeTab, 'audience'>;
}

/** Reads an episode's page out of an address; what cannot be read is left out. */
export function parseEpisodeSearch(search: Record<string, unknown>): EpisodeSearch {
  const { tab } = search;
  return { ...parseAudienceSearch(search), ...(tab === 'notes' || tab === 'transcript' || tab === 'history' ? { tab } : {}) };
}
