import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { describe, expect, it } from 'vitest';
import { networkKey, parseIp } from './ip-address.ts';

/** The same by the library, which takes longer. */
function byLibrary(text: string): bigint | number | null {
  if (!ipaddr.IPv6.isValid(text)) return null;
  const address = ipaddr.IPv6.parse(text);
  if (address.isIPv4MappedAddress()) return address.toIPv4Address().octets.reduce((value, octet) => value * 256 + octet, 0);
  return address.parts.reduce((value, part) => (value << 16n) | BigInt(part), 0n);
}

describe('parseIp', () => {
  it.each([
    '::',
    '::1',
    '1::',
    '2001:db8::1',
    '2001:DB8:0:0:8:800:200c:417a',
    '1:2:3:4:5:6:7:8',
    '1::8',
    '1:2:3:4:5:6:7::',
    '::2:3:4:5:6:7:8',
    '::ffff:1.2.3.4',
    '64:ff9b::192.0.2.33',
    'fe80::1%eth0',
  ])('reads %s as the library does', (text) => expect(parseIp(text)?.value).toBe(byLibrary(text)));
  it.each([
    ':',
    ':::',
    ':1',
    '1:',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8:9',
    '1:2:3:4:5:6:7:8::',
    '1::2::3',
    '12345::',
    'g::',
    '::1.2.3.4.5',
    '::256.1.1.1',
    '::1.2.3.4:1',
    '1.2.3.4::',
    '::ffff:01.2.3.4',
    '::1/64',
    ':: 1',
    '１::',
  ])('refuses %j', (text) => expect(parseIp(text)).toBeNull());
  it('agrees with the library on every address, written in any way', () => {
    const ways = (groups: readonly number[]) => {
      const hex = groups.map((group) => group.toString(16));
      return [
        hex.join(':'),
        hex
          .map((group) => group.padStart(4, '0'))
          .join(':')
          .toUpperCase(),
        hex.join(':').replace(/(?:^|:)(?:0(?::|$)){2,}/, '::'),
      ];
    };
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constant(0), fc.nat(0xffff)), { minLength: 8, maxLength: 8 }), (groups) => {
        for (const text of ways(groups)) expect([text, parseIp(text)?.value]).toEqual([text, byLibrary(text)]);
      }),
    );
  });
  it('takes nothing that the library refuses', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('0123456789abcdef:.%')), maxLength: 24 }), (text) => {
        fc.pre(parseIp(text)?.version === 6);
        expect(ipaddr.IPv6.isValid(text)).toBe(true);
      }),
      { numRuns: 200, maxSkipsPerRun: 10_000 },
    );
  });
  it('takes brackets, ports and the first of a list of forwarders', () => {
    expect(networkKey('[2001:db8::1]:443')).toBe('2001:0db8:0000:0000::/64');
    expect(networkKey('2001:db8:0:5::1, 10.0.0.1')).toBe('2001:0db8:0000:0005::/64');
    expect(networkKey('::ffff:203.0.113.7')).toBe('203.0.113.7');
  });
});
