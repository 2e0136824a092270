import { once } from 'node:events';
import { existsSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from '../../tools/bootstrap/root.js';
import type { RunningProduct } from '../../tools/run/note-running.ts';
import { spawnWithLifeline } from '../../tools/run/spawn-with-lifeline.ts';

/** A product that was started for tests or measurements. */
export type StartedProduct = {
  facts: RunningProduct & Required<ProductToStart>;
  /** Ends all of it. */
  stop(): Promise<void>;
};

/** What to start: everything in `dataDir`; feeds, shops and OpenID providers may be served to it on `mediaPort` of this machine. */
export type ProductToStart = {
  dataDir: string;
  mediaPort: number;
  /** For what must not be given a rest because the port above, which many suites serve one after the other, was closed for a while. */
  quietPort?: number;
};

const READY_WITHIN_MS = 180_000;

/**
 * Starts the whole product as `npm start -- --no-demo` does, with its own PostgreSQL and Redis, on free ports, in a
 * directory of its own. The process ends with this one, however this one ends.
 *
 * @throws Error with the tail of the start's own messages when it does not become ready
 */
export async function startProduct({ dataDir, mediaPort, quietPort = mediaPort }: ProductToStart): Promise<StartedProduct> {
  const output = join(dataDir, 'start.log');
  const { DATABASE_URL: _database, REDIS_URL: _redis, PORT: _port, PUBLIC_URL: _url, ...surroundings } = process.env;
  const child = spawnWithLifeline(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(root, 'tools/run/start.ts'), '--no-demo'],
    {
      cwd: root,
      env: {
        ...surroundings,
        CASTGRAPH_DATA_DIR: dataDir,
        OUTBOUND_ALLOW: `127.0.0.1:${mediaPort},127.0.0.1:${quietPort}`,
        OIDC_ISSUERS: oidcIssuers(mediaPort),
        // All cases come from one address, some with thousands of questions. What the limit does is tested at the gateway.
        RATE_LIMIT_PER_ADDRESS: '20000',
        // No test asks a bank.
        EXCHANGE_RATES_URL: 'off',
        SHOPIFY_ADMIN_URL: `http://127.0.0.1:${mediaPort}/shops/{shop}`,
      },
      output: openSync(output, 'a'),
    },
  );
  const state = { ended: false };
  child.once('exit', () => (state.ended = true));
  const noted = join(dataDir, 'running.json');
  for (let waitedMs = 0; !existsSync(noted); waitedMs += 100) {
    if (state.ended || waitedMs > READY_WITHIN_MS)
      throw new Error(`The product did not start:\n${readFileSync(output, 'utf8').slice(-4_000)}`);
    await sleep(100);
  }
  return {
    facts: readRunningProduct({ dataDir, mediaPort, quietPort }),
    stop: async () => {
      if (state.ended) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Two OpenID providers, which a case may serve on the port. */
function oidcIssuers(mediaPort: number): string {
  const client = { clientId: 'castgraph', clientSecret: 'secret', clientAuth: 'client_secret_post' };
  const issuers = [
    { name: 'one', issuer: `http://127.0.0.1:${mediaPort}/oidc/one`, ...client },
    { name: 'two', issuer: `http://127.0.0.1:${mediaPort}/oidc/two`, ...client },
  ];
  return JSON.stringify(issuers);
}

/** What there is to know of a product that runs from a data directory. */
export function readRunningProduct({ dataDir, mediaPort, quietPort = mediaPort }: ProductToStart): StartedProduct['facts'] {
  const running = JSON.parse(readFileSync(join(dataDir, 'running.json'), 'utf8')) as RunningProduct;
  return { ...running, dataDir, mediaPort, quietPort };
}
