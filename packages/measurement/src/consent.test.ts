import { TCString } from '@iabtcf/core';
import { describe, expect, it, vi } from 'vitest';
import { readConsent } from './consent.ts';

/** A TC string as a consent platform wrote it, which agrees to nothing. */
const NOTHING_AGREED = 'CPXxRfAPXxRfAAfKABENB-CgAAAAAAAAAAYgAAAAAAAA';
/** Where the consents to purposes begin, one bit each. */
const FIRST_PURPOSE_BIT = 152;

function tcString(purposes: number[]): string {
  const bytes = Buffer.from(NOTHING_AGREED, 'base64url');
  for (const purpose of purposes) {
    const bit = FIRST_PURPOSE_BIT + purpose - 1;
    bytes[bit >> 3]! |= 0x80 >> (bit & 7);
  }
  return bytes.toString('base64url');
}

describe('consent', () => {
  it('is unknown where nothing is said, and where what is said cannot be read', () => {
    expect(readConsent({})).toEqual({ state: 'unknown', signal: null });
    for (const text of ['', 'maybe', '\0', '%', 'x'.repeat(1_000_000)])
      expect(readConsent({ flag: text, gdprConsent: text, usPrivacy: text, globalPrivacyControl: text, doNotTrack: text }).state).toBe(
        'unknown',
      );
  });

  it('reads the page’s own flag, however it is written', () => {
    expect(readConsent({ flag: ' Granted ' })).toEqual({ state: 'granted', signal: 'consent' });
    expect(readConsent({ flag: 'denied' })).toEqual({ state: 'denied', signal: 'consent' });
    expect(readConsent({ flag: 'unknown' }).state).toBe('unknown');
  });

  it('takes a browser’s wish not to be tracked for a no, unless the person was asked and said yes', () => {
    expect(readConsent({ globalPrivacyControl: '1' })).toEqual({ state: 'denied', signal: 'Sec-GPC' });
    expect(readConsent({ doNotTrack: '1' })).toEqual({ state: 'denied', signal: 'DNT' });
    expect(readConsent({ globalPrivacyControl: '0', doNotTrack: '0' }).state).toBe('unknown');
    expect(readConsent({ flag: 'granted', globalPrivacyControl: '1', doNotTrack: '1' }).state).toBe('granted');
  });

  it('lets one no outweigh every yes', () => {
    expect(readConsent({ flag: 'granted', usPrivacy: '1YYN' })).toEqual({ state: 'denied', signal: 'us_privacy' });
    expect(readConsent({ flag: 'granted', usPrivacy: '1YNN' }).state).toBe('granted');
    expect(readConsent({ usPrivacy: '1YNN' }).state).toBe('unknown');
  });

  it('finds in a TC string whether both purposes were agreed to', () => {
    expect(readConsent({ gdpr: '1', gdprConsent: tcString([1, 2, 7]) })).toEqual({ state: 'granted', signal: 'gdpr_consent' });
    expect(readConsent({ gdprConsent: tcString([1]) })).toEqual({ state: 'denied', signal: 'gdpr_consent' });
    expect(readConsent({ flag: 'granted', gdpr: '1', gdprConsent: tcString([]) }).state).toBe('denied');
    expect(readConsent({ gdpr: '0', gdprConsent: tcString([]) }).state).toBe('unknown');
  });
});

/** Puts a number of so many bits at the end. */
const bits = (value: number, length: number) => value.toString(2).padStart(length, '0');

it('reads nothing of a TC string but the purposes: lists of vendors take a second to read where somebody made them to', () => {
  const decode = vi.spyOn(TCString, 'decode');
  const head = [...Buffer.from(tcString([1, 7]), 'base64url')]
    .map((byte) => bits(byte, 8))
    .join('')
    .slice(0, 213);
  // Seven hundred ranges, each of all vendors there may be.
  const vendors = bits(65_535, 16) + '1' + bits(700, 12) + `1${bits(1, 16)}${bits(65_535, 16)}`.repeat(700);
  const all = head + vendors + bits(0, 29);
  const hostile = Buffer.from(all.match(/.{1,8}/g)!.map((byte) => Number.parseInt(byte.padEnd(8, '0'), 2))).toString('base64url');
  expect(hostile.length).toBeGreaterThan(3_500);
  expect(readConsent({ gdprConsent: hostile })).toEqual({ state: 'granted', signal: 'gdpr_consent' });
  expect(decode.mock.calls.every(([text]) => text.length < 50)).toBe(true);
  // Strings of the first version have their purposes elsewhere, and are over since 2020.
  expect(readConsent({ gdprConsent: `B${hostile.slice(1)}` }).state).toBe('unknown');
  expect(readConsent({ gdprConsent: tcString([1, 7]).slice(0, 20) }).state).toBe('unknown');
});
