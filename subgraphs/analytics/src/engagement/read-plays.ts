import { executePrepared } from '@castgraph/orm/execute-bound';
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

/** What players report over the UTC days of a range; null where no player ever reported any of this show or episode. */
export interface PlayerReports {
  plays: PlayMarks | null;
  /** Of at least 60 seconds. */
  streams: number | null;
}

/** Plays and streams, summed. */
export async function readPlayerReports(em: EntityManager, organizationId: string, question: EngagementQuestion): Promise<PlayerReports> {
  const inRange = whereOf(organizationId, question);
  const ever = everOf(organizationId, question);
  const [row] = await executePrepared<Raw<PlayMarks> & { streams: string | null; any_plays: boolean; any_streams: boolean }>(
    em,
    `/* read-player-reports */
     select p.*, s.streams, p.started is not null or exists (select 1 from analytics.play_day where ${ever.sql}) as any_plays,
            s.streams is not null or exists (select 1 from analytics.stream_day where ${ever.sql}) as any_streams
       from (select ${MARKS} from analytics.play_day where ${inRange.sql}) p,
            (select sum(streams) as streams from analytics.stream_day where ${inRange.sql}) s`,
    [...ever.params, ...ever.params, ...inRange.params, ...inRange.params],
  );
  const { streams, any_plays: isPlayed, any_streams: isStreamed, ...plays } = row!;
  return { plays: isPlayed ? toMarks(plays) : null, streams: isStreamed ? Number(streams) : null };
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
  const { sql, params } = everOf(organizationId, { podcastId, episodeId });
  return { sql: `${sql} and day >= ?::date and day <= ?::date`, params: [...params, dateRange.from, dateRange.to] };
}

function everOf(
  organizationId: string,
  { podcastId, episodeId }: Omit<EngagementQuestion, 'dateRange'>,
): { sql: string; params: unknown[] } {
  return {
    sql: `organization_id = ?::uuid and podcast_id = ?::uuid ${episodeId === null ? '' : 'and episode_id = ?::uuid'}`,
    params: [organizationId, podcastId, ...(episodeId === null ? [] : [episodeId])],
  };
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
