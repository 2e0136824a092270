import { expect, test } from 'vitest';
import { nameCategories } from './name-categories.ts';

test('a category within another names both, each once, in the order of the feed', () => {
  expect(nameCategories([['News', 'Tech News'], ['News', 'Politics'], ['Education'], []])).toEqual([
    'News',
    'News/Tech News',
    'News/Politics',
    'Education',
  ]);
});

test('a feed cannot make the event too large for those who read it', () => {
  expect(nameCategories([['x'.repeat(201)], [''], ['Arts']])).toEqual(['Arts']);
  expect(nameCategories(Array.from({ length: 500 }, (_, i) => [`Category ${i}`]))).toHaveLength(50);
});
