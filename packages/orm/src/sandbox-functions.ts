import { subgraphRole } from './role-url.ts';
import { sqlName } from './sql-names.ts';
import { CURRENT_ORGANIZATION } from './tenant-table.ts';

/** What is still to be sent, among it that the sandbox is to go; it is forgotten once it was. */
const NOT_ERASED = `'outbox'`;

/**
 * DDL of what a subgraph needs of sandbox organizations:
 *
 * - `sandbox_sample()`: the id of the sample data that the transaction's organization shall hold; null for one that is to go, and for
 *   every organization that is no sandbox.
 * - `erase_sandbox(sample)`: empties every table of the schema of the transaction's organization, when it is a sandbox and shall hold this
 *   sample, or go (null). Audit entries stay until it goes, for they are append-only. An organization that accounts does not know any more
 *   is gone. False, and nothing done, for a sample of before.
 *
 * Both run with the rights of the owner, because a role may neither delete from append-only tables nor read another schema. Tables are
 * found in the catalogue, so that one that comes later is emptied too; those that others refer to are tried again after them.
 */
export function sandboxFunctions(schema: string): string[] {
  const functions = ['sandbox_sample()', 'erase_sandbox(uuid)'];
  return [
    `create function ${schema}.sandbox_sample() returns uuid language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
     begin
       return (select sample_id from accounts.organization where organization_id = ${CURRENT_ORGANIZATION} and is_sandbox);
     end $$`,
    eraseFunction(schema),
    ...functions.flatMap((name) => [
      `revoke all on function ${schema}.${name} from public`,
      `grant execute on function ${schema}.${name} to ${sqlName(subgraphRole(schema))}`,
    ]),
  ];
}

function eraseFunction(schema: string): string {
  return `create function ${schema}.erase_sandbox(sample uuid) returns boolean
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    declare organization uuid := ${CURRENT_ORGANIZATION}; is_due boolean; pending text[]; referred text[]; name text;
    begin
      if organization is null then raise exception 'No organization is set'; end if;
      select o.is_sandbox and o.sample_id is not distinct from sample into is_due from accounts.organization o where o.organization_id = organization;
      if not coalesce(is_due, sample is null) then return false; end if;
      select array_agg(format('%I.%I', '${schema}', c.relname) order by c.relname) into pending
        from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id' and not a.attisdropped
       where c.relnamespace = '${schema}'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
         and c.relname not in (${NOT_ERASED}) and (sample is null or c.relname not like 'audit\\_%');
      while cardinality(pending) > 0 loop
        referred := '{}';
        foreach name in array pending loop
          begin
            execute format('delete from %s where organization_id = $1', name) using organization;
          exception when foreign_key_violation then referred := referred || name;
          end;
        end loop;
        if cardinality(referred) = cardinality(pending) then raise exception 'Rows that refer to each other cannot be erased: %', referred; end if;
        pending := referred;
      end loop;
      return true;
    end $$`;
}
