import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeFeedDocument } from './src/feed-document.ts';
import { median } from './src/quantile.ts';
import { reportFigure } from './src/report-figure.ts';

/**
 * How long a feed of 4 MB takes from its bytes to its records, and how much memory, in a process that has read nothing before;
 * beside the same parser over the same bytes making nothing of them. Bar: under 1 s and under 200 MB.
 */
const BYTES = 4 * 1024 * 1024;
const RUNS = 5;
const program = join(import.meta.dirname, 'src/parse-feed-process.ts');

interface Cost {
  items: number;
  elapsedMs: number;
  maxRssBytes: number;
  cpuMs: number;
}

const folder = mkdtempSync(join(tmpdir(), 'castgraph-bench-'));
try {
  const file = join(folder, 'feed.xml');
  writeFileSync(file, makeFeedDocument(BYTES));
  const costs = { feed: [] as Cost[], saxes: [] as Cost[], nothing: [] as Cost[] };
  // In turn, so that whatever else the machine does falls on all three alike.
  for (let run = 0; run < RUNS; run++) {
    for (const reader of ['feed', 'saxes', 'nothing'] as const) costs[reader].push(measure(file, reader));
  }
  report(costs);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function measure(file: string, reader: string): Cost {
  return JSON.parse(execFileSync(process.execPath, [program, file, reader], { encoding: 'utf8' })) as Cost;
}

function report({ feed, saxes, nothing }: Record<'feed' | 'saxes' | 'nothing', Cost[]>): void {
  if (feed[0]!.items === 0 || feed[0]!.items !== saxes[0]!.items) throw new Error('The two readers did not find the same items');
  const of = (costs: readonly Cost[], key: Exclude<keyof Cost, 'items'>) => median(costs.map((cost) => cost[key]));
  const [ours, bare] = [of(feed, 'elapsedMs'), of(saxes, 'elapsedMs')];
  reportFigure({
    name: `4 MB feed of ${feed[0]!.items} items, cold, median of ${RUNS}`,
    value: ours,
    unit: 'ms',
    ratio: bare / ours,
    against: 'saxes alone',
  });
  reportFigure({ name: 'the same by saxes alone', value: bare, unit: 'ms' });
  const cpu = (costs: readonly Cost[]) => of(costs, 'cpuMs') - of(nothing, 'cpuMs');
  reportFigure({
    name: 'processor time above an idle process',
    value: cpu(feed),
    unit: 'ms',
    ratio: cpu(saxes) / cpu(feed),
    against: 'saxes alone',
  });
  const mebibytes = (costs: readonly Cost[]) => of(costs, 'maxRssBytes') / 2 ** 20;
  reportFigure({
    name: 'peak memory of the process',
    value: mebibytes(feed),
    unit: 'MiB',
    ratio: mebibytes(saxes) / mebibytes(feed),
    against: 'saxes alone',
  });
  reportFigure({ name: 'peak memory of a process that reads nothing', value: mebibytes(nothing), unit: 'MiB' });
}
