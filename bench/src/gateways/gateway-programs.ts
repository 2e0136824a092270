import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { GatewayProgram } from './start-gateway-process.ts';

/** What all gateways stand on. */
export interface Ground {
  /** Supergraph SDL as composed. */
  supergraphPath: string;
  /** The same with its access rules left out: stock refuses to load them, and Hive would not apply them. */
  openSupergraphPath: string;
  secretsKey: string;
  redisUrl: string;
}

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const none = () => [];

/** The gateway as `npm start` runs it: identity, limits, authorization, signed requests, metrics; only its allowance is larger. */
export function castgraphGateway({ supergraphPath, secretsKey, redisUrl }: Ground): GatewayProgram {
  return {
    name: 'castgraph',
    program: here('../../../gateway/src/main.ts'),
    args: none,
    env: {
      SUPERGRAPH: supergraphPath,
      // A folder without documents.
      TRUSTED_DOCUMENTS: dirname(supergraphPath),
      SECRETS_KEY: secretsKey,
      REDIS_URL: redisUrl,
      LOG_LEVEL: 'WARN',
      RATE_LIMIT_PER_VIEWER: '100000000',
      RATE_LIMIT_PER_ADDRESS: '100000000',
      QUERY_DEADLINE_MS: '10000',
    },
  };
}

/** `@apollo/gateway` on Apollo Server standalone, as their documents show it. */
export function stockGateway({ openSupergraphPath }: Ground): GatewayProgram {
  return { name: 'stock', program: here('stock-gateway.ts'), args: () => [openSupergraphPath], env: {} };
}

/** Hive Gateway by its own command line, with its JavaScript runtime. */
export function hiveGateway({ openSupergraphPath }: Ground): GatewayProgram {
  const main = createRequire(import.meta.url).resolve('@graphql-hive/gateway');
  return {
    name: 'hive',
    program: join(dirname(main), 'bin.js'),
    args: (port) => [
      'supergraph',
      openSupergraphPath,
      `--config-path=${here('hive-options.ts')}`,
      '--host=127.0.0.1',
      `--port=${port}`,
      '--fork=1',
    ],
    env: { LOG_LEVEL: 'warn' },
  };
}

/** Passes bytes on to one subgraph and back: what any gateway on Node's HTTP must cost. */
export function forwardOnly(subgraphUrl: string): GatewayProgram {
  return { name: 'forward-only', program: here('forward-only.ts'), args: () => [subgraphUrl], env: {} };
}
