import { openOrm } from '@castgraph/orm/open-orm';
import { startWorker } from '@castgraph/service/start-worker';
import { entities } from './entities.ts';
import { env } from './env.ts';

const orm = await openOrm({ subgraph: 'accounts', entities, databaseUrl: env.DATABASE_URL, secretsKey: env.SECRETS_KEY });

// Its work is the relay of the outbox: accounts tells others of new organizations and runs no jobs of its own yet.
await startWorker({ name: 'accounts', env, orm, implementations: [] });
