import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { KEY_USAGE_KEY, keyUsageField } from '@castgraph/auth/key-usage';
import { newId } from '@castgraph/kernel/ids';
import type { Viewer } from '@castgraph/kernel/viewer';
import { openLog } from '@castgraph/telemetry/log';
import { openKeyUsageCounter } from '../gateway/src/identity/count-key-usage.ts';
import { findFreePort } from '../tools/run/find-free-port.ts';
import { findOrInstallRedis } from '../tools/run/find-redis.ts';
import { openProcessLog } from '../tools/run/logs.ts';
import { startRedis } from '../tools/run/start-redis.ts';
import { reportFigure } from './src/report-figure.ts';

/**
 * What it costs to count a request of an API key, all sent to Redis in the end, beside a counter that asks Redis for each request, which
 * is what one would write first. By turns in the same run; both must come to the same counts.
 */
const ROUNDS = 5;
const REQUESTS = 20_000;
const KEYS = 100;

const dir = mkdtempSync(join(tmpdir(), 'castgraph-bench-'));
const server = await startRedis({
  binary: findOrInstallRedis((text) => console.error(text)),
  dir: join(dir, 'redis'),
  password: 'bench',
  port: await findFreePort(),
  log: openProcessLog(dir, 'redis'),
  durable: true,
});
const redis = new Redis(server.url);
try {
  const organizationId = newId();
  const viewers = Array.from({ length: KEYS }, (_, n): Viewer => {
    const id = n.toString(16).padStart(12, '0');
    return { kind: 'key', id, organizationId, roles: [], scopes: [] };
  });
  const seconds = { ours: 0, asked: 0 };
  for (let round = -1; round < ROUNDS; round++) {
    const isWarmUp = round < 0;
    const ours = await secondsOf(async () => {
      const counter = openKeyUsageCounter(redis, openLog('bench', { level: 'ERROR' }));
      for (let n = 0; n < REQUESTS; n++) counter.count(viewers[n % KEYS], { requests: 1, cost: 12 });
      await counter.close();
    });
    const day = new Date().toISOString().slice(0, 10);
    const asked = await secondsOf(async () => {
      for (let n = 0; n < REQUESTS; n++) {
        const subject = { organizationId, apiKeyId: viewers[n % KEYS]!.id, day };
        // Not waited for one by one: a gateway would not let its callers wait.
        const sent = redis
          .pipeline()
          .hincrby(`${KEY_USAGE_KEY}:asked`, keyUsageField(subject, 'requests'), 1)
          .hincrby(`${KEY_USAGE_KEY}:asked`, keyUsageField(subject, 'cost'), 12)
          .exec();
        if (n % 100 === 99) await sent;
      }
    });
    if (isWarmUp) continue;
    seconds.ours += ours;
    seconds.asked += asked;
  }
  const [one, other] = [await redis.hgetall(KEY_USAGE_KEY), await redis.hgetall(`${KEY_USAGE_KEY}:asked`)];
  const differing = Object.keys(other).filter((field) => one[field] !== other[field]);
  if (differing.length > 0) throw new Error(`The two ways counted ${differing.length} fields differently`);
  const perRequestMs = (seconds.ours * 1000) / (ROUNDS * REQUESTS);
  const against = 'two counters in Redis for each request';
  reportFigure({ name: 'key-usage/a request', value: perRequestMs, unit: 'ms', ratio: seconds.asked / seconds.ours, against });
} finally {
  redis.disconnect();
  await server.stop();
  rmSync(dir, { recursive: true, force: true });
}

async function secondsOf(work: () => Promise<void>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return (performance.now() - startedAt) / 1000;
}
