import type { ImportedRowVerdict } from '../../graphql/generated/graphql.ts';
import type { Tone } from '../../shared/status-badge.tsx';
import type { RowVerdict } from './use-import.ts';

type Words = Record<ImportedRowVerdict, string>;

/** What a verdict says before and after the import. */
export const wouldWords: Words = { CREATED: 'Will be made', DUPLICATE: 'There already', REJECTED: 'Rejected', HELD_BACK: 'Held back' };
export const didWords: Words = { ...wouldWords, CREATED: 'Made' };
export const verdictTones: Record<ImportedRowVerdict, Tone> = { CREATED: 'good', DUPLICATE: 'quiet', REJECTED: 'bad', HELD_BACK: 'warn' };

/** How many rows have each verdict. */
export function countVerdicts(verdicts: readonly Pick<RowVerdict, 'verdict'>[]): Record<ImportedRowVerdict, number> {
  const counts = { CREATED: 0, DUPLICATE: 0, REJECTED: 0, HELD_BACK: 0 };
  for (const { verdict } of verdicts) counts[verdict]++;
  return counts;
}
