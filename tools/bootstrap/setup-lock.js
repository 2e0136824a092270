import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { takeLock } from './lock-file.js';
import { say } from './progress.js';
import { root } from './root.js';

const pollMs = 250;

/**
 * Runs `work` while no other set-up runs in this clone; a second one waits for the first.
 *
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withSetupLock(work) {
  const path = join(root, '.data', 'set-up.lock');
  mkdirSync(join(root, '.data'), { recursive: true });
  let told = false;
  for (;;) {
    const taken = takeLock(path);
    if ('release' in taken) {
      try {
        return await work();
      } finally {
        taken.release();
      }
    }
    if (!told) say(`  … waiting for the set-up that process ${taken.holder.pid} runs in this clone`);
    told = true;
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
}
