import { expect, it } from 'vitest';
import { fieldWords, valueWords } from './change-words.ts';

it('tells a field in words', () => {
  expect([fieldWords('name'), fieldWords('attributionWindowDays')]).toEqual(['name', 'attribution window days']);
});

it('tells values of any kind, and none as none', () => {
  expect(valueWords([{ id: 'f', firstDay: '2026-11-01', lastDay: '2026-11-02', name: null }])).toBe('2026-11-01 to 2026-11-02');
  expect(valueWords([{ impressions: 0, cpmMinor: 150 }])).toBe('from 0: 150');
  expect([valueWords(null), valueWords([]), valueWords(['DE', 'AT']), valueWords(false), valueWords({ a: 1 })]).toEqual([
    'nothing',
    'none',
    'DE; AT',
    'false',
    '{"a":1}',
  ]);
});
