import { addDays, type Day, DAY_MS, dayStart, utcDay } from '@castgraph/kernel/days';
import { type Segment, splitMonths, splitWeeks } from './span-segments.ts';

/** A whole UTC week, from Monday on, or month: `[first, end)`. */
export interface SketchSpan {
  grain: 'week' | 'month';
  first: Day;
  end: Day;
}

/** The whole months of `[first, end)`, and the whole weeks beside them: none lies in another. */
export function sketchSpansOf(first: Day, end: Day): SketchSpan[] {
  const days: Segment = { label: '', grain: 'day', from: dayStart(first), to: dayStart(end) };
  return splitMonths(days)
    .flatMap(splitWeeks)
    .flatMap(({ grain, from, to }) => (grain === 'week' || grain === 'month' ? singleSpans(grain, utcDay(from), utcDay(to)) : []));
}

/** The week and the month that hold a day. */
export function sketchSpansAround(day: Day): SketchSpan[] {
  const month = `${day.slice(0, 7)}-01`;
  const week = addDays(day, -((dayStart(day) / DAY_MS + 3) % 7));
  return [
    { grain: 'week', first: week, end: endOf('week', week) },
    { grain: 'month', first: month, end: endOf('month', month) },
  ];
}

/** The day after the last of the week or month that begins on a day. */
export function endOf(grain: SketchSpan['grain'], first: Day): Day {
  if (grain === 'week') return addDays(first, 7);
  return `${addDays(first, 31).slice(0, 7)}-01`;
}

function singleSpans(grain: SketchSpan['grain'], first: Day, end: Day): SketchSpan[] {
  const spans: SketchSpan[] = [];
  for (let day = first; day < end; day = endOf(grain, day)) spans.push({ grain, first: day, end: endOf(grain, day) });
  return spans;
}
