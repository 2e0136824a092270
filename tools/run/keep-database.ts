import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ProcessLog } from './logs.ts';
import type { ProcessRecord } from './orphans.ts';

/** A started database server. */
export type DatabaseServer = { url: string; child: ChildProcess; stop(): Promise<void> };

/** A database server that is started again when it dies. */
export type KeptDatabase = { url: string; stop(): Promise<void> };

const firstBackoffMs = 300;
const longestBackoffMs = 10_000;

/**
 * Starts a database server and starts it again, at the same address, whenever it ends before `stop`: its clients
 * reconnect, and what it had acknowledged is on disk.
 *
 * @throws Error when the first start fails
 */
export async function keepDatabase(options: {
  name: string;
  start: () => Promise<DatabaseServer>;
  log: ProcessLog;
  record: ProcessRecord;
  say: (text: string) => void;
}): Promise<KeptDatabase> {
  const { name, start, log, record, say } = options;
  const state = { stopping: false, server: undefined as DatabaseServer | undefined };
  const adopt = (server: DatabaseServer): void => {
    state.server = server;
    if (server.child.pid !== undefined) record.note(name, server.child.pid);
    const restart = (): void => {
      record.forget(name);
      if (!state.stopping) void restartUntilItRuns();
    };
    if (server.child.exitCode === null && server.child.signalCode === null) server.child.once('exit', restart);
    else restart();
  };
  const restartUntilItRuns = async (): Promise<void> => {
    say(`  ↻ ${name} ended by itself; starting it again (log: ${log.path})`);
    for (let backoffMs = firstBackoffMs; !state.stopping; backoffMs = Math.min(backoffMs * 2, longestBackoffMs)) {
      await sleep(backoffMs);
      try {
        const server = await start();
        if (state.stopping) return await server.stop();
        say(`  ↻ ${name} is back`);
        return adopt(server);
      } catch (error) {
        say(`  ✗ ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  };
  const first = await start();
  adopt(first);
  return {
    url: first.url,
    stop: async () => {
      state.stopping = true;
      await state.server?.stop();
    },
  };
}
