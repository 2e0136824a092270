import { expect, test } from 'vitest';
import { parsePodcastSearch } from './podcast-search.ts';

const id = (number: number) => `01a22059-9aee-765c-aac9-f96f15fb320${number}`;

test.each([
  [{}, {}],
  [{ tab: 'overview' }, {}],
  [{ tab: 'cellar' }, {}],
  [
    { tab: 'audience', days: 7 },
    { tab: 'audience', days: 7 },
  ],
  [{ other: id(1), picked: 'no list' }, { other: id(1) }],
  [{ other: '../../x', picked: [id(1), 7, id(1)] }, { picked: [id(1)] }],
])('reads %j as %j', (search, read) => {
  expect(parsePodcastSearch(search)).toEqual(read);
});

test('compares at most six episodes', () => {
  expect(parsePodcastSearch({ picked: [1, 2, 3, 4, 5, 6, 7].map(id) }).picked).toHaveLength(6);
});
