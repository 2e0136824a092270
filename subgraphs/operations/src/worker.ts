import { openOrm } from '@castgraph/orm/open-orm';
import { openLive } from '@castgraph/service/live-channel';
import { defineSchedule } from '@castgraph/queue/schedule';
import { auditUpkeep } from '@castgraph/service/audit-upkeep';
import { startWorker } from '@castgraph/service/start-worker';
import { openLog } from '@castgraph/telemetry/log';
import { entities } from './entities.ts';
import { env } from './env.ts';
import { checkHealth, checkHealthJob } from './health/check-health.job.ts';
import { eraseSandboxJob } from './sandbox/erase-sandbox.job.ts';
import { recordTaskJob } from './tasks/record-task.job.ts';
import { sweepTasks, sweepTasksJob } from './tasks/sweep-tasks.job.ts';

const log = openLog('operations-worker', { level: env.LOG_LEVEL });
const live = openLive({ redisUrl: env.REDIS_URL, log });
const orm = await openOrm({ subgraph: 'operations', entities, databaseUrl: env.DATABASE_URL, secretsKey: env.SECRETS_KEY });

const audit = auditUpkeep({ subgraph: 'operations', secretsKey: env.SECRETS_KEY });

await startWorker({
  name: 'operations',
  env,
  log,
  orm,
  implementations: [recordTaskJob(live), checkHealthJob(live, env.HEALTH_TARGETS), sweepTasksJob, eraseSandboxJob, audit.implementation],
  schedules: [
    defineSchedule({ name: 'check-health', job: checkHealth, payload: {}, everyMs: 10_000 }),
    defineSchedule({ name: 'sweep-tasks', job: sweepTasks, payload: {}, everyMs: 3_600_000 }),
    audit.schedule,
  ],
  closing: [{ name: 'live', close: () => live.close() }],
});
