import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Names of the checks: the `check:…` scripts of package.json. */
export function listChecks(root: string): string[] {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
  return Object.keys(scripts)
    .filter((name) => name.startsWith('check:'))
    .map((name) => name.slice('check:'.length));
}
