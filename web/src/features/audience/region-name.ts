import { countryName } from '../../shared/country-name.ts';

/** A region by its ISO 3166-2 code, with the country in words: `AT-9` → `AT-9, Austria`. */
export function regionName(code: string): string {
  if (code === 'unknown') return 'Unknown';
  const country = code.split('-', 1)[0]!;
  return `${code}, ${countryName(country)}`;
}
