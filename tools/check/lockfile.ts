import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { completePlatforms } from './complete-platforms.ts';
import type { LockEntry } from './complete-platforms.ts';
import { reportProblems } from './report-problems.ts';

type Lockfile = { packages: Record<string, LockEntry> };
type Manifest = Pick<LockEntry, 'dependencies' | 'devDependencies' | 'optionalDependencies' | 'peerDependencies'>;

const kinds = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'] as const;

/**
 * What keeps `npm ci` from working, here or on another platform: a workspace whose package.json says something else than
 * the lock, and binaries of platforms that the lock leaves out because it was written where they were not offered
 * (`npm ci` then refuses to run anywhere).
 *
 * @param manifest reads the package.json of a workspace by its path, `''` for the root's
 */
export function checkLockfile(lock: Lockfile, manifest: (workspace: string) => Manifest): string[] {
  const workspaces = Object.keys(lock.packages).filter((path) => !path.includes('node_modules'));
  const changed = workspaces.flatMap((workspace) => {
    const wanted = manifest(workspace);
    const locked = lock.packages[workspace] ?? {};
    return kinds
      .filter((kind) => !sameEntries(wanted[kind] ?? {}, locked[kind] ?? {}))
      .map((kind) => `package-lock.json has other ${kind} for ${workspace || 'the root'} than its package.json: run npm install`);
  });
  const missing = Object.keys(completePlatforms(lock.packages).added);
  return [...changed, ...missing.map((path) => `package-lock.json lacks ${path}: run node tools/check/lockfile.ts --fix`)];
}

function sameEntries(a: Record<string, string>, b: Record<string, string>): boolean {
  const text = (entries: Record<string, string>): string =>
    Object.entries(entries)
      .map(([name, version]) => `${name}@${version}`)
      .toSorted()
      .join();
  return text(a) === text(b);
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '../..');
  const path = join(root, 'package-lock.json');
  const lock = JSON.parse(readFileSync(path, 'utf8')) as Lockfile;
  if (process.argv.includes('--fix')) {
    const { packages, added } = completePlatforms(lock.packages);
    writeFileSync(path, `${JSON.stringify({ ...lock, packages }, null, 2)}\n`);
    console.log(`${Object.keys(added).length} platform packages added to package-lock.json.`);
  } else {
    const problems = checkLockfile(
      lock,
      (workspace) => JSON.parse(readFileSync(join(root, workspace, 'package.json'), 'utf8')) as Manifest,
    );
    reportProblems(problems, `${Object.keys(lock.packages).length} packages are locked, for every platform.`);
  }
}
