import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

const require = createRequire(import.meta.url);

export default defineConfig({
  resolve: {
    // Apollo's packages load the CommonJS build of graphql. A second copy would break every `instanceof GraphQLSchema`.
    alias: [{ find: /^graphql$/, replacement: require.resolve('graphql') }],
  },
  test: {
    include: ['{packages,subgraphs,gateway,web,tools}/**/*.test.ts', '{packages,web}/**/*.test.tsx'],
    exclude: ['**/node_modules/**', '**/dist/**', 'e2e/**'],
    globalSetup: ['packages/testing/src/global-setup.ts'],
    pool: 'forks',
    maxWorkers: 2,
    // Suites share one PostgreSQL, and what is counted waits for every open transaction of it: some tests hold one for half a minute.
    testTimeout: 90_000,
    hookTimeout: 60_000,
  },
});
