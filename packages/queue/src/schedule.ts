import type { AnyJob, JobDefinition } from '@castgraph/contracts/job';
import { tryAdvisoryLock } from '@castgraph/orm/advisory-lock';
import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { EntityManager, Orm } from '@castgraph/orm/open-orm';
import { qualified } from '@castgraph/orm/sql-names';
import { inSystem } from '@castgraph/orm/transact';
import type { Log } from '@castgraph/telemetry/log';
import { gauge, histogram } from '@castgraph/telemetry/metrics';
import type { z } from 'zod';
import { enqueueAfterCommit } from './outbox.ts';
import { startRounds, type Rounds } from './rounds.ts';
import { checkedPayload } from './task-envelope.ts';

/** A job that repeats. Its truth is the row in `<schema>.schedule`; the worker's start writes the row from this. */
export interface Schedule {
  /** Unique in its subgraph. */
  readonly name: string;
  readonly job: AnyJob;
  readonly payload: unknown;
  /** From one due time to the next, at least a second. */
  readonly everyMs: number;
  /** Each due time is put off by up to so much, at random, so that a crowd disperses. */
  readonly jitterMs: number;
}

export interface ScheduleSettings<Schema extends z.ZodType> {
  name: string;
  job: JobDefinition<Schema>;
  payload: z.input<Schema>;
  everyMs: number;
  jitterMs?: number;
}

/** Defines a schedule. @throws CastgraphError BAD_INPUT when the payload breaks the job's schema */
export function defineSchedule<Schema extends z.ZodType>({
  name,
  job,
  payload,
  everyMs,
  jitterMs = 0,
}: ScheduleSettings<Schema>): Schedule {
  if (!/^[a-z][a-z0-9-]*$/.test(name)) throw new RangeError(`A schedule is named by lower-case words with dashes, not ${name}`);
  if (!(everyMs >= 1_000)) throw new RangeError(`Schedule ${name}: at least a second apart, not ${everyMs} ms`);
  return { name, job, payload: checkedPayload(job, payload), everyMs, jitterMs };
}

const ROUND_MS = 1_000;

export interface Scheduler extends Rounds {
  /** The database's clock minus ours, in milliseconds, as of the last round. */
  clockOffsetMs(): number;
}

/**
 * Fires due schedules about once a second: whichever worker takes the lock in that round leads it. Due times come from the
 * database's clock. A firing is an outbox row, so that it is never lost; times that passed while nobody was there fire once.
 */
export function startScheduler({
  subgraph,
  orm,
  schedules,
  log,
}: {
  subgraph: string;
  orm: Orm;
  schedules: readonly Schedule[];
  log: Log;
}): Scheduler {
  const byName = new Map(schedules.map((schedule) => [schedule.name, schedule]));
  let offsetMs = 0;
  let expectedAt = performance.now();
  const rounds = startRounds({
    name: `scheduler of ${subgraph}`,
    everyMs: ROUND_MS,
    log,
    round: async () => {
      histogram('scheduler_tick_delay_seconds').observe(Math.max(0, performance.now() - expectedAt) / 1000);
      offsetMs = await fireDue(orm, subgraph, byName);
      gauge('clock_offset_seconds').set(-offsetMs / 1000);
      expectedAt = performance.now() + ROUND_MS;
    },
  });
  return { ...rounds, clockOffsetMs: () => offsetMs };
}

/** Writes the rows: new ones due within their interval (spread at random), known ones keep their time, others go. */
export async function syncSchedules(orm: Orm, subgraph: string, schedules: readonly Schedule[]): Promise<void> {
  const table = qualified(subgraph, 'schedule');
  await inSystem(orm, async (em) => {
    await em.execute(`delete from ${table} where name <> all(?::text[])`, [arrayLiteral(schedules.map(({ name }) => name))]);
    for (const { name, job, payload, everyMs, jitterMs } of schedules) {
      await em.execute(
        `insert into ${table} as s (name, job_name, payload, every_ms, jitter_ms, slot_at, next_at)
         select ?, ?, ?, ?, ?, first, first from (select now() + random() * least(?::bigint, 5000) * interval '1 millisecond' as first) f
         on conflict (name) do update set job_name = excluded.job_name, payload = excluded.payload, jitter_ms = excluded.jitter_ms,
           slot_at = least(s.slot_at, now() + excluded.every_ms * interval '1 millisecond'),
           next_at = least(s.next_at, now() + (excluded.every_ms + excluded.jitter_ms) * interval '1 millisecond'),
           every_ms = excluded.every_ms`,
        [name, job.name, JSON.stringify(payload), everyMs, jitterMs, everyMs],
      );
    }
  });
}

interface DueRow {
  name: string;
  payload: unknown;
  due_at: string;
}

async function fireDue(orm: Orm, subgraph: string, schedules: ReadonlyMap<string, Schedule>): Promise<number> {
  const askedAt = Date.now();
  const [clock] = await orm.em.fork().execute<{ now: string }[]>('select extract(epoch from clock_timestamp()) * 1000 as now');
  const offsetMs = Number(clock!.now) - (askedAt + Date.now()) / 2;
  if (schedules.size > 0) {
    await inSystem(orm, async (em) => {
      if (!(await tryAdvisoryLock(em, `castgraph.schedule.${subgraph}`))) return;
      for (const row of await takeDue(em, subgraph, [...schedules.keys()])) {
        const schedule = schedules.get(row.name)!;
        const dueAt = new Date(Number(row.due_at));
        await enqueueAfterCommit(em, schedule.job, row.payload, {
          dueAt,
          schedule: { name: row.name, everySeconds: schedule.everyMs / 1000 },
        });
      }
    });
  }
  return offsetMs;
}

/**
 * Moves the due rows to their next slot after now and returns when they were due. Slots lie whole intervals apart, jitter comes on top.
 * Only rows this process knows: another version of it, running beside us during a deploy, fires its own.
 */
function takeDue(em: EntityManager, subgraph: string, names: readonly string[]): Promise<DueRow[]> {
  const table = qualified(subgraph, 'schedule');
  return em.execute<DueRow[]>(
    `with due as (
       select name, next_at, slot_at + (floor(extract(epoch from now() - slot_at) * 1000 / every_ms) + 1) * every_ms * interval '1 millisecond' as next_slot
       from ${table} where next_at <= now() and name = any(?::text[]) for update skip locked)
     update ${table} s set last_fired_at = now(), slot_at = due.next_slot, next_at = due.next_slot + random() * s.jitter_ms * interval '1 millisecond'
     from due where s.name = due.name
     returning s.name, s.payload, extract(epoch from due.next_at) * 1000 as due_at`,
    [arrayLiteral(names)],
  );
}
