import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrateSubgraph } from '@castgraph/orm/migrate';
import { closeOrm, openOrm, type Orm } from '@castgraph/orm/open-orm';
import { subgraphMigrations } from '@castgraph/testing/subgraph-migrations';
import { findFreePort } from '../../../tools/run/find-free-port.ts';
import { openProcessLog } from '../../../tools/run/logs.ts';
import { startPostgres } from '../../../tools/run/start-postgres.ts';
import { type Analytics, loadAnalytics } from './load-analytics.ts';

/** A PostgreSQL as `npm start` runs it, with fsync, holding the log of listening and the books of analytics. */
export interface CountingGround {
  analytics: Analytics;
  orm: Orm;
  owner: pg.Pool;
  close(): Promise<void>;
}

/** Starts it, with nothing in it. */
export async function openCountingGround(): Promise<CountingGround> {
  // PostgreSQL runs as another user, who must be able to enter.
  const folder = mkdtempSync(join(tmpdir(), 'castgraph-bench-'));
  const log = openProcessLog(join(folder, 'logs'), 'postgres');
  const server = await startPostgres({ dir: join(folder, 'postgres'), password: 'bench', log, port: await findFreePort(), durable: true });
  const secretsKey = Buffer.alloc(32, 'castgraph bench').toString('base64');
  for (const subgraph of ['ingestion', 'analytics'])
    await migrateSubgraph({ ...(await subgraphMigrations(subgraph)), databaseUrl: server.url, secretsKey });
  const analytics = await loadAnalytics();
  const orm = await openOrm({ subgraph: 'analytics', entities: analytics.entities, databaseUrl: server.url, secretsKey });
  const owner = new pg.Pool({ connectionString: server.url, max: 2 });
  // The server goes before the last of these has said goodbye.
  owner.on('error', () => undefined);
  return {
    analytics,
    orm,
    owner,
    close: async () => {
      await closeOrm(orm);
      await owner.end();
      await server.stop();
      log.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
