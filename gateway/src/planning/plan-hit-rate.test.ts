import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { registry } from '@castgraph/telemetry/metrics';
import { startTestBench, type TestBench } from '../testing/test-gateway.ts';

let bench: TestBench;
let token: string;
beforeAll(async () => {
  bench = await startTestBench();
  ({ token } = await bench.signIn());
});
afterAll(() => bench.close());

async function readHitRate(): Promise<number> {
  return Number(/^cache_hit_rate\{[^}]*cache="plan"[^}]*\} (\S+)$/m.exec(await registry.metrics())?.[1]);
}

async function ask(query: string): Promise<void> {
  const { body } = await bench.post({ query }, { token });
  expect(body.errors).toBeUndefined();
}

// The gateway adds up for ten seconds what it found prepared.
test('the share of plans found ready rises with operations seen before and falls when all are new', { timeout: 60_000 }, async () => {
  for (let n = 0; n < 20; n++) await ask('{ podcast(id: "p1") { id } }');
  const rate = await vi.waitFor(
    async () => {
      const found = await readHitRate();
      expect(found).toBeGreaterThan(0.9);
      return found;
    },
    { timeout: 25_000, interval: 250 },
  );
  for (let n = 0; n < 20; n++) await ask(`query Unseen${n} { podcast(id: "p1") { id } }`);
  await vi.waitFor(async () => expect(await readHitRate()).toBeLessThan(rate), { timeout: 25_000, interval: 250 });
});
