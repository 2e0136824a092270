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
  flightFrom: '2026-03-01',
  flightTo: '2026-03-10',
  now: dayStart('2026-03-06'),
  delivered: 0,
  contracted: 1_000,
  curve: 'linear',
};
const audience: AudienceEvidence = { impressions: null, usable: null, frequency: null, distribution: null, countries: null, markets: [] };

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

describe('the audience', () => {
  it('has too few usable addresses below a fifth', () => {
    expect(checkUsableIps({ ...audience, impressions: 1_000, usable: 200 }, thresholds).state).toBe('PASSED');
    expect(checkUsableIps({ ...audience, impressions: 1_000, usable: 199 }, thresholds)).toMatchObject({
      flag: { finding: expect.stringContaining('19.9 %') },
    });
    expect(checkUsableIps({ ...audience, impressions: 99, usable: 0 }, thresholds).state).toBe('NOT_CHECKED');
    expect(checkUsableIps(audience, thresholds).state).toBe('NOT_CHECKED');
  });
  it('hears it too often above five times in thirty days', () => {
    expect(checkFrequency({ ...audience, frequency: 5 }, thresholds).state).toBe('PASSED');
    expect(checkFrequency({ ...audience, frequency: 5.1 }, thresholds).state).toBe('FLAGGED');
    expect(checkFrequency(audience, thresholds).state).toBe('NOT_CHECKED');
  });
  it('is too narrow when fewer than one in fifty hold more than a fifth', () => {
    // 100 listeners: one is fewer than 2 %, two are not.
    const check = (busiest: number) =>
      checkConcentration(
        {
          ...audience,
          distribution: [
            { impressions: 1, listeners: 99 },
            { impressions: busiest, listeners: 1 },
          ],
        },
        thresholds,
      );
    expect(check(24).state).toBe('PASSED');
    expect(check(25)).toMatchObject({ flag: { finding: '1 of 100 listeners hold 20.2 % of the impressions' } });
    expect(checkConcentration({ ...audience, distribution: [{ impressions: 100, listeners: 2 }] }, thresholds).state).toBe('NOT_CHECKED');
    expect(checkConcentration({ ...audience, distribution: [{ impressions: 1, listeners: 99 }] }, thresholds).state).toBe('NOT_CHECKED');
    expect(checkConcentration(audience, thresholds).state).toBe('NOT_CHECKED');
  });
  it('is outside the target countries above three tenths', () => {
    const check = (outside: number, markets = ['DE', 'AT']) =>
      checkMarkets(
        {
          ...audience,
          markets,
          countries: new Map([
            ['DE', 500],
            ['AT', 200],
            ['US', outside],
          ]),
        },
        thresholds,
      );
    expect(check(300).state).toBe('PASSED');
    expect(check(301).state).toBe('FLAGGED');
    expect(check(301, []).state).toBe('NOT_CHECKED');
    expect(checkMarkets({ ...audience, markets: ['DE'] }, thresholds).state).toBe('NOT_CHECKED');
    expect(checkMarkets({ ...audience, markets: ['DE'], countries: new Map([['US', 99]]) }, thresholds).state).toBe('NOT_CHECKED');
  });
});
