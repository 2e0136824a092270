import { elapsed, say, seconds } from '../bootstrap/progress.js';
import { dataDir, root } from '../bootstrap/root.js';
import { listChecks } from './list-checks.ts';
import { reportChecks } from './report-checks.ts';
import { runChecks } from './run-checks.ts';

/**
 * `npm run check`: every `check:…` script of package.json, in parallel, those whose inputs did not change from turbo's
 * cache. `npm run check -- lint types` runs only the named ones. No database is needed.
 */
const known = listChecks(root);
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !known.includes(name));

if (unknown.length > 0) {
  say(`There is no check ${unknown.join(', ')}. Checks: ${known.join(', ')}.`);
  process.exitCode = 2;
} else {
  const { passed, failed } = reportChecks(await runChecks(root, dataDir, asked.length > 0 ? asked : known));
  say(`\n${passed} checks passed, ${failed} failed (${seconds(elapsed())})`);
  if (failed > 0) process.exitCode = 1;
}
