import { expect, it } from 'vitest';
import type { OperationContext } from '@castgraph/service/context';
import { attemptOf } from './attempt-of.ts';

const from = (...addresses: string[]) =>
  attemptOf(
    { requestHeaders: { 'x-forwarded-for': addresses.length > 1 ? addresses : addresses[0] } } as unknown as OperationContext,
    'a@example.com',
  ).address;

it('an attempt is of an address of IPv4, and of a network of IPv6', () => {
  expect(from('203.0.113.9')).not.toBe(from('203.0.113.10'));
  expect(from('2001:db8:0:7::1')).toBe(from('2001:db8:0:7:ffff::2'));
  expect(from('2001:db8:0:7::1')).not.toBe(from('2001:db8:0:8::1'));
  expect(from('::ffff:203.0.113.9')).toBe(from('203.0.113.9'));
});

it('an attempt of nobody knows where, or of what is no address, counts with its like', () => {
  expect(from()).toBe('unknown');
  expect(from('not an address')).toBe('not an address');
  expect(from('203.0.113.9', '198.51.100.1')).toBe('203.0.113.9');
});
