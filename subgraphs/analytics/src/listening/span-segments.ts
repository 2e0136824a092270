import { DAY_MS, HOUR_MS } from '@castgraph/kernel/days';

/** A part of a span, `[from, to)` in Unix ms, and the table that holds it most compactly. */
export interface Segment {
  label: string;
  grain: 'month' | 'week' | 'day' | 'hour' | 'download';
  from: number;
  to: number;
}

/**
 * Splits a span into whole UTC days, whole hours, and what is left at its ends, so that each part is read from the
 * smallest table that holds it exactly. Zones offset by whole hours leave nothing over; for the half- and
 * quarter-hour ones a part of an hour at either end is read from the downloads themselves. Figures are exact for all.
 */
export function splitSpan(label: string, from: number, to: number): Segment[] {
  return splitBy('day', label, from, to);
}

const NEXT = { day: ['hour', DAY_MS], hour: ['download', HOUR_MS] } as const;

function splitBy(grain: 'day' | 'hour' | 'download', label: string, from: number, to: number): Segment[] {
  if (from >= to) return [];
  if (grain === 'download') return [{ label, grain, from, to }];
  const [finer, size] = NEXT[grain];
  const first = Math.ceil(from / size) * size;
  const last = Math.floor(to / size) * size;
  if (first >= last) return splitBy(finer, label, from, to);
  return [...splitBy(finer, label, from, first), { label, grain, from: first, to: last }, ...splitBy(finer, label, last, to)];
}

/** Takes the whole UTC months out of a segment of days, for tables that have months as well; other segments stay as they are. */
export function splitMonths(segment: Segment): Segment[] {
  return takeOut(segment, 'month', monthStart(segment.from, 1), monthStart(segment.to, 0));
}

/** Takes the whole weeks, from Monday on, out of a segment of days; other segments stay as they are. */
export function splitWeeks(segment: Segment): Segment[] {
  return takeOut(segment, 'week', weekStart(segment.from + WEEK_MS - 1), weekStart(segment.to));
}

/** Days beside whole months that are rather read one by one than widened to their weeks. */
const FEW_DAYS = 2;

/**
 * Whole months, weeks and days that hold the span and some days around it, so that a sum over them is never less than that of the
 * span itself, from a fraction of the rows: for telling what cannot be among the largest.
 */
export function coverSpan(from: number, to: number): Segment[] {
  return splitMonths(coverByDays(from, to)).map((part) => {
    if (part.grain !== 'day' || part.to - part.from <= FEW_DAYS * DAY_MS) return part;
    return { label: '', grain: 'week', from: weekStart(part.from), to: weekStart(part.to + WEEK_MS - 1) };
  });
}

/** The whole UTC days that hold the span. */
export function coverByDays(from: number, to: number): Segment {
  return { label: '', grain: 'day', from: Math.floor(from / DAY_MS) * DAY_MS, to: Math.ceil(to / DAY_MS) * DAY_MS };
}

/** The whole months that hold the span. */
export function coverByMonths(from: number, to: number): Segment {
  return { label: '', grain: 'month', from: monthStart(from, 0), to: monthStart(to, 1) };
}

function takeOut(segment: Segment, coarser: 'month' | 'week', first: number, last: number): Segment[] {
  const { label, grain, from, to } = segment;
  if (grain !== 'day' || first >= last) return [segment];
  const parts: Segment[] = [
    { label, grain, from, to: first },
    { label, grain: coarser, from: first, to: last },
    { label, grain, from: last, to },
  ];
  return parts.filter((part) => part.from < part.to);
}

const WEEK_MS = 7 * DAY_MS;
/** The first Monday of Unix time. */
const MONDAY = Date.UTC(1970, 0, 5);

/** The start of the UTC week at or before an instant. */
export function weekStart(ms: number): number {
  return Math.floor((ms - MONDAY) / WEEK_MS) * WEEK_MS + MONDAY;
}

/** The start of the UTC month at or before an instant; with `next` 1 at or after it. What never began or never ends stays so. */
function monthStart(ms: number, next: 0 | 1): number {
  if (!Number.isFinite(ms)) return ms;
  const at = new Date(ms);
  const start = Date.UTC(at.getUTCFullYear(), at.getUTCMonth());
  return start === ms ? ms : Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + next);
}
