import { type Lift, type LiftGap, type LiftGroup } from '@castgraph/measurement/attribution/lift';
import { layOutCohorts, type WeeklyCohort } from '@castgraph/measurement/attribution/lift-cohorts';
import { computeMatchedLift, type ListeningCell } from '@castgraph/measurement/attribution/lift-control';
import { HOUSEHOLD_KEY_DAYS } from '@castgraph/measurement/retention';
import type { Campaign } from '../campaigns/campaign.entity.ts';
import type { LiftPlan } from './read-lift-plan.ts';
import type { Standing } from './read-standing.ts';

/** Whether and how much more the exposed bought, as the SDL's `CampaignLift` says it. */
export interface DescribedLift {
  lift: Lift;
  reason: string;
  exposed: LiftGroup;
  /** Counted households; `rate` is the weighted one. */
  control: LiftGroup & { rate: number | null };
  controlEffectiveHouseholds: number;
  unmatchedHouseholds: number;
  matchedByWeekHouseholds: number;
  cohorts: WeeklyCohort[];
  days: { from: string; to: string };
  sampledShare: number;
  limits: string[];
  readAt: Date;
}

interface Read {
  campaign: Campaign;
  plan: LiftPlan;
  share: number;
  standing: readonly Standing[];
  readAt: Date;
}

const GAPS: Readonly<Record<LiftGap, string>> = {
  'no-exposed-households': 'No household that has a control is known to have heard the campaign.',
  'no-control-households': 'Every household that listened in these weeks heard the campaign: there is nobody to compare with.',
  'no-control-conversions': 'No household of the control converted: there is nothing to compare with.',
};

/** Makes the answer of what was counted; pure. // A7 */
export function describeLift({ campaign, plan, share, standing, readAt }: Read): DescribedLift {
  const { lift, matched } = computeMatchedLift(cellsOf(standing));
  const { counted, control } = matched;
  return {
    lift,
    reason: sayWhy(lift, matched.exposed, counted),
    exposed: matched.exposed,
    control: { ...counted, rate: control.households === 0 ? null : control.converters / control.households },
    controlEffectiveHouseholds: control.households,
    unmatchedHouseholds: matched.unmatched,
    matchedByWeekHouseholds: matched.matchedByWeek,
    cohorts: cohortsOf(standing, readAt.getTime(), campaign.attributionWindowDays),
    days: plan.days ?? { from: campaign.flightFrom, to: campaign.flightTo },
    sampledShare: share,
    limits: limitsOf(plan, share),
    readAt,
  };
}

function cellsOf(standing: readonly Standing[]): ListeningCell[] {
  const cells = new Map<string, ListeningCell>();
  for (const { isExposed, podcastId, week, weeksSince, households } of standing) {
    const key = `${podcastId} ${week}`;
    const cell = cells.get(key) ?? {
      show: podcastId,
      week,
      exposed: { households: 0, converters: 0 },
      control: { households: 0, converters: 0 },
    };
    cells.set(key, cell);
    const group = isExposed ? cell.exposed : cell.control;
    group.households += households;
    if (weeksSince !== null) group.converters += households;
  }
  return [...cells.values()];
}

function cohortsOf(standing: readonly Standing[], readAt: number, windowDays: number): WeeklyCohort[] {
  const exposed = standing.filter(({ isExposed }) => isExposed);
  const weeks = Map.groupBy(exposed, ({ week }) => week);
  return layOutCohorts(
    [...weeks].map(([week, rows]) => ({ week, households: rows.reduce((sum, row) => sum + row.households, 0) })),
    exposed.flatMap(({ week, weeksSince, households }) => (weeksSince === null ? [] : [{ week, weeksSince, converters: households }])),
    readAt,
    Math.ceil(windowDays / 7),
  );
}

function sayWhy(lift: Lift, exposed: LiftGroup, control: LiftGroup): string {
  if (lift.verdict === 'not-enough-data') return GAPS[lift.reason];
  const compared = `${share(lift.exposedRate)} of ${exposed.households} exposed households converted against ${share(lift.baselineRate)} of ${control.households} matched ones`;
  const z = Math.abs(lift.z).toFixed(2);
  return lift.verdict === 'significant'
    ? `${compared}; chance alone rarely does that (|z| = ${z}).`
    : `${compared}; chance alone may do that (|z| = ${z}, less than 1.96).`;
}

function share(rate: number): string {
  return `${Number((rate * 100).toPrecision(3))} %`;
}

function limitsOf({ days, erasedDays, downloads }: LiftPlan, sampled: number): string[] {
  const limits: string[] = [];
  if (erasedDays > 0) {
    const lost = days === null ? 'the flight is past comparing' : `the first ${erasedDays} days of the flight are left out`;
    limits.push(`Household keys are erased after ${HOUSEHOLD_KEY_DAYS} days: ${lost}.`);
  }
  if (sampled < 1) limits.push(`Of ${downloads} downloads those of ${share(sampled)} of the households were looked at.`);
  return limits;
}
