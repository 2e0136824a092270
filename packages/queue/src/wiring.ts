import { requiredJobs, type EventJob } from '@castgraph/contracts/subscriptions';
import { subgraphOfName, type AnyJob } from '@castgraph/contracts/job';
import type { Implementation } from './implement-job.ts';
import type { Schedule } from './schedule.ts';

export interface Wiring {
  subgraph: string;
  implementations: readonly Implementation[];
  schedules: readonly Schedule[];
  subscriptions?: readonly EventJob[];
}

/**
 * Every job that this worker may be sent has exactly one handler, and every schedule a job that has one.
 * @returns the handlers by job name
 * @throws Error that lists all faults and says how to mend each
 */
export function checkWiring({ subgraph, implementations, schedules, subscriptions = [] }: Wiring): Map<string, Implementation> {
  const faults: string[] = [];
  const byName = new Map<string, Implementation>();
  for (const implementation of implementations) {
    const { name } = implementation.definition;
    if (subgraphOfName(name) !== subgraph)
      faults.push(`${name} belongs to the worker of ${subgraphOfName(name)}: move its handler there, or rename the job ${subgraph}.…`);
    if (byName.has(name)) faults.push(`${name} has two handlers: remove one of them from the worker's implementations`);
    byName.set(name, implementation);
  }
  const required: AnyJob[] = [
    ...requiredJobs(subgraph),
    ...(subscriptions as unknown as AnyJob[]).filter(({ name }) => subgraphOfName(name) === subgraph),
  ];
  for (const name of new Set(required.map((job) => job.name))) {
    if (!byName.has(name))
      faults.push(`${name} has no handler: write one with implementJob or implementConsumer and add it to the worker's implementations`);
  }
  const scheduleNames = new Set<string>();
  for (const { name, job } of schedules) {
    if (!byName.has(job.name))
      faults.push(`schedule ${name} fires ${job.name}, which has no handler here: add one, or remove the schedule`);
    if (scheduleNames.has(name)) faults.push(`two schedules are named ${name}: rename one`);
    scheduleNames.add(name);
  }
  if (faults.length > 0) throw new Error(`The worker of ${subgraph} is not wired up:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
  return byName;
}
