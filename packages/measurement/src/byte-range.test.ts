import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ByteSpan, countBytes, isProbe, parseRange, uniteSpans } from './byte-range.ts';

const spans = (text: string): ByteSpan[] => text.split(',').map((part) => part.split('-').map(Number) as unknown as ByteSpan);
const anySpan = fc.tuple(fc.nat(200), fc.nat(60)).map(([first, length]): ByteSpan => [first, first + length]);

describe('parseRange (C17)', () => {
  it.each(['bytes=0-0', 'bytes=0-1, 20-', 'bytes=-1000', 'Bytes=5-5', 'bytes=0-18446744073709551615'])('accepts %s', (header) => {
    expect(parseRange(header)).not.toBeNull();
  });
  it.each([
    'byte=0-1',
    'bytes=1-0',
    'bytes=0-0,',
    'bytes=-0',
    'bytes=',
    'bytes=-',
    'bytes=a-b',
    'bytes 0-1',
    '0-1',
    'bytes=0-1;2-3',
    'bytes=1.5-2',
  ])('refuses %s', (header) => expect(parseRange(header)).toBeNull());
  it('reads every part', () => {
    expect(parseRange('bytes=0-1, 20-, -7')).toEqual([{ first: 0, last: 1 }, { first: 20, last: null }, { suffix: 7 }]);
  });
});

describe('isProbe (C5)', () => {
  it('is exactly bytes=0-1', () => {
    const probes = ['bytes=0-1', 'bytes=0-0', 'bytes=1-2', 'bytes=0-', 'bytes=0-1,5-6'].map((header) => isProbe(parseRange(header)!));
    expect(probes).toEqual([true, false, false, false, false]);
  });
});

describe('union of ranges (C15)', () => {
  it('joins overlapping and adjoining ranges', () => {
    expect(uniteSpans(spans('10-20,5-7,22-40,8-8,15-19'))).toEqual(spans('5-8,10-20,22-40'));
    expect(countBytes(spans('4-40,10-20,99-100,100-101,120-130'))).toBe(51);
    expect(countBytes(spans('0-99,50-149'))).toBe(150);
  });
  it('counts every byte once, in any order', () => {
    fc.assert(
      fc.property(fc.array(anySpan, { maxLength: 30 }), fc.nat(), (list, seed) => {
        const bytes = new Set(list.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => first + i)));
        expect(countBytes(list)).toBe(bytes.size);
        const shuffled = list.toSorted((a, b) => ((a[0] * 31 + seed) % 17) - ((b[0] * 31 + seed) % 17));
        expect(uniteSpans(shuffled)).toEqual(uniteSpans(list));
        expect(uniteSpans([...list, ...list])).toEqual(uniteSpans(list));
      }),
    );
  });
});
