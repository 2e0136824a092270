/**
 * A worker in a process of its own, for tests that kill it. Writes a line for each start of a job; the job writes its
 * effect and then, in the first process, never ends.
 */
import { newId } from '@castgraph/kernel/ids';
import { openOrm } from '@castgraph/orm/open-orm';
import { inOrganization } from '@castgraph/orm/transact';
import { openLog } from '@castgraph/telemetry/log';
import { z } from 'zod';
import { defineJob } from '../src/define-job.ts';
import { implementConsumer, implementJob } from '../src/implement-job.ts';
import { startWorkers } from '../src/worker-runtime.ts';
import { probeSubscriptions, QUICK, recordSomething } from './probe.ts';

const [databaseUrl, secretsKey, redisUrl, behaviour] = process.argv.slice(2) as [
  string,
  string,
  string,
  'hang' | 'hang-before-commit' | 'work' | 'die',
];
const orm = await openOrm({ subgraph: 'probe', entities: [], databaseUrl, secretsKey });
const forever = new Promise<never>(() => undefined);
const keepAlive = setInterval(() => undefined, 1_000);
const say = (text: string) => process.stdout.write(`${text}\n`);

const workers = await startWorkers({
  subgraph: 'probe',
  orm,
  redisUrl,
  log: openLog('probe', { target: { write: () => undefined } }),
  timing: QUICK,
  subscriptions: probeSubscriptions,
  implementations: [
    implementConsumer(recordSomething, async ({ organizationId, label }, { em }) => {
      say('started');
      await em.execute('insert into probe.effect (organization_id, label) values (?, ?)', [organizationId, label]);
      if (behaviour === 'die') process.kill(process.pid, 'SIGKILL');
      if (behaviour === 'hang-before-commit') await forever;
    }),
    implementJob(
      defineJob({ name: 'probe.write-effect', schema: z.object({ organizationId: z.uuid(), label: z.string() }) }),
      async ({ organizationId, label }, { signal }) => {
        say('started');
        await inOrganization(orm, organizationId, (em) =>
          em.execute('insert into probe.effect (organization_id, id, label) values (?, ?, ?) on conflict do nothing', [
            organizationId,
            organizationId,
            label,
          ]),
        );
        say('written');
        if (behaviour === 'hang') await forever;
        if (behaviour === 'hang-before-commit')
          await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
      },
    ),
  ],
});
process.once('SIGTERM', async () => {
  await workers.close();
  await orm.close();
  clearInterval(keepAlive);
  say('closed');
});
say(`ready ${newId()}`);
