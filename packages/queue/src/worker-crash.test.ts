import type { TaskChanged } from '@castgraph/contracts/task-changed';
import { newId } from '@castgraph/kernel/ids';
import { inOrganization, inSystem } from '@castgraph/orm/transact';
import Bull from 'bull';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openProbe, somethingHappened, until, type Probe } from '../test/probe.ts';
import { queuePrefix } from './bull-queue.ts';
import { listDeadLetters } from './dead-letter.ts';
import { defineJob } from './define-job.ts';
import { openQueues, type Queues } from './job-queue.ts';
import { publishEvent } from './outbox.ts';

const writeEffect = defineJob({ name: 'probe.write-effect', schema: z.object({ organizationId: z.uuid(), label: z.string() }) });

interface WorkerProcess {
  child: ChildProcess;
  lines: string[];
}

let probe: Probe;
let queues: Queues;
let processes: WorkerProcess[];

beforeEach(async () => {
  probe = await openProbe();
  queues = openQueues({ redisUrl: probe.redis.url, log: probe.log });
  processes = [];
});
afterEach(async () => {
  for (const { child } of processes) child.kill('SIGKILL');
  await queues.close();
  await probe.close();
});

async function startProcess(behaviour: string): Promise<WorkerProcess> {
  const script = fileURLToPath(new URL('../test/worker-process.ts', import.meta.url));
  const { databaseUrl, secretsKey } = probe.database;
  const child = spawn(process.execPath, [script, databaseUrl, secretsKey, probe.redis.url, behaviour], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const worker: WorkerProcess = { child, lines: [] };
  processes.push(worker);
  createInterface({ input: child.stdout }).on('line', (line) => worker.lines.push(line));
  await until(() => worker.lines.some((line) => line.startsWith('ready')));
  return worker;
}

const effects = (organizationId: string) => inOrganization(probe.orm, organizationId, (em) => em.execute('select 1 from probe.effect'));
const count = (worker: WorkerProcess, line: string) => worker.lines.filter((text) => text === line).length;

describe('a worker killed with -9', () => {
  it('at the end of a job, leaves it to another, and its effect is there once', async () => {
    const organizationId = newId();
    const first = await startProcess('hang');
    await queues.enqueue(writeEffect, { organizationId, label: 'x' });
    await until(() => count(first, 'written') === 1);
    first.child.kill('SIGKILL');
    const second = await startProcess('work');
    await until(() => count(second, 'written') === 1);
    expect(await effects(organizationId)).toHaveLength(1);
  });

  it('in the middle of consuming an event, has consumed nothing, and another consumes it once', async () => {
    const organizationId = newId();
    const first = await startProcess('hang-before-commit');
    await inOrganization(probe.orm, organizationId, (em) => publishEvent(em, somethingHappened, { organizationId, label: 'x' }));
    await until(() => count(first, 'started') === 1);
    expect(await effects(organizationId)).toHaveLength(0);
    first.child.kill('SIGKILL');
    const second = await startProcess('work');
    await until(async () => (await effects(organizationId)).length > 0);
    expect(await effects(organizationId)).toHaveLength(1);
    expect(count(second, 'started')).toBe(1);
  });

  it('by the job itself, three times, has the job parked as stalled', async () => {
    const organizationId = newId();
    await inOrganization(probe.orm, organizationId, (em) => publishEvent(em, somethingHappened, { organizationId, label: 'poison' }));
    let starts = 0;
    for (let i = 0; i < 3; i++) {
      const worker = await startProcess('die');
      await once(worker.child, 'exit');
      starts += count(worker, 'started');
    }
    await startProcess('work');
    await until(async () => (await inSystem(probe.orm, (em) => listDeadLetters(em))).length === 1);
    const [letter] = await inSystem(probe.orm, (em) => listDeadLetters(em));
    expect(letter).toMatchObject({ reason: 'stalled', organizationId });
    expect(starts).toBe(3);
    const operations = new Bull<{ payload: TaskChanged }>('operations', probe.redis.url, { prefix: queuePrefix('operations') });
    await until(async () =>
      (await operations.getWaiting()).some(({ data }) => data.payload.taskId === letter!.id && data.payload.state === 'FAILED'),
    );
    await operations.close();
    expect(await effects(organizationId)).toHaveLength(0);
  });
});

describe('a worker told to end', () => {
  it('lets a job under way finish first', async () => {
    const organizationId = newId();
    const worker = await startProcess('work');
    await queues.enqueue(writeEffect, { organizationId, label: 'x' });
    await until(() => count(worker, 'started') === 1);
    worker.child.kill('SIGTERM');
    const [code] = await once(worker.child, 'exit');
    expect(code).toBe(0);
    expect(worker.lines.at(-1)).toBe('closed');
    expect(await effects(organizationId)).toHaveLength(1);
  });

  it('aborts a job that does not end within its grace, which then runs elsewhere', async () => {
    const organizationId = newId();
    const worker = await startProcess('hang-before-commit');
    await queues.enqueue(writeEffect, { organizationId, label: 'x' });
    await until(() => count(worker, 'written') === 1);
    worker.child.kill('SIGTERM');
    const [code] = await once(worker.child, 'exit');
    expect(code).toBe(0);
    const next = await startProcess('work');
    await until(() => count(next, 'written') === 1);
    expect(await effects(organizationId)).toHaveLength(1);
  }, 60_000);
});
