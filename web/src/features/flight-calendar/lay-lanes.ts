import type { Day } from '@castgraph/kernel/days';

interface Span {
  firstDay: Day;
  lastDay: Day;
}

/**
 * Spreads spans over as few lanes as there are spans at once, so that none covers another: each in the first lane that is free.
 * Lanes hold theirs in order of time; spans that begin on one day keep their order.
 */
export function layLanes<T extends Span>(spans: readonly T[]): T[][] {
  const lanes: T[][] = [];
  for (const span of spans.toSorted((a, b) => (a.firstDay < b.firstDay ? -1 : a.firstDay > b.firstDay ? 1 : 0))) {
    const free = lanes.find((lane) => lane.at(-1)!.lastDay < span.firstDay);
    if (free) free.push(span);
    else lanes.push([span]);
  }
  return lanes;
}
