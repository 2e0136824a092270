import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { describeProcess } from './process-identity.js';
import { root } from './root.js';

const parentPollMs = process.platform === 'linux' ? 500 : 2000;

/**
 * Runs a program under `node` in this terminal and gives its exit code. Signals are handed on; when npm, which started
 * this, is killed, the program is told to stop: nothing stays behind.
 *
 * @param {string} node path of the Node binary
 * @param {string[]} args
 * @param {Record<string, string>} env added to the environment
 * @returns {Promise<number>}
 */
export function runNode(node, args, env) {
  const compileCache = join(root, '.data', 'compile-cache');
  mkdirSync(compileCache, { recursive: true });
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', ...args], {
    stdio: 'inherit',
    env: { ...process.env, NODE_COMPILE_CACHE: compileCache, ...env, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}` },
  });
  // A terminal sends Ctrl-C to the whole group, the child included; `kill -INT` reaches this process only. The programs
  // take the first signal as the order to stop and do not mind another.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill('SIGTERM'));
  const npmIsGone = watchNpm();
  const watch = setInterval(() => {
    if (npmIsGone()) child.kill('SIGTERM');
  }, parentPollMs);
  watch.unref();
  return new Promise((resolve) => {
    child.on('error', () => resolve(1));
    child.on('close', (code, signal) => resolve(code ?? 128 + (constants.signals[/** @type {NodeJS.Signals} */ (signal)] ?? 1)));
  });
}

/**
 * A test for the death of the npm that started this process: npm runs its scripts by a shell, which outlives it.
 * Started by anything else, this process may outlive its starter.
 *
 * @returns {() => boolean}
 */
function watchNpm() {
  if (process.env.npm_lifecycle_event === undefined) return () => false;
  const shell = process.ppid;
  const parent = describeProcess(shell);
  const npm = parent !== undefined && /^(ba|da|a|z|k)?sh$/.test(parent.name) ? parent.ppid : undefined;
  return () => process.ppid !== shell || (npm !== undefined && describeProcess(shell)?.ppid !== npm);
}
