const names = new Intl.DisplayNames(undefined, { type: 'region', fallback: 'code' });

/** The name of a country by its ISO 3166-1 code; "Unknown" for what is none. */
export function countryName(code: string): string {
  if (!/^[A-Za-z]{2}$/.test(code) || code.toUpperCase() === 'ZZ') return 'Unknown';
  return names.of(code.toUpperCase()) ?? code;
}
