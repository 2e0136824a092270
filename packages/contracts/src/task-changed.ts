import { z } from 'zod';
import { idSchema, instantSchema } from './event.ts';
import { defineJob } from './job.ts';

/** Where a task stands, in the words of the schema's `TaskStatus`. */
export const taskStates = ['QUEUED', 'RUNNING', 'RETRYING', 'SUCCEEDED', 'FAILED'] as const;
export type TaskState = (typeof taskStates)[number];

/** `operations.task-changed`: one step in the life of a job of any subgraph. Told by the queue itself. */
export const taskChangedSchema = z.object({
  taskId: idSchema,
  /** The job's name. */
  type: z.string(),
  subgraph: z.string(),
  /** Null for work that no organization owns. */
  organizationId: idSchema.nullable(),
  state: z.enum(taskStates),
  /**
   * Grows with every step of one task. Messages can overtake each other and come twice: write a row only where the
   * stored version is smaller.
   */
  version: z.int().nonnegative(),
  /** 0 to 100. */
  progress: z.number().min(0).max(100),
  /** What it last said about itself. */
  message: z.string().nullable(),
  retryCount: z.int().nonnegative(),
  /** Why the last attempt failed. */
  error: z.string().nullable(),
  /** What it was given, ids only; null when its payload is too large to repeat. */
  payload: z.record(z.string(), z.unknown()).nullable(),
  /** For a task that repeats: the schedule it belongs to. */
  schedule: z.object({ name: z.string(), everySeconds: z.number().positive() }).nullable(),
  occurredAt: instantSchema,
});
export type TaskChanged = z.infer<typeof taskChangedSchema>;

/** Sent to operations for each `operations.task-changed`; never tells of itself. */
export const recordTask = defineJob({ name: 'operations.record-task', schema: taskChangedSchema, tracked: false, deadlineMs: 15_000 });

/** Asks the subgraph that gave a task up to try it again. Every worker runs it by itself. `taskId` is that of the failed task. */
export function retryTask(subgraph: string) {
  return defineJob({
    name: `${subgraph}.retry-task`,
    schema: z.object({ taskId: idSchema, organizationId: idSchema.nullable() }),
    tracked: false,
    deadlineMs: 15_000,
  });
}
