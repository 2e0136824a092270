import type { BrowserContext } from 'playwright-core';

/** Milliseconds from the start of the navigation, by the browser's own clock. */
export interface PageTimes {
  /** The largest contentful paint until the page was ready. */
  paintedMs: number;
  /** The document was read, and the last task over 50 ms that began before the page was ready had ended. */
  interactiveMs: number;
  /** What was waited for is in the document. */
  readyMs: number;
}

type Watched = typeof globalThis & { watched: { painted: number; busyUntil: number; ready: number } };

const READY_WITHIN_MS = 60_000;

/** Opens a page in a tab of its own and times it until an element that `ready` selects is there, and the frame after it drawn. */
export async function timePage(context: BrowserContext, url: string, ready: string): Promise<PageTimes> {
  const page = await context.newPage();
  await page.addInitScript(watch, ready);
  await page.goto(url);
  await page.waitForFunction(() => (globalThis as Watched).watched.ready > 0, undefined, { timeout: READY_WITHIN_MS });
  const times = await page.evaluate(() => {
    const { painted, busyUntil, ready: readyMs } = (globalThis as Watched).watched;
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return { paintedMs: painted, interactiveMs: Math.max(navigation!.domInteractive, busyUntil), readyMs };
  });
  await page.close();
  return times;
}

/** Runs in the page before anything of it: it may refer to nothing outside itself. */
function watch(ready: string): void {
  const watched = { painted: 0, busyUntil: 0, ready: 0 };
  (globalThis as Watched).watched = watched;
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) watched.painted = startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      if (watched.ready === 0 || startTime < watched.ready) watched.busyUntil = startTime + duration;
    }
  }).observe({ type: 'longtask', buffered: true });
  const look = (): void => {
    if (!document.querySelector(ready)) return;
    observer.disconnect();
    // In the frame after the next, the one that shows it has been handed over, and what was observed was told.
    requestAnimationFrame(() => requestAnimationFrame(() => (watched.ready = performance.now())));
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { subtree: true, childList: true });
  document.addEventListener('DOMContentLoaded', look);
}
