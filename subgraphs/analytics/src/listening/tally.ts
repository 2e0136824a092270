import type { CountChanges, DownloadRow } from './count-changes.ts';
import type { Verdict } from './judge-rows.ts';

/** By how much the number of requests in each place changed. In all, every request stands in exactly one of the four. */
export interface Tally {
  downloads: number;
  duplicates: number;
  /** All other causes, implausible downloads among them. */
  rejected: number;
  unknown: number;
}

/** The sums of a round: what came and what went, by place. */
export function tally({ added, removed, verdicts, withdrawn }: CountChanges, flipped: readonly DownloadRow[]): Tally {
  const sums: Tally = { downloads: 0, duplicates: 0, rejected: 0, unknown: 0 };
  for (const row of added) sums[row.implausible ? 'rejected' : 'downloads'] += 1;
  for (const row of removed) sums[row.implausible ? 'rejected' : 'downloads'] -= 1;
  for (const { implausible } of flipped) {
    sums.downloads += implausible ? -1 : 1;
    sums.rejected += implausible ? 1 : -1;
  }
  for (const { cause } of verdicts) sums[placeOf(cause)] += 1;
  for (const { cause } of withdrawn) sums[placeOf(cause)] -= 1;
  return sums;
}

function placeOf(cause: Verdict['cause']): keyof Tally {
  if (cause === 'duplicate') return 'duplicates';
  return cause === 'unknown-episode' ? 'unknown' : 'rejected';
}
