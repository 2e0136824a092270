import { expect, it } from 'vitest';
import { parseVerificationSearch } from './verification-search.ts';

it('reads kinds and a campaign, and leaves out what it does not know', () => {
  expect(parseVerificationSearch({ kinds: ['SHORT_READ', 'NONSENSE'], campaign: 'a1', page: 4 })).toEqual({
    kinds: ['SHORT_READ'],
    campaign: 'a1',
  });
  expect(parseVerificationSearch({ kinds: 'STACKED' })).toEqual({ kinds: ['STACKED'] });
  expect(parseVerificationSearch({ kinds: { a: 1 }, campaign: 7 })).toEqual({});
});
