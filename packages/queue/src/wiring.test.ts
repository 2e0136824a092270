import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { probeSubscriptions, recordSomething } from '../test/probe.ts';
import { defineJob } from './define-job.ts';
import { implementConsumer, implementJob } from './implement-job.ts';
import { defineSchedule } from './schedule.ts';
import { checkWiring } from './wiring.ts';

const nothing = async () => undefined;
const clean = defineJob({ name: 'probe.clean-up', schema: z.object({}) });
const foreign = defineJob({ name: 'other.clean-up', schema: z.object({}) });
const consumer = implementConsumer(recordSomething, nothing);
const wiring = { subgraph: 'probe', subscriptions: probeSubscriptions, schedules: [], implementations: [consumer] };

describe('a worker that is not wired up does not start', () => {
  it('but one that is does', () => {
    const schedules = [defineSchedule({ name: 'clean-up', job: clean, payload: {}, everyMs: 60_000 })];
    expect([...checkWiring({ ...wiring, schedules, implementations: [consumer, implementJob(clean, nothing)] }).keys()]).toEqual([
      'probe.record-something',
      'probe.clean-up',
    ]);
  });

  it('when a subscription has no handler', () => {
    expect(() => checkWiring({ ...wiring, implementations: [] })).toThrow(
      /probe.record-something has no handler: write one with implementJob or implementConsumer/,
    );
  });

  it('when a job of the contracts has no handler', () => {
    expect(() => checkWiring({ ...wiring, subgraph: 'operations', implementations: [] })).toThrow(/operations.record-task has no handler/);
  });

  it('when a job has two handlers', () => {
    expect(() => checkWiring({ ...wiring, implementations: [consumer, consumer] })).toThrow(
      /probe.record-something has two handlers: remove one/,
    );
  });

  it('when a schedule fires a job without a handler', () => {
    const schedules = [defineSchedule({ name: 'clean-up', job: clean, payload: {}, everyMs: 60_000 })];
    expect(() => checkWiring({ ...wiring, schedules })).toThrow(/schedule clean-up fires probe.clean-up, which has no handler/);
  });

  it('when a handler belongs to another worker', () => {
    expect(() => checkWiring({ ...wiring, implementations: [consumer, implementJob(foreign, nothing)] })).toThrow(
      /other.clean-up belongs to the worker of other/,
    );
  });

  it('and hears of all faults at once', () => {
    expect(() => checkWiring({ ...wiring, implementations: [implementJob(foreign, nothing), implementJob(foreign, nothing)] })).toThrow(
      /belongs to[^]*two handlers[^]*has no handler/,
    );
  });
});
