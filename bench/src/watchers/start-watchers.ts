import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** What one process of watchers is told. */
export interface WatchersOrder {
  url: string;
  channel: string;
  count: number;
  secretsKey: string;
  organizationId: string;
}

/** What it tells: sockets are open, everybody has had a value, an event has reached all (Unix ms, one each), or it cannot go on. */
export type WatchersReport =
  | { kind: 'opened' | 'present' }
  | { kind: 'arrived'; at: number; times: number[] }
  | { kind: 'failed'; message: string };

/** People who watch one show, in processes of their own. */
export interface Watchers {
  /** Resolves once every socket is open. */
  opened: Promise<void>;
  /** True once every watcher has had a value. */
  isPresent(): boolean;
  /** When the event reached each watcher (Unix ms), once it has reached all. */
  arrivalsOf(at: number): Promise<number[]>;
  stop(): Promise<void>;
}

const PROGRAM = fileURLToPath(new URL('watch-many.ts', import.meta.url));
const ARRIVES_WITHIN_MS = 240_000;

/** Starts so many watchers, spread over so many processes. */
export function startWatchers(order: WatchersOrder, processes: number): Watchers {
  const children: ChildProcess[] = [];
  const counts = { opened: 0, present: 0 };
  const arrivals = new Map<number, number[][]>();
  const allOpen = Promise.withResolvers<void>();
  let failure: string | undefined;
  const hear = (report: WatchersReport): void => {
    if (report.kind === 'failed') {
      failure ??= report.message;
      allOpen.reject(new Error(report.message));
    } else if (report.kind === 'arrived') {
      arrivals.set(report.at, [...(arrivals.get(report.at) ?? []), report.times]);
    } else if (++counts[report.kind] === processes && report.kind === 'opened') allOpen.resolve();
  };
  for (let index = 0; index < processes; index++) {
    const child = fork(PROGRAM, [], { execArgv: ['--disable-warning=ExperimentalWarning'], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    child.on('message', hear);
    child.once('exit', (code) => code === 0 || hear({ kind: 'failed', message: `A process of watchers ended with ${code}` }));
    child.send({ ...order, count: Math.floor(order.count / processes) + (index < order.count % processes ? 1 : 0) });
    children.push(child);
  }
  return {
    opened: allOpen.promise,
    isPresent: () => {
      if (failure !== undefined) throw new Error(failure);
      return counts.present === processes;
    },
    arrivalsOf: async (at) => {
      const deadline = Date.now() + ARRIVES_WITHIN_MS;
      while (arrivals.get(at)?.length !== processes) {
        if (failure !== undefined) throw new Error(`Event ${at}: ${failure}`);
        if (Date.now() > deadline) for (const child of children) child.send({ kind: 'overdue' });
        await sleep(2);
      }
      const times = arrivals.get(at)!.flat();
      arrivals.delete(at);
      return times;
    },
    stop: async () => {
      await Promise.all(
        children.map(async (child) => {
          if (child.exitCode !== null || child.signalCode !== null) return;
          const ended = once(child, 'exit');
          child.disconnect();
          await ended;
        }),
      );
    },
  };
}
