import { describe, expect, it } from 'vitest';
import { isFromAllowedNetwork, isNetwork } from './allowed-networks.ts';

describe('a network', () => {
  it.each(['192.0.2.7', '192.0.2.0/24', '0.0.0.0/0', '10.1.2.3/32', '2001:db8::1', '2001:db8::/32', '::/0', '::ffff:192.0.2.7'])(
    '%s is one',
    (text) => expect(isNetwork(text)).toBe(true),
  );

  it.each([
    '',
    'example.com',
    '192.0.2',
    '192.0.2.256',
    '192.0.2.0/33',
    '2001:db8::/129',
    '192.0.2.0/',
    '192.0.2.0/-1',
    '/24',
    'fe80::1%eth0',
    '1.2.3.4/8/8',
    '010.0.0.1',
  ])('%s is none', (text) => expect(isNetwork(text)).toBe(false));
});

describe('an address', () => {
  const networks = ['192.0.2.77/24', '198.51.100.7', '2001:db8::/32', '::ffff:203.0.113.0/120'];

  it('lies in a range whose written address is any of its own, IPv4 inside IPv6 included', () => {
    for (const address of ['192.0.2.1', '198.51.100.7', '2001:db8:ffff::1', '::ffff:192.0.2.5', '::ffff:c000:205', '203.0.113.9'])
      expect(isFromAllowedNetwork(networks, address), address).toBe(true);
    for (const address of ['192.0.3.1', '198.51.100.8', '2001:db9::1', '::ffff:192.0.3.5', '203.0.114.9', '::1'])
      expect(isFromAllowedNetwork(networks, address), address).toBe(false);
  });

  it('lies everywhere when there are no networks, and nowhere when it is none', () => {
    expect([isFromAllowedNetwork(undefined, 'x'), isFromAllowedNetwork([], '')]).toEqual([true, true]);
    expect([
      isFromAllowedNetwork(networks, ''),
      isFromAllowedNetwork(networks, 'unknown'),
      isFromAllowedNetwork(['nonsense'], '1.2.3.4'),
    ]).toEqual([false, false, false]);
  });
});
