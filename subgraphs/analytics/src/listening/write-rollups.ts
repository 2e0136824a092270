import { utcDay } from '@castgraph/kernel/days';
import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { DownloadRow } from './count-changes.ts';
import { ROLLUP_TABLES, type RollupTable } from './rollup-tables.ts';

/** By how much one row of a rollup changes. */
interface Delta {
  key: readonly string[];
  by: number;
}

const names = ({ columns }: RollupTable): string => columns.map(([name]) => name).join(', ');

const rows = (table: RollupTable): string =>
  `unnest(${table.columns.map(([, type]) => `?::${type}[]`).join(', ')}, ?::int[]) as r (${names(table)}, by)`;

const raise = (table: RollupTable): string => `/* raise-${table.table} */
  insert into analytics.${table.table} as t (organization_id, ${names(table)}, downloads) select ?, r.* from ${rows(table)}
  on conflict (organization_id, ${names(table)}) do update set downloads = t.downloads + excluded.downloads`;

/** A row that falls to 0 goes; one that would fall below is refused by the table, and the round with it. */
const lower = (table: RollupTable): string => `/* lower-${table.table} */
  merge into analytics.${table.table} t using ${rows(table)}
     on t.organization_id = ? and ${table.columns.map(([name]) => `t.${name} = r.${name}`).join(' and ')}
   when matched and t.downloads + r.by = 0 then delete
   when matched then update set downloads = t.downloads + r.by`;

const MARK_DUE = `/* mark-sketches-due */
  insert into analytics.sketch_due as t (organization_id, podcast_id, source, day) select ?, r.* from unnest(?::uuid[], ?::text[], ?::date[]) r
  on conflict (organization_id, podcast_id, source, day) do update set changes = t.changes + 1`;

/** What rollups lose and gain: downloads taken out, put in, flagged or unflagged. Implausible ones are in no rollup. */
export interface RollupChanges {
  added: readonly DownloadRow[];
  removed: readonly DownloadRow[];
  /** Downloads whose flag changed, with the new flag. */
  flipped: readonly DownloadRow[];
}

/**
 * Moves every rollup by exactly what changed, so that each row is always the number of its downloads, and notes which days'
 * listener sketches are no longer those of all downloads.
 */
export async function writeRollups(em: EntityManager, organizationId: string, changes: RollupChanges): Promise<void> {
  const moves = movesOf(changes);
  for (const table of ROLLUP_TABLES) {
    const deltas = sumDeltas(table, moves);
    const [raised, lowered] = [deltas.filter(({ by }) => by > 0), deltas.filter(({ by }) => by < 0)];
    if (raised.length > 0) await em.execute(raise(table), [organizationId, ...arraysOf(table, raised)]);
    if (lowered.length > 0) await em.execute(lower(table), [...arraysOf(table, lowered), organizationId]);
  }
  await markDue(em, organizationId, moves);
}

function movesOf({ added, removed, flipped }: RollupChanges): { row: DownloadRow; by: number }[] {
  return [
    ...added.filter(({ implausible }) => !implausible).map((row) => ({ row, by: 1 })),
    ...removed.filter(({ implausible }) => !implausible).map((row) => ({ row, by: -1 })),
    ...flipped.map((row) => ({ row, by: row.implausible ? -1 : 1 })),
  ];
}

function sumDeltas(table: RollupTable, moves: readonly { row: DownloadRow; by: number }[]): Delta[] {
  const deltas = new Map<string, Delta>();
  for (const { row, by } of moves) {
    for (const key of table.keysOf(row)) {
      const text = key.join('\0');
      const known = deltas.get(text);
      if (known) known.by += by;
      else deltas.set(text, { key, by });
    }
  }
  return [...deltas.values()];
}

function arraysOf({ columns }: RollupTable, deltas: readonly Delta[]): string[] {
  return [...columns.map((_, index) => arrayLiteral(deltas.map(({ key }) => key[index]!))), arrayLiteral(deltas.map(({ by }) => by))];
}

/** Days whose sums stay may have other listeners all the same. */
async function markDue(em: EntityManager, organizationId: string, moves: readonly { row: DownloadRow }[]): Promise<void> {
  const due = new Map(
    moves.map(({ row: { podcastId, source, at } }) => [`${podcastId} ${source} ${utcDay(at)}`, [podcastId, source, utcDay(at)]]),
  );
  if (due.size === 0) return;
  const keys = [...due.values()];
  await em.execute(MARK_DUE, [organizationId, ...[0, 1, 2].map((index) => arrayLiteral(keys.map((key) => key[index]!)))]);
}
