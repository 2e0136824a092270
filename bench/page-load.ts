import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../e2e/set-up/open-browser.ts';
import { signUp } from '../e2e/set-up/session.ts';
import { startProduct } from '../e2e/set-up/start-product.ts';
import { until } from '../e2e/set-up/until.ts';
import { startFixtureServer } from '../tools/demo/fixture-server.ts';
import { listenerOf } from '../subgraphs/ingestion/src/sample-listening/visit.ts';
import { sendRequest } from '../tools/demo/send-request.ts';
import { findFreePort } from '../tools/run/find-free-port.ts';
import { openBarePage } from './src/pages/open-bare-page.ts';
import { timePage, type PageTimes } from './src/pages/time-page.ts';
import { median } from './src/quantile.ts';
import { reportFigure } from './src/report-figure.ts';

/**
 * How long a page takes in a real browser: the first page and a show's audience, by someone who was never here (nothing kept by
 * the browser) and by the same one again. Beside it, in the same run, a page of one paragraph: what the browser alone takes.
 */
const RUNS = 5;
/** Enough for every card to have something to draw. */
const LISTENERS = 120;

// PostgreSQL runs as another user, who must be able to enter.
const dataDir = mkdtempSync(join(tmpdir(), 'castgraph-bench-'));
const product = await startProduct({ dataDir, mediaPort: await findFreePort() });
const media = await startFixtureServer({ port: product.facts.mediaPort, shops: [] });
const bare = await openBarePage();
const browser = await openBrowser();
try {
  const { publicUrl } = product.facts;
  const { podcastId, cookie } = await prepare(publicUrl);
  const limit = await timeVisits(browser, { url: bare.url, cookie, ready: 'p' });
  const floor = {
    first: median(limit.first.map(({ paintedMs }) => paintedMs)),
    again: median(limit.again.map(({ paintedMs }) => paintedMs)),
  };
  for (const [name, path, card] of [
    ['overview', '/', 'card-downloads-by-day'],
    ['audience', `/podcasts/${podcastId}?tab=audience`, 'card-audience-over-time'],
  ] as const) {
    const visits = await timeVisits(browser, { url: publicUrl + path, cookie, ready: `[data-testid="${card}"] [role="img"] svg` });
    for (const visit of ['first', 'again'] as const) {
      const of = (pick: (times: PageTimes) => number) => median(visits[visit].map(pick));
      const painted = of(({ paintedMs }) => paintedMs);
      const against = 'a page of one paragraph in the same browser';
      const words = `${name}, ${visit === 'first' ? 'first visit' : 'repeat visit'}`;
      reportFigure({
        name: `${words}: largest paint, median of ${RUNS}`,
        value: painted,
        unit: 'ms',
        ratio: floor[visit] / painted,
        against,
      });
      reportFigure({ name: `${words}: interactive`, value: of(({ interactiveMs }) => interactiveMs), unit: 'ms' });
      reportFigure({ name: `${words}: chart drawn`, value: of(({ readyMs }) => readyMs), unit: 'ms' });
    }
  }
} finally {
  await browser.close();
  await bare.close();
  await media.close();
  await product.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

type Visit = { url: string; cookie: string; ready: string };

/** Each run is a new visitor, who comes twice. */
async function timeVisits(browser: Browser, { url, cookie, ready }: Visit): Promise<Record<'first' | 'again', PageTimes[]>> {
  const first: PageTimes[] = [];
  const again: PageTimes[] = [];
  for (let run = 0; run < RUNS; run++) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const [name = '', value = ''] = cookie.split(/=(.*)/s, 2);
    await context.addCookies([{ name, value, url, httpOnly: true }]);
    first.push(await timePage(context, url, ready));
    again.push(await timePage(context, url, ready));
    await context.close();
  }
  return { first, again };
}

/** An organization with a show that was listened to today. */
async function prepare(publicUrl: string): Promise<{ podcastId: string; cookie: string }> {
  const { send, cookie } = await signUp(publicUrl);
  await send('mutation Add($input: AddPodcastInput!) { addPodcast(input: $input) { __typename } }', {
    input: { feedUrl: `${media.url}/feeds/knoedel-und-code.xml` },
  });
  const show = await until(async () => {
    const { data } = await send('{ podcasts { edges { node { id episodes(first: 1) { edges { node { measuredAudioUrl } } } } } } }');
    const node = data?.podcasts.edges[0]?.node;
    const url = node?.episodes.edges[0]?.node.measuredAudioUrl as string | undefined;
    return url === undefined ? undefined : { podcastId: node.id as string, url };
  });
  // The door learns the host of a new feed by itself.
  const ask = (number: number) => {
    const { ip, userAgent } = listenerOf(number);
    return sendRequest({ url: show.url, ip, userAgent });
  };
  await until(async () => ((await ask(0)).status === 302 ? true : undefined));
  for (let number = 1; number < LISTENERS; number++) await ask(number);
  return { podcastId: show.podcastId, cookie };
}
