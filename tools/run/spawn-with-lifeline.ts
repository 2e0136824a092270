import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import type { Writable } from 'node:stream';

/** What a started process may differ in from this one. */
export type SpawnOptions = {
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** Descriptor of the file that takes both outputs. */
  output: number;
  /** Signal that asks it to end: SIGTERM unless it understands another better. */
  stopSignal?: 'TERM' | 'INT';
  uid?: number;
  gid?: number;
};

/** Seconds between asking an orphan to end and ending it. */
const graceSeconds = 10;

/**
 * Starts a process that ends with this one, however this one ends: a shell beside it reads from a pipe that only this
 * process holds, and stops it when the pipe closes, kill -9 included. The process has a session of its own, so that
 * Ctrl-C in a terminal reaches it only through us, in order. Its id is the child's own (`exec`), not the shell's.
 */
export function spawnWithLifeline(command: string, args: readonly string[], options: SpawnOptions): ChildProcess {
  const signal = options.stopSignal ?? 'TERM';
  const wait = `n=0; while [ $n -lt ${graceSeconds} ]; do sleep 1; kill -0 $$ || exit 0; n=$((n+1)); done`;
  const script = `(read -r _ <&3; kill -${signal} $$ || exit 0; ${wait}; kill -KILL $$) >/dev/null 2>&1 & exec "$@" 3<&-`;
  const child = spawn('/bin/sh', ['-c', script, 'castgraph', command, ...args], {
    cwd: options.cwd,
    env: options.env,
    detached: true,
    stdio: ['ignore', options.output, options.output, 'pipe'],
    ...(options.uid === undefined ? {} : { uid: options.uid, gid: options.gid }),
  });
  const lifeline = child.stdio[3] as Writable | null;
  lifeline?.on('error', () => {});
  // Closed only now: the watcher must not fire at an id that another process may have by then.
  child.once('exit', () => lifeline?.destroy());
  return child;
}
