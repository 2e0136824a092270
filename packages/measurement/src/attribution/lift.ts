import { badInput } from '@castgraph/kernel/errors';

/** Households of one group, and how many of them converted, each household once. */
export interface LiftGroup {
  households: number;
  converters: number;
}

/** Why there is no lift to speak of. */
export type LiftGap = 'no-exposed-households' | 'no-control-households' | 'no-control-conversions';

export interface LiftFigures {
  /** Converters among the exposed over households, 0–1. */
  exposedRate: number;
  /** The same of the control: what would have happened without the campaign. */
  baselineRate: number;
  /** (exposed rate − baseline rate) / baseline rate; 0.25 is 25 %. */
  lift: number;
  /** Converters beyond what the baseline rate gives; negative when the exposed converted less. */
  incremental: number;
  /** Of the two-proportion z test with pooled variance. */
  z: number;
  /** The 95 % interval of the lift; −1 is the least there can be. */
  interval: { low: number; high: number };
}

/** A lift never comes without its verdict: only `significant` may be shown as a finding. // A7 */
export type Lift = { verdict: 'not-enough-data'; reason: LiftGap } | ({ verdict: 'significant' | 'not-significant' } & LiftFigures);

/** Two-sided, 95 %. // A7 */
export const CRITICAL_Z = 1.96;

/**
 * Compares exposed with unexposed households (A7). For a holdout the control is the group held out; a control made of matched
 * households comes from `matchControl`. `households` of the control may then be a fraction: the effective size of a weighted group.
 *
 * The interval is that of the logarithm of the ratio of rates by the delta method (Katz): it is not symmetric, as ratios are not, and
 * covers 95 % where each group has some ten converters or more. With no converter among the exposed it runs from −1 to the bound that half
 * a converter more in each group gives (Walter).
 * Throws BAD_INPUT for counts that are negative, not finite, beyond 2^53, or more converters than households.
 */
export function computeLift(exposed: LiftGroup, control: LiftGroup): Lift {
  requireGroup(exposed, 'exposed');
  requireGroup(control, 'control');
  if (exposed.households === 0) return { verdict: 'not-enough-data', reason: 'no-exposed-households' };
  if (control.households === 0) return { verdict: 'not-enough-data', reason: 'no-control-households' };
  if (control.converters === 0) return { verdict: 'not-enough-data', reason: 'no-control-conversions' };
  const exposedRate = exposed.converters / exposed.households;
  const baselineRate = control.converters / control.households;
  const z = twoProportionZ(exposed, control);
  return {
    verdict: Math.abs(z) < CRITICAL_Z ? 'not-significant' : 'significant',
    exposedRate,
    baselineRate,
    lift: exposedRate / baselineRate - 1,
    incremental: exposed.converters - baselineRate * exposed.households,
    z,
    interval: liftInterval(exposed, control),
  };
}

/** z of the difference of two shares under the hypothesis that they are one; 0 where everybody or nobody converted. */
function twoProportionZ(a: LiftGroup, b: LiftGroup): number {
  const pooled = (a.converters + b.converters) / (a.households + b.households);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / a.households + 1 / b.households));
  return error === 0 ? 0 : (a.converters / a.households - b.converters / b.households) / error;
}

function liftInterval(exposed: LiftGroup, control: LiftGroup): { low: number; high: number } {
  if (exposed.converters > 0) return logInterval(exposed, control);
  return { low: -1, high: logInterval(withHalfMore(exposed), withHalfMore(control)).high };
}

function logInterval(exposed: LiftGroup, control: LiftGroup): { low: number; high: number } {
  const ratio = exposed.converters / exposed.households / (control.converters / control.households);
  const variance = 1 / exposed.converters - 1 / exposed.households + 1 / control.converters - 1 / control.households;
  // Rounding may leave a hair below 0 where everybody converted.
  const reach = Math.exp(CRITICAL_Z * Math.sqrt(Math.max(0, variance)));
  return { low: ratio / reach - 1, high: ratio * reach - 1 };
}

function withHalfMore({ households, converters }: LiftGroup): LiftGroup {
  return { households: households + 0.5, converters: converters + 0.5 };
}

function requireGroup({ households, converters }: LiftGroup, path: string): void {
  for (const [name, count] of Object.entries({ households, converters }))
    if (!(count >= 0 && count <= Number.MAX_SAFE_INTEGER)) throw badInput(`Not a number of households: ${count}`, { path: [path, name] });
  if (converters > households) throw badInput('More converters than households', { path: [path, 'converters'] });
}
