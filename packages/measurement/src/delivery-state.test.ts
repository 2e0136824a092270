import { describe, expect, it } from 'vitest';
import { DELIVERY_LIMITS, findDeliveryFault } from './delivery-state.ts';

const state = { delivered: 500, contracted: 1_000, pacing: 1, elapsed: 0.5 };
const fault = (more: Partial<typeof state> | { contracted: null } | { pacing: null }, before?: 'under-pacing' | 'over-pacing') =>
  findDeliveryFault({ ...state, ...more }, DELIVERY_LIMITS, before);

describe('delivery', () => {
  it('is on its plan between the limits, without a number, and before the flight', () => {
    expect(fault({})).toBeNull();
    expect(fault({ pacing: 0.9 })).toBeNull();
    expect(fault({ pacing: 1.25 })).toBeNull();
    expect(fault({ contracted: null })).toBeNull();
    expect(fault({ pacing: null })).toBeNull();
  });
  it('is too slow or too fast within the flight, and only once some of it has elapsed', () => {
    expect(fault({ pacing: 0.899 })).toBe('under-pacing');
    expect(fault({ pacing: 1.26 })).toBe('over-pacing');
    expect(fault({ pacing: 0.1, elapsed: 0.09 })).toBeNull();
  });
  it('stays off until it is clearly back', () => {
    expect(fault({ pacing: 0.91 }, 'under-pacing')).toBe('under-pacing');
    expect(fault({ pacing: 0.93 }, 'under-pacing')).toBeNull();
    expect(fault({ pacing: 1.24 }, 'over-pacing')).toBe('over-pacing');
  });
  it('is judged by numbers alone when the flight is over', () => {
    expect(fault({ delivered: 999, elapsed: 1, pacing: 0.999 })).toBe('under-delivered');
    expect(fault({ delivered: 1_100, elapsed: 1 })).toBeNull();
    expect(fault({ delivered: 1_101, elapsed: 0.2 })).toBe('over-delivered');
  });
});
