import type { CampaignChangeKind, CampaignChangeSubject } from '../../graphql/generated/graphql.ts';

/** What was done, in the past. */
export const changeWords: Record<CampaignChangeKind, string> = {
  UPDATE: 'changed',
  ARCHIVE: 'archived',
  RESTORE: 'taken out of the archive',
  DUPLICATE: 'made as a copy',
  STATE: 'moved to another state',
  UNDO: 'put back: a change was undone',
};
export const subjectWords: Record<CampaignChangeSubject, string> = { SPONSOR: 'Sponsor', CAMPAIGN: 'Campaign', PLACEMENT: 'Placement' };

/** The name of a field as it is kept, in words: `contractedDownloads` → `contracted downloads`. */
export function fieldWords(name: string): string {
  return name.replaceAll(/([A-Z])/g, ' $1').toLowerCase();
}

/** A kept value, as short as it can be told. */
export function valueWords(value: unknown): string {
  if (value == null || value === '') return 'nothing';
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(valueWords).join('; ');
  const { firstDay, lastDay, impressions, cpmMinor } = value as Record<string, unknown>;
  if (typeof firstDay === 'string' && typeof lastDay === 'string') return `${firstDay} to ${lastDay}`;
  if (typeof impressions === 'number' && typeof cpmMinor === 'number') return `from ${impressions}: ${cpmMinor}`;
  return JSON.stringify(value);
}
