import type { Day } from '@castgraph/kernel/days';
import type { EntityManager } from './open-orm.ts';
import { subgraphRole } from './role-url.ts';
import { qualified, sqlName } from './sql-names.ts';

/**
 * DDL of a function that keeps a table, range-partitioned by a timestamptz, supplied with one partition per UTC day.
 * It runs with the owner's rights, because the service may not create tables, and grants nothing on what it creates:
 * a partition is reached through its parent and the parent's policy, or not at all.
 * `dropBefore` removes whole days and with them their rows.
 */
export function dayPartitions(schema: string, table: string, { dropBefore = false } = {}): string[] {
  const parent = qualified(schema, table);
  const role = sqlName(subgraphRole(schema));
  const ensure = qualified(schema, `ensure_${table}_days`);
  const drop = qualified(schema, `drop_${table}_days`);
  const statements = [
    `create function ${ensure}(first date, count int) returns int language plpgsql security definer set search_path = pg_catalog as $$
     declare made int := 0; d date; part text;
     begin
       perform pg_advisory_xact_lock(hashtextextended('castgraph.partitions.${parent}', 0));
       for i in 0 .. count - 1 loop
         d := first + i;
         part := format('${table}_%s', to_char(d, 'YYYYMMDD'));
         continue when to_regclass(format('%I.%I', '${schema}', part)) is not null;
         execute format('create table %I.%I partition of ${parent} for values from (%L) to (%L)', '${schema}', part,
           d::text || ' 00:00:00+00', (d + 1)::text || ' 00:00:00+00');
         made := made + 1;
       end loop;
       return made;
     end $$`,
    `revoke all on function ${ensure}(date, int) from public`,
    `grant execute on function ${ensure}(date, int) to ${role}`,
  ];
  if (!dropBefore) return statements;
  return [
    ...statements,
    `create function ${drop}(before date) returns int language plpgsql security definer set search_path = pg_catalog as $$
     declare dropped int := 0; part regclass;
     begin
       for part in select c.oid::regclass from pg_class c join pg_inherits i on i.inhrelid = c.oid
         where i.inhparent = '${parent}'::regclass and c.relname ~ '^${table}_[0-9]{8}$'
           and to_date(right(c.relname, 8), 'YYYYMMDD') < before
       loop
         execute format('drop table %s', part);
         dropped := dropped + 1;
       end loop;
       return dropped;
     end $$`,
    `revoke all on function ${drop}(date) from public`,
    `grant execute on function ${drop}(date) to ${role}`,
  ];
}

/**
 * Creates the missing partitions of `count` days from `first` on. Keep at least 35 days ahead.
 * @returns how many were created
 */
export async function ensureDays(em: EntityManager, schema: string, table: string, first: Day, count: number): Promise<number> {
  const ensure = qualified(schema, `ensure_${table}_days`);
  const [row] = await em.execute<{ made: number }[]>(`select ${ensure}(?::date, ?::int) as made`, [first, count]);
  return row!.made;
}
