import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { takeLock } from '../bootstrap/lock-file.js';

/** What `--fresh` keeps: no data, but work that would only be done again, and the lock that we hold. */
const kept = new Set(['run.lock', 'set-up.lock', 'compile-cache', 'npm-cache', 'turbo']);

/**
 * Makes the data directory ours, so that no second start works in it.
 *
 * @returns a function that gives it back
 * @throws Error that names the process that has it
 */
export function claimDataDir(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true });
  const taken = takeLock(join(dataDir, 'run.lock'));
  if ('release' in taken) return taken.release;
  throw new Error(
    `Castgraph already runs from this clone (process ${taken.holder.pid}). Stop it first (Ctrl-C there, or kill ${taken.holder.pid}); a second clone can run beside it.`,
  );
}

/** Forgets all data of this clone. Call only with the directory claimed and nothing running in it. */
export function emptyDataDir(dataDir: string): void {
  for (const name of readdirSync(dataDir)) if (!kept.has(name)) rmSync(join(dataDir, name), { recursive: true, force: true });
}
