/** What is off in delivery. */
export type DeliveryFault = 'under-pacing' | 'over-pacing' | 'under-delivered' | 'over-delivered';

/** From where on delivery is off its plan. */
export interface DeliveryLimits {
  /** Pacing below this is too slow. */
  underPacing: number;
  /** Pacing above this is too fast. */
  overPacing: number;
  /** More than this share of what was contracted is too much. */
  overDelivery: number;
  /** Nothing is said of pacing before this share of the flight has elapsed. */
  quietShare: number;
}

/** 0.9 is the under-pacing that spots are flagged for (section 8 of the measurement rules). */
export const DELIVERY_LIMITS: DeliveryLimits = { underPacing: 0.9, overPacing: 1.25, overDelivery: 1.1, quietShare: 0.1 };

/** By so much a limit must be left behind again before what was off is no longer: pacing about a limit would come and go all day. */
const MARGIN = 0.02;

export interface DeliveryState {
  delivered: number;
  contracted: number | null;
  /** Null before the flight. // A9 */
  pacing: number | null;
  /** 0–1. */
  elapsed: number;
}

/**
 * What is off in delivery, or null. `before` is what was off when it was last looked at, which stays so until it is clearly over. Without a
 * contracted number nothing is ever off.
 */
export function findDeliveryFault(state: DeliveryState, limits: DeliveryLimits, before: DeliveryFault | null = null): DeliveryFault | null {
  const { delivered, contracted, pacing, elapsed } = state;
  if (contracted === null || contracted === 0) return null;
  if (delivered > contracted * limits.overDelivery) return 'over-delivered';
  if (elapsed >= 1) return delivered < contracted ? 'under-delivered' : null;
  if (pacing === null || elapsed < limits.quietShare) return null;
  if (pacing < limits.underPacing + (before === 'under-pacing' ? MARGIN : 0)) return 'under-pacing';
  return pacing > limits.overPacing - (before === 'over-pacing' ? MARGIN : 0) ? 'over-pacing' : null;
}
