import { describe, expect, it } from 'vitest';
import { maskEmail, maskPersonal } from './mask-personal.ts';

describe('personal data', () => {
  it('shortens an e-mail address so that nobody can write to it', () => {
    expect(maskEmail('ada.lovelace@example.com')).toBe('a…@example.com');
    expect(maskEmail('ß@example.com')).toBe('ß…@example.com');
    expect(maskEmail('not an address')).toBe('…');
    expect(maskEmail('@example.com')).toBe('…');
  });

  it.each([
    ['Invited ada@example.co.uk, bob+x@b.example', 'Invited a…@example.co.uk, b…@b.example'],
    ['from 203.0.113.9 and 2001:db8::1 or 2001:db8:0:0:1:2:3:4, ::1', 'from [address] and [address] or [address], [address]'],
    ['https://ada:pw@feeds.example/x?token=abc&b=1#t', 'https://[redacted]@feeds.example/x?token=[redacted]&b=1#t'],
    [
      'at 2026-11-23T08:15:00.000Z for 12:30:45, version 1.2.3, std::move',
      'at 2026-11-23T08:15:00.000Z for 12:30:45, version 1.2.3, std::move',
    ],
  ])('takes addresses and secrets out of %j and leaves the rest', (text, masked) => expect(maskPersonal(text)).toBe(masked));

  it('hides values of secret names at any depth, and keeps shape, numbers and nulls', () => {
    expect(
      maskPersonal({ name: 'Spring', n: 1.5, gone: null, deep: [{ apiKey: 'x', email: 'ada@example.com', password: ['p'] }] }),
    ).toEqual({
      name: 'Spring',
      n: 1.5,
      gone: null,
      deep: [{ apiKey: '[redacted]', email: 'a…@example.com', password: '[redacted]' }],
    });
    const cyclic: Record<string, unknown> = {};
    cyclic['self'] = cyclic;
    expect(JSON.stringify(maskPersonal(cyclic))).toContain('…');
  });

  it('is done with long and hostile texts in time that grows with their length', () => {
    for (const piece of ['a', 'a.', '1:', '1.', '@', 'a@', '://', 'a:'])
      expect(String(maskPersonal(`://${piece.repeat(20_000)}z`)).length).toBeGreaterThan(20_000);
  });
});
