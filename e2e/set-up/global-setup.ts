import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TestProject } from 'vitest/node';
import { dataDir as cloneDataDir } from '../../tools/bootstrap/root.js';
import { findFreePort } from '../../tools/run/find-free-port.ts';
import { utcDay } from '@castgraph/kernel/days';
import { signUp } from './session.ts';
import { readRunningProduct, startProduct } from './start-product.ts';
import type { StartedProduct } from './start-product.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    product: StartedProduct['facts'];
  }
}

const DAY_MS = 86_400_000;
/** Longer than all cases together. */
const NEEDED_MS = 6 * 60_000;

/**
 * Starts the product in a directory of its own, without demo data, and stops it after the last case. For work on a case,
 * CASTGRAPH_E2E_DATA_DIR and CASTGRAPH_E2E_MEDIA_PORT name one that runs already.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  await passMidnight();
  const running = process.env['CASTGRAPH_E2E_DATA_DIR'];
  if (running) {
    const mediaPort = Number(process.env['CASTGRAPH_E2E_MEDIA_PORT']);
    project.provide('product', readRunningProduct({ dataDir: running, mediaPort }));
    return async () => {};
  }
  const parent = process.env['CASTGRAPH_TEST_DIR'] ?? cloneDataDir;
  mkdirSync(parent, { recursive: true });
  const dataDir = mkdtempSync(join(parent, 'e2e-'));
  const product = await startProduct({ dataDir, mediaPort: await findFreePort(), quietPort: await findFreePort() });
  await warmUp(product.facts.publicUrl);
  project.provide('product', product.facts);
  return async () => {
    await product.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}

/** Downloads are counted by UTC days: cases that began on one and ended on the next would see two. */
async function passMidnight(): Promise<void> {
  const leftMs = DAY_MS - (Date.now() % DAY_MS);
  if (leftMs < NEEDED_MS) await sleep(leftMs + 1_000);
}

/** What a process does first it does slowly, and on a busy machine too slowly: the cases are not about that. */
async function warmUp(publicUrl: string): Promise<void> {
  const { send } = await signUp(publicUrl);
  const today = utcDay(Date.now());
  const everything = `query WarmUp($range: DateRangeInput!) { viewer { user { name } } podcasts { totalCount } campaigns { totalCount }
    dashboard(range: $range) { asOf } reports { edges { cursor } } integrations { id } health { service } }`;
  for (let answered = 0; answered < 3;) {
    const { errors } = await send(everything, { range: { from: today, to: today } });
    if (errors === undefined) answered++;
    else await sleep(500);
  }
}
