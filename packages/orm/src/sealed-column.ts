import { qualified, sqlName } from './sql-names.ts';

/**
 * DDL that says beside a sealed column under which key each of its texts is (`<column>_key`), so that those under an old key
 * are found without reading any. The second part of a sealed text is that key's id; older texts name none and count as old.
 */
export function sealedColumn(schema: string, table: string, column: string): string[] {
  const name = qualified(schema, table);
  const key = `${sqlName(column)}_key`;
  return [
    `alter table ${name} add column ${key} text generated always as (left(split_part(${column}, '.', 2), 8)) stored`,
    `create index on ${name} (${key}, organization_id, id) where ${key} is not null`,
  ];
}
