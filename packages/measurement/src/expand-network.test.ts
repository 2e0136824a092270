import { expect, test } from 'vitest';
import { expandNetwork } from './expand-network.ts';
import { householdKey } from './listener-key.ts';

const keyed = (text: string): string => householdKey(Buffer.alloc(32), text).toString('hex');

test.each([
  ['203.0.113.7', 1],
  ['::ffff:203.0.113.7', 1],
  ['203.0.113.7/32', 1],
  ['203.0.113.0/24', 256],
  ['203.0.113.77/30', 4],
  ['2a02:6b68:1:100::/56', 256],
  ['2a02:6b68:1:1ff::/60', 16],
  ['2a02:6b68:1:1::/64', 1],
  ['2a02:6b68:1:1::7/128', 1],
])('C10 %s holds %i households, its own among them', (network, count) => {
  const households = expandNetwork(network).map(keyed);
  expect(new Set(households).size).toBe(count);
  expect(households).toContain(keyed(network.split('/')[0]!));
});

test('C10 a range begins where its prefix says, whichever address of it is given', () => {
  expect(expandNetwork('203.0.113.77/30')).toEqual(['203.0.113.76', '203.0.113.77', '203.0.113.78', '203.0.113.79']);
});

test.each([
  '203.0.113.0/23',
  '0.0.0.0/0',
  '2a02:6b68::/48',
  '203.0.113.7/33',
  '::/129',
  'office',
  '',
  '1.2.3',
  '203.0.113.7/',
  '203.0.113.7 /24',
])('C10 refuses %j as a shared network', (network) => {
  expect(() => expandNetwork(network)).toThrow(expect.objectContaining({ code: 'BAD_INPUT' }));
});
