import { openOrm } from '@castgraph/orm/open-orm';
import { openLive } from '@castgraph/service/live-channel';
import { auditUpkeep } from '@castgraph/service/audit-upkeep';
import { startWorker } from '@castgraph/service/start-worker';
import { openLog } from '@castgraph/telemetry/log';
import { entities } from './entities.ts';
import { env } from './env.ts';
import { expireReportsJob, expireReportsSchedule } from './reports/expire-reports.job.ts';
import { generateReportJob } from './reports/generate-report.job.ts';
import { resealFilesJob, resealFilesSchedule } from './reports/reseal-files.job.ts';
import { eraseSandboxJob } from './sandbox/erase-sandbox.job.ts';
import { openGateway } from './snapshots/gateway.ts';
import { openStorage } from './storage/open-storage.ts';
import { sealedStorage } from './storage/sealed-storage.ts';

const log = openLog('reporting-worker', { level: env.LOG_LEVEL });
const live = openLive({ redisUrl: env.REDIS_URL, log });
const storage = sealedStorage(openStorage(env.STORAGE_URL), env.SECRETS_KEY);
const gateway = openGateway({
  url: env.GATEWAY_URL,
  secretsKey: env.SECRETS_KEY,
  tokenGeneration: env.ACCESS_TOKEN_GENERATION,
});
const orm = await openOrm({ subgraph: 'reporting', entities, databaseUrl: env.DATABASE_URL, secretsKey: env.SECRETS_KEY });

const audit = auditUpkeep({ subgraph: 'reporting', secretsKey: env.SECRETS_KEY });

await startWorker({
  name: 'reporting',
  env,
  log,
  orm,
  implementations: [
    generateReportJob({ orm, live, gateway, storage }),
    expireReportsJob({ orm, live, storage }),
    resealFilesJob({ orm, storage }),
    eraseSandboxJob(storage),
    audit.implementation,
  ],
  schedules: [expireReportsSchedule, resealFilesSchedule, audit.schedule],
  closing: [{ name: 'live', close: () => live.close() }],
});
