import { openOrm } from '@castgraph/orm/open-orm';
import { auditUpkeep } from '@castgraph/service/audit-upkeep';
import { startWorker } from '@castgraph/service/start-worker';
import { entities } from './entities.ts';
import { env } from './env.ts';

const orm = await openOrm({ subgraph: 'accounts', entities, databaseUrl: env.DATABASE_URL, secretsKey: env.SECRETS_KEY });

const audit = auditUpkeep({ subgraph: 'accounts', secretsKey: env.SECRETS_KEY });

await startWorker({ name: 'accounts', env, orm, implementations: [audit.implementation], schedules: [audit.schedule] });
