/**
 * A PostgreSQL array literal of the values, to be bound as one parameter and cast in the SQL: `?::uuid[]`.
 * Null stays null; everything else is quoted, so no value can end the literal early.
 */
export function arrayLiteral(values: readonly (string | number | null)[]): string {
  return `{${values.map((value) => (value === null ? 'null' : `"${String(value).replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`)).join(',')}}`;
}
