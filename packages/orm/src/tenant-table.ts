import { COLLECTOR_ROLE, subgraphRole } from './role-url.ts';
import { qualified, sqlName } from './sql-names.ts';

/** What a role may do with a table. */
export type Privilege = 'select' | 'insert' | 'update' | 'delete';

/**
 * The organization of the current transaction, null when none is set, as an SQL expression.
 * A setting that was set once in a connection reads '' after its transaction, not null, hence `nullif`.
 */
export const CURRENT_ORGANIZATION = "nullif(current_setting('castgraph.organization_id', true), '')::uuid";

const IN_SYSTEM = "current_setting('castgraph.system', true) = 'on'";

const GRANTS = "nullif(current_setting('castgraph.grants', true), '')::text[]";

/** An SQL expression: true when `kind:<column>` was granted to a confined viewer. The array is read once a statement. */
export function isGranted(kind: string, column: string): string {
  return `'${kind}:' || ${column} = any ((select ${GRANTS})::text[])`;
}

/**
 * DDL that hides the rows of a tenant table from confined viewers, but for those of which one of the conditions (SQL, see `isGranted`)
 * is true. Restrictive, hence beside every other policy; transactions without grants, as all work by ourselves, see on. A condition
 * may ask another table, whose own policies then hold.
 */
export function confineToGrants(schema: string, table: string, conditions: readonly string[]): string[] {
  const isUnconfined = `(select ${GRANTS}) is null`;
  const visible = [isUnconfined, ...conditions].map((condition) => `(${condition})`).join(' or ');
  return [`create policy granted on ${qualified(schema, table)} as restrictive using (${visible})`];
}

export interface TenantTableOptions {
  /** What the subgraph's own role may do; an append-only table takes `['select', 'insert']`. */
  privileges?: readonly Privilege[];
}

/**
 * DDL that binds a table to its `organization_id`: row-level security enabled and forced, one policy for reading and
 * writing, and grants to the schema's role. Without an organization set, the table looks empty and refuses rows.
 * For a partitioned table call it on the parent only: a partition ignores its parent's policy when queried directly,
 * and is out of reach because nothing is granted on it.
 */
export function enableTenantPolicies(schema: string, table: string, options: TenantTableOptions = {}): string[] {
  const name = qualified(schema, table);
  return [
    `alter table ${name} enable row level security`,
    `alter table ${name} force row level security`,
    `create policy tenant on ${name} using (organization_id = ${CURRENT_ORGANIZATION}) with check (organization_id = ${CURRENT_ORGANIZATION})`,
    grant(schema, table, options.privileges ?? ['select', 'insert', 'update', 'delete']),
  ];
}

/**
 * DDL that lets work done by `inSystem` see (and, when named, change) the rows of all organizations in one tenant table:
 * what is due next, whose key this is. Opt-in per table and per privilege, because most tables never need it.
 * Call after `enableTenantPolicies`.
 */
export function enableSystemAccess(schema: string, table: string, privileges: readonly Privilege[] = ['select']): string[] {
  const name = qualified(schema, table);
  return privileges.map((privilege) => {
    const clauses = {
      select: `using (${IN_SYSTEM})`,
      insert: `with check (${IN_SYSTEM})`,
      update: `using (${IN_SYSTEM}) with check (${IN_SYSTEM})`,
      delete: `using (${IN_SYSTEM})`,
    };
    return `create policy system_${privilege} on ${name} for ${privilege} ${clauses[privilege]}`;
  });
}

/** DDL that lets the bulk writer insert rows of any organization into a tenant table, and nothing else. */
export function enableCollectorInserts(schema: string, table: string): string[] {
  const name = qualified(schema, table);
  return [
    `create policy collector on ${name} for insert to ${COLLECTOR_ROLE} with check (true)`,
    `grant usage on schema ${sqlName(schema)} to ${COLLECTOR_ROLE}`,
    `grant insert on ${name} to ${COLLECTOR_ROLE}`,
  ];
}

/** DDL for a table whose rows no organization owns (lists, plumbing): grants to the schema's role, no policies. */
export function grantSystemTable(schema: string, table: string, options: TenantTableOptions = {}): string[] {
  return [grant(schema, table, options.privileges ?? ['select', 'insert', 'update', 'delete'])];
}

/** DDL that opens a view, made as a contract, to the role of another subgraph. */
export function grantContractView(schema: string, view: string, toSubgraph: string): string[] {
  const role = sqlName(subgraphRole(toSubgraph));
  return [`grant usage on schema ${sqlName(schema)} to ${role}`, `grant select on ${qualified(schema, view)} to ${role}`];
}

function grant(schema: string, table: string, privileges: readonly Privilege[]): string {
  return `grant ${privileges.join(', ')} on ${qualified(schema, table)} to ${sqlName(subgraphRole(schema))}`;
}
