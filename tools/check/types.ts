import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

/**
 * Type-checks everything with TypeScript 7. Each subgraph is a program of its own, because each adds its own loaders to
 * the context that `@castgraph/service` declares; all else is one program, and the pages, which have a browser's types.
 */
const root = join(import.meta.dirname, '../..');
const subgraphs = readdirSync(join(root, 'subgraphs')).map((name) => `subgraphs/${name}/tsconfig.json`);
const projects = ['tsconfig.json', 'web/tsconfig.json', ...subgraphs].filter((project) => existsSync(join(root, project)));

let failed = false;
const queue = projects.values();
await Promise.all(
  Array.from({ length: Math.min(availableParallelism(), projects.length) }, async () => {
    for (const project of queue) if ((await checkProject(project)) !== 0) failed = true;
  }),
);
if (failed) process.exitCode = 1;
else console.log(`${projects.length} programs have sound types.`);

function checkProject(project: string): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>();
  const args = [join(root, 'node_modules/typescript-native/bin/tsc'), '--noEmit', '--pretty', 'false', '-p', project];
  const tsc = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
  tsc.on('error', () => resolve(1));
  tsc.on('close', (code) => resolve(code ?? 1));
  return promise;
}
