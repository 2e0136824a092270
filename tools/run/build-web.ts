import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the built pages depend on, from the root of the clone. */
const sources = [
  'web',
  'packages/kernel/src',
  'schema/public.graphql',
  'schema/public-changes.json',
  'examples',
  'package-lock.json',
  'tsconfig.base.json',
];
const shownLines = 40;
const ignored = new Set(['node_modules', 'dist']);

/**
 * Builds the web pages into `web/dist`, unless they were built from the same sources before.
 *
 * @returns whether it had to build
 * @throws Error with the output of the build
 */
export async function buildWeb(root: string): Promise<boolean> {
  // Beside what it describes: several data directories may share one build.
  const marker = join(root, 'web/dist/.built-from');
  const wanted = hashSources(root);
  if (existsSync(join(root, 'web/dist/index.html')) && readIfPresent(marker) === wanted) return false;
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const vite = spawn(
    process.execPath,
    [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn', '--configLoader', 'native'],
    {
      cwd: join(root, 'web'),
      env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1', FORCE_COLOR: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const output: Buffer[] = [];
  for (const stream of [vite.stdout, vite.stderr]) stream.on('data', (chunk: Buffer) => output.push(chunk));
  vite.on('error', reject);
  vite.on('close', (code) =>
    code === 0 ? resolve() : reject(new Error(`The web pages could not be built:\n${firstLines(Buffer.concat(output).toString())}`)),
  );
  await promise;
  writeFileSync(marker, wanted);
  return true;
}

function hashSources(root: string): string {
  const hash = createHash('sha256');
  const visit = (path: string): void => {
    for (const entry of readdirSync(join(root, path), { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      if (ignored.has(entry.name)) continue;
      if (entry.isDirectory()) visit(`${path}/${entry.name}`);
      else hash.update(`${path}/${entry.name}\0`).update(readFileSync(join(root, path, entry.name)));
    }
  };
  for (const source of sources) {
    if (/\.\w+$/.test(source)) hash.update(`${source}\0`).update(readFileSync(join(root, source)));
    else visit(source);
  }
  return hash.digest('hex');
}

function readIfPresent(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** The first faults tell the cause; the rest follows from them. */
function firstLines(text: string): string {
  const lines = text.trim().split('\n');
  return [...lines.slice(0, shownLines), ...(lines.length > shownLines ? [`… and ${lines.length - shownLines} more lines`] : [])].join(
    '\n',
  );
}
