import { describe, expect, it } from 'vitest';
import { guardedLookup } from './guarded-connect.ts';
import { isPublicAddress, readOutboundPolicy } from './outbound-policy.ts';

describe('isPublicAddress', () => {
  it.each(['8.8.8.8', '1.1.1.1', '2606:4700::1111', '2a00:1450:4001::1'])('accepts %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '::1',
    '::ffff:8.8.8.8',
    '64:ff9b::808:808',
    '::8.8.8.8',
    '4000::1',
    '',
    'example.com',
    '8.8.8',
    'fe80::1%eth0',
  ])('refuses %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe('OUTBOUND_ALLOW', () => {
  it('is a list of host:port', () => {
    const { allow } = readOutboundPolicy(' 127.0.0.1:9000, MinIO:9000,[::1]:80 ');
    expect([...allow]).toEqual(['127.0.0.1:9000', 'minio:9000', '[::1]:80']);
    expect(readOutboundPolicy(undefined).allow.size).toBe(0);
  });

  it.each(['minio', 'minio:', 'minio:0', 'minio:70000', 'http://minio:9000', 'a b:1'])('says which entry is wrong: %s', (entry) => {
    expect(() => readOutboundPolicy(`ok:1,${entry}`)).toThrow(entry);
  });
});

describe('guardedLookup', () => {
  it('hands over the addresses it has checked and asks once', async () => {
    let asked = 0;
    const addresses = [{ address: '93.184.215.14', family: 4 }];
    const lookup = guardedLookup(async () => (asked++ === 0 ? addresses : [{ address: '127.0.0.1', family: 4 }]));
    const answer = await new Promise((resolve, reject) => {
      lookup('example.com', { all: true }, (error, found) => (error ? reject(error) : resolve(found)));
    });
    expect(answer).toEqual(addresses);
    expect(asked).toBe(1);
  });
});
