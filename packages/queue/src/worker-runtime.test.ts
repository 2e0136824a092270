import { retryTask, type TaskChanged } from '@castgraph/contracts/task-changed';
import { newId } from '@castgraph/kernel/ids';
import { inSystem } from '@castgraph/orm/transact';
import { registry } from '@castgraph/telemetry/metrics';
import Bull from 'bull';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openProbe, QUICK, until, type Probe } from '../test/probe.ts';
import { queuePrefix } from './bull-queue.ts';
import { listDeadLetters, retryDeadLetter } from './dead-letter.ts';
import { defineJob } from './define-job.ts';
import { CannotSucceed, implementJob, type JobContext } from './implement-job.ts';
import { startWorkers, type Workers } from './worker-runtime.ts';

const schema = z.object({ id: z.uuid(), organizationId: z.uuid().optional() });
type Payload = z.infer<typeof schema>;
const job = (verb: string, settings: { deadlineMs?: number; tracked?: boolean; lane?: string } = {}) =>
  defineJob({ name: `probe.${verb}-thing`, schema, tracked: false, ...settings });
const jobs = {
  flaky: job('flaky'),
  broken: job('broken'),
  hopeless: job('hopeless'),
  slow: job('slow', { deadlineMs: 100 }),
  watched: job('watched', { tracked: true }),
  heavy: job('heavy', { lane: 'heavy' }),
};

let probe: Probe;
let workers: Workers;
const runs = new Map<string, JobContext[]>();
let behave: (payload: Payload, context: JobContext) => Promise<unknown> = async () => undefined;

beforeAll(async () => {
  probe = await openProbe();
  const handler = (payload: Payload, context: JobContext) => {
    runs.set(payload.id, [...(runs.get(payload.id) ?? []), context]);
    return behave(payload, context);
  };
  const implementations = Object.values(jobs).map((definition) => implementJob(definition, handler));
  workers = await startWorkers({
    subgraph: 'probe',
    implementations,
    orm: probe.orm,
    redisUrl: probe.redis.url,
    log: probe.log,
    timing: QUICK,
  });
});
afterAll(async () => {
  await workers?.close();
  await probe?.close();
});

const runsOf = (id: string) => runs.get(id) ?? [];
const parked = async (taskId: string) => (await inSystem(probe.orm, (em) => listDeadLetters(em))).find((letter) => letter.id === taskId);
const raw = <T>(name: string) => new Bull<T>(name, probe.redis.url, { prefix: queuePrefix(name) });

describe('a job', () => {
  it('that fails is tried again until it succeeds', async () => {
    const id = newId();
    behave = async (_, { attempt }) => {
      if (attempt < 3) throw new Error('not yet');
    };
    const { taskId } = await workers.queues.enqueue(jobs.flaky, { id });
    await until(() => runsOf(id).length === 3);
    expect(runsOf(id).map(({ attempt }) => attempt)).toEqual([1, 2, 3]);
    expect(await parked(taskId)).toBeUndefined();
  });

  it('that keeps failing is parked after one try and three retries, and can be sent again', async () => {
    const id = newId();
    const organizationId = newId();
    behave = async () => {
      throw new Error('the service is down');
    };
    const { taskId } = await workers.queues.enqueue(jobs.broken, { id, organizationId });
    await until(async () => (await parked(taskId)) !== undefined);
    expect(runsOf(id)).toHaveLength(4);
    expect(await parked(taskId)).toMatchObject({
      jobName: 'probe.broken-thing',
      reason: 'attempts-exhausted',
      error: 'the service is down',
      attempts: 4,
      organizationId,
      payload: { id },
    });

    behave = async () => undefined;
    await expect(retryDeadLetter(probe.orm, workers.queues, taskId, newId())).rejects.toThrow(/No parked task/);
    await workers.queues.enqueue(retryTask('probe'), { taskId, organizationId });
    await until(() => runsOf(id).length === 5);
    expect(await parked(taskId)).toBeUndefined();
    await expect(retryDeadLetter(probe.orm, workers.queues, taskId)).rejects.toThrow(/No parked task/);
  });

  it('that is sent again and fails again is parked again', async () => {
    const id = newId();
    behave = async () => {
      throw new CannotSucceed('never');
    };
    const { taskId } = await workers.queues.enqueue(jobs.broken, { id });
    await until(async () => (await parked(taskId)) !== undefined);
    await retryDeadLetter(probe.orm, workers.queues, taskId);
    await until(async () => runsOf(id).length === 2 && (await parked(taskId)) !== undefined);
    await retryDeadLetter(probe.orm, workers.queues, taskId);
    await until(() => runsOf(id).length === 3);
  });

  it('that says it cannot succeed is parked without further tries', async () => {
    const id = newId();
    behave = async () => {
      throw new CannotSucceed('the podcast was removed');
    };
    const { taskId } = await workers.queues.enqueue(jobs.hopeless, { id });
    await until(async () => (await parked(taskId)) !== undefined);
    expect(runsOf(id)).toHaveLength(1);
  });

  it('that takes too long is told so by its signal, and counts as failed', async () => {
    const id = newId();
    const told: unknown[] = [];
    behave = (_, { signal }) =>
      new Promise(() => {
        signal.addEventListener('abort', () => told.push(signal.reason));
      });
    const { taskId } = await workers.queues.enqueue(jobs.slow, { id });
    await until(async () => (await parked(taskId)) !== undefined);
    expect(told).toHaveLength(4);
    expect((await parked(taskId))?.error).toBe('probe.slow-thing took longer than its 100 ms');
  });

  it('whose payload breaks the schema is refused where it is sent', async () => {
    await expect(workers.queues.enqueue(jobs.flaky, { id: 'x' })).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: expect.stringContaining('probe.flaky-thing: id'),
    });
  });

  it('whose payload breaks the schema where it arrives is parked at once, unseen by its handler', async () => {
    const queue = raw('probe');
    const taskId = newId();
    await queue.add('probe.flaky-thing', { payload: { id: 42 }, taskId, organizationId: null, run: 0 }, { attempts: 4, jobId: taskId });
    await until(async () => (await parked(taskId)) !== undefined);
    expect(await parked(taskId)).toMatchObject({ reason: 'invalid-payload', payload: { id: 42 }, error: expect.stringContaining('id: ') });
    await queue.close();
  });

  it('that nobody implements is parked with the reason', async () => {
    const queue = raw('probe');
    const taskId = newId();
    await queue.add('probe.unknown-thing', { payload: {}, taskId, organizationId: null, run: 0 }, { attempts: 4, jobId: taskId });
    await until(async () => (await parked(taskId)) !== undefined);
    expect(await parked(taskId)).toMatchObject({ reason: 'no-handler' });
    await queue.close();
  });

  it('of one job id runs once however often it is sent', async () => {
    const id = newId();
    behave = async () => undefined;
    await Promise.all([1, 2, 3].map(() => workers.queues.enqueue(jobs.flaky, { id }, { jobId: id })));
    await until(() => runsOf(id).length > 0);
    await workers.queues.enqueue(jobs.flaky, { id }, { jobId: id });
    const after = newId();
    await workers.queues.enqueue(jobs.flaky, { id: after });
    await until(() => runsOf(after).length === 1);
    expect(runsOf(id)).toHaveLength(1);
    expect(runsOf(id)[0]).toMatchObject({ jobId: id, taskId: id });
  });

  it('of a lane runs in the queue of that lane', async () => {
    const id = newId();
    behave = async () => undefined;
    await workers.queues.enqueue(jobs.heavy, { id });
    await until(() => runsOf(id).length === 1);
    const lane = raw('probe-heavy');
    await until(async () => (await lane.getCompletedCount()) === 1);
    await lane.close();
  });
});

describe('the life of a tracked task', () => {
  it('is told to operations in growing versions, with progress and the last error', async () => {
    const id = newId();
    const organizationId = newId();
    behave = async (_, { attempt, progress }) => {
      progress(40, 'Half of it');
      if (attempt === 1) throw new Error('stumbled');
      progress(90, 'Nearly there');
    };
    const { taskId } = await workers.queues.enqueue(jobs.watched, { id, organizationId });
    const operations = raw<{ payload: TaskChanged }>('operations');
    const news = async () =>
      (await operations.getJobs(['waiting'])).map(({ data }) => data.payload).filter((step) => step.taskId === taskId);
    await until(async () => (await news()).some(({ state }) => state === 'SUCCEEDED'));
    const steps = (await news()).toSorted((a, b) => a.version - b.version);
    expect(steps.map(({ state }) => state)).toEqual(['QUEUED', 'RUNNING', 'RETRYING', 'RUNNING', 'SUCCEEDED']);
    expect(new Set(steps.map(({ version }) => version)).size).toBe(steps.length);
    expect(steps[0]).toMatchObject({ type: 'probe.watched-thing', subgraph: 'probe', organizationId, payload: { id, organizationId } });
    expect(steps[2]).toMatchObject({ error: 'stumbled', progress: 40, message: 'Half of it', retryCount: 0 });
    expect(steps.at(-1)).toMatchObject({ progress: 100, message: 'Nearly there', retryCount: 1, error: null });
    await operations.close();
  });
});

describe('the metrics of the specification', () => {
  it('are set by running tasks', async () => {
    const id = newId();
    behave = async () => undefined;
    await workers.queues.enqueue(jobs.flaky, { id });
    await until(() => runsOf(id).length === 1);
    await until(async () =>
      /task_execution_duration_seconds_count\{[^}]*task="probe.flaky-thing"[^}]*outcome="succeeded"/.test(await registry.metrics()),
    );
    const text = await registry.metrics();
    expect(text).toMatch(/task_success_rate\{task="probe.broken-thing"\} 0\.\d+/);
    expect(text).toMatch(/task_queue_depth\{queue="probe"\} \d/);
  });
});
