import { createSecretKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { networkKey } from '@castgraph/kernel/ip-address';
import { householdKey, listenerKey, makeListenerKeys } from './listener-key.ts';

describe('keys made for collectors', () => {
  const agents = ['', 'AntennaPod/3.6.0', '  Überwachung 📻 \0', 'x'.repeat(64), 'long '.repeat(5_000)];
  it.each([0, 16, 32, 64, 65, 200])('are the ones that HMAC-SHA256 gives under a secret of %i bytes', (length) => {
    const secret = Buffer.alloc(length, 'secret ');
    const keysOf = makeListenerKeys(secret);
    for (const ip of ['203.0.113.7', '2001:db8::1', '::ffff:198.51.100.1'])
      for (const agent of agents) {
        const keys = keysOf(networkKey(ip)!, agent);
        expect(keys.listener).toEqual(listenerKey(secret, ip, agent));
        expect(keys.household).toEqual(householdKey(secret, ip));
      }
  });
  it('are the same under a secret that is wrapped', () => {
    const secret = Buffer.alloc(32, 'secret ');
    expect(makeListenerKeys(createSecretKey(secret))('203.0.113.7', 'a')).toEqual(makeListenerKeys(secret)('203.0.113.7', 'a'));
    expect(makeListenerKeys(secret)('203.0.113.7', 'a').listener).not.toEqual(
      makeListenerKeys(Buffer.alloc(32))('203.0.113.7', 'a').listener,
    );
  });
});
