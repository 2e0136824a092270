import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { findFreePort } from '../../../tools/run/find-free-port.ts';

/** A gateway that is measured, in a process of its own. */
export interface GatewayProcess {
  name: string;
  url: string;
  /** CPU time used since its start, in milliseconds, and memory held now. */
  readUsage: () => Promise<{ cpuMs: number; rssMiB: number }>;
  stop: () => Promise<void>;
}

export interface GatewayProgram {
  name: string;
  /** Module to run, absolute. */
  program: string;
  args: (port: number) => string[];
  env: Record<string, string>;
}

const ANSWER_CPU = new URL('answer-cpu.ts', import.meta.url).href;
const READY_WITHIN_MS = 60_000;

/**
 * Starts a gateway and waits for its first answer. `CASTGRAPH_BENCH_PROFILE=folder` writes a CPU profile of each when it ends.
 *
 * @throws Error when it ends or does not answer
 */
export async function startGatewayProcess({ name, program, args, env }: GatewayProgram): Promise<GatewayProcess> {
  const port = await findFreePort();
  const folder = process.env['CASTGRAPH_BENCH_PROFILE'];
  const profile = folder ? ['--cpu-prof', `--cpu-prof-dir=${folder}`, `--cpu-prof-name=${name}-${process.pid}-${port}.cpuprofile`] : [];
  const child = fork(program, args(port), {
    cwd: fileURLToPath(new URL('../../..', import.meta.url)),
    execArgv: ['--disable-warning=ExperimentalWarning', '--import', ANSWER_CPU, ...profile],
    env: { ...process.env, NODE_ENV: 'production', APOLLO_TELEMETRY_DISABLED: '1', PORT: String(port), ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const url = `http://127.0.0.1:${port}/graphql`;
  await firstAnswer(name, child, url);
  return {
    name,
    url,
    async readUsage() {
      child.send('usage');
      const [usage] = (await once(child, 'message')) as [{ cpuMs: number; rssMiB: number }];
      return usage;
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}

async function firstAnswer(name: string, child: ChildProcess, url: string): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS;
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null || Date.now() > deadline) throw new Error(`${name} did not start`);
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ __typename }"}',
    }).catch(() => undefined);
    if (answer?.ok) return void (await answer.text());
    await answer?.text();
    await sleep(50);
  }
}
