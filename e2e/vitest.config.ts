import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The whole product, started once by the same runner as `npm start`; one folder per case, each with organizations of its own. */
export default defineConfig({
  test: {
    include: ['e2e/**/*.test.ts'],
    globalSetup: [fileURLToPath(new URL('./set-up/global-setup.ts', import.meta.url))],
    // The cases share one product, and some of them kill parts of it.
    fileParallelism: false,
    maxWorkers: 1,
    pool: 'forks',
    bail: 3,
    testTimeout: 60_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 20_000, interval: 50 } },
  },
});
