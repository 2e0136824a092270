import { createHash } from 'node:crypto';
import pg from 'pg';
import { ensureRoles } from './roles.ts';
import { subgraphRole } from './role-url.ts';
import { sqlName } from './sql-names.ts';

/** One step of a subgraph's schema: SQL statements that run once, in order, in one transaction. */
export interface Migration {
  /** Sorts and says what: `0001-campaigns`. Unique in its subgraph, never renamed. */
  name: string;
  up: readonly string[];
}

export interface MigrateOptions {
  subgraph: string;
  /** The owner's: may create roles and schemas. */
  databaseUrl: string;
  migrations: readonly Migration[];
  /** SECRETS_KEY, from which the roles' passwords follow. */
  secretsKey: string;
}

/**
 * Brings a subgraph's schema up to date: roles, schema, then every migration not yet recorded in `<schema>.migration`.
 * Safe to run from many processes at once (advisory lock) and again (nothing to do).
 * @returns the names of the migrations that ran now
 * @throws Error when a migration that has run was changed since, or when a statement fails (its migration is undone whole)
 */
export async function migrateSubgraph({ subgraph, databaseUrl, migrations, secretsKey }: MigrateOptions): Promise<string[]> {
  const schema = sqlName(subgraph);
  const names = new Set(migrations.map((migration) => migration.name));
  if (names.size !== migrations.length) throw new Error(`Two migrations of ${subgraph} share a name`);
  const owner = new pg.Client({ connectionString: databaseUrl, application_name: `castgraph-migrate-${subgraph}` });
  await owner.connect();
  try {
    await ensureRoles(owner, secretsKey, [subgraph]);
    await inLockedTransaction(owner, schema, () => createSchema(owner, schema));
    const ran: string[] = [];
    for (const migration of migrations) {
      if (await inLockedTransaction(owner, schema, () => runOnce(owner, schema, migration))) ran.push(migration.name);
    }
    return ran;
  } finally {
    await owner.end();
  }
}

async function inLockedTransaction<T>(owner: pg.Client, schema: string, work: () => Promise<T>): Promise<T> {
  await owner.query('begin');
  try {
    await owner.query(`select pg_advisory_xact_lock(hashtextextended('castgraph.migrate', 0))`);
    const result = await work();
    await owner.query('commit');
    return result;
  } catch (error) {
    await owner.query('rollback');
    throw new Error(`Migrating ${schema} failed: ${(error as Error).message}`, { cause: error });
  }
}

async function createSchema(owner: pg.Client, schema: string): Promise<void> {
  await owner.query(`create schema if not exists ${schema}`);
  await owner.query(`grant usage on schema ${schema} to ${sqlName(subgraphRole(schema))}`);
  await owner.query(
    `create table if not exists ${schema}.migration (
       name text primary key, checksum text not null, applied_at timestamptz not null default now())`,
  );
}

async function runOnce(owner: pg.Client, schema: string, migration: Migration): Promise<boolean> {
  const checksum = migrationChecksum(migration);
  const done = await owner.query(`select checksum from ${schema}.migration where name = $1`, [migration.name]);
  if (done.rowCount) {
    if (done.rows[0].checksum === checksum) return false;
    throw new Error(`migration ${migration.name} was changed after it ran; restore it and put the change into a new migration`);
  }
  for (const statement of migration.up) {
    await owner.query(statement).catch((error: Error) => {
      throw new Error(`${migration.name}: ${error.message}\n  in: ${statement.trim().slice(0, 400)}`, { cause: error });
    });
  }
  await owner.query(`insert into ${schema}.migration (name, checksum) values ($1, $2)`, [migration.name, checksum]);
  return true;
}

/** Fingerprint of a migration's statements; white space at their ends does not count. */
export function migrationChecksum(migration: Migration): string {
  const text = JSON.stringify([migration.name, ...migration.up.map((statement) => statement.trim())]);
  return createHash('sha256').update(text).digest('hex');
}
