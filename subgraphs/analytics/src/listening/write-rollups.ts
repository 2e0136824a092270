import { hourStart } from '@castgraph/kernel/days';
import { arrayLiteral, plainArrayLiteral } from '@castgraph/orm/array-literal';
import { executeBound } from '@castgraph/orm/execute-bound';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { DownloadRow } from './count-changes.ts';
import { type CubeKey, dayText, ROLLUP_TABLES, type RollupTable } from './rollup-tables.ts';

/** By how much one row of a rollup changes. */
interface Delta {
  key: readonly string[];
  by: number;
}

const names = ({ columns }: RollupTable): string => columns.map(([name]) => name).join(', ');

const rows = (table: RollupTable): string =>
  `unnest(${table.columns.map(([, type]) => `?::${type}[]`).join(', ')}, ?::int[]) as r (${names(table)}, by)`;

const raise = (table: RollupTable): string => `/* raise-${table.table} */
  insert into analytics.${table.table} as t (organization_id, ${names(table)}, downloads) select ?::uuid, r.* from ${rows(table)}
  on conflict (organization_id, ${names(table)}) do update set downloads = t.downloads + excluded.downloads`;

const isRow = (table: RollupTable): string =>
  `t.organization_id = ?::uuid and ${table.columns.map(([name]) => `t.${name} = r.${name}`).join(' and ')}`;

/** A row that falls to 0 goes. */
const clear = (table: RollupTable): string => `/* clear-${table.table} */
  delete from analytics.${table.table} t using ${rows(table)} where ${isRow(table)} and t.downloads + r.by = 0 returning 1`;

/** One that would fall below is refused by the table, and the round with it. After `clear`, which leaves the others. */
const lower = (table: RollupTable): string => `/* lower-${table.table} */
  update analytics.${table.table} t set downloads = t.downloads + r.by from ${rows(table)} where ${isRow(table)}`;

const RAISE = new Map(ROLLUP_TABLES.map((table) => [table, raise(table)]));
const CLEAR = new Map(ROLLUP_TABLES.map((table) => [table, clear(table)]));
const LOWER = new Map(ROLLUP_TABLES.map((table) => [table, lower(table)]));

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
    if (raised.length > 0) await executeBound(em, RAISE.get(table)!, [organizationId, ...arraysOf(table, raised)]);
    if (lowered.length > 0) await lowerRows(em, organizationId, table, lowered);
  }
  await markDue(em, organizationId, moves);
}

/** Two plain statements instead of one MERGE, which distributed databases may refuse (docs/scaling.md). */
async function lowerRows(em: EntityManager, organizationId: string, table: RollupTable, deltas: readonly Delta[]): Promise<void> {
  const params = [...arraysOf(table, deltas), organizationId];
  const cleared = await executeBound(em, CLEAR.get(table)!, params);
  if (cleared.length < deltas.length) await executeBound(em, LOWER.get(table)!, params);
}

interface Move {
  cube: CubeKey;
  by: number;
}

/** By how much each row of the hourly cube changes, 0 included: other listeners may stand behind the same number. */
function movesOf({ added, removed, flipped }: RollupChanges): Move[] {
  const moves = new Map<string, Move>();
  const move = (row: DownloadRow, by: number) => {
    const { podcastId, episodeId, source, app, device, country, region, ipClass } = row;
    const hour = hourStart(row.at);
    const text = `${episodeId}\0${hour}\0${source}\0${app}\0${device}\0${country}\0${region}\0${ipClass}\0${podcastId}`;
    const known = moves.get(text);
    if (known) known.by += by;
    else moves.set(text, { cube: { podcastId, episodeId, source, hour, app, device, country, region, ipClass }, by });
  };
  for (const row of added) if (!row.implausible) move(row, 1);
  for (const row of removed) if (!row.implausible) move(row, -1);
  for (const row of flipped) move(row, row.implausible ? -1 : 1);
  return [...moves.values()];
}

function sumDeltas(table: RollupTable, moves: readonly Move[]): Delta[] {
  const deltas = new Map<string, number>();
  for (const { cube, by } of moves) for (const key of table.keysOf(cube)) deltas.set(key, (deltas.get(key) ?? 0) + by);
  return [...deltas].filter(([, by]) => by !== 0).map(([key, by]) => ({ key: key.split('\0'), by }));
}

function arraysOf({ columns }: RollupTable, deltas: readonly Delta[]): string[] {
  const arrays = columns.map(([, type], index) => {
    const values = deltas.map(({ key }) => key[index]!);
    return type === 'text' ? arrayLiteral(values) : plainArrayLiteral(values);
  });
  return [...arrays, plainArrayLiteral(deltas.map(({ by }) => by))];
}

async function markDue(em: EntityManager, organizationId: string, moves: readonly Move[]): Promise<void> {
  const due = new Map<string, string[]>();
  for (const { cube } of moves) {
    const key = [cube.podcastId, cube.source, dayText(cube.hour)];
    due.set(key.join(' '), key);
  }
  if (due.size === 0) return;
  const keys = [...due.values()];
  await em.execute(MARK_DUE, [organizationId, ...[0, 1, 2].map((index) => arrayLiteral(keys.map((key) => key[index]!)))]);
}
