import type { Day } from '@castgraph/kernel/days';
import { NIL_ID } from '@castgraph/kernel/ids';
import { executePrepared } from '@castgraph/orm/execute-bound';
import type { EntityManager } from '@castgraph/orm/open-orm';

/** One number of a platform, with everything that it must not be shown without. */
export interface PlatformFigure {
  /** `spotify`, `apple_podcasts`, `buzzsprout`, … */
  platform: string;
  /** Null for the whole show. */
  episodeId: string | null;
  /** As the platform defines it: `streams`, `plays`, `listeners`, `completion_rate`, … Never added to downloads (C34). */
  metric: string;
  /** '' for the whole audience, else such as `age:18-22`, `gender:female`, `country:DE`. */
  segment: string;
  /** The days it covers, both included, as the platform draws them. */
  fromDay: Day;
  toDay: Day;
  /** A count, seconds, or a rate from 0 to 1, as the metric says. */
  value: number;
  /** The platform's own counting window, in its words; null where it names none. */
  countWindow: string | null;
  source: 'api' | 'csv' | 'manual';
  /** When it was read from the platform. */
  asOf: Date;
}

interface Row extends Omit<PlatformFigure, 'asOf'> {
  as_of_ms: number;
}

export interface PlatformFiguresQuestion {
  organizationId: string;
  podcastId: string;
  /** One episode's figures; left out, those of the whole show and none of its episodes'. */
  episodeId?: string;
  /** First and last day, included. */
  from: Day;
  to: Day;
}

/**
 * What platforms and hosts report of a show, or of one of its episodes: the figures whose days lie wholly within the span,
 * by platform, metric, segment and day. Periods may overlap (days, and the month they are in): sum them only by
 * `sumOfPeriods` of packages/measurement/src/platform-figures.ts.
 */
export async function readPlatformFigures(em: EntityManager, question: PlatformFiguresQuestion): Promise<PlatformFigure[]> {
  const { organizationId, podcastId, episodeId, from, to } = question;
  const rows = await executePrepared<Row>(
    em,
    `/* read-platform-figures */
     select platform, nullif(episode_id, ?::uuid) as "episodeId", metric, segment, from_day::text as "fromDay", to_day::text as "toDay", value,
            count_window as "countWindow", source, (extract(epoch from as_of) * 1000)::float8 as as_of_ms
       from analytics.platform_figure
      where organization_id = ?::uuid and podcast_id = ?::uuid and episode_id = ?::uuid and from_day >= ?::date and to_day <= ?::date
      order by platform, metric, segment, from_day, to_day`,
    [NIL_ID, organizationId, podcastId, episodeId ?? NIL_ID, from, to],
  );
  return rows.map(({ as_of_ms, ...figure }) => Object.assign(figure, { asOf: new Date(as_of_ms) }));
}
