import { describe, expect, it } from 'vitest';
import { dayStart } from '@castgraph/kernel/days';
import {
  checkConcentration,
  checkDelivered,
  checkFrequency,
  checkMarkets,
  checkPacing,
  checkTracking,
  checkUsableIps,
  type AudienceEvidence,
  type DeliveryEvidence,
} from './check-delivery.ts';
import { FLAG_THRESHOLDS as thresholds } from './flag-thresholds.ts';

const flight: DeliveryEvidence = {
  flights: [{ firstDay: '2026-03-01', lastDay: '2026-03-10' }],
  now: dayStart('2026-03-06'),
  delivered: 0,
  contracted: 1_000,
  curve: 'linear',
};
const audience: AudienceEvidence = { impressions: 100, usableShare: null, frequency: null, heavyShare: null, outsideShare: null };

it('asks for tracking from three days before the flight on', () => {
  const check = (today: string, more = {}) =>
    checkTracking({ flightFrom: '2026-03-10', today, codes: 0, links: 0, pixels: 0, ...more }, thresholds);
  expect(check('2026-03-06').state).toBe('NOT_CHECKED');
  expect(check('2026-03-07')).toMatchObject({ flag: { severity: 'WARNING' } });
  expect(check('2026-03-10')).toMatchObject({ flag: { severity: 'SEVERE' } });
  for (const one of [{ codes: 1 }, { links: 1 }, { pixels: 1 }]) expect(check('2026-03-10', one).state).toBe('PASSED');
});

describe('delivery', () => {
  const over = { now: dayStart('2026-03-11') };
  it('is short after the flight with one impression less than contracted', () => {
    expect(checkDelivered({ ...flight, ...over, delivered: 1_000 }, thresholds).state).toBe('PASSED');
    expect(checkDelivered({ ...flight, ...over, delivered: 999 }, thresholds)).toMatchObject({
      flag: { severity: 'WARNING', measured: 0.999 },
    });
    expect(checkDelivered({ ...flight, ...over, delivered: 500 }, thresholds)).toMatchObject({ flag: { severity: 'SEVERE' } });
  });
  it('is not judged during the flight, without a contract, or unknown', () => {
    expect(checkDelivered(flight, thresholds).state).toBe('NOT_CHECKED');
    expect(checkDelivered({ ...flight, ...over, contracted: null }, thresholds).state).toBe('NOT_CHECKED');
    expect(checkDelivered({ ...flight, ...over, delivered: null }, thresholds).state).toBe('NOT_CHECKED');
  });
  it('is slow below nine tenths of the pace (A9)', () => {
    expect(checkPacing({ ...flight, delivered: 450 }, thresholds).state).toBe('PASSED');
    expect(checkPacing({ ...flight, delivered: 449 }, thresholds)).toMatchObject({ flag: { severity: 'WARNING', threshold: 0.9 } });
    expect(checkPacing({ ...flight, delivered: 450, curve: 'front-loaded' }, thresholds).state).toBe('FLAGGED');
    expect(checkPacing({ ...flight, delivered: 0 }, thresholds)).toMatchObject({ flag: { severity: 'SEVERE' } });
  });
  it('has no pace before a tenth of the flight, after it, without a contract, or unknown', () => {
    for (const more of [{ now: dayStart('2026-03-01') }, { now: 0 }, over, { contracted: 0 }, { delivered: null }]) {
      expect(checkPacing({ ...flight, ...more }, thresholds).state).toBe('NOT_CHECKED');
    }
  });
});

it.each([
  ['too few usable addresses, below a fifth', checkUsableIps, 'usableShare', 0.2, 0.199, '19.9 % of the impressions'],
  ['a frequency above five in thirty days', checkFrequency, 'frequency', 5, 5.1, '5.1 impressions a listener'],
  ['more than a fifth with the busiest', checkConcentration, 'heavyShare', 0.2, 0.202, '20.2 % of the impressions'],
  ['more than three tenths outside the target countries', checkMarkets, 'outsideShare', 0.3, 0.31, '31 % of the impressions'],
] as const)('an audience has %s', (_, check, field, fine, beyond, finding) => {
  expect(check({ ...audience, [field]: fine }, thresholds).state).toBe('PASSED');
  expect(check({ ...audience, [field]: beyond }, thresholds)).toMatchObject({
    flag: { measured: beyond, finding: expect.stringContaining(finding) },
  });
  expect(check(audience, thresholds).state).toBe('NOT_CHECKED');
  expect(check({ ...audience, impressions: 99, [field]: beyond }, thresholds).state).toBe('NOT_CHECKED');
});
