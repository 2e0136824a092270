import { expect, test } from 'vitest';
import { parseAudienceSearch, withRange } from './audience-search.ts';

test.each([
  [{}, {}],
  [
    { days: '365', zone: 'Europe/Berlin', compare: 'year' },
    { days: 365, zone: 'Europe/Berlin', compare: 'year' },
  ],
  [{ zone: 'Nowhere/Land', compare: 'decade' }, {}],
  [{ zone: 7 }, {}],
])('reads %j as %j', (search, read) => {
  expect(parseAudienceSearch(search)).toEqual(read);
});

test('other days take the place of those before, and leave the rest', () => {
  expect(withRange({ from: '2026-11-01', to: '2026-11-02', zone: 'UTC' }, { days: 7 })).toEqual({ days: 7, zone: 'UTC' });
});
