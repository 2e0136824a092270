import { addDays, type Day, dayStart, HOUR_MS, utcDay } from '@castgraph/kernel/days';
import { arrayLiteral } from '@castgraph/orm/array-literal';
import { executePrepared } from '@castgraph/orm/execute-bound';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { ListenersQuestion } from './count-listeners.ts';
import { hashesWithin, type Span, spansOf, type Sql } from './read-hashes.ts';
import { NIL_ID } from './read-log.ts';
import { sketchSpansOf } from './sketch-spans.ts';

/** What a span of listeners is united from. */
export interface SketchesOfSpan {
  sketches: Buffer[];
  /** Days whose sketches are not those of all downloads. */
  due: Day[];
  /** What distinguishes the listeners of what no sketch holds; some may come twice. */
  hashes: Buffer;
}

/**
 * The fewest sketches that hold the days of `[first, end)`; what distinguishes the listeners of the parts of days around these; and
 * the days due, which the sketches do not hold: those are of whole weeks and months without a day that is due, and of the days beside
 * them. Episodes have days alone; hours are kept of all shows together.
 */
export async function readSketches(em: EntityManager, question: ListenersQuestion, first: Day, end: Day): Promise<SketchesOfSpan> {
  const { from, to } = question;
  const ends: Span[] = [
    [from, dayStart(first)],
    [dayStart(end), to],
  ];
  const parts = partsOf(
    question,
    ends.filter(([start, stop]) => start < stop),
  );
  const tables = [dueDays(question, first, end), wholeSpans(question, first, end), ...parts.tables];
  const selects = [
    { sql: 'select sketch, null as due, null::bytea as hashes from span', params: [] },
    singleDays(question, first, end),
    { sql: 'select null, day::text, null from due where day >= ?::date and day < ?::date', params: [first, end] },
    ...parts.selects,
  ];
  const rows = await executePrepared<{ sketch: Buffer | null; due: string | null; hashes: Buffer | null }>(
    em,
    `/* read-listener-sketches */
     with ${tables.map(({ sql }) => sql).join(',\n     ')}
     ${selects.map(({ sql }) => sql).join('\n     union all\n     ')}`,
    [...tables, ...selects].flatMap(({ params }) => params),
  );
  return {
    sketches: rows.flatMap(({ sketch }) => sketch ?? []),
    due: rows.flatMap(({ due }) => due ?? []).toSorted(),
    hashes: Buffer.concat(rows.flatMap(({ hashes }) => hashes ?? [])),
  };
}

/** The days that are due, those that the span cuts included. */
function dueDays({ organizationId, source, podcastId }: ListenersQuestion, first: Day, end: Day): Sql {
  return {
    sql: `due as materialized (
       select distinct day from analytics.sketch_due
        where organization_id = ?::uuid and source = ?::text and day >= ?::date and day < ?::date ${podcastId ? 'and podcast_id = ?::uuid' : ''})`,
    params: [organizationId, source, addDays(first, -1), addDays(end, 1), ...(podcastId ? [podcastId] : [])],
  };
}

/** Weeks and months. */
function wholeSpans(question: ListenersQuestion, first: Day, end: Day): Sql {
  const spans = question.episodeId ? [] : sketchSpansOf(first, end);
  return {
    sql: `span as materialized (
       select s.first, s.until, s.sketch from unnest(?::text[], ?::date[]) as wanted (grain, first)
         join analytics.listener_sketch_span s on s.organization_id = ?::uuid and s.podcast_id = ?::uuid and s.source = ?::text
          and s.grain = wanted.grain and s.first = wanted.first and s.sketch is not null
        where not exists (select 1 from due where due.day >= s.first and due.day < s.until))`,
    params: [
      arrayLiteral(spans.map(({ grain }) => grain)),
      arrayLiteral(spans.map((span) => span.first)),
      question.organizationId,
      question.podcastId ?? NIL_ID,
      question.source,
    ],
  };
}

function singleDays({ organizationId, source, podcastId, episodeId }: ListenersQuestion, first: Day, end: Day): Sql {
  return {
    sql: `select d.sketch, null, null from analytics.listener_sketch_day d
      where d.organization_id = ?::uuid and d.podcast_id = ?::uuid and d.episode_id = ?::uuid and d.source = ?::text and d.day >= ?::date and d.day < ?::date
        and not exists (select 1 from due where due.day = d.day)
        and not exists (select 1 from span where d.day >= span.first and d.day < span.until)`,
    params: [organizationId, podcastId ?? NIL_ID, episodeId ?? NIL_ID, source, first, end],
  };
}

/** The parts of days at either end: of all shows by the hours that have a sketch, else by their downloads. */
function partsOf(question: ListenersQuestion, ends: readonly Span[]): { tables: Sql[]; selects: Sql[] } {
  if (ends.length === 0) return { tables: [], selects: [] };
  const asHashes = ({ sql, params }: Sql): Sql => ({ sql: `select null, null, hashes from (${sql}) parts`, params });
  if (question.podcastId) {
    const spans = spansOf(ends);
    const hashes = hashesWithin(question, `${spans.sql} as s (first, last)`);
    return { tables: [], selects: [asHashes({ sql: hashes.sql, params: [...spans.params, ...hashes.params] })] };
  }
  const hours = ends.flatMap(hoursOf);
  const spans = spansOf(hours);
  const pieces: Sql = {
    // A look into the index for each hour, however small the table is.
    sql: `piece as materialized (
       select s.first, s.last, case when s.last = s.first + interval '1 hour' then (
                select h.sketch from analytics.listener_sketch_hour h
                 where h.organization_id = ?::uuid and h.source = ?::text and h.day = (?::date[])[s.place] and h.hour = (?::smallint[])[s.place]
                   and not exists (select 1 from due where due.day = h.day)) end as sketch
         from ${spans.sql} with ordinality as s (first, last, place))`,
    params: [
      question.organizationId,
      question.source,
      arrayLiteral(hours.map(([start]) => utcDay(start))),
      arrayLiteral(hours.map(([start]) => String(new Date(start).getUTCHours()))),
      ...spans.params,
    ],
  };
  return {
    tables: [pieces],
    selects: [
      { sql: 'select sketch, null, null from piece where sketch is not null', params: [] },
      asHashes(hashesWithin(question, '(select first, last from piece where sketch is null) s')),
    ],
  };
}

/** A part of a day, parted where hours begin. */
function hoursOf([start, stop]: Span): Span[] {
  const hours: Span[] = [];
  for (let at = start; at < stop;) {
    const next = Math.min(stop, (Math.floor(at / HOUR_MS) + 1) * HOUR_MS);
    hours.push([at, next]);
    at = next;
  }
  return hours;
}
