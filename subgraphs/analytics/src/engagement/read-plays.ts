import type { EntityManager } from '@castgraph/orm/open-orm';
import type { EngagementQuestion } from './engagement-question.ts';

/** How many listeners got how far, summed over episodes and UTC days; each mark includes those who got further (C34). */
export interface PlayMarks {
  started: number;
  reached25: number;
  reached50: number;
  reached75: number;
  reached100: number;
}

const MARKS = `sum(started)::int8 as started, sum(reached_25)::int8 as "reached25", sum(reached_50)::int8 as "reached50",
  sum(reached_75)::int8 as "reached75", sum(reached_100)::int8 as "reached100"`;

type Raw<T> = { [Name in keyof T]: string | null };

/** Plays as players report them over the UTC days of the range; null where no player ever reported one of this show or episode. */
export async function readPlays(em: EntityManager, organizationId: string, question: EngagementQuestion): Promise<PlayMarks | null> {
  const { sql, params } = whereOf(organizationId, question);
  const [row] = await em.execute<Raw<PlayMarks>[]>(`/* read-plays */ select ${MARKS} from analytics.play_day where ${sql}`, params);
  if (row!.started !== null) return toMarks(row!);
  return (await hasAny(em, 'play_day', organizationId, question))
    ? { started: 0, reached25: 0, reached50: 0, reached75: 0, reached100: 0 }
    : null;
}

/** Streams of at least 60 seconds as players report them; null where no player ever reported one of this show or episode. */
export async function readStreams(em: EntityManager, organizationId: string, question: EngagementQuestion): Promise<number | null> {
  const { sql, params } = whereOf(organizationId, question);
  const [row] = await em.execute<{ streams: string | null }[]>(
    `/* read-streams */ select sum(streams) as streams from analytics.stream_day where ${sql}`,
    params,
  );
  if (row!.streams !== null) return Number(row!.streams);
  return (await hasAny(em, 'stream_day', organizationId, question)) ? 0 : null;
}

/** Plays and streams of each app that reports any. */
export async function readReportsByApp(
  em: EntityManager,
  organizationId: string,
  question: EngagementQuestion,
): Promise<{ app: string; plays: PlayMarks | null; streams: number | null }[]> {
  const { sql, params } = whereOf(organizationId, question);
  const plays = await em.execute<({ app: string } & Raw<PlayMarks>)[]>(
    `/* read-plays-by-app */ select app, ${MARKS} from analytics.play_day where ${sql} group by 1`,
    params,
  );
  const streams = await em.execute<{ app: string; streams: string }[]>(
    `/* read-streams-by-app */ select app, sum(streams) as streams from analytics.stream_day where ${sql} group by 1`,
    params,
  );
  const playsOf = new Map(plays.map((row) => [row.app, toMarks(row)]));
  const streamsOf = new Map(streams.map((row) => [row.app, Number(row.streams)]));
  const apps = [...new Set([...playsOf.keys(), ...streamsOf.keys()])].toSorted();
  return apps.map((app) => ({ app, plays: playsOf.get(app) ?? null, streams: streamsOf.get(app) ?? null }));
}

/** C34: the mean of the furthest marks, from 0 to 1; null where nothing was played. */
export function completionRate(plays: PlayMarks | null): number | null {
  if (!plays || plays.started === 0) return null;
  // Who reached 75 % is in each of three sums, a quarter each.
  return (plays.reached25 + plays.reached50 + plays.reached75 + plays.reached100) / (4 * plays.started);
}

function whereOf(organizationId: string, { podcastId, episodeId, dateRange }: EngagementQuestion): { sql: string; params: unknown[] } {
  const params = [organizationId, podcastId, dateRange.from, dateRange.to, ...(episodeId === null ? [] : [episodeId])];
  return {
    sql: `organization_id = ? and podcast_id = ? and day >= ?::date and day <= ?::date ${episodeId === null ? '' : 'and episode_id = ?'}`,
    params,
  };
}

async function hasAny(
  em: EntityManager,
  table: 'play_day' | 'stream_day',
  organizationId: string,
  { podcastId, episodeId }: EngagementQuestion,
): Promise<boolean> {
  const rows = await em.execute(
    `/* find-any-${table.replace('_', '-')} */ select 1 from analytics.${table} where organization_id = ? and podcast_id = ? ${episodeId === null ? '' : 'and episode_id = ?'} limit 1`,
    [organizationId, podcastId, ...(episodeId === null ? [] : [episodeId])],
  );
  return rows.length > 0;
}

function toMarks({ started, reached25, reached50, reached75, reached100 }: Raw<PlayMarks>): PlayMarks {
  return {
    started: Number(started),
    reached25: Number(reached25),
    reached50: Number(reached50),
    reached75: Number(reached75),
    reached100: Number(reached100),
  };
}
