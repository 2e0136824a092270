import { constants, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { cloneProject } from '../e2e/set-up/clone-project.ts';
import { root } from '../tools/bootstrap/root.js';
import { findFreePort } from '../tools/run/find-free-port.ts';
import { median } from './src/quantile.ts';
import { reportFigure } from './src/report-figure.ts';
import { startNpm, type StartedNpm } from './src/start-npm.ts';

/**
 * How long a newcomer waits: from `npm start` in a clone of the committed state until the first page and an answer through
 * GraphQL are there. Cold: dependencies are downloaded, and nothing else has ever been made in the clone, neither pages nor
 * database. Warm: the same clone again.
 */
const RUNS = 3;
const USABLE_WITHIN_MS = 10 * 60_000;

/** What `npm start` makes in a clone besides node_modules. */
const MADE = ['.data', 'web/dist'];

const parent = mkdtempSync(join(tmpdir(), 'castgraph-bench-'));
try {
  const clone = cloneProject(root, join(parent, 'castgraph'));
  cpSync(join(root, 'node_modules'), join(clone, 'node_modules'), {
    recursive: true,
    verbatimSymlinks: true,
    mode: constants.COPYFILE_FICLONE,
  });
  for (const [name, args] of [
    ['without demo', ['--no-demo']],
    ['with demo', []],
  ] as const) {
    const cold: number[] = [];
    const warm: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      for (const made of MADE) rmSync(join(clone, made), { recursive: true, force: true, maxRetries: 5 });
      cold.push(await timeStart(clone, args));
      warm.push(await timeStart(clone, args));
    }
    report(`cold, ${name}`, cold);
    report(`warm, ${name}`, warm);
  }
} finally {
  rmSync(parent, { recursive: true, force: true, maxRetries: 5 });
}

function report(name: string, seconds: readonly number[]): void {
  reportFigure({ name: `${name}, median of ${RUNS}`, value: median(seconds), unit: 's' });
  reportFigure({ name: `${name}, longest`, value: Math.max(...seconds), unit: 's' });
}

/** Seconds from the command to a usable page; the product has ended when it resolves. */
async function timeStart(clone: string, args: readonly string[]): Promise<number> {
  const port = await findFreePort();
  const startedAt = performance.now();
  const npm = startNpm({ clone, args, port });
  try {
    await untilUsable(npm, `http://localhost:${port}`);
    const seconds = (performance.now() - startedAt) / 1000;
    // It is stopped as a user would, not in the middle of its own start.
    await npm.said('Ctrl-C stops all of it', USABLE_WITHIN_MS);
    return seconds;
  } finally {
    await npm.stop();
  }
}

async function untilUsable(npm: StartedNpm, url: string): Promise<void> {
  const deadline = Date.now() + USABLE_WITHIN_MS;
  while (!((await isPage(url)) && (await answersViewer(url)))) {
    if (npm.hasEnded() || Date.now() > deadline) throw new Error(`npm start did not come up:\n${npm.output().slice(-4000)}`);
    await sleep(50);
  }
}

/** The built page, not the one that says that the product is starting. */
async function isPage(url: string): Promise<boolean> {
  const answer = await fetch(url).catch(() => undefined);
  const text = (await answer?.text().catch(() => '')) ?? '';
  return answer?.status === 200 && /<script[^>]+src="\/assets\//.test(text);
}

/** Through the origin, the gateway and the accounts subgraph. */
async function answersViewer(url: string): Promise<boolean> {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{ viewer { kind } }"}',
  }).catch(() => undefined);
  return (await answer?.text().catch(() => ''))?.replaceAll(/\s/g, '') === '{"data":{"viewer":null}}';
}
