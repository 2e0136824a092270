/**
 * A PostgreSQL array literal of the values, to be bound as one parameter and cast in the SQL: `?::uuid[]`.
 * Null stays null; text is quoted, so no value can end the literal early.
 */
export function arrayLiteral(values: readonly (string | number | boolean | null)[]): string {
  return `{${values.map(literal).join(',')}}`;
}

/** The same for values that need no quotes: numbers, and texts that are ids, hexadecimal digits or instants, never somebody's own words. */
export function plainArrayLiteral(values: readonly (string | number | boolean | null)[]): string {
  return `{${values.map((value) => value ?? 'null').join(',')}}`;
}

function literal(value: string | number | boolean | null): string {
  if (typeof value !== 'string') return String(value);
  // Ids, keys and names seldom hold anything that needs escaping, and finding that out once is cheaper than replacing twice.
  return /["\\]/.test(value) ? `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"` : `"${value}"`;
}
