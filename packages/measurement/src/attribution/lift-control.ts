import { badInput } from '@castgraph/kernel/errors';
import { computeLift, type Lift, type LiftGroup } from './lift.ts';

/**
 * Households by what they listened to and when. An exposed household stands in the cell of its first exposure, an unexposed one in one
 * cell of its listening; both convert within the same number of days after that week's listening. Each household stands in one cell.
 */
export interface ListeningCell {
  show: string;
  /** The Monday that begins the week, `YYYY-MM-DD`. */
  week: string;
  exposed: LiftGroup;
  control: LiftGroup;
}

/** A control put together so that it listened to the same shows in the same weeks as the exposed did. */
export interface MatchedControl {
  /** The exposed households that found a control. */
  exposed: LiftGroup;
  /** The weighted control: `households` is its effective size, smaller than the count because weights differ. */
  control: LiftGroup;
  /** Unexposed households that carry any weight, unweighted, with their converters. */
  counted: LiftGroup;
  /** Exposed households compared with other shows of their week, for want of unexposed listeners of their own show. */
  matchedByWeek: number;
  /** Exposed households of weeks without enough unexposed listeners of any show: left out of the comparison. */
  unmatched: number;
}

/** Fewer households say little about the rate of a cell, and would be weighted as if they spoke for many. */
export const FEWEST_CONTROLS = 30;

/**
 * Builds the synthetic control of a campaign (A7): unexposed households of the same show and week where there are at least 30, else those
 * of any show in that week. Each weighs what the exposed of its cell weigh, so that the control has their mix of shows and weeks.
 * Throws BAD_INPUT for a cell that is given twice or that has more converters than households.
 */
export function matchControl(cells: readonly ListeningCell[]): MatchedControl {
  requireCells(cells);
  const byWeek = Map.groupBy(cells, ({ week }) => week);
  const weights = new Map<ListeningCell, number>();
  const matched: MatchedControl = { exposed: none(), control: none(), counted: none(), matchedByWeek: 0, unmatched: 0 };
  for (const cell of cells) {
    if (cell.exposed.households === 0) continue;
    const pool = cell.control.households >= FEWEST_CONTROLS ? [cell] : byWeek.get(cell.week)!;
    const poolSize = pool.reduce((sum, { control }) => sum + control.households, 0);
    if (poolSize < FEWEST_CONTROLS) {
      matched.unmatched += cell.exposed.households;
      continue;
    }
    if (cell.control.households < FEWEST_CONTROLS) matched.matchedByWeek += cell.exposed.households;
    add(matched.exposed, cell.exposed);
    for (const member of pool) weights.set(member, (weights.get(member) ?? 0) + cell.exposed.households / poolSize);
  }
  for (const cell of weights.keys()) add(matched.counted, cell.control);
  return { ...matched, control: weighControl(weights) };
}

/** The lift of a campaign over its matched control. */
export function computeMatchedLift(cells: readonly ListeningCell[]): { lift: Lift; matched: MatchedControl } {
  const matched = matchControl(cells);
  return { lift: computeLift(matched.exposed, matched.control), matched };
}

/**
 * A weighted share varies as the share of `(Σ weights)² / Σ weights²` households would (Kish): of so many the control is said to consist.
 */
function weighControl(weights: ReadonlyMap<ListeningCell, number>): LiftGroup {
  let [total, squares, converted] = [0, 0, 0];
  for (const [{ control }, weight] of weights) {
    total += control.households * weight;
    squares += control.households * weight ** 2;
    converted += control.converters * weight;
  }
  if (total === 0) return none();
  const households = total ** 2 / squares;
  return { households, converters: Math.min(households, (converted / total) * households) };
}

function requireCells(cells: readonly ListeningCell[]): void {
  const seen = new Set<string>();
  for (const [index, { show, week, exposed, control }] of cells.entries()) {
    const key = JSON.stringify([show, week]);
    if (seen.has(key)) throw badInput(`The cell of ${show} in the week of ${week} is given twice`, { path: [index] });
    seen.add(key);
    for (const { households, converters } of [exposed, control])
      if (!Number.isSafeInteger(households) || !Number.isSafeInteger(converters) || converters < 0 || converters > households)
        throw badInput('Households and converters are counts, and no more convert than there are', { path: [index] });
  }
}

function none(): LiftGroup {
  return { households: 0, converters: 0 };
}

function add(sum: LiftGroup, { households, converters }: LiftGroup): void {
  sum.households += households;
  sum.converters += converters;
}
