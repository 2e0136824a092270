import { GppModel } from '@iabgpp/cmpapi';
import { describe, expect, it } from 'vitest';
import { readConsent } from './consent.ts';
import { readGppSections } from './gpp-sections.ts';

/** A string as a consent platform writes it, by the IAB's own library. */
function gpp(sections: Record<string, Record<string, unknown>>): string {
  const model = new GppModel();
  for (const [section, fields] of Object.entries(sections))
    for (const [field, value] of Object.entries(fields)) model.setFieldValue(section, field, value);
  return model.encode();
}

/** A section of the EU as consent platforms write it, with the platform that wrote it. */
const eu = (...agreed: number[]) => ({
  CmpId: 31,
  ConsentLanguage: 'EN',
  VendorListVersion: 48,
  PolicyVersion: 4,
  PurposeConsents: purposes(...agreed),
});
const purposes = (...agreed: number[]) => Array.from({ length: 24 }, (_, index) => agreed.includes(index + 1));
const stateOf = (string: string, gppSid?: string) => readConsent({ gpp: string, gppSid }).state;
const STATES = 'usnat usca usva usco usut usct usfl usmt usor ustx usde usia usne usnh usnj ustn usmn usmd usin usky usri'.split(' ');

describe('a GPP string', () => {
  it.each(STATES)('of %s is a no by its opt-out, and silence without', (section) => {
    expect(stateOf(gpp({ [section]: { SaleOptOut: 1 } }))).toBe('denied');
    expect(stateOf(gpp({ [section]: { SaleOptOut: 2 } }))).toBe('unknown');
    expect(stateOf(gpp({ [section]: { SaleOptOut: 0 } }))).toBe('unknown');
  });

  it('is a no by sharing, by targeted advertising, and by the browser’s control that it passes on', () => {
    expect(stateOf(gpp({ usca: { SharingOptOut: 1 } }))).toBe('denied');
    expect(stateOf(gpp({ usnat: { TargetedAdvertisingOptOut: 1 } }))).toBe('denied');
    expect(stateOf(gpp({ usnat: { SaleOptOut: 2, GpcSegmentIncluded: true, Gpc: true } }))).toBe('denied');
    expect(readConsent({ gpp: gpp({ usco: { SaleOptOut: 1 } }) })).toEqual({ state: 'denied', signal: 'gpp' });
  });

  it('says for the EU what its TC string says', () => {
    expect(stateOf(gpp({ tcfeuv2: eu(1, 7) }))).toBe('granted');
    expect(stateOf(gpp({ tcfeuv2: eu(1) }))).toBe('denied');
    expect(readConsent({ flag: 'granted', gpp: gpp({ tcfeuv2: eu() }) })).toEqual({ state: 'denied', signal: 'gpp' });
  });

  it('reads the old US privacy string within, and one no outweighs a yes', () => {
    expect(stateOf(gpp({ uspv1: { Notice: 'Y', OptOutSale: 'Y', LspaCovered: 'N' } }))).toBe('denied');
    expect(stateOf(gpp({ uspv1: { Notice: 'Y', OptOutSale: 'N', LspaCovered: 'N' } }))).toBe('unknown');
    expect(stateOf(gpp({ tcfeuv2: eu(1, 7), usnat: { SaleOptOut: 1 } }))).toBe('denied');
  });

  it('speaks of the sections in force alone, where that is told', () => {
    const both = gpp({ tcfeuv2: eu(1, 7), usnat: { SaleOptOut: 1 } });
    expect([
      stateOf(both, '2'),
      stateOf(both, '7'),
      stateOf(both, '2,7'),
      stateOf(both, '2_7'),
      stateOf(both, '-1'),
      stateOf(both, '8'),
    ]).toEqual(['granted', 'denied', 'denied', 'denied', 'unknown', 'unknown']);
    for (const nonsense of ['', 'x', '7,', '1'.repeat(10_000)]) expect(stateOf(both, nonsense)).toBe('denied');
  });
});

describe('what cannot be read', () => {
  const whole = gpp({ usnat: { SaleOptOut: 2 } });
  it.each([
    ['no such characters', '*'],
    ['a word', 'granted'],
    ['a header alone', whole.split('~')[0]!],
    ['an empty section', `${whole.split('~')[0]}~`],
    ['a section too many', `${whole}~BAAA`],
    ['half a section', whole.slice(0, -12)],
    ['a section of something else', `${whole.split('~')[0]}~${'x'.repeat(30)}`],
    ['a megabyte', 'x'.repeat(1_000_000)],
    ['a TC string that is none', `${gpp({ tcfeuv2: eu(1, 7) }).split('~')[0]}~junk`],
  ])('is a no: %s', (_, string) => {
    expect(stateOf(string)).toBe('denied');
  });

  it('is nothing where nothing was sent', () => {
    expect([stateOf(''), stateOf('  '), readConsent({ gpp: null }).state]).toEqual(['unknown', 'unknown', 'unknown']);
  });

  it('costs nothing, though it says to hold more sections than there are numbers', () => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const encode = (bits: string) =>
      bits
        .padEnd(Math.ceil(bits.length / 6) * 6, '0')
        .match(/.{6}/g)!
        .map((six) => alphabet[Number.parseInt(six, 2)])
        .join('');
    // From 1 to the two hundredth Fibonacci number.
    const hostile = encode(`000011000001000000000001${'1'}11${'0'.repeat(200)}11`);
    expect(readGppSections(`${hostile}~BAAA`)).toBeNull();
    expect(stateOf(`${hostile}~BAAA`)).toBe('denied');
    const wide = encode(`000011000001${'1'.repeat(12)}${`1${'11'}${'0000000001'}1`.repeat(40)}`);
    expect(stateOf(`${wide}~BAAA`)).toBe('denied');
  });
});
