import { addDays, type Day, DAY_MS, HOUR_MS, utcDay } from '@castgraph/kernel/days';
import { ListenerSketch, SKETCH_ERROR_SHARE } from '@castgraph/measurement/listener-sketch';
import { arrayLiteral } from '@castgraph/orm/array-literal';
import { executePrepared } from '@castgraph/orm/execute-bound';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { countListeners, type ListenersQuestion } from './count-listeners.ts';
import { NIL_ID } from './read-log.ts';
import { sketchSpansOf } from './sketch-spans.ts';

/** Distinct listeners of a span, and how sure the number is. */
export interface ListenersOfSpan {
  listeners: number;
  /** Whether every listener was counted; else the number is an estimate. */
  isExact: boolean;
  /** By how much of itself the number is off in 19 of 20 cases, at most; 0 when exact. */
  errorShare: number;
}

/** A day of any zone, that on which clocks go back included, is counted listener by listener. */
const LONGEST_DAY_MS = 25 * HOUR_MS;

/**
 * Distinct listeners of a span, never a sum of parts (C24): exactly for spans up to a day of any zone, else by the sketches
 * of whole UTC days, joined by the listener keys of what no sketch holds: parts of days at either end, and days whose downloads
 * changed since. Ask it in a transaction of one read timestamp, so that sketches and downloads agree.
 * @throws TypeError for an episode without its show
 */
export async function readListenersOfSpan(em: EntityManager, question: ListenersQuestion): Promise<ListenersOfSpan> {
  const { from, to, podcastId, episodeId } = question;
  if (episodeId && !podcastId) throw new TypeError('Sketches of an episode are kept with its show, which the question does not name');
  if (to - from <= LONGEST_DAY_MS) return { listeners: await readWithinDay(em, question), isExact: true, errorShare: 0 };
  const union = await readListenerSketch(em, question);
  return { listeners: union.count(), isExact: union.isExact, errorShare: union.isExact ? 0 : SKETCH_ERROR_SHARE };
}

/** Everybody who listened within a span, as a sketch: to be counted, or united with others'. */
export async function readListenerSketch(em: EntityManager, question: ListenersQuestion): Promise<ListenerSketch> {
  const { from, to } = question;
  const first = utcDay(Math.ceil(from / DAY_MS) * DAY_MS);
  const end = utcDay(Math.floor(to / DAY_MS) * DAY_MS);
  // Within one day there is no sketch to begin with.
  if (first >= end) return new ListenerSketch().addHashes(await readHashes(em, question, from < to ? [[from, to]] : []));
  const { sketches, due, hashes } = await readSketches(em, question, first, end);
  const union = new ListenerSketch();
  // Sketched days go first, so that what is left need not be read listener by listener twice.
  for (const bytes of sketches) union.merge(bytes);
  union.addHashes(hashes);
  if (due.length === 0) return union;
  return union.addHashes(
    await readHashes(
      em,
      question,
      due.map((day) => [Date.parse(day), Date.parse(day) + DAY_MS]),
    ),
  );
}

/** A whole UTC day that did not change since is one number. */
async function readWithinDay(em: EntityManager, question: ListenersQuestion): Promise<number> {
  const { from, to, organizationId, source } = question;
  if (from % DAY_MS !== 0 || to - from !== DAY_MS) return countListeners(em, question);
  const day = utcDay(from);
  if ((await readDueDays(em, question, day, addDays(day, 1))).length > 0) return countListeners(em, question);
  const [row] = await em.execute<{ listeners: number }[]>(
    `/* read-listeners-of-day */
     select listeners from analytics.listener_sketch_day
      where organization_id = ? and podcast_id = ? and episode_id = ? and source = ? and day = ?::date`,
    [organizationId, ...scopeOf(question), source, day],
  );
  return row?.listeners ?? 0;
}

/** Days of `[first, end)` whose sketches are not those of all downloads. */
async function readDueDays(
  em: EntityManager,
  { organizationId, source, podcastId }: ListenersQuestion,
  first: Day,
  end: Day,
): Promise<Day[]> {
  const rows = await em.execute<{ day: string }[]>(
    `/* read-due-days */
     select distinct day::text as day from analytics.sketch_due
      where organization_id = ? and source = ? and day >= ?::date and day < ?::date ${podcastId ? 'and podcast_id = ?' : ''} order by 1`,
    [organizationId, source, first, end, ...(podcastId ? [podcastId] : [])],
  );
  return rows.map(({ day }) => day);
}

/**
 * The fewest sketches that hold the days of `[first, end)`; what distinguishes the listeners of the parts of days around these; and
 * the days due, which the sketches do not hold: those are of whole weeks and months without a day that is due, and of the days beside
 * them. Episodes have days alone.
 */
async function readSketches(
  em: EntityManager,
  question: ListenersQuestion,
  first: Day,
  end: Day,
): Promise<{ sketches: Buffer[]; due: Day[]; hashes: Buffer }> {
  const { organizationId, source, podcastId, episodeId, from, to } = question;
  const spans = episodeId ? [] : sketchSpansOf(first, end);
  const ends: Span[] = [
    [from, Date.parse(first)],
    [Date.parse(end), to],
  ];
  const parts = hashesOf(
    question,
    ends.filter(([start, stop]) => start < stop),
  );
  const rows = await executePrepared<{ sketch: Buffer | null; due: string | null; hashes: Buffer | null }>(
    em,
    `/* read-listener-sketches */
     with due as materialized (
       select distinct day from analytics.sketch_due
        where organization_id = ?::uuid and source = ?::text and day >= ?::date and day < ?::date ${podcastId ? 'and podcast_id = ?::uuid' : ''}),
     span as materialized (
       select s.first, s.until, s.sketch from unnest(?::text[], ?::date[]) as wanted (grain, first)
         join analytics.listener_sketch_span s on s.organization_id = ?::uuid and s.podcast_id = ?::uuid and s.source = ?::text
          and s.grain = wanted.grain and s.first = wanted.first and s.sketch is not null
        where not exists (select 1 from due where due.day >= s.first and due.day < s.until))
     select sketch, null as due, null::bytea as hashes from span
     union all
     select d.sketch, null, null from analytics.listener_sketch_day d
      where d.organization_id = ?::uuid and d.podcast_id = ?::uuid and d.episode_id = ?::uuid and d.source = ?::text and d.day >= ?::date and d.day < ?::date
        and not exists (select 1 from due where due.day = d.day)
        and not exists (select 1 from span where d.day >= span.first and d.day < span.until)
     union all
     select null, day::text, null from due
     ${parts ? `union all select null, null, hashes from (${parts.sql}) parts` : ''}`,
    [organizationId, source, first, end]
      .concat(podcastId ?? [], arrayLiteral(spans.map(({ grain }) => grain)), arrayLiteral(spans.map((span) => span.first)))
      .concat(organizationId, scopeOf(question)[0], source, organizationId, scopeOf(question), source, first, end)
      .concat(parts?.params ?? []),
  );
  return {
    sketches: rows.flatMap(({ sketch }) => sketch ?? []),
    due: rows.flatMap(({ due }) => due ?? []).toSorted(),
    hashes: Buffer.concat(rows.flatMap(({ hashes }) => hashes ?? [])),
  };
}

/** `[from, to)`, Unix ms. */
type Span = readonly [from: number, to: number];

/** What distinguishes listeners among the downloads of the spans; some may come twice. */
async function readHashes(em: EntityManager, question: ListenersQuestion, spans: readonly Span[]): Promise<Buffer> {
  const parts = hashesOf(question, spans);
  if (!parts) return Buffer.alloc(0);
  const [row] = await executePrepared<{ hashes: Buffer | null }>(em, `/* read-listeners-of-parts */ ${parts.sql}`, parts.params);
  return row?.hashes ?? Buffer.alloc(0);
}

/** The SQL that reads them, as one value; undefined where there is no span. */
function hashesOf(
  { organizationId, source, podcastId, episodeId }: ListenersQuestion,
  spans: readonly Span[],
): { sql: string; params: string[] } | undefined {
  if (spans.length === 0) return undefined;
  const instants = (times: number[]) => arrayLiteral(times.map((ms) => new Date(ms).toISOString()));
  return {
    sql: `select string_agg(substring(d.listener_key for 6), '') as hashes
         from unnest(?::timestamptz[], ?::timestamptz[]) as s (first, last)
         join analytics.download d on d.organization_id = ?::uuid and d.source = ?::text and d.at >= s.first and d.at < s.last and not d.implausible
          ${podcastId ? 'and d.podcast_id = ?::uuid' : ''} ${episodeId ? 'and d.episode_id = ?::uuid' : ''}`,
    params: [
      instants(spans.map(([first]) => first)),
      instants(spans.map(([, last]) => last)),
      organizationId,
      source,
      ...[podcastId, episodeId].filter((id) => id !== undefined),
    ],
  };
}

/** Whose sketch: an episode's, a show's, or the organization's. */
function scopeOf({ podcastId, episodeId }: ListenersQuestion): [podcastId: string, episodeId: string] {
  return [podcastId ?? NIL_ID, episodeId ?? NIL_ID];
}
