import { setTimeout as sleep } from 'node:timers/promises';
import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Things fade in and out, some of them a moment after what began it: half-way there, their contrast is not what a reader gets. */
const SETTLES_WITHIN_MS = 3_000;
const LOOK_AGAIN_MS = 200;

/** What axe finds wrong with the page, and goes on finding: `rule: element`, with the rules of WCAG 2.2 A and AA and of good practice. */
export async function findBarriers(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  for (const until = Date.now() + SETTLES_WITHIN_MS; ;) {
    await page.evaluate(endFades);
    const found = await runAxe(page);
    if (found.length === 0 || Date.now() > until) return found;
    await sleep(LOOK_AGAIN_MS);
  }
}

/** In the page: waits for what moves once. What pulses for ever, as the sign of live figures does, is looked at as it is. */
async function endFades(): Promise<void> {
  const passing = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
  await Promise.all(passing.map((animation) => animation.finished.catch(() => undefined)));
}

function runAxe(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`));
  });
}

/** By how many pixels the page is wider than its window. */
export function measureOverflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
