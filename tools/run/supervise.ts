import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ChildProcess } from 'node:child_process';
import { seconds } from '../bootstrap/progress.js';
import type { ProcessLog } from './logs.ts';
import type { ProcessRecord } from './orphans.ts';
import { spawnWithLifeline } from './spawn-with-lifeline.ts';
import { stopProcess } from './stop-process.ts';

/** A program to keep running. */
export type Supervision = {
  name: string;
  command: string;
  args: readonly string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  log: ProcessLog;
  record: ProcessRecord;
  /** Answers 200 once the process can do its work; undefined when it has no port. */
  readyUrl?: string;
  say: (text: string) => void;
};

/** A program that is kept running. */
export type Supervised = {
  name: string;
  /** Resolves when it answers for the first time; rejects when it cannot start. */
  ready: Promise<void>;
  /** Asks it to drain and end, and stops restarting it. */
  stop(): Promise<void>;
};

const readyWithinMs = 90_000;
const pollMs = 100;
const firstBackoffMs = 200;
const longestBackoffMs = 10_000;
/** A process that ran this long was well: the next restart is quick again. */
const wellAfterMs = 20_000;
/** Deaths before the first readiness that stop the start: what fails thrice fails by itself. */
const startAttempts = 3;

/** Starts a program and restarts it, with growing pauses, whenever it ends before `stop`. */
export function supervise(spec: Supervision): Supervised {
  const state = { stopping: false, wasReady: false, child: undefined as ChildProcess | undefined };
  const wake = new AbortController();
  const { promise: ready, resolve, reject } = Promise.withResolvers<void>();
  // The rejection is also seen by whoever awaits `ready` later.
  ready.catch(() => {});

  const loop = (async () => {
    let backoffMs = firstBackoffMs;
    for (let deaths = 0; !state.stopping;) {
      const startedAt = Date.now();
      const child = launch(spec);
      state.child = child;
      const ended = once(child, 'exit').catch((error: unknown) => [String(error), null]);
      const watching = new AbortController();
      void waitUntilReady(spec, startedAt, watching.signal).then(
        () => {
          if (state.wasReady) spec.say(`  ↻ ${spec.name} is back (${seconds(Date.now() - startedAt)})`);
          state.wasReady = true;
          resolve();
        },
        (error: unknown) => reject(error),
      );
      const [code, signal] = (await ended) as [number | string | null, string | null];
      watching.abort();
      spec.record.forget(spec.name);
      if (state.stopping) return;
      deaths = state.wasReady ? 0 : deaths + 1;
      if (deaths >= startAttempts)
        return reject(
          new Error(
            `${spec.name} ended while it started (${signal ?? `exit ${code}`}). Its log, ${spec.log.path}, says:\n${spec.log.tail()}`,
          ),
        );
      if (Date.now() - startedAt > wellAfterMs) backoffMs = firstBackoffMs;
      spec.say(`  ↻ ${spec.name} ended (${signal ?? `exit ${code}`}); starting it again in ${seconds(backoffMs)} (log: ${spec.log.path})`);
      await sleep(backoffMs, undefined, { signal: wake.signal }).catch(() => {});
      backoffMs = Math.min(backoffMs * 2, longestBackoffMs);
    }
  })();

  return {
    name: spec.name,
    ready,
    stop: async () => {
      state.stopping = true;
      wake.abort();
      if (state.child) await stopProcess(state.child);
      await loop;
      reject(new Error(`${spec.name} was stopped`));
    },
  };
}

function launch(spec: Supervision): ChildProcess {
  const child = spawnWithLifeline(spec.command, spec.args, { cwd: spec.cwd, env: spec.env, output: spec.log.output });
  if (child.pid !== undefined) spec.record.note(spec.name, child.pid);
  return child;
}

/** Never settles when the process ends first: its death is told elsewhere. */
async function waitUntilReady(spec: Supervision, startedAt: number, signal: AbortSignal): Promise<void> {
  if (spec.readyUrl === undefined) return;
  let last = 'no answer';
  while (!signal.aborted) {
    try {
      const answer = await fetch(spec.readyUrl, { signal: AbortSignal.any([signal, AbortSignal.timeout(2_000)]) });
      const body = await answer.text();
      if (answer.ok) return;
      last = `${answer.status} ${body}`;
    } catch (error) {
      last = error instanceof Error ? (error.cause instanceof Error ? error.cause.message : error.message) : String(error);
    }
    if (Date.now() - startedAt > readyWithinMs) {
      throw new Error(
        `${spec.name} did not become ready within ${seconds(readyWithinMs)} (${last.slice(0, 400)}). Its log, ${spec.log.path}, says:\n${spec.log.tail()}`,
      );
    }
    await sleep(pollMs);
  }
  await new Promise(() => {});
}
