import type { CountChanges, DownloadRow } from './count-changes.ts';
import type { Verdict } from './judge-rows.ts';
import type { ReportChanges, ReportRow } from './report-row.ts';

/** By how much the number of requests in each place changed. In all, every request stands in exactly one of the six. */
export interface Tally {
  downloads: number;
  duplicates: number;
  /** All other causes, implausible downloads, plays and streams among them. */
  rejected: number;
  unknown: number;
  /** Reports, not listeners (C34). */
  plays: number;
  streams: number;
}

/** The sums of a round: what came and what went, by place. */
export function tally(
  { added, removed, verdicts, withdrawn }: CountChanges,
  flipped: readonly DownloadRow[],
  reported: ReportChanges,
): Tally {
  const sums: Tally = { downloads: 0, duplicates: 0, rejected: 0, unknown: 0, plays: 0, streams: 0 };
  for (const row of added) sums[row.implausible ? 'rejected' : 'downloads'] += 1;
  for (const row of removed) sums[row.implausible ? 'rejected' : 'downloads'] -= 1;
  for (const { implausible } of flipped) {
    sums.downloads += implausible ? -1 : 1;
    sums.rejected += implausible ? 1 : -1;
  }
  for (const { cause } of verdicts) sums[placeOf(cause)] += 1;
  for (const { cause } of withdrawn) sums[placeOf(cause)] -= 1;
  for (const row of reported.added) sums[placeOfReport(row)] += 1;
  for (const row of reported.removed) sums[placeOfReport(row)] -= 1;
  for (const row of reported.flipped) {
    sums[placeOfReport({ ...row, implausible: !row.implausible })] -= 1;
    sums[placeOfReport(row)] += 1;
  }
  return sums;
}

function placeOfReport({ kind, implausible }: ReportRow): keyof Tally {
  if (implausible) return 'rejected';
  return kind === 'play' ? 'plays' : 'streams';
}

function placeOf(cause: Verdict['cause']): keyof Tally {
  if (cause === 'duplicate') return 'duplicates';
  return cause === 'unknown-episode' ? 'unknown' : 'rejected';
}
