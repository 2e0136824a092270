import { recordTask, type TaskChanged } from '@castgraph/contracts/task-changed';
import type { Log } from '@castgraph/telemetry/log';
import { describeTask } from './describe-task.ts';
import type { Queues } from './job-queue.ts';
import type { TaskEnvelope } from './task-envelope.ts';

const PROGRESS_EVERY_MS = 1_000;

/** Tells operations about one attempt of a job. News are dropped when Redis is away: the work matters more. */
export interface TaskReporter {
  running(): void;
  progress(percent: number, message?: string): void;
  ended(step: { state: 'SUCCEEDED' | 'RETRYING' | 'FAILED'; error?: string }): Promise<void>;
}

export interface ReporterOptions {
  queues: Queues;
  log: Log;
  name: string;
  envelope: TaskEnvelope;
  /** From 1. */
  attempt: number;
  tracked: boolean;
}

/** Makes the reporter of one attempt. Versions grow with run, attempt and step, without any clock. */
export function reportTask({ queues, log, name, envelope, attempt, tracked }: ReporterOptions): TaskReporter {
  const isSilent = name === recordTask.name;
  const first = envelope.run * 1_000_000_000 + attempt * 1_000_000;
  let step = 0;
  let last = { progress: 0, message: null as string | null };
  let timer: NodeJS.Timeout | undefined;

  const tell = async (state: TaskChanged['state'], error: string | null = null): Promise<void> => {
    if (isSilent) return;
    const news = describeTask(name, envelope, { state, version: first + step++, retryCount: attempt - 1, error, ...last });
    await queues
      .enqueue(recordTask, news, { jobId: `${news.taskId}:${news.version}` })
      .catch((failure: Error) => log.debug({ err: failure.message, taskId: news.taskId }, 'Task news dropped'));
  };

  return {
    running: () => void (tracked && tell('RUNNING')),
    progress: (percent, message) => {
      last = { progress: Math.min(100, Math.max(0, percent)), message: message ?? last.message };
      if (!tracked) return;
      timer ??= setTimeout(() => {
        timer = undefined;
        void tell('RUNNING');
      }, PROGRESS_EVERY_MS);
    },
    ended: async ({ state, error }) => {
      clearTimeout(timer);
      if (state === 'SUCCEEDED') last = { ...last, progress: 100 };
      // A job that was given up once is followed from then on, so that its row does not stay FAILED.
      if (tracked || state === 'FAILED' || envelope.run > 0) await tell(state, error ?? null);
    },
  };
}
