const NAME = /^[a-z][a-z0-9_]{0,62}$/;

/**
 * Returns the name when it can stand in SQL without quotes, and throws RangeError otherwise.
 * Schema, table and role names come from our own sources; this keeps it so.
 */
export function sqlName(name: string): string {
  if (!NAME.test(name)) throw new RangeError(`Not a plain lower-case SQL name: ${JSON.stringify(name)}`);
  return name;
}

/** `schema.table`, both checked. */
export function qualified(schema: string, table: string): string {
  return `${sqlName(schema)}.${sqlName(table)}`;
}

/** A text literal: quotes doubled. For DDL only, where parameters are not allowed. */
export function sqlText(value: string): string {
  if (value.includes('\\') || value.includes('\0')) throw new RangeError('Backslash and NUL have no place in an SQL literal');
  return `'${value.replaceAll("'", "''")}'`;
}
