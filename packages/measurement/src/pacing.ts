import { badInput } from '@castgraph/kernel/errors';

/** How delivery is expected to spread over a flight. A front-loaded one is quickest at its start, as podcast downloads are. */
export type PacingCurve = 'linear' | 'front-loaded';

/** The share of the goal expected by a share of the flight, both 0–1. Front-loaded is 1 − (1 − t)²: three quarters by half-time. */
export function expectedShare(elapsedShare: number, curve: PacingCurve): number {
  const t = Math.min(1, Math.max(0, elapsedShare));
  return curve === 'linear' ? t : 1 - (1 - t) ** 2;
}

/**
 * Pacing: the share of the goal delivered over the share expected by now; 1 is on schedule. Instants are Unix ms.
 * Null before the flight has begun and without a goal. Throws BAD_INPUT for a flight that ends before it begins. // A9
 */
export function computePacing(input: {
  delivered: number;
  goal: number;
  flightStart: number;
  flightEnd: number;
  now: number;
  curve?: PacingCurve;
}): number | null {
  const { delivered, goal, flightStart, flightEnd, now, curve = 'linear' } = input;
  if (!(flightEnd > flightStart)) throw badInput('A flight ends after it begins', { path: ['flightEnd'] });
  if (!(delivered >= 0) || !(goal >= 0)) throw badInput('Deliveries and goals are not negative', { path: ['delivered'] });
  const expected = expectedShare((now - flightStart) / (flightEnd - flightStart), curve);
  return expected === 0 || goal === 0 ? null : delivered / goal / expected;
}
