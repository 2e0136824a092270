import type { Day } from '@castgraph/kernel/days';
import { elapsedShare, type FlightSpan, pacingCurve } from '@castgraph/measurement/flight-progress';
import { expectedShare, type PacingCurve } from '@castgraph/measurement/pacing';
import { makeGoodImpressions } from '@castgraph/measurement/price';
import type { BookedSpot } from './booked-spot.ts';
import { addImpressions, countImpressions, type ImpressionCounts } from './impression-counts.ts';
import type { ImpressionRow } from './read-impressions.ts';

/** What one spot delivered. Figures are of the days asked about, all else of its flights up to now. */
export interface SpotDelivery {
  spot: BookedSpot;
  figures: ImpressionCounts;
  /** Its impressions in all of its flights. */
  delivered: number;
  madeGood: number;
  missing: number | null;
  pacing: number | null;
}

/** A day of a campaign. */
export interface DayDelivery {
  day: Day;
  downloads: number;
  impressions: number;
  cumulative: number;
  expected: number | null;
}

/** What a campaign delivered. Figures and days are of the days asked about, all else of its flights up to now. */
export interface CampaignDeliverySums {
  total: ImpressionCounts;
  contracted: number | null;
  /** Impressions in all flights, make-goods included. */
  delivered: number;
  /** Impressions that count towards what was contracted: those of spots with a number and of what makes good for them. */
  counted: number;
  pacing: number | null;
  byDay: DayDelivery[];
  byPlacement: SpotDelivery[];
}

export interface DeliveryQuestion {
  spots: readonly BookedSpot[];
  /** Of all flights, by spot and day. */
  rows: readonly ImpressionRow[];
  from: Day;
  to: Day;
  curve: PacingCurve;
  now: number;
}

/** A spot that a number was agreed for, the spots that make good for it, and the days of them all. */
interface Goal {
  contracted: number;
  members: readonly BookedSpot[];
  flights: readonly FlightSpan[];
}

/** Sums up what spots delivered, make-goods for the spots they make good for (A11), against the campaign's curve (A9). Pure. */
export function sumCampaignDelivery(question: DeliveryQuestion): CampaignDeliverySums {
  const { spots, rows, from, to, curve, now } = question;
  const bySpot = Map.groupBy(rows, ({ placementId }) => placementId);
  const deliveredBy = new Map(spots.map(({ id }) => [id, sum((bySpot.get(id) ?? []).map(countImpressions))]));
  const isAsked = ({ day }: ImpressionRow) => day! >= from && day! <= to;
  const goals = goalsOf(spots);
  const counted = sum(goals.flatMap(({ members }) => members.map(({ id }) => deliveredBy.get(id)!)));
  const byPlacement = spots.map((spot) => {
    const figures = addImpressions((bySpot.get(spot.id) ?? []).filter(isAsked));
    return Object.assign(standingOf(spot, spots, deliveredBy, { curve, now }), { spot, figures });
  });
  return {
    total: addImpressions(rows.filter(isAsked)),
    contracted: goals.length === 0 ? null : sum(goals.map(({ contracted }) => contracted)),
    delivered: sum([...deliveredBy.values()]),
    counted,
    pacing: paceGoals(goals, counted, { curve, now }),
    byDay: daysOf(question, goals),
    byPlacement,
  };
}

function goalsOf(spots: readonly BookedSpot[]): Goal[] {
  return spots.flatMap((spot) => (spot.contracted === null || spot.makeGoodFor !== null ? [] : goalOf(spot, spot.contracted, spots)));
}

function goalOf(spot: BookedSpot, contracted: number, spots: readonly BookedSpot[]): Goal {
  const members = [spot, ...spots.filter(({ makeGoodFor }) => makeGoodFor === spot.id)];
  return { contracted, members, flights: members.flatMap(({ flights }) => flights) };
}

/** What was delivered over what is expected by now of each goal by its own days: of one goal, its pacing (A9). */
function paceGoals(goals: readonly Goal[], delivered: number, { curve, now }: { curve: PacingCurve; now: number }): number | null {
  const expected = sum(goals.map(({ contracted, flights }) => contracted * expectedShare(elapsedShare(flights, now), curve)));
  return expected === 0 ? null : delivered / expected;
}

function standingOf(
  spot: BookedSpot,
  spots: readonly BookedSpot[],
  deliveredBy: ReadonlyMap<string, number>,
  by: { curve: PacingCurve; now: number },
): Pick<SpotDelivery, 'delivered' | 'madeGood' | 'missing' | 'pacing'> {
  const delivered = deliveredBy.get(spot.id)!;
  const madeGood = sum(spots.filter(({ makeGoodFor }) => makeGoodFor === spot.id).map(({ id }) => deliveredBy.get(id)!));
  if (spot.contracted === null) return { delivered, madeGood, missing: null, pacing: null };
  return {
    delivered,
    madeGood,
    missing: makeGoodImpressions(delivered + madeGood, spot.contracted),
    pacing: paceGoals([goalOf(spot, spot.contracted, spots)], delivered + madeGood, by),
  };
}

/** Days with delivery or a plan, and the two lines that a chart draws: what was delivered and what is expected. */
function daysOf({ rows, from, to, curve }: DeliveryQuestion, goals: readonly Goal[]): DayDelivery[] {
  const byDay = Map.groupBy(rows, ({ day }) => day!);
  const plans = goals.map(({ contracted, flights }) => ({
    contracted,
    share: 0,
    shares: new Map(pacingCurve(flights, curve).map(({ day, share }) => [day, share])),
  }));
  let cumulative = 0;
  const days: DayDelivery[] = [];
  for (const day of [...new Set([...byDay.keys(), ...plans.flatMap(({ shares }) => [...shares.keys()])])].toSorted()) {
    const counts = addImpressions(byDay.get(day) ?? []);
    const impressions = countImpressions(counts);
    cumulative += impressions;
    for (const plan of plans) plan.share = plan.shares.get(day) ?? plan.share;
    if (day < from || day > to) continue;
    const expected = plans.length === 0 ? null : sum(plans.map(({ contracted, share }) => contracted * share));
    days.push({ day, downloads: counts.downloads, impressions, cumulative, expected });
  }
  return days;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
