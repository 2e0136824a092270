import { subgraphRole } from './role-url.ts';
import { qualified, sqlName } from './sql-names.ts';
import { enableSystemAccess, enableTenantPolicies, grantContractView } from './tenant-table.ts';

/** The subgraph that shows the entries of all of them. */
const READER = 'accounts';

/**
 * DDL that chains a subgraph's audit entries, one chain an organization: each entry gets a number and a hash over itself and
 * the hash before it. The links are made by the database at the commit, in a trigger that runs as the owner, so that a service
 * can neither leave an entry out nor forge a link, and the chain is held only while a transaction commits. Entries that are
 * there already are linked in the order of their times. The columns of `audit_entry` that are hashed never change: a new one needs a new form.
 * Must follow `auditTables` in a later migration; a transaction that records an audit entry must not be a repeatable read.
 */
export function auditChain(schema: string): string[] {
  const names = { schema: sqlName(schema), entry: qualified(schema, 'audit_entry') };
  return [
    ...chainTables(schema),
    frameFunction(schema),
    hashFunction(schema),
    linkFunction(schema),
    `revoke all on function ${schema}.link_audit_entry(${names.entry}) from public`,
    `create function ${schema}.chain_audit_entry() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
     begin
       perform ${schema}.link_audit_entry(new);
       return null;
     end $$`,
    `revoke all on function ${schema}.chain_audit_entry() from public`,
    // Whoever owns the tables is bound by their policies as well, and has no organization here.
    `alter table ${names.entry} no force row level security`,
    `do $$ declare entry ${names.entry}; begin
       for entry in select * from ${names.entry} order by organization_id, at, id loop perform ${schema}.link_audit_entry(entry); end loop;
     end $$`,
    `alter table ${names.entry} force row level security`,
    `create constraint trigger chain after insert on ${names.entry} deferrable initially deferred for each row execute function ${schema}.chain_audit_entry()`,
    ...trailView(schema),
  ];
}

function chainTables(schema: string): string[] {
  const link = qualified(schema, 'audit_link');
  const head = qualified(schema, 'audit_head');
  const anchor = qualified(schema, 'audit_anchor');
  return [
    `create table ${link} (
       organization_id uuid not null, seq bigint not null check (seq > 0), entry_id uuid not null,
       prev_hash bytea not null, hash bytea not null,
       primary key (organization_id, seq), unique (organization_id, entry_id))`,
    `comment on table ${link} is 'the place of an audit entry in its organization''s chain; written by the trigger on audit_entry alone'`,
    `create table ${head} (organization_id uuid primary key, seq bigint not null, hash bytea not null)`,
    `create table ${anchor} (
       organization_id uuid not null, seq bigint not null, hash bytea not null, at timestamptz(3) not null, key_id text not null, signature text not null,
       primary key (organization_id, seq, key_id))`,
    `comment on table ${anchor} is 'heads signed outside the database, so that cutting off the end of a chain shows'`,
    ...enableTenantPolicies(schema, 'audit_link', { privileges: ['select'] }),
    ...enableTenantPolicies(schema, 'audit_head', { privileges: ['select'] }),
    ...enableTenantPolicies(schema, 'audit_anchor', { privileges: ['select', 'insert'] }),
    ...enableSystemAccess(schema, 'audit_entry'),
    ...enableSystemAccess(schema, 'audit_link'),
    ...enableSystemAccess(schema, 'audit_head'),
    ...enableSystemAccess(schema, 'audit_anchor', ['select', 'insert']),
  ];
}

/** A text with its length before it, so that no two lists of texts are written alike. */
function frameFunction(schema: string): string {
  return `create function ${schema}.audit_frame(value text) returns text language sql immutable set search_path = pg_catalog, pg_temp
            return octet_length(value) || ':' || value || ','`;
}

/** What `auditEntryHash` of `verify-audit.ts` computes from the same row; `jsonb` is written in one way only. */
function hashFunction(schema: string): string {
  const fields = [
    `'castgraph-audit-1'`,
    `'${schema}'`,
    'seq::text',
    'entry.organization_id::text',
    'entry.id::text',
    AUDIT_INSTANT('entry.at'),
    'entry.viewer_kind',
    'entry.viewer_id',
    'entry.action',
    'entry.subject_type',
    'entry.subject_id',
    'entry.details::text',
  ];
  const framed = fields.map((field) => `${schema}.audit_frame(${field})`).join(' || ');
  return `create function ${schema}.audit_entry_hash(entry ${qualified(schema, 'audit_entry')}, seq bigint, prev_hash bytea) returns bytea
            language sql stable set search_path = pg_catalog, pg_temp
            return sha256(prev_hash || convert_to(${framed}, 'UTF8'))`;
}

/** An instant to the microsecond, in UTC, whatever the session's settings. */
export const AUDIT_INSTANT = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** The row of the head is the lock: one commit at a time appends to an organization's chain, and others go on beside it. */
function linkFunction(schema: string): string {
  const head = qualified(schema, 'audit_head');
  return `create function ${schema}.link_audit_entry(entry ${qualified(schema, 'audit_entry')}) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    declare
      caller text := current_setting('castgraph.organization_id', true);
      last ${head};
      next_hash bytea;
    begin
      perform set_config('castgraph.organization_id', entry.organization_id::text, true);
      insert into ${head} values (entry.organization_id, 0, '') on conflict do nothing;
      select * into strict last from ${head} where organization_id = entry.organization_id for update;
      next_hash := ${schema}.audit_entry_hash(entry, last.seq + 1, last.hash);
      insert into ${qualified(schema, 'audit_link')} values (entry.organization_id, last.seq + 1, entry.id, last.hash, next_hash);
      update ${head} set seq = last.seq + 1, hash = next_hash where organization_id = entry.organization_id;
      perform set_config('castgraph.organization_id', coalesce(caller, ''), true);
    end $$`;
}

/** The contract by which one subgraph shows what was done in all: read as its own role, so that the table's policy binds it. */
function trailView(schema: string): string[] {
  const columns =
    'e.organization_id, e.id, e.at, e.viewer_kind, e.viewer_id, e.action, e.subject_type, e.subject_id, e.details, l.seq, l.hash';
  const tables = ['audit_entry', 'audit_link'];
  return [
    `create view ${qualified(schema, 'audit_trail')} with (security_invoker = true) as
       select ${columns} from ${qualified(schema, 'audit_entry')} e
         left join ${qualified(schema, 'audit_link')} l on l.organization_id = e.organization_id and l.entry_id = e.id`,
    ...tables.map((table) => `grant select on ${qualified(schema, table)} to ${sqlName(subgraphRole(READER))}`),
    ...grantContractView(schema, 'audit_trail', READER),
  ];
}
