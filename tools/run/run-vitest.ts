import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../bootstrap/root.js';
import { spawnWithLifeline } from './spawn-with-lifeline.ts';

/** How many tests passed and failed. */
export type TestTotals = { passed: number; failed: number };

type Report = {
  numPassedTests: number;
  numFailedTests: number;
  success: boolean;
  testResults: Array<{ status: string; assertionResults: unknown[] }>;
};

/**
 * Runs vitest with a configuration of this clone and counts. What fails outside of a test (a file that does not load, an
 * unhandled rejection, a crash of the runner) counts as one failure each.
 *
 * @param run `report` is where vitest may leave its findings; `env` is added to the environment
 */
export async function runVitest(run: { config: string; report: string; env: Record<string, string> }): Promise<TestTotals> {
  const args = [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--root',
    root,
    '--config',
    run.config,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${run.report}`,
  ];
  const vitest = spawnWithLifeline(process.execPath, args, { cwd: root, env: { ...process.env, ...run.env }, output: 2 });
  const [code] = (await once(vitest, 'exit')) as [number | null];
  if (!existsSync(run.report)) return { passed: 0, failed: 1 };
  const report = JSON.parse(readFileSync(run.report, 'utf8')) as Report;
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  const failed = report.numFailedTests + brokenFiles;
  return { passed: report.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
}
