import { isDataCentre } from '@castgraph/measurement/ip-class';
import type { MediaFacts } from '@castgraph/measurement/one-minute-rule';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { markAdDays } from '../delivery/mark-ad-days.ts';
import { markDueHouseholds } from '../attribution/mark-due.ts';
import { noteLedDownloads } from '../placements/note-led-downloads.ts';
import { type CountChanges, settleCells } from './count-changes.ts';
import { cellOf, judgeRows, type TouchRow, type Verdict } from './judge-rows.ts';
import { limitNetworks } from './limit-networks.ts';
import { fixSource, readMeasurementSetting } from './measurement-setting.ts';
import type { LoggedRow } from './read-log.ts';
import { readTouches } from './read-touches.ts';
import type { ReportRow } from './report-row.ts';
import type { ResettledCell } from './take-resettled.ts';
import { settleReports } from './settle-reports.ts';
import { readLifted } from './shared-networks.ts';
import { type Tally, tally } from './tally.ts';
import { writeChanges } from './write-changes.ts';
import { writeRollups } from './write-rollups.ts';

/** What a round of counting did. */
export interface CountedRows {
  sums: Tally;
  /** Requests that counted, or repeated one that did. */
  touched: TouchRow[];
  /** Shows and episodes whose figures changed. */
  podcastIds: string[];
  episodeIds: string[];
  /** Whether any figure of streams or plays changed. */
  isReportChange: boolean;
}

/** What was taken out of the books before, to be counted again. */
export interface TakenOut extends Pick<CountChanges, 'removed' | 'withdrawn'> {
  reports: readonly ReportRow[];
  /** Of the episodes of what was taken out. */
  facts: ReadonlyMap<string, MediaFacts>;
}

const NOTHING: TakenOut = { removed: [], withdrawn: [], reports: [], facts: new Map() };

/**
 * Counts rows of the log: judges, settles windows, limits networks, and writes verdicts, downloads, reports and all sums, all in
 * the caller's transaction, which must hold the organization's counting lock. Rows may come in any order and late:
 * afterwards the books are what they would be had all rows been counted at once. Cells that are `resettled` are settled anew
 * without a new row, by the facts given.
 */
export async function countRows(
  em: EntityManager,
  organizationId: string,
  rows: readonly LoggedRow[],
  takenOut = NOTHING,
  resettled: readonly ResettledCell[] = [],
): Promise<CountedRows> {
  const setting = await readMeasurementSetting(em, organizationId);
  const isLifted = await readLifted(em, organizationId, networksOfDataCentres(rows));
  const { verdicts, cells, reports } = judgeRows(rows, setting.window, isLifted);
  // What is taken out and does not come back may leave its window to a request that was a duplicate.
  const gone = [...takenOut.removed, ...takenOut.withdrawn.filter(isTouch)];
  for (const row of gone) cellOf(cells, row, setting.window, row.source === 'prefix' ? {} : (takenOut.facts.get(row.episodeId) ?? {}));
  for (const { row, facts } of resettled) cellOf(cells, row, setting.window, facts).opensAt = row.at;
  const settled = await readTouches(em, organizationId, [...cells.values()], { onlyAdded: gone.length === 0 });
  const changes = settleCells(cells.values(), settled, setting.window);
  changes.verdicts.push(...verdicts);
  await writeChanges(em, organizationId, changes);

  const removed = [...changes.removed, ...takenOut.removed];
  const flipped = await limitNetworks(em, organizationId, [...changes.added, ...removed], setting);
  await writeRollups(em, organizationId, { added: changes.added, removed, flipped });
  const reported = await settleReports(em, organizationId, reports, takenOut.reports, setting.maxPerIp);
  const first = changes.added[0];
  if (setting.source === null && first) await fixSource(em, organizationId, first.source);

  const affected = [...changes.added, ...removed, ...flipped];
  await markAdDays(em, organizationId, [...changes.settled, ...affected]);
  const all = { ...changes, removed, withdrawn: [...changes.withdrawn, ...takenOut.withdrawn] };
  await markDueHouseholds(em, organizationId, affected);
  await noteLedDownloads(em, organizationId, { added: changes.added, removed });
  return {
    sums: tally(all, flipped, reported),
    touched: [...cells.values()].flatMap((cell) => cell.fresh.map((touch) => touch.row)),
    podcastIds: [...new Set(affected.map((row) => row.podcastId))],
    episodeIds: [...new Set(affected.map((row) => row.episodeId))],
    isReportChange: [reported.added, reported.removed, reported.flipped].some((each) => each.length > 0),
  };
}

function networksOfDataCentres(rows: readonly LoggedRow[]): string[] {
  return rows.flatMap(({ ipClass, householdKey }) => (isDataCentre(ipClass) && householdKey !== null ? [householdKey] : []));
}

function isTouch(verdict: Verdict): verdict is Verdict & { episodeId: string } {
  return verdict.episodeId !== null && (verdict.cause === 'duplicate' || verdict.cause === 'threshold');
}
