import { openOrm } from '@castgraph/orm/open-orm';
import { defineSchedule } from '@castgraph/queue/schedule';
import { startWorker } from '@castgraph/service/start-worker';
import { entities } from './entities.ts';
import { env } from './env.ts';
import { eraseMessages, eraseMessagesJob } from './webhooks/erase-messages.job.ts';

const orm = await openOrm({ subgraph: 'integrations', entities, databaseUrl: env.DATABASE_URL, secretsKey: env.SECRETS_KEY });

await startWorker({
  name: 'integrations',
  env,
  orm,
  implementations: [eraseMessagesJob],
  schedules: [defineSchedule({ name: 'erase-messages', job: eraseMessages, payload: {}, everyMs: 3_600_000 })],
});
