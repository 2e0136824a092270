import { say, seconds } from '../bootstrap/progress.js';
import type { CheckResult } from './run-checks.ts';

/** Prints what failed and why, then a line per check; counts both sorts. */
export function reportChecks(results: readonly CheckResult[]): { passed: number; failed: number } {
  for (const { name, passed, output } of results) if (!passed) say(`\n── ${name}\n${output}`);
  say('');
  for (const { name, passed, cached, durationMs } of results)
    say(`  ${passed ? '✓' : '✗'} ${name} (${cached ? 'unchanged' : seconds(durationMs)})`);
  const failed = results.filter((result) => !result.passed).length;
  return { passed: results.length - failed, failed };
}
