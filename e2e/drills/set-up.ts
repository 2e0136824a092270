import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cloneProject, startClone } from '../set-up/clone-project.ts';
import { listProcessesOf } from '../set-up/list-processes-of.ts';
import type { Drill } from './drill.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The set-up on real clones: a first start that is killed in the middle, resumed, two clones side by side, second start on
 * the same data, every way to end. It installs from the registry, so it takes minutes.
 */
export const drill: Drill = {
  id: 'set-up',
  title: 'a fresh clone starts, survives being killed in the middle, runs beside another, and leaves no process behind',
  async run({ withoutGuard, say }) {
    const parent = mkdtempSync(join(tmpdir(), 'castgraph set-up '));
    chmodSync(parent, 0o755);
    try {
      const first = cloneProject(root, join(parent, 'first clone'));
      const second = join(parent, 'second clone');

      const interrupted = startClone(first);
      await interrupted.said('dependencies', { orAfterMs: 15_000 });
      interrupted.kill('SIGKILL');
      await expectNothingLeft(first);
      say('killed in the middle of npm ci');

      const started = startClone(first);
      const url = await started.running();
      await expectAnswer(url);
      say(`resumed: ${url}`);
      // The same dependencies: what is tried is two products at once, not the registry twice.
      execFileSync('cp', ['-a', first, second]);
      rmSync(join(second, '.data'), { recursive: true, force: true });
      const beside = startClone(second);
      const besideUrl = await beside.running();
      if (besideUrl === url) throw new Error(`both clones claim ${url}`);
      await Promise.all([expectAnswer(url), expectAnswer(besideUrl)]);
      say(`side by side: ${besideUrl}`);

      await started.end('SIGINT');
      await expectNothingLeft(first);
      await beside.end('SIGTERM');
      await expectNothingLeft(second);
      say('nothing left after Ctrl-C and SIGTERM');

      const again = startClone(first);
      await expectAnswer(await again.running());
      again.kill('SIGKILL');
      if (!withoutGuard) await expectNothingLeft(first);
      const last = startClone(first);
      await expectAnswer(await last.running());
      await last.end('SIGTERM');
      say('second start on the same data; nothing left after kill -9');
    } finally {
      rmSync(parent, { recursive: true, force: true, maxRetries: 5 });
    }
  },
};

async function expectAnswer(url: string): Promise<void> {
  const ready = await fetch(`${url}/readyz`);
  const page = await fetch(url);
  if (!ready.ok || !page.ok) throw new Error(`${url} answers ${ready.status} for /readyz and ${page.status} for the page`);
}

/** Processes may take a moment to drain, not more than the ten seconds after which they are ended. */
async function expectNothingLeft(dir: string): Promise<void> {
  const deadline = Date.now() + 20_000;
  let left = listProcessesOf(dir);
  while (left.length > 0 && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    left = listProcessesOf(dir);
  }
  if (left.length > 0) throw new Error(`left behind in ${dir}:\n${left.join('\n')}`);
}
