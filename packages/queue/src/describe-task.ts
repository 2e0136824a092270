import type { TaskChanged } from '@castgraph/contracts/task-changed';
import { subgraphOfName } from '@castgraph/contracts/job';
import type { TaskEnvelope } from './task-envelope.ts';

const MAX_PAYLOAD_CHARACTERS = 2_000;

type Step = Pick<TaskChanged, 'state' | 'version'> & Partial<Pick<TaskChanged, 'progress' | 'message' | 'retryCount' | 'error'>>;

/** One step of a job's life, as operations records it. */
export function describeTask(name: string, envelope: TaskEnvelope, step: Step): TaskChanged {
  const isSmall = JSON.stringify(envelope.payload).length <= MAX_PAYLOAD_CHARACTERS;
  return {
    taskId: envelope.taskId,
    type: name,
    subgraph: subgraphOfName(name),
    organizationId: envelope.organizationId,
    progress: step.state === 'SUCCEEDED' ? 100 : 0,
    message: null,
    retryCount: 0,
    error: null,
    payload: isSmall ? (envelope.payload as TaskChanged['payload']) : null,
    schedule: envelope.schedule ?? null,
    occurredAt: new Date().toISOString(),
    ...step,
  };
}
