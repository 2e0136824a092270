import { isCountry } from '@castgraph/kernel/countries';
import { countryName } from './country-name.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');

/** All countries by name, to choose from. */
export const countryChoices: ReadonlyArray<{ value: string; label: string }> = LETTERS.flatMap((first) =>
  LETTERS.map((second) => first + second),
)
  .filter(isCountry)
  .map((value) => ({ value, label: countryName(value) }))
  .toSorted((a, b) => a.label.localeCompare(b.label));
