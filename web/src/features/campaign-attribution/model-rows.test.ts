import { describe, expect, it } from 'vitest';
import { layModels } from './model-rows.ts';

const credit = (id: string | null, conversions: number) => ({
  placement: id === null ? null : { id },
  conversions,
  value: { amountMinor: conversions * 100 },
});

describe('layModels', () => {
  const models = [
    { model: 'FIRST_TOUCH' as const, spots: [credit(null, 9), credit('a', 1), credit('b', 3)] },
    { model: 'LAST_TOUCH' as const, spots: [credit('a', 4), credit(null, 9)] },
  ];

  it('lays models side by side, most first, what tells of no spot last', () => {
    expect(layModels(models, 'conversions').map(({ key, amounts }) => [key, amounts])).toEqual([
      ['b', [3, 0]],
      ['a', [1, 4]],
      ['none', [9, 9]],
    ]);
  });

  it('gives values in minor units', () => {
    expect(layModels(models, 'value')[0]!.amounts).toEqual([300, 0]);
  });

  it('is empty without models', () => {
    expect(layModels([], 'value')).toEqual([]);
  });
});
