import { migrateSubgraph, migrationChecksum, type Migration } from '@castgraph/orm/migrate';
import { ensureRoles } from '@castgraph/orm/roles';
import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';

/** SECRETS_KEY of tests, 32 bytes in base64; the environment's, when the cluster is shared with a running product. */
export const TEST_SECRETS_KEY = process.env.SECRETS_KEY ?? Buffer.alloc(32, 'castgraph tests ').toString('base64');

export interface TestDatabase {
  /** The owner's URL: give it to `openOrm` and `startSubgraph`, which connect as their own roles. */
  databaseUrl: string;
  secretsKey: string;
  /** Drops the database, ending whatever is still connected to it. */
  close(): Promise<void>;
}

export interface TestSubgraph {
  subgraph: string;
  migrations: readonly Migration[];
}

/**
 * A database of its own for a suite, holding the schemas of the subgraphs given, cloned in a fraction of a second from
 * a template that is migrated once per set of migrations. Subgraphs come as arguments because nothing shared may import one.
 */
export async function createTestDatabase({ subgraphs }: { subgraphs: readonly TestSubgraph[] }): Promise<TestDatabase> {
  const serverUrl = requireServerUrl();
  const family = templateFamily(subgraphs);
  const template = `${family}_${fingerprint(subgraphs.map(({ migrations }) => migrations.map(migrationChecksum)))}`;
  const name = `castgraph_test_${randomBytes(6).toString('hex')}`;
  await asOwner(serverUrl, async (owner) => {
    // Clones queue behind the maker of the template, and behind each other: PostgreSQL refuses to copy a template in use.
    await owner.query(`select pg_advisory_lock(hashtextextended($1, 0))`, [family]);
    await ensureRoles(
      owner,
      TEST_SECRETS_KEY,
      subgraphs.map(({ subgraph }) => subgraph),
    );
    await makeTemplate(owner, serverUrl, family, template, subgraphs);
    await owner.query(`create database ${name} template ${template}`);
  });
  return {
    databaseUrl: withDatabase(serverUrl, name),
    secretsKey: TEST_SECRETS_KEY,
    close: () => asOwner(serverUrl, async (owner) => void (await owner.query(`drop database if exists ${name} with (force)`))),
  };
}

async function makeTemplate(
  owner: pg.Client,
  serverUrl: string,
  family: string,
  template: string,
  subgraphs: readonly TestSubgraph[],
): Promise<void> {
  const found = await owner.query('select 1 from pg_database where datname = $1', [template]);
  if (found.rowCount) return;
  // What earlier migrations left behind, drafts of interrupted runs included.
  const outdated = await owner.query('select datname from pg_database where starts_with(datname, $1)', [`${family}_`]);
  for (const { datname } of outdated.rows) await owner.query(`drop database if exists ${datname} with (force)`);
  const draft = `${template}_draft`;
  await owner.query(`create database ${draft}`);
  const databaseUrl = withDatabase(serverUrl, draft);
  for (const { subgraph, migrations } of subgraphs) {
    await migrateSubgraph({ subgraph, migrations, databaseUrl, secretsKey: TEST_SECRETS_KEY });
  }
  // Renamed only when whole, so that an interrupted run leaves no half-migrated template.
  await owner.query(`alter database ${draft} rename to ${template}`);
}

/** One template is kept per set of subgraphs and per checkout: another clone of this repository has its own. */
function templateFamily(subgraphs: readonly TestSubgraph[]): string {
  return `castgraph_template_${fingerprint([import.meta.dirname, TEST_SECRETS_KEY, subgraphs.map(({ subgraph }) => subgraph)])}`;
}

function fingerprint(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 12);
}

function requireServerUrl(): string {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error('No DATABASE_URL: run tests by vitest with the root configuration, whose global set-up starts PostgreSQL');
  return url;
}

function withDatabase(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}

async function asOwner<T>(databaseUrl: string, work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = new pg.Client({ connectionString: databaseUrl, application_name: 'castgraph-testing' });
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}
