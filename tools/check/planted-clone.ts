import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** A folder like a clone of this project, to plant violations in. */
export type PlantedClone = { dir: string; remove(): void };

/**
 * Makes a temporary folder with `files` (path → text) and copies of `copied` paths of this clone. The dependencies are
 * this clone's own.
 */
export function plantClone(files: Readonly<Record<string, string>>, copied: readonly string[] = []): PlantedClone {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'castgraph planted ')));
  for (const path of copied) cpSync(join(root, path), join(dir, path), { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  symlinkSync(join(root, 'node_modules'), join(dir, 'node_modules'));
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}
