import { HOUR_MS } from '@castgraph/kernel/days';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { OperationContext } from '@castgraph/service/context';
import { ask, type Asked } from '../listening/ask.ts';
import { readZonedDays } from '../listening/day-range.ts';
import type { EngagementQuestion } from './engagement-question.ts';
import { type FigureBasis, figureBasisOf } from './figure-basis.ts';

/** Downloads of one hour of one day of the week. */
export interface HourOfWeek {
  /** ISO: 1 is Monday. */
  weekday: number;
  /** 0 to 23. */
  hour: number;
  downloads: number;
}

/** All 168 hours of the week by the clock of the range's zone, Monday 0 o'clock first. */
export async function readDownloadsByHourOfWeek(
  context: OperationContext,
  question: EngagementQuestion,
): Promise<{ cells: HourOfWeek[]; basis: FigureBasis }> {
  const { dateRange } = question;
  return ask(context, 'downloads-by-hour-of-week', { asked: question, lastDay: dateRange.to }, async (asked) => {
    const days = await readZonedDays(asked.em, dateRange);
    const [from, to] = [days[0]!.from, days.at(-1)!.to];
    // Where the zone's hours are not UTC's, an hour of the rollup lies in two of them: the downloads themselves say in which.
    const isByHour = days.every((day) => day.from % HOUR_MS === 0 && day.to % HOUR_MS === 0);
    const rows = await readCells(asked.em, asked, question, { from, to, isByHour });
    const found = new Map(rows.map(({ weekday, hour, downloads }) => [weekday * 24 + hour, Number(downloads)]));
    const cells = Array.from({ length: 7 * 24 }, (_, index) => {
      const [weekday, hour] = [1 + Math.floor(index / 24), index % 24];
      return { weekday, hour, downloads: found.get(weekday * 24 + hour) ?? 0 };
    });
    return { cells, basis: figureBasisOf(asked, dateRange.timeZone, to) };
  });
}

function readCells(
  em: EntityManager,
  { organizationId, source }: Asked,
  { podcastId, episodeId, dateRange: { timeZone } }: EngagementQuestion,
  { from, to, isByHour }: { from: number; to: number; isByHour: boolean },
): Promise<{ weekday: number; hour: number; downloads: string }[]> {
  const table = isByHour ? (episodeId === null ? 'podcast_hour' : 'episode_hour') : 'download';
  const at = isByHour ? 'hour' : 'at';
  // Hours of an episode do not say its show, which it has one of.
  const filters = [
    ...(table === 'episode_hour' ? [] : [{ column: 'podcast_id', id: podcastId }]),
    ...(episodeId === null ? [] : [{ column: 'episode_id', id: episodeId }]),
  ];
  return em.execute(
    `/* downloads-by-hour-of-week */
     select extract(isodow from t.${at} at time zone ?)::int as weekday, extract(hour from t.${at} at time zone ?)::int as hour,
            ${isByHour ? 'sum(t.downloads)' : 'count(*)'} as downloads
       from analytics.${table} t
      where t.organization_id = ? and t.source = ? and t.${at} >= ?::timestamptz and t.${at} < ?::timestamptz
        ${filters.map(({ column }) => `and t.${column} = ?`).join(' ')} ${isByHour ? '' : 'and not t.implausible'}
      group by 1, 2`,
    [timeZone, timeZone, organizationId, source, new Date(from).toISOString(), new Date(to).toISOString(), ...filters.map(({ id }) => id)],
  );
}
