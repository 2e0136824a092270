import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { openBrowser } from '../e2e/set-up/open-browser.ts';
import { signUp } from '../e2e/set-up/session.ts';
import { startProduct } from '../e2e/set-up/start-product.ts';
import { until } from '../e2e/set-up/until.ts';
import { startFixtureServer } from '../tools/demo/fixture-server.ts';
import { sendRequest } from '../tools/demo/send-request.ts';
import { findFreePort } from '../tools/run/find-free-port.ts';
import { quantile } from './src/quantile.ts';
import { reportFigure } from './src/report-figure.ts';

/**
 * From a podcast app's request at the collector to the number on screen: the whole product, one browser with the first page
 * open, one request at a time. The clock starts before the request is sent and stops in the frame after the number changed.
 */
const REQUESTS = 100;
const WARM_UP = 10;
/** The stream sends at most one message a second: requests come at any moment of it. */
const LONGEST_PAUSE_MS = 1_500;

// PostgreSQL runs as another user, who must be able to enter.
const dataDir = mkdtempSync(join(tmpdir(), 'castgraph-bench-'));
const product = await startProduct({ dataDir, mediaPort: await findFreePort() });
const media = await startFixtureServer({ port: product.facts.mediaPort, shops: [] });
const browser = await openBrowser();
try {
  const { publicUrl } = product.facts;
  const { url, cookie } = await prepare(publicUrl);
  const [name = '', value = ''] = cookie.split('=');
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addCookies([{ name, value, url: publicUrl, httpOnly: true }]);
  const page = await context.newPage();
  await page.goto(publicUrl);
  await page.getByTestId('live-downloads').waitFor();
  const latencies: number[] = [];
  for (let sent = 0; sent < WARM_UP + REQUESTS; sent++) {
    await sleep(Math.random() * LONGEST_PAUSE_MS);
    const latencyMs = await measure(page, { url, downloads: sent + 1, ip: `82.69.${10 + (sent >> 7)}.${1 + (sent & 127)}` });
    if (sent >= WARM_UP) latencies.push(latencyMs);
  }
  reportFigure({ name: `event to screen, p50 of ${REQUESTS}`, value: Math.round(quantile(latencies, 0.5)), unit: 'ms' });
  reportFigure({ name: 'event to screen, p95', value: Math.round(quantile(latencies, 0.95)), unit: 'ms' });
  reportFigure({ name: 'event to screen, longest', value: Math.round(Math.max(...latencies)), unit: 'ms' });
} finally {
  await browser.close();
  await media.close();
  await product.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

/** An organization with a show, and where its newest episode is asked for. */
async function prepare(publicUrl: string): Promise<{ url: string; cookie: string }> {
  const { send, cookie } = await signUp(publicUrl);
  await send('mutation Add($input: AddPodcastInput!) { addPodcast(input: $input) { __typename } }', {
    input: { feedUrl: `${media.url}/feeds/knoedel-und-code.xml` },
  });
  const url = await until(async () => {
    const { data } = await send('{ podcasts { edges { node { episodes(first: 1) { edges { node { measuredAudioUrl } } } } } } }');
    return data?.podcasts.edges[0]?.node.episodes.edges[0]?.node.measuredAudioUrl as string | undefined;
  });
  // The door learns the host of a new feed by itself.
  await until(async () =>
    (await sendRequest({ url, method: 'HEAD', ip: '82.69.9.9', userAgent: 'AntennaPod/3.6.0' })).status === 302 ? true : undefined,
  );
  return { url, cookie };
}

/** One request of a new listener, until the number on screen says so. */
async function measure(page: Page, { url, downloads, ip }: { url: string; downloads: number; ip: string }): Promise<number> {
  const shown = page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const look = (): void => {
          const value = Number(document.querySelector('[data-testid="live-downloads"]')?.getAttribute('data-value'));
          if (value < wanted) return;
          observer.disconnect();
          requestAnimationFrame(() => resolve(Date.now()));
        };
        const observer = new MutationObserver(look);
        observer.observe(document.body, {
          subtree: true,
          childList: true,
          characterData: true,
          attributes: true,
          attributeFilter: ['data-value'],
        });
        look();
      }),
    downloads,
  );
  const sentAt = Date.now();
  await sendRequest({ url, ip, userAgent: 'AntennaPod/3.6.0' });
  return (await shown) - sentAt;
}
