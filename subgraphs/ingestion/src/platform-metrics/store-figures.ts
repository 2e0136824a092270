import type { Day } from '@castgraph/kernel/days';
import { NIL_ID } from '@castgraph/kernel/ids';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { ImportRun } from './import-run.ts';

/** A figure whose episode is known. */
export interface OwnFigure {
  /** Null for the whole show. */
  episodeId: string | null;
  metric: string;
  segment: string;
  fromDay: Day;
  toDay: Day;
  value: number;
  countWindow: string | null;
}

export interface FigureOrigin {
  platform: string;
  source: 'api' | 'csv' | 'manual';
  asOf: Date;
}

// The order of the keys keeps two imports from waiting for each other in a circle.
const UPSERT = `/* ingestion.store-figures */
  insert into ingestion.platform_figure as f (organization_id, podcast_id, platform, from_day, to_day, metric, segment, episode_id, value,
                                              count_window, source, as_of, importer, import_id)
  select ?::uuid, ?::uuid, ?, r."fromDay", r."toDay", r.metric, r.segment, coalesce(r."episodeId", ?::uuid), r.value, r."countWindow", ?, ?::timestamptz, ?, ?::uuid
    from jsonb_to_recordset(?::jsonb) as r ("episodeId" uuid, metric text, segment text, "fromDay" date, "toDay" date, value float8, "countWindow" text)
   order by 4, 5, 6, 7, 8
  on conflict (organization_id, podcast_id, platform, from_day, to_day, metric, segment, episode_id) do update
     set value = excluded.value, count_window = excluded.count_window, source = excluded.source, as_of = excluded.as_of,
         importer = excluded.importer, import_id = excluded.import_id
   where f.as_of < excluded.as_of
      or (f.as_of = excluded.as_of and (f.value, f.count_window) is distinct from (excluded.value, excluded.count_window))
  returning from_day::text, to_day::text, metric, segment, nullif(episode_id, ?::uuid) as episode_id`;

/** What makes a figure that figure, within its show and platform. */
export function figureKey({ episodeId, metric, segment, fromDay, toDay }: Omit<OwnFigure, 'value' | 'countWindow'>): string {
  return JSON.stringify([episodeId, metric, segment, fromDay, toDay]);
}

/**
 * Stores figures of one show and platform, whose keys are distinct: the latest as-of stands, whatever arrives later.
 * @returns the keys of those that changed
 */
export async function storeFigures(
  em: EntityManager,
  { organizationId, podcastId, importer, id }: ImportRun,
  { platform, source, asOf }: FigureOrigin,
  figures: readonly OwnFigure[],
): Promise<Set<string>> {
  if (figures.length === 0) return new Set();
  const rows = await em.execute<{ from_day: Day; to_day: Day; metric: string; segment: string; episode_id: string | null }[]>(UPSERT, [
    organizationId,
    podcastId,
    platform,
    NIL_ID,
    source,
    asOf.toISOString(),
    importer,
    id,
    JSON.stringify(figures),
    NIL_ID,
  ]);
  return new Set(
    rows.map(({ from_day, to_day, episode_id, ...rest }) =>
      figureKey({ ...rest, fromDay: from_day, toDay: to_day, episodeId: episode_id }),
    ),
  );
}
