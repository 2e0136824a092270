import { describe, expect, test } from 'vitest';
import { makeClientAddress } from './client-address.ts';

describe('whose address counts', () => {
  const find = makeClientAddress(['10.0.0.0/8', '::1', 'fd00::/8']);
  test.each([
    ['a stranger’s header is ignored', '198.18.0.1', '1.2.3.4', '198.18.0.1'],
    ['a proxy’s is believed', '10.0.0.1', '81.2.69.142', '81.2.69.142'],
    ['the right end counts, not the client’s own claims', '10.0.0.1', '1.1.1.1, 81.2.69.142', '81.2.69.142'],
    ['proxies behind proxies are passed over', '10.0.0.1', '81.2.69.142, fd00::1, 10.2.3.4', '81.2.69.142'],
    ['with proxies only, the outermost is the client', '10.0.0.1', '10.0.0.9, 10.0.0.2', '10.0.0.9'],
    ['no header', '10.0.0.1', undefined, '10.0.0.1'],
    ['an entry that is no address ends the reading', '10.0.0.1', '81.2.69.142, unknown, 10.0.0.2', '10.0.0.2'],
    ['IPv4 in IPv6 is IPv4', '::ffff:10.0.0.1', '::ffff:81.2.69.142', '81.2.69.142'],
    ['ports and brackets go', '::1', '[2001:4860:4860::8888]:443', '2001:4860:4860:0:0:0:0:8888'],
    ['ports of IPv4 go', '::1', '81.2.69.142:5123', '81.2.69.142'],
    ['a socket that is gone has none', undefined, '81.2.69.142', null],
  ])('%s', (_, remote, forwarded, expected) => expect(find(remote, forwarded)).toBe(expected));

  test('a wrong range stops the start', () => expect(() => makeClientAddress(['10.0.0.0/99'])).toThrow(/Not an address range/));
});
