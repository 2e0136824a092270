import { Redis } from 'ioredis';
import type { Viewer } from '@castgraph/kernel/viewer';
import { closeOrm, openOrm, type Orm } from '@castgraph/orm/open-orm';
import { createContext, type OperationContext } from '@castgraph/service/context';
import { openLog } from '@castgraph/telemetry/log';
import { createTestDatabase } from '@castgraph/testing/database';
import { withAccounts } from '../src/context.ts';
import { entities } from '../src/entities.ts';
import { migrations } from '../src/migrations.ts';
import { peopleLoaders } from '../src/people/people.loaders.ts';

/** A database of accounts alone, and Redis. */
export interface Workspace {
  orm: Orm;
  redis: Redis;
  secretsKey: string;
  /** A context of this viewer with these request headers. */
  as(viewer: Viewer | null, requestHeaders?: Record<string, string>): OperationContext;
  close(): Promise<void>;
}

export async function openWorkspace(): Promise<Workspace> {
  const { databaseUrl, secretsKey, close } = await createTestDatabase({ subgraphs: [{ subgraph: 'accounts', migrations }] });
  const orm = await openOrm({ subgraph: 'accounts', entities, databaseUrl, secretsKey });
  const redis = new Redis(process.env['REDIS_URL']!);
  const log = openLog('accounts-test', { level: 'ERROR' });
  const addAccounts = withAccounts({ sessions: redis, secretsKey, publicUrl: 'https://castgraph.example' });
  return {
    orm,
    redis,
    secretsKey,
    as: (viewer, requestHeaders = {}) => addAccounts(createContext({ viewer, orm, log, loaders: peopleLoaders, requestHeaders })),
    close: async () => {
      redis.disconnect();
      await closeOrm(orm);
      await close();
    },
  };
}
