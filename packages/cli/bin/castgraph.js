#!/usr/bin/env node
// Plain JavaScript for any Node from 18 on: the sources need Node 24, which the project brings along in node_modules.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NEEDED_MAJOR = 24;
const here = dirname(fileURLToPath(import.meta.url));

if (Number(process.versions.node.split('.')[0]) >= NEEDED_MAJOR) {
  const { main } = await import('../src/main.ts');
  process.exitCode = await main(process.argv.slice(2));
} else {
  restart();
}

function restart() {
  const node = findNode(here);
  if (!node) {
    process.stderr.write(`castgraph needs Node ${NEEDED_MAJOR}; run "npm install" in the project's folder, which brings it.\n`);
    process.exitCode = 1;
    return;
  }
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    process.stderr.write(`castgraph could not start ${node}: ${error.message}\n`);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 143);
  });
}

function findNode(start) {
  for (let folder = start; ; folder = dirname(folder)) {
    // The package's own binary where it can be found: the link in .bin is a script on some systems.
    for (const name of ['node/bin/node', 'node/bin/node.exe', '.bin/node']) {
      const candidate = join(folder, 'node_modules', name);
      if (existsSync(candidate)) return candidate;
    }
    if (dirname(folder) === folder) return null;
  }
}
