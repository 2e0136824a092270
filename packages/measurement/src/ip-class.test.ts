import { describe, expect, it } from 'vitest';
import { makeCidrSet } from './cidr-set.ts';
import { parseIp } from '@castgraph/kernel/ip-address';
import { classifyIp, isDataCentre, isHousehold } from './ip-class.ts';
import { readIpList } from './ip-list.ts';
import { householdKey, listenerKey } from './listener-key.ts';

describe('classifyIp (A5b, C8)', () => {
  it.each([
    ['10.1.2.3', 'private'],
    ['192.168.0.1', 'private'],
    ['fd00::1', 'private'],
    ['127.0.0.1', 'loopback'],
    ['169.254.1.1', 'link-local'],
    ['fe80::1', 'link-local'],
    ['100.64.0.1', 'carrier-nat'],
    ['100.128.0.1', 'public'],
    ['224.0.0.1', 'multicast'],
    ['203.0.113.9', 'documentation'],
    ['0.1.2.3', 'reserved'],
    ['3.5.140.2', 'hosting'],
    ['2600:1f14::1', 'hosting'],
    ['::ffff:3.5.140.2', 'hosting'],
    ['172.225.4.4', 'relay'],
    ['2a02:26f7::1', 'relay'],
    ['81.2.69.142', 'public'],
  ])('%s is %s', (ip, expected) => expect(classifyIp(ip)).toBe(expected));
  it.each(['', '1.2.3', '256.1.1.1', '01.2.3.4', '0x7f.1.1.1', '2130706433', 'host', ':::1'])('refuses %j', (ip) =>
    expect(classifyIp(ip)).toBeNull(),
  );
  it('lets lists widen what is embedded, but never turns Private Relay into a VPN', () => {
    const vpn = makeCidrSet(['81.2.69.0/24', '172.225.0.0/16']);
    expect([classifyIp('81.2.69.142', { vpn }), classifyIp('172.225.4.4', { vpn })]).toEqual(['vpn', 'relay']);
    expect(classifyIp('3.5.140.2', { residential: makeCidrSet(['3.5.140.2']) })).toBe('public');
  });
  it('keeps Private Relay listeners but makes no household of them', () => {
    expect([isDataCentre('relay'), isHousehold('relay'), isDataCentre('vpn'), isHousehold('public')]).toEqual([false, false, true, true]);
  });
});

describe('makeCidrSet', () => {
  const has = (set: ReturnType<typeof makeCidrSet>, ip: string) => set.has(parseIp(ip)!);
  it('reads CIDRs, single addresses and ranges, joins them and minds both ends', () => {
    const set = makeCidrSet([
      '# a list',
      '',
      '10.0.0.0/25',
      '10.0.0.128/25 # next',
      '1.2.3.4,1.2.3.9,Some Host,http://x',
      '5.5.5.5-5.5.5.6',
      '2001:db8::/33',
      '9.9.9.9/32',
    ]);
    expect(set.size).toBe(5);
    expect(['10.0.0.0', '10.0.0.255', '1.2.3.4', '1.2.3.9', '5.5.5.6', '2001:db8:7fff::1', '9.9.9.9'].every((ip) => has(set, ip))).toBe(
      true,
    );
    expect(['9.255.255.255', '10.0.1.0', '1.2.3.3', '1.2.3.10', '2001:db8:8000::1', '9.9.9.8'].some((ip) => has(set, ip))).toBe(false);
  });
  it.each(['10.0.0.0/33', 'x', '1.2.3.4/', '9.9.9.9,1.1.1.1', '2001:db8::/129'])('refuses %s with its line', (text) => {
    expect(() => makeCidrSet(['10.0.0.0/8', text])).toThrow(expect.objectContaining({ place: { line: 2 } }));
  });
});

describe('overlaps', () => {
  it.each([
    ['10.0.0.0/24', '10.0.0.255', true],
    ['10.0.0.0/24', '10.0.1.0', false],
    ['10.0.0.0/8', '10.1.0.0/16', true],
    ['10.1.0.0/16', '10.0.0.0/8', true],
    ['2001:db8::/32', '2001:db8:ffff::/48', true],
    ['2001:db8::/32', '2001:db9::/32', false],
    ['10.0.0.0/8', '::a00:0/104', false],
  ])('of %s and %s: %s', (a, b, expected) => expect(makeCidrSet([a]).overlaps(makeCidrSet([b]))).toBe(expected));
});

describe('readIpList', () => {
  it('reads text, CSV and the JSON of clouds, and tells how much each covers', () => {
    expect(readIpList('# list\n81.2.69.0/24\n2a02:4780::/32\n', 'hosting')).toMatchObject({
      size: 2,
      v4Addresses: 256,
      v6Networks: 2 ** 32,
    });
    expect(readIpList('from,to,name\n81.2.69.0,81.2.69.9,Some Host,http://x\n', 'hosting')).toMatchObject({ v4Addresses: 10 });
    expect(readIpList('172.224.224.0/27,GB,GB-EN,London,\n', 'relay')).toMatchObject({ v4Addresses: 32 });
    const json = {
      syncToken: '1',
      prefixes: [{ ip_prefix: '3.5.140.0/22', region: 'x' }, { ipv6Prefix: '2600:1f14::/36' }, { note: '1/2' }],
    };
    expect(readIpList(JSON.stringify(json), 'hosting')).toMatchObject({ size: 2, v4Addresses: 1024 });
  });
  it.each([
    ['a page', '<html><body>502</body></html>'],
    ['nothing', '# only a comment\n'],
    ['everything', '0.0.0.0/0'],
    ['all of IPv6', '2000::/3'],
    ['a range that is too wide', '80.0.0.0/7'],
    ['private addresses', '81.2.69.0/24\n192.168.4.0/24'],
    ['loopback', '::1/128'],
    ['carrier NAT', '100.64.0.0/10'],
    ['something else', 'ASN,Entity\n198375,"INULOGIC SARL, FR"\n51447,"RootLayer"'],
    ['broken JSON', '{"prefixes":[{"ip_prefix":"3.5.140.0/22"'],
    [
      'most of IPv4 in small pieces',
      Array.from({ length: 90 }, (_, index) => `${index + 11 < 100 ? index + 11 : index + 30}.0.0.0/8`).join('\n'),
    ],
  ])('refuses %s', (_, text) => expect(() => readIpList(text, 'hosting')).toThrow(expect.objectContaining({ code: 'BAD_INPUT' })));
  it('lets carriers name their NAT', () => expect(readIpList('100.64.0.0/10', 'carrier').size).toBe(1));
});

describe('keys (C18, A5d)', () => {
  const secret = Buffer.alloc(32, 7);
  const key = (ip: string, userAgent = 'a') => listenerKey(secret, ip, userAgent).toString('hex');
  it('depend on secret, network and user agent alone', () => {
    expect(key('203.0.113.7')).toBe(key('::ffff:203.0.113.7'));
    expect(key('203.0.113.7')).not.toBe(key('203.0.113.7', 'b'));
    expect(key('2001:db8::1')).toBe(key('2001:db8::ffff:1'));
    expect(key('2001:db8::1')).not.toBe(key('2001:db8:0:1::1'));
    expect(listenerKey(Buffer.alloc(32, 8), '203.0.113.7', 'a').toString('hex')).not.toBe(key('203.0.113.7'));
    expect(householdKey(secret, '203.0.113.7').equals(householdKey(secret, '::ffff:cb00:7107'))).toBe(true);
    expect(key('203.0.113.7').length).toBe(32);
  });
  it('refuse what is no address', () => expect(() => key('unknown')).toThrow('Not an IP address'));
});
