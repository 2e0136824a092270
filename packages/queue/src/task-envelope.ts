import type { AnyJob } from '@castgraph/contracts/job';
import { badInput } from '@castgraph/kernel/errors';
import { isId, newId } from '@castgraph/kernel/ids';
import { currentTraceparent } from '@castgraph/telemetry/trace-context';

/** What travels through Redis for one job. */
export interface TaskEnvelope {
  payload: unknown;
  taskId: string;
  organizationId: string | null;
  /** How often it was taken out of the dead letters. */
  run: number;
  /** The outbox row it came from, by which its effect is taken once even after Redis forgot its job id. */
  outboxId?: string;
  /** For scheduled work: when it was due, by the database's clock. */
  dueAt?: string;
  schedule?: { name: string; everySeconds: number };
  traceparent?: string;
}

/** The queue of a job: one per subgraph, and one per lane beside it. */
export function queueNameOf(job: { name: string; lane?: string | undefined }): string {
  const subgraph = job.name.slice(0, job.name.indexOf('.'));
  return job.lane === undefined ? subgraph : `${subgraph}-${job.lane}`;
}

/**
 * The payload as it will be sent: checked against the schema, unknown fields dropped.
 * @throws CastgraphError BAD_INPUT that names the job and the first fault
 */
export function checkedPayload(definition: AnyJob, payload: unknown): unknown {
  const result = definition.schema.safeParse(payload);
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  const path = issue.path.filter((part) => typeof part !== 'symbol');
  throw badInput(`Payload of ${definition.name}: ${path.join('.') || 'payload'}: ${issue.message}`, { path });
}

/** Wraps a checked payload. An id given as job id is the task's id too. */
export function makeEnvelope(payload: unknown, jobId: string | undefined): TaskEnvelope {
  return {
    payload,
    taskId: isId(jobId) ? jobId : newId(),
    organizationId: organizationOf(payload),
    run: 0,
    traceparent: currentTraceparent(),
  };
}

/** The organization a payload names, if any. */
export function organizationOf(payload: unknown): string | null {
  const id = (payload as { organizationId?: unknown } | null)?.organizationId;
  return isId(id) ? id : null;
}
