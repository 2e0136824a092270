import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { StartedProduct } from './start-product.ts';

type Facts = StartedProduct['facts'];

/** The id of the process that runs under a name now: `analytics`, `analytics-worker`, `collector`, `gateway`. */
export function processId({ dataDir }: Pick<Facts, 'dataDir'>, name: string): number {
  const pid = findProcess({ dataDir }, name);
  if (pid === undefined) throw new Error(`${name} does not run`);
  return pid;
}

function findProcess({ dataDir }: Pick<Facts, 'dataDir'>, name: string): number | undefined {
  const known = JSON.parse(readFileSync(join(dataDir, 'processes.json'), 'utf8')) as Array<{ name: string; pid: number }>;
  const pid = known.find((one) => one.name === name)?.pid;
  // Noted a moment before, ended since: another one is about to be started.
  return pid !== undefined && existsSync(`/proc/${pid}`) ? pid : undefined;
}

/** Ends a process as a crash does, and again as often as it is started, until the function that this gives is called. */
export function keepKilled(facts: Pick<Facts, 'dataDir'>, name: string): () => void {
  const end = (): void => {
    const pid = findProcess(facts, name);
    if (pid !== undefined) process.kill(pid, 'SIGKILL');
  };
  end();
  const again = setInterval(end, 50);
  return () => clearInterval(again);
}

/** Freezes a process: it holds its connections and answers nothing. Gives the function that lets it go on. */
export function freezeProcess(facts: Pick<Facts, 'dataDir'>, name: string): () => void {
  const pid = processId(facts, name);
  process.kill(pid, 'SIGSTOP');
  return () => process.kill(pid, 'SIGCONT');
}

/** Waits until a process answers `/readyz`. */
export async function untilReady({ ports }: Pick<Facts, 'ports'>, name: string): Promise<void> {
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${ports[name]}/readyz`, { signal: AbortSignal.timeout(2_000) }).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(50);
  }
}
