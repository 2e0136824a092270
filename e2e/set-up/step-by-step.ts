import { join } from 'node:path';
import { beforeEach, onTestFailed } from 'vitest';
import type { Page } from 'playwright-core';
import { dataDir } from '../../tools/bootstrap/root.js';

/**
 * For cases whose tests are steps of one story: after the first that fails the others are left out. Shows what the page
 * looked like when it failed, as a file in `.data/e2e-failures/`.
 */
export function stepByStep(page: () => Page | undefined): void {
  const state = { failed: false };
  const folder = join(dataDir, 'e2e-failures');
  beforeEach((context) => {
    if (state.failed) return context.skip();
    onTestFailed(async () => {
      state.failed = true;
      const path = `${folder}/failure-${Date.now()}.png`;
      await page()
        ?.screenshot({ path, fullPage: true })
        .catch(() => undefined);
      console.error(`The page at that moment: ${page()?.url()} (${path})`);
    });
  });
}
