import { hourStart, utcDay } from '@castgraph/kernel/days';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { DownloadRow } from './count-changes.ts';

/** By how much one row of the hourly rollup changes. */
interface Delta {
  podcastId: string;
  hour: string;
  day: string;
  episodeId: string;
  source: string;
  app: string;
  country: string;
  ipClass: string;
  delta: number;
}

const ROWS = `jsonb_to_recordset(?::jsonb) as r ("podcastId" uuid, hour timestamptz, day date, "episodeId" uuid, source text,
    app text, country text, "ipClass" text, delta int)`;

interface RollupTable {
  table: string;
  bucket: string;
}

const TABLES: readonly RollupTable[] = [
  { table: 'download_hour', bucket: 'hour' },
  { table: 'download_day', bucket: 'day' },
];

const raise = ({ table, bucket }: RollupTable): string => `/* raise-${table} */
  insert into analytics.${table} as t (organization_id, podcast_id, ${bucket}, episode_id, source, app, country, ip_class, downloads)
  select ?, "podcastId", ${bucket}, "episodeId", source, app, country, "ipClass", sum(delta) from ${ROWS} group by 2, 3, 4, 5, 6, 7, 8
  on conflict (organization_id, podcast_id, ${bucket}, episode_id, source, app, country, ip_class)
  do update set downloads = t.downloads + excluded.downloads`;

const match = (bucket: string): string => `t.organization_id = ? and t.podcast_id = r."podcastId" and t.${bucket} = r.${bucket}
     and t.episode_id = r."episodeId" and t.source = r.source and t.app = r.app and t.country = r.country and t.ip_class = r."ipClass"`;

const lower = ({ table, bucket }: RollupTable): string => `/* lower-${table} */
  update analytics.${table} t set downloads = t.downloads + r.delta
    from (select "podcastId", ${bucket}, "episodeId", source, app, country, "ipClass", sum(delta)::int as delta from ${ROWS} group by 1, 2, 3, 4, 5, 6, 7) r
   where ${match(bucket)}`;

const clear = ({ table, bucket }: RollupTable): string => `/* clear-${table} */
  delete from analytics.${table} t using ${ROWS} where ${match(bucket)} and t.downloads = 0`;

/** What rollups lose and gain: downloads taken out, put in, flagged or unflagged. Implausible ones are in no rollup. */
export interface RollupChanges {
  added: readonly DownloadRow[];
  removed: readonly DownloadRow[];
  /** Downloads whose flag changed, with the new flag. */
  flipped: readonly DownloadRow[];
}

/** Moves the hourly and daily rollups by exactly what changed, so that a rollup row is always the number of its downloads. */
export async function writeRollups(em: EntityManager, organizationId: string, changes: RollupChanges): Promise<void> {
  const deltas = sumDeltas(changes);
  const raised = deltas.filter(({ delta }) => delta > 0);
  const lowered = deltas.filter(({ delta }) => delta < 0);
  for (const table of TABLES) {
    // Raised before lowered: a day's row whose hours change both ways never falls below zero in between.
    if (raised.length > 0) await em.execute(raise(table), [organizationId, JSON.stringify(raised)]);
    if (lowered.length === 0) continue;
    await em.execute(lower(table), [JSON.stringify(lowered), organizationId]);
    await em.execute(clear(table), [JSON.stringify(lowered), organizationId]);
  }
}

function sumDeltas({ added, removed, flipped }: RollupChanges): Delta[] {
  const deltas = new Map<string, Delta>();
  const add = (row: DownloadRow, delta: number) => {
    const hour = new Date(hourStart(row.at)).toISOString();
    const { podcastId, episodeId, source, app, country, ipClass } = row;
    const key = JSON.stringify([podcastId, hour, episodeId, source, app, country, ipClass]);
    const known = deltas.get(key);
    if (known) known.delta += delta;
    else deltas.set(key, { podcastId, hour, day: utcDay(row.at), episodeId, source, app, country, ipClass, delta });
  };
  for (const row of added) add(row, row.implausible ? 0 : 1);
  for (const row of removed) add(row, row.implausible ? 0 : -1);
  for (const row of flipped) add(row, row.implausible ? -1 : 1);
  return [...deltas.values()];
}
