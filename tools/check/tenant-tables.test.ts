import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../packages/testing/src/database.ts';
import { subgraphMigrations } from '../../packages/testing/src/subgraph-migrations.ts';

const subgraphs = readdirSync(join(import.meta.dirname, '../../subgraphs')).toSorted();

let database: TestDatabase;
let owner: pg.Client;
beforeAll(async () => {
  database = await createTestDatabase({ subgraphs: await Promise.all(subgraphs.map(subgraphMigrations)) });
  owner = new pg.Client({ connectionString: database.databaseUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner?.end();
  await database?.close();
});

async function names(sql: string): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(sql, [subgraphs]);
  return rows.map(({ name }) => name).toSorted();
}

const TABLE = `from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = any ($1) and c.relkind in ('r', 'p') and not c.relispartition`;

/** Tables whose rows no organization owns, or whose organization is not known yet, each with the reason. */
const OPEN: Record<string, string> = {
  ...Object.fromEntries(
    subgraphs.flatMap((schema) => [
      [`${schema}.migration`, 'what was done to the schema itself'],
      [`${schema}.outbox`, 'events on their way; the relay sends those of all organizations, and no resolver reads them'],
      [`${schema}.inbox`, 'ids of events that were taken, by workers only'],
      [`${schema}.dead_letter`, 'jobs that failed, by workers and operators only'],
      [`${schema}.schedule`, 'the clock of the product'],
    ]),
  ),
  'accounts.person': 'a person belongs to several organizations; what is told of them goes through their memberships, which are bound',
  'accounts.single_use_token': 'of a person, before they have signed in to an organization',
  'accounts.mail': 'letters that wait, sealed; of a person who may have no organization yet',
  'accounts.api_key_usage_batch': 'ids of batches of counts that were taken, so that each is added once; it says nothing of whose',
  'accounts.identity': 'how a person signs in, before an organization is known',
  'accounts.passkey': 'how a person signs in, before an organization is known',
  'accounts.recovery_code': 'of a person, in all their organizations alike',
  'accounts.totp': 'of a person, in all their organizations alike',
  'accounts.used_challenge': 'ids of challenges that were answered, so that none is twice',
  'analytics.campaign_share_code': 'says whose a share of a campaign is to who brings its code, by the hash of it, and nothing else',
  'analytics.exchange_rate': 'what the central bank publishes, the same for everybody',
  'analytics.exchange_rate_source': 'which of its files was read last',
  'analytics.pixel_token': 'says whose a pixel is to a page that brings no organization, and nothing else',
  'analytics.slug': 'says whose a link is to a visitor who brings no organization, and nothing else',
  'ingestion.listener_event_erased_day': 'days of which the sensitive columns were erased, for all organizations at once',
  'operations.alert': 'about the machines',
  'operations.health_status': 'about the machines',
};

/** Functions that run with the rights of the owner, each with the reason: row-level security does not hold within them. */
const ELEVATED: Record<string, string> = {
  chain_audit_entry: 'a trigger that appends to the chain, which the role itself must not write',
  link_audit_entry: 'the same, at the commit',
  delete_old_events: 'requests of the organization of the transaction that it does not want kept; refuses without one',
  drop_listener_event_days: 'upkeep by whole days, of all organizations at once',
  drop_request_verdicts: 'upkeep by whole days',
  empty_listener_event_default: 'upkeep: rows without a partition of their day get one',
  ensure_listener_event_days: 'upkeep: makes partitions',
  ensure_request_verdict_days: 'upkeep: makes partitions',
  erase_household: 'a household of the organization of the transaction, out of the log that roles may not change; refuses without one',
  erase_sandbox: 'everything of the organization of the transaction, when it is a sandbox and was asked to go or to be filled anew',
  erase_household_keys: 'upkeep: erases what may not be kept longer, of all organizations at once',
  mark_listener_events: 'a trigger that notes how far the log goes, for the collector, which may only insert',
  sandbox_sample: 'the sample data of the organization of the transaction, when it is a sandbox',
  open_listener_event_days: 'upkeep: lets the collector insert into partitions',
};

/** What one subgraph's role may read of another schema, made as a contract; the policies of those tables hold for it as for their own role. */
const CONTRACTS = [
  ...subgraphs.flatMap((schema) =>
    schema === 'accounts' ? [] : [`castgraph_accounts select ${schema}.audit_entry`, `castgraph_accounts select ${schema}.audit_link`],
  ),
  'castgraph_analytics select ingestion.listener_event',
  'castgraph_analytics select ingestion.listener_event_head',
  // By a view of those that are not done.
  'castgraph_ingestion select analytics.erasure',
];

const OF_ROLES = `not exists (select 1 from unnest(p.polroles) role where role <> 0 and (role = c.relowner or role::regrole::text = 'castgraph_collector'))`;

describe('every table of every schema', () => {
  it('is bound to the organization of the transaction, for reading and for writing, or stands in the list with a reason', async () => {
    const unbound = await names(
      `select n.nspname || '.' || c.relname as name ${TABLE}
          and not (c.relrowsecurity and c.relforcerowsecurity and exists (
            select 1 from pg_policy p where p.polrelid = c.oid and p.polname = 'tenant' and p.polpermissive and p.polcmd = '*'
               and pg_get_expr(p.polqual, p.polrelid) like '%organization_id%castgraph.organization_id%'
               and pg_get_expr(p.polwithcheck, p.polrelid) like '%organization_id%castgraph.organization_id%'))`,
    );
    expect(unbound).toEqual(Object.keys(OPEN).toSorted());
    expect((await names(`select c.relname as name ${TABLE}`)).length).toBeGreaterThan(unbound.length + 40);
  });

  it('has no second policy that opens it wider: each asks for the organization, or for work of the system', async () => {
    const wide = await names(
      `select n.nspname || '.' || c.relname || ' ' || p.polname as name from pg_policy p join pg_class c on c.oid = p.polrelid
         join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = any ($1) and p.polpermissive and ${OF_ROLES}
          and coalesce(pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid), '')
              !~ 'castgraph\\.(organization_id|system)'`,
    );
    expect(wide).toEqual([]);
  });

  it('is out of reach through its partitions, which do not ask the policies of their parent', async () => {
    const reachable = await names(
      `select n.nspname || '.' || c.relname || ' ' || r.rolname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
         cross join pg_roles r
        where n.nspname = any ($1) and c.relispartition and c.relkind in ('r', 'p') and r.rolname like 'castgraph%' and not r.rolsuper
          and has_table_privilege(r.oid, c.oid, 'select, update, delete')`,
    );
    expect(reachable).toEqual([]);
  });

  it('is read through views with the rights of whoever asks', async () => {
    const views = await names(
      `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = any ($1) and c.relkind in ('v', 'm') and not coalesce(c.reloptions @> '{security_invoker=true}', false)`,
    );
    expect(views).toEqual([]);
  });

  it('is touched past its policies only by functions that stand in the list with a reason', async () => {
    const elevated = await names(
      `select distinct p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = any ($1) and p.prosecdef`,
    );
    expect(elevated).toEqual(Object.keys(ELEVATED).toSorted());
    const unpinned = await names(
      `select n.nspname || '.' || p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where n.nspname = any ($1) and p.prosecdef and not exists (select 1 from unnest(p.proconfig) s where s like 'search_path=%')`,
    );
    expect(unpinned).toEqual([]);
  });
});

describe('the role of every subgraph', () => {
  it('is bound by policies and owns nothing', async () => {
    const free = await names(
      `select r.rolname as name from pg_roles r where r.rolname = any (select 'castgraph_' || unnest($1::text[]))
          and (r.rolsuper or r.rolbypassrls or r.rolcreaterole or exists (select 1 from pg_class c where c.relowner = r.oid))`,
    );
    expect(free).toEqual([]);
  });

  it('reaches no table of another schema but by contract, and then only reads', async () => {
    const foreign = await names(
      `select r.rolname || ' ' || privilege || ' ' || n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
         join unnest($1::text[]) s (subgraph) on s.subgraph <> n.nspname join pg_roles r on r.rolname = 'castgraph_' || s.subgraph
         cross join unnest('{select,insert,update,delete}'::text[]) privilege
        where n.nspname = any ($1) and c.relkind in ('r', 'p') and has_table_privilege(r.oid, c.oid, privilege)`,
    );
    expect(foreign).toEqual(CONTRACTS.toSorted());
  });
});
