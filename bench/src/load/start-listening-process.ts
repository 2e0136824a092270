import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** A server in a process of its own that says `"port":…,"msg":"listening"` once it listens. */
export interface ListeningProcess {
  port: number;
  pid: number;
  stop: () => Promise<void>;
}

/**
 * Starts it and waits until it listens. `CASTGRAPH_BENCH_PROFILE=folder` writes a CPU profile of each when it ends.
 *
 * @throws Error with what it wrote when it ends before
 */
export async function startListeningProcess(program: string, env: Record<string, string>): Promise<ListeningProcess> {
  const folder = process.env['CASTGRAPH_BENCH_PROFILE'];
  const args = ['--disable-warning=ExperimentalWarning', ...(folder ? ['--cpu-prof', `--cpu-prof-dir=${folder}`] : []), program];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (lines.length < 50) lines.push(line);
    const port = /"port":(\d+),"msg":"listening"/.exec(line)?.[1];
    if (port) resolve(Number(port));
  });
  const ended = once(child, 'exit');
  void ended.then(() => reject(new Error(`${program} ended:\n${lines.join('\n')}`)));
  return {
    port: await promise,
    pid: child.pid!,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
