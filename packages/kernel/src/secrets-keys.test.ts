import { describe, expect, it } from 'vitest';
import { isSecretsKeys, readSecretsKeys } from './secrets-keys.ts';

const [first, second, third] = [1, 2, 3].map((fill) => Buffer.alloc(32, fill).toString('base64')) as [string, string, string];

describe('SECRETS_KEY', () => {
  it('is one key, which is current and hashes', () => {
    expect(readSecretsKeys(first)).toEqual({ current: first, previous: [], hashing: first });
  });

  it('is a list with the current key first, hashing for ever by the first key there was', () => {
    expect(readSecretsKeys(`${third},${second}\n${first}\n`)).toEqual({ current: third, previous: [second, first], hashing: first });
  });

  it('can keep a key for hashes alone, so that a leaked one opens and signs nothing', () => {
    expect(readSecretsKeys(`${third}, hashing:${first}`)).toEqual({ current: third, previous: [], hashing: first });
  });

  it.each([
    '',
    ',',
    'c2hvcnQ=',
    `${first},c2hvcnQ=`,
    `hashing:${first}`,
    `${first},hashing:x`,
    `${first},hashing:${second},hashing:${third}`,
  ])('is not %j', (text) => {
    expect(() => readSecretsKeys(text)).toThrow(/32 bytes/);
    expect(isSecretsKeys(text)).toBe(false);
  });
});
