import { expect, it } from 'vitest';
import { z } from 'zod';
import { defineJob } from '@castgraph/contracts/job';
import { outboxTables } from '@castgraph/orm/outbox-tables';
import { openOrm } from '@castgraph/orm/open-orm';
import { implementJob } from '@castgraph/queue/implement-job';
import { openLog } from '@castgraph/telemetry/log';
import { createTestDatabase } from '@castgraph/testing/database';
import { testRedisUrl } from '@castgraph/testing/redis';
import { startWorker } from './start-worker.ts';

it('runs jobs, is ready, and ends the job under way before it closes', async () => {
  const subgraph = `worker${Math.random().toString(36).slice(2, 8).replace(/\d/g, 'x')}`;
  const database = await createTestDatabase({
    subgraphs: [{ subgraph, migrations: [{ name: '0001-outbox', up: outboxTables(subgraph) }] }],
  });
  const orm = await openOrm({ subgraph, entities: [], ...database });
  const started = Promise.withResolvers<void>();
  const release = Promise.withResolvers<void>();
  let isEnded = false;
  const job = defineJob({ name: `${subgraph}.measure-thing`, schema: z.object({ count: z.number() }), tracked: false });
  const implementation = implementJob(job, async () => {
    started.resolve();
    await release.promise;
    isEnded = true;
  });
  const env = {
    PORT: 0,
    HOST: '127.0.0.1',
    REDIS_URL: testRedisUrl(),
    LOG_LEVEL: 'ERROR' as const,
    OTEL_EXPORTER_OTLP_ENDPOINT: undefined,
  };
  const log = openLog('test', { target: { write: () => undefined } });
  const worker = await startWorker({
    name: subgraph,
    env,
    orm,
    implementations: [implementation],
    subscriptions: [],
    log,
    handleSignals: false,
  });
  expect((await fetch(`http://127.0.0.1:${worker.port}/readyz`)).status).toBe(200);
  await worker.queues.enqueue(job, { count: 1 });
  await started.promise;
  const closed = worker.close();
  release.resolve();
  await closed;
  expect(isEnded).toBe(true);
  await database.close();
});
