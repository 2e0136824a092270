import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { isRunning, processIdentity } from './process-identity.js';

/** @typedef {{ pid: number, identity?: string, [detail: string]: unknown }} Holder */

/**
 * Takes the lock file at `path` for this process, or tells who holds it. A lock whose holder died is taken over.
 *
 * @param {string} path
 * @param {Record<string, unknown>} [details] kept in the file for the reader of the refusal
 * @returns {{ release: () => void } | { holder: Holder }}
 */
export function takeLock(path, details = {}) {
  const mine = JSON.stringify({ ...details, pid: process.pid, identity: processIdentity(process.pid) });
  for (;;) {
    if (createWhole(path, mine)) return { release: () => releaseLock(path, mine) };
    const holder = readHolder(path);
    if (holder === undefined) continue;
    if (isRunning(holder)) return { holder };
    setAside(path, holder);
  }
}

/**
 * Who holds the lock, dead or alive; undefined when nobody does.
 *
 * @param {string} path
 * @returns {Holder | undefined}
 */
export function readHolder(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return undefined;
    return { pid: 0 };
  }
}

/**
 * Creates the file with its content in one step: nobody ever reads half a lock.
 *
 * @param {string} path
 * @param {string} content
 */
function createWhole(path, content) {
  const draft = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  writeFileSync(draft, content, { mode: 0o600 });
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Moves a dead holder's lock away. Two may try at once: the rename lets one win, and a lock that turns out to be
 * somebody's fresh one is put back.
 *
 * @param {string} path
 * @param {Holder} dead
 */
function setAside(path, dead) {
  const aside = `${path}.dead.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  const moved = readHolder(aside);
  if (moved !== undefined && moved.pid !== dead.pid && isRunning(moved)) {
    try {
      linkSync(aside, path);
    } catch {
      // A third process took the lock meanwhile.
    }
  }
  rmSync(aside, { force: true });
}

/**
 * @param {string} path
 * @param {string} mine
 */
function releaseLock(path, mine) {
  try {
    if (readFileSync(path, 'utf8') === mine) rmSync(path, { force: true });
  } catch {
    // Already gone: --fresh or a cleanup removed the folder.
  }
}
