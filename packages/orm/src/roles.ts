import type { Client } from 'pg';
import { createHash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { COLLECTOR_ROLE, rolePassword, subgraphRole } from './role-url.ts';
import { sqlName, sqlText } from './sql-names.ts';

/** The subgraphs, each with a schema and a login role of its own. All roles exist before any migration grants to one. */
export const SUBGRAPHS = ['accounts', 'analytics', 'ingestion', 'integrations', 'operations', 'reporting'] as const;
export type SubgraphName = (typeof SUBGRAPHS)[number];

/**
 * Kept at the role rather than sent by each connection: PgBouncer drops start-up parameters it does not know.
 * A waiting lock gives up before a statement does, and an abandoned transaction before it holds back vacuum. Statements are short and many at
 * once: starting workers for one, or compiling it, takes longer than what either saves, and takes it from the others.
 */
const SETTINGS: Readonly<Record<string, string>> = {
  statement_timeout: '30s',
  lock_timeout: '10s',
  idle_in_transaction_session_timeout: '60s',
  timezone: 'UTC',
  max_parallel_workers_per_gather: '0',
  jit: 'off',
};

/** Errors of two sessions that create or alter one role at the same time. */
const RACES = new Set(['23505', '42710', 'XX000', '40001', '40P01']);

/**
 * Creates the login roles of all subgraphs and of the collector, or brings them up to date.
 * Roles belong to the whole cluster, which no advisory lock spans (those are per database), so a lost race is retried.
 * A fingerprint in the role's comment tells whether there is anything to do.
 */
export async function ensureRoles(owner: Client, secretsKey: string, more: readonly string[] = []): Promise<void> {
  const roles = new Set([...[...SUBGRAPHS, ...more].map(subgraphRole), COLLECTOR_ROLE]);
  for (const role of roles) await ensureRole(owner, sqlName(role), rolePassword(role, secretsKey));
}

async function ensureRole(owner: Client, role: string, password: string): Promise<void> {
  const fingerprint = `castgraph ${createHash('sha256')
    .update(JSON.stringify([role, password, SETTINGS]))
    .digest('hex')
    .slice(0, 32)}`;
  for (let attempt = 1; ; attempt++) {
    const found = await owner.query(`select shobj_description(oid, 'pg_authid') as note from pg_roles where rolname = $1`, [role]);
    if (found.rows[0]?.note === fingerprint) return;
    try {
      await owner.query('begin');
      if (found.rowCount === 0) await owner.query(`create role ${role}`);
      await owner.query(`alter role ${role} login noinherit nocreatedb nocreaterole password ${sqlText(password)}`);
      for (const [name, value] of Object.entries(SETTINGS)) await owner.query(`alter role ${role} set ${name} = ${sqlText(value)}`);
      await owner.query(`comment on role ${role} is ${sqlText(fingerprint)}`);
      await owner.query('commit');
      return;
    } catch (error) {
      await owner.query('rollback');
      if (attempt >= 20 || !RACES.has((error as { code?: string }).code ?? '')) throw error;
      await delay(10 + Math.random() * 40 * attempt);
    }
  }
}
