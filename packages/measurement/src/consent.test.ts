import { describe, expect, it } from 'vitest';
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
