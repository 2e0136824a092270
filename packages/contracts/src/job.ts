import type { z } from 'zod';

/** `subgraph.verb-noun`: whose worker does it, and what. */
export type JobName = `${string}.${string}`;

/** A kind of background work: a name, the shape of its payload, and how it may run. The function is implemented in its subgraph. */
export interface JobDefinition<Schema extends z.ZodType = z.ZodType> {
  readonly name: JobName;
  /** Checked where the job is sent and where it arrives. JSON values only, ids rather than data. */
  readonly schema: Schema;
  /** Jobs of one lane share a queue and its workers. Long or heavy work gets a lane of its own. Default: the subgraph's one. */
  readonly lane: string | undefined;
  /** After so many milliseconds its `signal` aborts and the attempt has failed. Default 5 minutes. */
  readonly deadlineMs: number;
  /** Tries in all. Default 4: one, and three retries. */
  readonly attempts: number;
  /** Whether each step of its life is told to operations. Default true; false for work that runs every few seconds. Its final failure is always told. */
  readonly tracked: boolean;
}

export interface JobSettings<Schema extends z.ZodType> {
  name: JobName;
  schema: Schema;
  lane?: string;
  deadlineMs?: number;
  attempts?: number;
  tracked?: boolean;
}

/** Any definition, whatever its payload. */
export type AnyJob = JobDefinition<z.ZodType>;

const NAME = /^[a-z]+\.[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const LANE = /^[a-z][a-z0-9-]*$/;

/**
 * Defines a job. Definitions of jobs that one subgraph sends and another runs live in this package, others beside their handler.
 * @throws RangeError when the name is not `subgraph.verb-noun`
 */
export function defineJob<Schema extends z.ZodType>({
  name,
  schema,
  lane,
  deadlineMs = 300_000,
  attempts = 4,
  tracked = true,
}: JobSettings<Schema>): JobDefinition<Schema> {
  if (!NAME.test(name)) throw new RangeError(`A job is named subgraph.verb-noun, not ${name}`);
  if (lane !== undefined && !LANE.test(lane)) throw new RangeError(`Not the name of a lane: ${lane}`);
  return Object.freeze({ name, schema, lane, deadlineMs, attempts, tracked });
}

/** The subgraph whose worker runs the job, from its name. */
export function subgraphOfName(name: string): string {
  return name.slice(0, name.indexOf('.'));
}
