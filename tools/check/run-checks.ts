import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** How one check went. */
export type CheckResult = {
  name: string;
  passed: boolean;
  /** Nothing that it looks at changed since it passed. */
  cached: boolean;
  durationMs: number;
  /** What it printed, when it failed. */
  output: string;
};

type Summary = {
  tasks: Array<{ task: string; cache: { status: string }; execution?: { startTime: number; endTime: number; exitCode?: number | null } }>;
};

/** Runs the `check:<name>` scripts of package.json through turbo. @throws Error when turbo itself cannot run */
export async function runChecks(root: string, dataDir: string, names: readonly string[]): Promise<CheckResult[]> {
  const output = await runTurbo(root, dataDir, names);
  const summaryPath = /^Summary: +(.+\.json)$/m.exec(output)?.[1];
  if (summaryPath === undefined) throw new Error(`turbo did not run:\n${output}`);
  const summary = JSON.parse(readFileSync(summaryPath, 'utf8')) as Summary;
  rmSync(summaryPath, { force: true });
  return names.map((name) => {
    const task = summary.tasks.find((one) => one.task === `check:${name}`);
    const execution = task?.execution;
    return {
      name,
      passed: task !== undefined && execution?.exitCode === 0,
      cached: task?.cache.status === 'HIT',
      durationMs: execution === undefined ? 0 : execution.endTime - execution.startTime,
      output: printedBy(name, output),
    };
  });
}

function runTurbo(root: string, dataDir: string, names: readonly string[]): Promise<string> {
  const args = [
    join(root, 'node_modules/turbo/bin/turbo'),
    'run',
    ...names.map((name) => `check:${name}`),
    '--continue=always',
    '--output-logs=errors-only',
    '--log-order=grouped',
    '--concurrency=100%',
    '--no-update-notifier',
    '--summarize',
    `--cache-dir=${join(dataDir, 'turbo')}`,
  ];
  const env = { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', NO_COLOR: '1', FORCE_COLOR: '0' };
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const turbo = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const chunks: Buffer[] = [];
  for (const stream of [turbo.stdout, turbo.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  turbo.on('error', reject);
  turbo.on('close', () => resolve(Buffer.concat(chunks).toString()));
  return promise;
}

/** turbo prefixes each line with its task; npm's own report of the exit code says nothing new. */
function printedBy(name: string, output: string): string {
  const prefix = `//:check:${name}: `;
  return output
    .split('\n')
    .filter((line) => line.startsWith(prefix.trimEnd()))
    .map((line) => line.slice(prefix.length))
    .filter((line) => !/^(npm error|npm warn|> |ERROR: command|cache miss)/.test(line))
    .join('\n')
    .trim();
}
