import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adByteSpan, holdsSpan, judgeAdDelivery } from './ad-delivery.ts';
import type { ByteSpan } from './byte-range.ts';

// 128 kbps are 16,000 bytes a second: ten minutes behind a header of 1,000 bytes.
const FACTS = { bitrateBps: 128_000, id3Bytes: 1_000, sizeBytes: 9_601_000, durationSeconds: 600 };
const AD = { startSeconds: 120, endSeconds: 180 };
const FIRST = 1_000 + 120 * 16_000;
const LAST = 1_000 + 180 * 16_000 - 1;
const served = (...spans: ByteSpan[]) => ({ spans, basis: 'served' as const });

describe('the bytes of an advertisement (C33)', () => {
  it('lie behind the header, by the bitrate, and end with the file', () => {
    expect(adByteSpan(AD, FACTS)).toEqual([FIRST, LAST]);
    expect(adByteSpan({ startSeconds: 590, endSeconds: 640 }, FACTS)).toEqual([1_000 + 590 * 16_000, 9_600_999]);
    expect(adByteSpan(AD, { bitrateBps: 128_000 })).toEqual([FIRST - 1_000, LAST - 1_000]);
    expect(adByteSpan({ startSeconds: 0.1, endSeconds: 0.2 }, { bitrateBps: 64_001 })).toEqual([800, 1_600]);
  });
  it('are not known without a bitrate, beyond the end, and of a span that is none', () => {
    expect(adByteSpan(AD, { sizeBytes: 9_601_000 })).toBeNull();
    expect(adByteSpan({ startSeconds: 700, endSeconds: 730 }, FACTS)).toBeNull();
    expect(adByteSpan({ startSeconds: 9, endSeconds: 9 }, FACTS)).toBeNull();
    expect(adByteSpan({ startSeconds: -5, endSeconds: 9 }, FACTS)).toBeNull();
    expect(adByteSpan({ startSeconds: Number.NaN, endSeconds: 9 }, FACTS)).toBeNull();
  });
});

describe('delivery of an advertisement (C33)', () => {
  it('wants every byte that holds it, baked in or dynamic', () => {
    expect(judgeAdDelivery(AD, FACTS, served([0, LAST]))).toEqual({ isDelivered: true, basis: 'served' });
    expect(judgeAdDelivery(AD, FACTS, served([0, LAST - 1]))).toEqual({ isDelivered: false, basis: 'served' });
    expect(judgeAdDelivery(AD, FACTS, served([FIRST + 1, LAST]))).toEqual({ isDelivered: false, basis: 'served' });
  });
  it('takes the union of the ranges, in any order and overlapping (C15)', () => {
    expect(judgeAdDelivery(AD, FACTS, served([FIRST + 500, LAST], [0, FIRST + 499])).isDelivered).toBe(true);
    expect(judgeAdDelivery(AD, FACTS, served([FIRST + 501, LAST], [0, FIRST + 499])).isDelivered).toBe(false);
  });
  it('says by what it was told: a prefix (C27), requested bytes (C16), or the download alone', () => {
    expect(judgeAdDelivery(AD, FACTS, null)).toEqual({ isDelivered: true, basis: 'prefix' });
    expect(judgeAdDelivery(AD, FACTS, { spans: [[0, LAST]], basis: 'requested' })).toEqual({ isDelivered: true, basis: 'requested' });
    expect(judgeAdDelivery(null, FACTS, served([0, 5]))).toEqual({ isDelivered: true, basis: 'downloads' });
    expect(judgeAdDelivery(AD, {}, served([0, 5]))).toEqual({ isDelivered: true, basis: 'downloads' });
    expect(judgeAdDelivery(AD, FACTS, 'unknown')).toEqual({ isDelivered: true, basis: 'downloads' });
  });
  it('agrees with looking at every single byte', () => {
    const span = fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]): ByteSpan => [Math.min(a, b), Math.max(a, b)]);
    fc.assert(
      fc.property(fc.array(span, { maxLength: 6 }), span, (spans, [first, last]) => {
        const came = new Set(spans.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => from + at)));
        const all = Array.from({ length: last - first + 1 }, (_, at) => first + at).every((at) => came.has(at));
        expect(holdsSpan(spans, [first, last])).toBe(all);
      }),
    );
  });
});
