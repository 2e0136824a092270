import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { installDependencies } from './install-dependencies.js';
import { elapsed, say } from './progress.js';
import { repairNodeBinary, repairPostgresLinks } from './repair-binaries.js';
import { root } from './root.js';
import { runNode } from './run-node.js';
import { withSetupLock } from './setup-lock.js';

/** The TypeScript program behind each `npm` script; Node 24 runs it. */
const entries = {
  start: 'tools/run/start.ts',
  test: 'tools/run/test.ts',
  check: 'tools/check/check.ts',
  drill: 'e2e/drill.ts',
  bench: 'bench/bench.ts',
};

/**
 * Sets up what `name` needs (dependencies, the Node 24 binary, PostgreSQL's links) and runs it under Node 24.
 * Plain JavaScript without dependencies: this is what any Node ≥ 18 runs in a fresh clone.
 *
 * @param {keyof typeof entries} name
 */
export async function bootstrap(name) {
  const entry = join(root, entries[name]);
  if (!existsSync(entry)) {
    say(`npm run ${name}: ${entries[name]} is missing from this clone.`);
    process.exit(1);
  }
  let node;
  try {
    node = await withSetupLock(async () => {
      await installDependencies();
      repairPostgresLinks();
      return repairNodeBinary();
    });
  } catch (error) {
    say(`Set-up failed: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  }
  process.exit(await runNode(node, [entry, ...process.argv.slice(2)], { CASTGRAPH_SET_UP_MS: String(Math.round(elapsed())) }));
}
