import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What drills, benchmarks and end-to-end tests need to know of a running product. */
export type RunningProduct = {
  publicUrl: string;
  databaseUrl: string;
  redisUrl: string;
  secretsKey: string;
  /** Port of every process by its name: `analytics`, `analytics-worker`, `collector`, `gateway`. */
  ports: Record<string, number>;
  logsDir: string;
};

/** Leaves `running.json` in the data directory, readable by its owner only: the product is ready. */
export function noteRunning(dataDir: string, product: RunningProduct): void {
  const draft = join(dataDir, 'running.json.new');
  writeFileSync(draft, JSON.stringify(product, null, 2), { mode: 0o600 });
  renameSync(draft, join(dataDir, 'running.json'));
}

/** The product stops: nobody should connect any more. */
export function forgetRunning(dataDir: string): void {
  rmSync(join(dataDir, 'running.json'), { force: true });
}
