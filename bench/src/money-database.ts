import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { closeOrm, openOrm, type Orm } from '@castgraph/orm/open-orm';
import { migrateSubgraph } from '@castgraph/orm/migrate';
import { Campaign } from '../../subgraphs/analytics/src/campaigns/campaign.entity.ts';
import { migrations as analytics } from '../../subgraphs/analytics/src/migrations.ts';
import { migrations as ingestion } from '../../subgraphs/ingestion/src/migrations.ts';
import { findFreePort } from '../../tools/run/find-free-port.ts';
import { openProcessLog } from '../../tools/run/logs.ts';
import { startPostgres } from '../../tools/run/start-postgres.ts';

/** A database of analytics that is thrown away afterwards. */
export interface MoneyDatabase {
  owner: pg.Pool;
  orm: Orm;
}

/** Opens one for the length of some work. */
export async function withMoneyDatabase(work: (database: MoneyDatabase) => Promise<void>): Promise<void> {
  const secretsKey = Buffer.alloc(32, 'castgraph bench ').toString('base64');
  const dir = mkdtempSync(join(tmpdir(), 'castgraph-bench-'));
  const log = openProcessLog(dir, 'postgres');
  const postgres = await startPostgres({ dir: join(dir, 'postgres'), password: 'bench', port: await findFreePort(), log, durable: false });
  const owner = new pg.Pool({ connectionString: postgres.url, max: 4 });
  // The server is stopped as soon as the pool is asked to end, and says so to connections that have not.
  owner.on('error', () => undefined);
  try {
    await migrateSubgraph({ subgraph: 'ingestion', migrations: ingestion, databaseUrl: postgres.url, secretsKey });
    await migrateSubgraph({ subgraph: 'analytics', migrations: analytics, databaseUrl: postgres.url, secretsKey });
    const orm = await openOrm({ subgraph: 'analytics', entities: [Campaign], databaseUrl: postgres.url, secretsKey });
    try {
      await work({ owner, orm });
    } finally {
      await closeOrm(orm);
    }
  } finally {
    await owner.end();
    await postgres.stop();
    rmSync(dir, { recursive: true, force: true });
  }
}
