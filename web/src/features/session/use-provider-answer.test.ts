import { expect, test } from 'vitest';
import { readProviderAnswer } from './use-provider-answer.ts';

test('what a provider led back with is read, and what is none of ours is nothing', () => {
  expect(readProviderAnswer('')).toEqual({});
  expect(readProviderAnswer('#token=x')).toEqual({});
  expect(readProviderAnswer('#challenge=c&methods=TOTP,EVIL,RECOVERY_CODE')).toEqual({
    challenge: { token: 'c', methods: ['TOTP', 'RECOVERY_CODE'] },
  });
  expect(readProviderAnswer('#link=l').link).toBe('l');
  expect(readProviderAnswer('#problem=denied').problem).toContain('cancelled');
  expect(readProviderAnswer('#problem=<b>').problem).toBe(readProviderAnswer('#problem=unfinished').problem);
});
