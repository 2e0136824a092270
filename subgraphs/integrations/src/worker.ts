import { openOrm } from '@castgraph/orm/open-orm';
import { defineSchedule } from '@castgraph/queue/schedule';
import { auditUpkeep } from '@castgraph/service/audit-upkeep';
import { resealUpkeep } from '@castgraph/service/reseal-upkeep';
import { startWorker } from '@castgraph/service/start-worker';
import { entities } from './entities.ts';
import { env } from './env.ts';
import { eraseSandboxJob } from './sandbox/erase-sandbox.job.ts';
import { sealedColumns } from './sealed-columns.ts';
import { eraseMessages, eraseMessagesJob } from './webhooks/erase-messages.job.ts';

const orm = await openOrm({ subgraph: 'integrations', entities, databaseUrl: env.DATABASE_URL, secretsKey: env.SECRETS_KEY });

const audit = auditUpkeep({ subgraph: 'integrations', secretsKey: env.SECRETS_KEY });
const reseal = resealUpkeep({ subgraph: 'integrations', secretsKey: env.SECRETS_KEY, columns: sealedColumns });

await startWorker({
  name: 'integrations',
  env,
  orm,
  implementations: [eraseMessagesJob, eraseSandboxJob, audit.implementation, reseal.implementation],
  schedules: [
    defineSchedule({ name: 'erase-messages', job: eraseMessages, payload: {}, everyMs: 3_600_000 }),
    audit.schedule,
    reseal.schedule,
  ],
});
