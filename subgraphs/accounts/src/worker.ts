import { Redis } from 'ioredis';
import { openMailer } from '@castgraph/mail/open-mailer';
import { openOrm } from '@castgraph/orm/open-orm';
import { auditUpkeep } from '@castgraph/service/audit-upkeep';
import { startWorker } from '@castgraph/service/start-worker';
import { openLog } from '@castgraph/telemetry/log';
import { keyUsageSchedule, takeKeyUsageJob } from './api-keys/take-key-usage.job.ts';
import { entities } from './entities.ts';
import { env } from './env.ts';
import { sendMailJob } from './mail/send-mail.job.ts';
import { postResetJob } from './people/post-reset.job.ts';
import { eraseSandboxJob } from './sandboxes/erase-sandbox.job.ts';
import { resealTotpJob, resealTotpSchedule } from './second-factors/reseal-totp.job.ts';
import { forgetJob, forgetSchedule } from './upkeep/forget-what-is-over.job.ts';

const log = openLog('accounts-worker', { level: env.LOG_LEVEL });
const mailer = openMailer({ smtpUrl: env.SMTP_URL, from: env.MAIL_FROM, directory: env.MAIL_DIR });
if (!env.SMTP_URL) log.warn({ directory: env.MAIL_DIR }, 'No SMTP_URL: mails are written to files instead of being sent');
const orm = await openOrm({ subgraph: 'accounts', entities, databaseUrl: env.DATABASE_URL, secretsKey: env.SECRETS_KEY });

// What gateways counted of keys lies there; a job that does not reach it is tried again.
const counted = new Redis(env.REDIS_URL, { maxRetriesPerRequest: 1, lazyConnect: true });
counted.on('error', (error: Error) => log.warn({ err: error.message }, 'Redis is away; the use of keys waits there'));
const audit = auditUpkeep({ subgraph: 'accounts', secretsKey: env.SECRETS_KEY });

await startWorker({
  name: 'accounts',
  env,
  log,
  orm,
  implementations: [
    sendMailJob(mailer, env.SECRETS_KEY),
    postResetJob({ secretsKey: env.SECRETS_KEY, publicUrl: env.PUBLIC_URL }),
    audit.implementation,
    resealTotpJob(env.SECRETS_KEY),
    forgetJob(),
    eraseSandboxJob,
    takeKeyUsageJob(counted),
  ],
  schedules: [audit.schedule, resealTotpSchedule, forgetSchedule, keyUsageSchedule],
  closing: [
    { name: 'mailer', close: async () => mailer.close() },
    { name: 'redis', close: async () => counted.disconnect() },
  ],
});
