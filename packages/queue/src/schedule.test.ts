import { inSystem } from '@castgraph/orm/transact';
import { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openProbe, QUICK, until, type Probe } from '../test/probe.ts';
import { defineJob } from './define-job.ts';
import { implementJob } from './implement-job.ts';
import { defineSchedule, syncSchedules } from './schedule.ts';
import { startWorkers, type Workers } from './worker-runtime.ts';

const tick = defineJob({ name: 'probe.tick-clock', schema: z.object({ of: z.string() }), tracked: false });
const every = (name: string, everyMs: number) => defineSchedule({ name, job: tick, payload: { of: name }, everyMs });

let probe: Probe;
let workers: Workers[] = [];
let ticks: string[] = [];

beforeAll(async () => {
  probe = await openProbe();
});
afterEach(async () => {
  for (const worker of workers) await worker.close();
  workers = [];
  ticks = [];
});
afterAll(() => probe?.close());

async function start(schedules: ReturnType<typeof every>[]): Promise<void> {
  const implementations = [implementJob(tick, async ({ of }) => void ticks.push(of))];
  workers.push(
    await startWorkers({
      subgraph: 'probe',
      subscriptions: [],
      implementations,
      schedules,
      orm: probe.orm,
      redisUrl: probe.redis.url,
      log: probe.log,
      timing: QUICK,
    }),
  );
}
const rows = () =>
  inSystem(probe.orm, (em) => em.execute<{ name: string; next_at: Date }[]>('select name, next_at from probe.schedule order by name'));
const setDue = (name: string, ago: string) =>
  inSystem(probe.orm, (em) =>
    em.execute(`update probe.schedule set next_at = now() - ?::interval, slot_at = now() - ?::interval where name = ?`, [ago, ago, name]),
  );
const fired = async () => (await inSystem(probe.orm, (em) => em.execute(`select 1 from probe.outbox where kind = 'job'`))).length;

describe('a schedule', () => {
  it('fires again and again, once for each time whoever leads', async () => {
    const schedules = [every('each-second', 1_000)];
    const before = await fired();
    await start(schedules);
    await start(schedules);
    await until(() => ticks.length >= 3);
    const [row] = await inSystem(probe.orm, (em) =>
      em.execute<{ doubled: string }[]>(
        `select count(*) - count(distinct options->>'dueAt') as doubled from probe.outbox where options->'schedule'->>'name' = 'each-second'`,
      ),
    );
    expect(Number(row!.doubled)).toBe(0);
    expect(await fired()).toBeGreaterThanOrEqual(before + 3);
  });

  it('missed for long fires once, and goes on at its own slots', async () => {
    await syncSchedules(probe.orm, 'probe', [every('hourly', 3_600_000)]);
    await setDue('hourly', '10 hours 20 minutes');
    await start([every('hourly', 3_600_000)]);
    await until(() => ticks.includes('hourly'));
    const [row] = await rows();
    const minutesAhead = (new Date(row!.next_at).getTime() - Date.now()) / 60_000;
    expect(minutesAhead).toBeGreaterThan(35);
    expect(minutesAhead).toBeLessThan(45);
    expect(ticks).toEqual(['hourly']);
  });

  it('survives FLUSHALL, since its truth is not in Redis', async () => {
    await start([every('each-second', 1_000)]);
    await until(() => ticks.length >= 1);
    const redis = new Redis(probe.redis.url);
    await redis.flushall();
    redis.disconnect();
    const before = ticks.length;
    await until(() => ticks.length >= before + 2);
  });

  it('keeps its time over a restart, takes a new interval, and goes when it is no longer declared', async () => {
    await syncSchedules(probe.orm, 'probe', [every('daily', 86_400_000), every('old', 60_000)]);
    const [first] = await rows();
    await syncSchedules(probe.orm, 'probe', [every('daily', 86_400_000)]);
    expect(await rows()).toEqual([first]);
    await inSystem(probe.orm, (em) =>
      em.execute(`update probe.schedule set next_at = now() + interval '20 hours', slot_at = now() + interval '20 hours'`),
    );
    await syncSchedules(probe.orm, 'probe', [every('daily', 60_000)]);
    const [sooner] = await rows();
    expect(new Date(sooner!.next_at).getTime()).toBeLessThan(Date.now() + 120_000);
  });

  it('spreads by its jitter without drifting', async () => {
    const jittered = defineSchedule({ name: 'spread', job: tick, payload: { of: 'spread' }, everyMs: 3_600_000, jitterMs: 600_000 });
    await syncSchedules(probe.orm, 'probe', [jittered]);
    await setDue('spread', '30 minutes');
    await start([jittered]);
    await until(() => ticks.includes('spread'));
    const [row] = await inSystem(probe.orm, (em) =>
      em.execute<{ slot: string; jitter: string }[]>(
        `select extract(epoch from slot_at - now()) / 60 as slot, extract(epoch from next_at - slot_at) as jitter from probe.schedule`,
      ),
    );
    expect(Math.round(Number(row!.slot))).toBe(30);
    expect(Number(row!.jitter)).toBeGreaterThanOrEqual(0);
    expect(Number(row!.jitter)).toBeLessThanOrEqual(600);
  });

  it('of less than a second, or of a payload that breaks its job, is refused', () => {
    expect(() => every('too-often', 100)).toThrow(/at least a second/);
    expect(() => defineSchedule({ name: 'x', job: tick, payload: {} as never, everyMs: 1_000 })).toThrow(/Payload of probe.tick-clock/);
  });
});
