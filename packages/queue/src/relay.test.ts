import { newId } from '@castgraph/kernel/ids';
import { inOrganization, inSystem } from '@castgraph/orm/transact';
import { Redis } from 'ioredis';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openProbe, probeSubscriptions, QUICK, recordSomething, somethingHappened, until, type Probe } from '../test/probe.ts';
import { defineJob } from './define-job.ts';
import { implementConsumer, implementJob } from './implement-job.ts';
import { openQueues, type Queues } from './job-queue.ts';
import { enqueueAfterCommit, publishEvent } from './outbox.ts';
import { relayBatch } from './relay.ts';
import { startWorkers, type Workers } from './worker-runtime.ts';

const countThing = defineJob({
  name: 'probe.count-thing',
  schema: z.object({ organizationId: z.uuid(), label: z.string() }),
  tracked: false,
});

let probe: Probe;
let open: { close(): Promise<void> }[];

beforeEach(async () => {
  probe = await openProbe();
  open = [];
});
afterEach(async () => {
  for (const thing of open) await thing.close();
  await probe.close();
});

const insertEffect = (em: { execute: Probe['orm']['em']['execute'] }, organizationId: string, label: string) =>
  em.execute('insert into probe.effect (organization_id, label) values (?, ?)', [organizationId, label]);
const effects = async (organizationId: string) =>
  (
    await inOrganization(probe.orm, organizationId, (em) =>
      em.execute<{ label: string }[]>('select label from probe.effect order by label'),
    )
  ).map(({ label }) => label);
const unsent = async () => (await inSystem(probe.orm, (em) => em.execute('select 1 from probe.outbox where sent_at is null'))).length;
const publish = (organizationId: string, label: string) =>
  inOrganization(probe.orm, organizationId, (em) => publishEvent(em, somethingHappened, { organizationId, label }));

async function work(overrides: Partial<Parameters<typeof startWorkers>[0]> = {}): Promise<Workers> {
  const workers = await startWorkers({
    subgraph: 'probe',
    orm: probe.orm,
    redisUrl: probe.redis.url,
    log: probe.log,
    timing: QUICK,
    subscriptions: probeSubscriptions,
    implementations: [
      implementConsumer(recordSomething, ({ organizationId, label }, { em }) => insertEffect(em, organizationId, label)),
      implementJob(countThing, ({ organizationId, label }, { orm }) =>
        inOrganization(orm, organizationId, (em) => insertEffect(em, organizationId, label)),
      ),
    ],
    ...overrides,
  });
  open.push(workers);
  return workers;
}

function queuesOnly(): Queues {
  const queues = openQueues({ redisUrl: probe.redis.url, log: probe.log });
  open.push(queues);
  return queues;
}

describe('an event', () => {
  it('reaches its subscriber after the commit, and never after a rollback', async () => {
    await work();
    const organizationId = newId();
    await publish(organizationId, 'kept');
    const undone = inOrganization(probe.orm, organizationId, async (em) => {
      await publishEvent(em, somethingHappened, { organizationId, label: 'undone' });
      throw new Error('no');
    });
    await expect(undone).rejects.toThrow('no');
    await publish(organizationId, 'later');
    await until(async () => (await effects(organizationId)).length === 2);
    expect(await effects(organizationId)).toEqual(['kept', 'later']);
  });

  it('published in another process wakes the relay through Redis', async () => {
    await work();
    queuesOnly();
    const organizationId = newId();
    await publish(organizationId, 'x');
    await until(async () => (await effects(organizationId)).length === 1);
  });

  it('is published by its own subgraph only, and checked', async () => {
    const organizationId = newId();
    const bad = inOrganization(probe.orm, organizationId, (em) =>
      publishEvent(em, somethingHappened, { organizationId, label: 1 as unknown as string }),
    );
    await expect(bad).rejects.toMatchObject({ code: 'BAD_INPUT' });
    const foreign = { ...somethingHappened, name: 'other.something-happened' as const };
    const publishing = inOrganization(probe.orm, organizationId, (em) => publishEvent(em, foreign, { organizationId, label: 'x' }));
    await expect(publishing).rejects.toThrow(/is published by other, not by probe/);
  });

  it('relayed twice, by a crash after sending and before noting it, has its effect once', async () => {
    const queues = queuesOnly();
    const organizationId = newId();
    await publish(organizationId, 'once');
    const relay = { subgraph: 'probe', orm: probe.orm, queues, log: probe.log, subscriptions: probeSubscriptions };
    const dying = {
      ...queues,
      send: (jobs: Parameters<Queues['send']>[0]) => queues.send(jobs).then(() => Promise.reject(new Error('killed'))),
    };
    await expect(relayBatch({ ...relay, queues: dying })).rejects.toThrow('killed');
    expect(await unsent()).toBe(1);
    await work();
    await until(async () => (await unsent()) === 0 && (await effects(organizationId)).length > 0);
    expect(await effects(organizationId)).toEqual(['once']);
  });

  it('delivered again long after Redis forgot its job id has its effect once', async () => {
    const workers = await work();
    const organizationId = newId();
    const eventId = await publish(organizationId, 'once');
    await until(async () => (await effects(organizationId)).length === 1);
    const payload = { eventId, organizationId, label: 'once', occurredAt: new Date().toISOString() };
    await Promise.all([1, 2, 3, 4, 5].map((n) => workers.queues.enqueue(recordSomething, payload, { jobId: `again-${n}` })));
    await publish(organizationId, 'zz-last');
    await until(async () => (await effects(organizationId)).includes('zz-last'));
    await delay(200);
    expect(await effects(organizationId)).toEqual(['once', 'zz-last']);
  });

  it('of one key is sent in order, by any number of relays', async () => {
    const queues = queuesOnly();
    const organizationId = newId();
    for (let i = 0; i < 40; i++) await publish(organizationId, String(i).padStart(2, '0'));
    const sent: string[] = [];
    const recording = {
      ...queues,
      send: async (jobs: Parameters<Queues['send']>[0]) =>
        void sent.push(...jobs.map(({ envelope }) => (envelope.payload as { label: string }).label)),
    };
    const relay = { subgraph: 'probe', orm: probe.orm, queues: recording, log: probe.log, subscriptions: probeSubscriptions };
    await Promise.all([1, 2, 3, 4].map(() => relayBatch(relay)));
    while ((await unsent()) > 0) await relayBatch(relay);
    expect(sent).toEqual(sent.toSorted());
    expect(sent).toHaveLength(40);
  });
});

describe('the outbox', () => {
  it('keeps what is published while Redis is down, and sends it when Redis is back', async () => {
    await work();
    const organizationId = newId();
    await publish(organizationId, '1 before');
    await until(async () => (await effects(organizationId)).length === 1);
    await probe.redis.kill();
    await publish(organizationId, '2 during');
    await inOrganization(probe.orm, organizationId, (em) => enqueueAfterCommit(em, countThing, { organizationId, label: '3 job' }));
    expect(await unsent()).toBe(2);
    await probe.redis.restart();
    await until(async () => (await effects(organizationId)).length === 3);
    expect(await effects(organizationId)).toEqual(['1 before', '2 during', '3 job']);
  });

  it('sends again what Redis forgot by FLUSHALL, and what was done before is not done twice', async () => {
    const organizationId = newId();
    const first = await work();
    await publish(organizationId, '1 done event');
    await inOrganization(probe.orm, organizationId, (em) => enqueueAfterCommit(em, countThing, { organizationId, label: '2 done job' }));
    await until(async () => (await effects(organizationId)).length === 2);
    await first.close();
    open = [];

    const queues = queuesOnly();
    await publish(organizationId, '3 sent event');
    await inOrganization(probe.orm, organizationId, (em) => enqueueAfterCommit(em, countThing, { organizationId, label: '4 sent job' }));
    const relay = { subgraph: 'probe', orm: probe.orm, queues, log: probe.log, subscriptions: probeSubscriptions };
    while ((await unsent()) > 0) await relayBatch(relay);
    const redis = new Redis(probe.redis.url);
    await redis.flushall();
    redis.disconnect();

    await work();
    await until(async () => (await effects(organizationId)).length === 4);
    await publish(organizationId, '5 last');
    await until(async () => (await effects(organizationId)).length === 5);
    await until(async () => (await unsent()) === 0);
    await delay(500);
    expect(await effects(organizationId)).toEqual(['1 done event', '2 done job', '3 sent event', '4 sent job', '5 last']);
  });

  it('recovers from FLUSHALL under running workers', async () => {
    await work();
    const organizationId = newId();
    const redis = new Redis(probe.redis.url);
    for (let i = 0; i < 20; i++) {
      await publish(organizationId, String(i).padStart(2, '0'));
      if (i === 10) await redis.flushall();
    }
    redis.disconnect();
    await until(async () => (await effects(organizationId)).length === 20);
    expect(new Set(await effects(organizationId)).size).toBe(20);
  });

  it('holds a delayed job back until its time by the database', async () => {
    const queues = queuesOnly();
    const organizationId = newId();
    await inOrganization(probe.orm, organizationId, (em) =>
      enqueueAfterCommit(em, countThing, { organizationId, label: 'x' }, { delayMs: 3_600_000 }),
    );
    expect(await relayBatch({ subgraph: 'probe', orm: probe.orm, queues, log: probe.log })).toBe(0);
  });
});

describe('sending while Redis is away', () => {
  it('is refused as unavailable rather than left hanging', async () => {
    const queues = queuesOnly();
    await queues.ping();
    await probe.redis.kill();
    await expect(queues.enqueue(countThing, { organizationId: newId(), label: 'x' })).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await expect(queues.ping()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });
});
