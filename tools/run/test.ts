import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { elapsed, say, seconds } from '../bootstrap/progress.js';
import { dataDir, root } from '../bootstrap/root.js';
import { runChecks } from '../check/run-checks.ts';
import { listChecks } from '../check/list-checks.ts';
import { reportChecks } from '../check/report-checks.ts';
import { readSettings } from './settings.ts';
import { stopOnceAsked } from './stop-once-asked.ts';
import { TestServers } from './test-servers.ts';
import { runVitest } from './run-vitest.ts';
import type { TestTotals } from './run-vitest.ts';

/**
 * `npm test`: checks, then unit and integration tests, then the end-to-end tests in a browser. `npm test -- unit` (or
 * `check`, `e2e`) runs one part. The last line says how many passed and failed.
 */
const parts = { check: runCheckPart, unit: runUnitPart, e2e: runEndToEndPart };
type Part = keyof typeof parts;

const workDir = join(dataDir, `test-${process.pid}`);
const servers = new TestServers(workDir);
const cleanUp = async (): Promise<void> => {
  await servers.stop();
  rmSync(workDir, { recursive: true, force: true });
};
void stopOnceAsked(cleanUp);

const asked = process.argv.slice(2).filter((arg): arg is Part => arg in parts);
const unknown = process.argv.slice(2).filter((arg) => !(arg in parts));
const totals: TestTotals = { passed: 0, failed: 0 };
try {
  if (unknown.length > 0) throw new Error(`Unknown part ${unknown.join(', ')}. Parts: ${Object.keys(parts).join(', ')}.`);
  readSettings(process.env);
  mkdirSync(workDir, { recursive: true });
  for (const part of asked.length > 0 ? asked : (Object.keys(parts) as Part[])) {
    say(`\n━━ ${part}`);
    const { passed, failed } = await parts[part]();
    totals.passed += passed;
    totals.failed += failed;
  }
} catch (error) {
  say(`\n${error instanceof Error ? error.message : String(error)}`);
  totals.failed += 1;
}
await cleanUp();
say(`\nAll of it took ${seconds(Number(process.env['CASTGRAPH_SET_UP_MS'] ?? 0) + elapsed())}.`);
process.stdout.write(`${totals.passed} passed, ${totals.failed} failed\n`, () => process.exit(totals.failed > 0 ? 1 : 0));

async function runCheckPart(): Promise<TestTotals> {
  return reportChecks(await runChecks(root, dataDir, listChecks(root)));
}

async function runUnitPart(): Promise<TestTotals> {
  return runVitest({ config: 'vitest.config.ts', report: join(workDir, 'unit.json'), env: await servers.environment() });
}

async function runEndToEndPart(): Promise<TestTotals> {
  const config = 'e2e/vitest.config.ts';
  if (!existsSync(join(root, config))) throw new Error(`${config} is missing: there are no end-to-end tests in this clone.`);
  // They start the product themselves, on databases of its own.
  await servers.stop();
  return runVitest({ config, report: join(workDir, 'e2e.json'), env: { CASTGRAPH_TEST_DIR: workDir } });
}
