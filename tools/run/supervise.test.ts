import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { processIdentity } from '../bootstrap/process-identity.js';
import { findFreePort } from './find-free-port.ts';
import { openProcessLog } from './logs.ts';
import { ProcessRecord } from './orphans.ts';
import { supervise } from './supervise.ts';
import type { Supervised } from './supervise.ts';

const dir = mkdtempSync(join(tmpdir(), 'castgraph supervise '));
const running: Supervised[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.stop()));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const server = `require('node:http').createServer((q, r) => r.end(String(process.pid))).listen(Number(process.env.PORT), '127.0.0.1')`;

async function keep(name: string, program: string): Promise<{ kept: Supervised; said: string[]; url: string }> {
  const port = await findFreePort();
  const said: string[] = [];
  const url = `http://127.0.0.1:${port}/readyz`;
  const kept = supervise({
    name,
    command: process.execPath,
    args: ['-e', program],
    cwd: dir,
    env: { ...process.env, PORT: String(port) },
    log: openProcessLog(join(dir, 'logs'), name),
    record: new ProcessRecord(dir),
    readyUrl: url,
    say: (text) => said.push(text),
  });
  running.push(kept);
  return { kept, said, url };
}

const pidAt = async (url: string): Promise<number> =>
  Number(
    await fetch(url).then(
      (answer) => answer.text(),
      () => '0',
    ),
  );

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await sleep(20);
}

describe('a supervised process', () => {
  it('is started again when it is killed, at the same address, and not after it was stopped', async () => {
    const { kept, said, url } = await keep('server', server);
    await kept.ready;
    const first = await pidAt(url);
    process.kill(first, 'SIGKILL');
    await until(async () => ![0, first].includes(await pidAt(url)));
    expect(said.join('\n')).toContain('server ended (SIGKILL)');
    const second = await pidAt(url);
    await kept.stop();
    expect(processIdentity(second)).toBeUndefined();
    expect(await pidAt(url)).toBe(0);
  });

  it('fails the start with the end of its log when it dies three times before it is ready', async () => {
    const { kept } = await keep('broken', `console.error('the cause of it'); process.exit(3)`);
    await expect(kept.ready).rejects.toThrow(/broken ended while it started \(exit 3\)[\s\S]*the cause of it/);
  });

  it('ends when its starter is killed, and the next start ends what outlived an earlier one', async () => {
    const pidFile = join(dir, 'pid');
    const child = `require('node:fs').writeFileSync(${JSON.stringify(pidFile)}, String(process.pid)); setInterval(() => {}, 1000)`;
    const starter = join(dir, 'starter.ts');
    writeFileSync(
      starter,
      `import { spawnWithLifeline } from ${JSON.stringify(join(import.meta.dirname, 'spawn-with-lifeline.ts'))};
       spawnWithLifeline(process.execPath, ['-e', ${JSON.stringify(child)}], { cwd: '/', env: process.env, output: 2 });
       setInterval(() => {}, 1000);`,
    );
    const parent = spawn(process.execPath, [starter], { stdio: 'ignore' });
    const pid = await readPid(pidFile);
    parent.kill('SIGKILL');
    await until(() => processIdentity(pid) === undefined);

    const orphan = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    await once(orphan, 'spawn');
    new ProcessRecord(dir).note('collector', orphan.pid as number);
    expect(await new ProcessRecord(dir).endOrphans()).toEqual(['collector']);
    expect(orphan.signalCode ?? orphan.exitCode ?? processIdentity(orphan.pid as number)).not.toMatch(/:/);
  });
});

async function readPid(file: string): Promise<number> {
  for (;;) {
    try {
      const pid = Number(readFileSync(file, 'utf8'));
      if (pid > 0) return pid;
    } catch {
      // Not written yet.
    }
    await sleep(20);
  }
}
