import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { say, step } from './progress.js';
import { root } from './root.js';

/** Installs exactly what package-lock.json says, unless node_modules is that already. */
export async function installDependencies() {
  if (dependenciesMatch()) return;
  // Else the first minutes of a first start would be silent.
  say('  … dependencies: npm ci, some minutes the first time');
  await step('dependencies: npm ci', runNpmCi);
  if (!dependenciesMatch())
    throw new Error('npm ci ended well, but node_modules is not what package-lock.json says. Run `rm -rf node_modules` and try again.');
}

/**
 * Whether node_modules is what package-lock.json says. npm writes its own record, `node_modules/.package-lock.json`,
 * as the last act of an install and `npm ci` removes it first: an install that was interrupted never passes for one
 * that was finished.
 */
export function dependenciesMatch() {
  const wanted = readPackages(join(root, 'package-lock.json'));
  const installed = readPackages(join(root, 'node_modules/.package-lock.json'));
  if (wanted === undefined) throw new Error('package-lock.json is missing or damaged: restore it with `git checkout package-lock.json`.');
  if (installed === undefined) return false;
  for (const [path, entry] of Object.entries(wanted)) {
    if (!path.includes('node_modules/') || entry.optional || entry.devOptional || entry.peer) continue;
    const found = installed[path];
    if (found === undefined || found.version !== entry.version || found.integrity !== entry.integrity || found.resolved !== entry.resolved)
      return false;
  }
  return Object.entries(wanted).every(([path, entry]) => !entry.link || existsSync(join(root, path)));
}

/** @typedef {{ version?: string, integrity?: string, resolved?: string, optional?: boolean, devOptional?: boolean, peer?: boolean, link?: boolean }} LockEntry */

/**
 * @param {string} path
 * @returns {Record<string, LockEntry> | undefined}
 */
function readPackages(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** @returns {Promise<void>} */
function runNpmCi() {
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  // The npm that started this script, where one did: the machine may have several.
  const own = process.env.npm_execpath;
  const [command, prefix] = own !== undefined && basename(own) === 'npm-cli.js' ? [process.execPath, [own]] : ['npm', []];
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...prefix, ...args], { cwd: root, stdio: ['ignore', 2, 2], env: npmEnvironment() });
    child.on('error', (error) =>
      reject(new Error(`npm could not be started (${error.message}). Install npm, or run \`npm ci\` yourself.`)),
    );
    child.on('close', (code, signal) => {
      if (code === 0) resolve();
      else
        reject(
          new Error(`npm ci failed (${signal ?? `exit ${code}`}); its own message is above. Without network access this step cannot pass.`),
        );
    });
  });
}

/** npm keeps a cache in the home folder; accounts without one (services, `useradd -M`, HOME unset) get it in .data. */
export function npmEnvironment() {
  const env = { ...process.env };
  if (env.npm_config_cache === undefined || !isWritable(env.npm_config_cache)) {
    if (!isWritable(join(homeOrNothing(), '.npm'))) env.npm_config_cache = join(root, '.data', 'npm-cache');
  }
  return env;
}

function homeOrNothing() {
  try {
    return process.env.HOME || homedir();
  } catch {
    return '/nonexistent';
  }
}

/** @param {string} folder */
function isWritable(folder) {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
