import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startFixtureServer } from '../../tools/demo/fixture-server.ts';
import type { FixtureServer } from '../../tools/demo/fixture-server.ts';
import { sendRequest } from '../../tools/demo/send-request.ts';
import { harbourLight } from '../../tools/demo/shows/harbour-light.ts';
import { listEpisodes } from '../../tools/demo/shows/list-episodes.ts';
import { otherEpisode, scenes, sumOf } from '../main-job/listening.ts';
import { useDashboard } from '../set-up/dashboard.ts';
import type { Dashboard } from '../set-up/dashboard.ts';
import { openBrowser } from '../set-up/open-browser.ts';
import { signUp } from '../set-up/session.ts';
import type { Session } from '../set-up/session.ts';
import { stepByStep } from '../set-up/step-by-step.ts';
import { until } from '../set-up/until.ts';
import { askListening, spotifyExport } from './ask-listening.ts';

const product = inject('product');
/** Two episodes whose audio is addressed plainly and told of without flaws, the newest first. */
const [heard, other] = listEpisodes(harbourLight).filter(({ addressing, flaws }) => addressing === 'plain' && flaws.length === 0) as [
  any,
  any,
];
const counted = sumOf([...scenes, ...otherEpisode]);
const complaints: string[] = [];

let media: FixtureServer;
let browser: Browser;
let page: Page;
let session: Session;
let { figure, follow } = {} as Dashboard;
let podcastId = '';

beforeAll(async () => {
  media = await startFixtureServer({ port: product.mediaPort, shops: [] });
  session = await signUp(product.publicUrl);
  podcastId = await addShow('harbour-light');
  await addShow('mint-tea');
  await listen();
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  ({ figure, follow } = useDashboard(page));
  // The feed of this case has its cover at plain http, which the pages' policy keeps out of any browser.
  const isCover = (text: string) => text.includes('/covers/') && text.includes('img-src');
  page.on('console', (message) => message.type() === 'error' && !isCover(message.text()) && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  const cookies = session.cookie.split('; ').map((one) => one.split(/=(.*)/s, 2) as [string, string]);
  await page.context().addCookies(cookies.map(([name, value]) => ({ name, value, url: product.publicUrl })));
});
afterAll(async () => {
  await browser?.close();
  await media?.close();
});
stepByStep(() => page);

async function addShow(slug: string): Promise<string> {
  const { data } = await session.send(
    'mutation($input: AddPodcastInput!) { addPodcast(input: $input) { ... on AddPodcastPayload { podcast { id } } } }',
    { input: { feedUrl: `${media.url}/feeds/${slug}.xml` } },
  );
  const { id } = data.addPodcast.podcast;
  await until(async () => {
    const answer = await session.send('query($id: ID!) { podcast(id: $id) { lastIngestedAt } }', { id });
    return answer.data?.podcast?.lastIngestedAt ?? undefined;
  });
  return id;
}

/** Plays what the main job plays, and waits until it is counted. */
async function listen(): Promise<void> {
  const { data } = await session.send('query($id: ID!) { podcast(id: $id) { measurementPrefix } }', { id: podcastId });
  const addressOf = ({ fileName }: { fileName: string }) => `${data.podcast.measurementPrefix}${media.url}/audio/harbour-light/${fileName}`;
  for (const [played, episode] of [[scenes, heard] as const, [otherEpisode, other] as const]) {
    for (const { what, requests, status = 302 } of played) {
      for (const request of requests(addressOf(episode))) expect((await sendRequest(request)).status, what).toBe(status);
    }
  }
  await until(async () => ((await askListening(session, { podcastId, days: 28 })).totalDownloads === counted.downloads ? true : undefined));
}

const zone = () => page.getByRole('combobox', { name: 'Time zone of the days' });
/** The tab of a page. */
const openTab = (name: string) => page.getByRole('tab', { name }).click();
/** Waits until a figure of the page is what the API says. */
const shows = (testId: string, value: number | null) => expect.poll(() => figure(testId), { message: testId }).toBe(value);

describe('the pages of listening', () => {
  it('show the downloads and listeners that the API counts', async () => {
    await page.goto(`${product.publicUrl}/podcasts/${podcastId}`);
    await openTab('Audience');
    await shows('audience-downloads', counted.downloads);
    await shows('audience-listeners', counted.listeners);
    expect(await askListening(session, { podcastId, days: 28 })).toMatchObject({
      totalDownloads: counted.downloads,
      totalListeners: counted.listeners,
    });
  });

  it('keep the days, their zone and the compared period in the address', async () => {
    await page.getByText('7 days', { exact: true }).click();
    await zone().click();
    await zone().fill('Kiritimati');
    await page.getByRole('option', { name: 'Pacific/Kiritimati' }).click();
    await page.getByText('vs year before').click();
    await page.waitForURL(/days=7.*zone=Pacific.*compare=year|compare=year.*zone=Pacific/);
    const there = await askListening(session, { podcastId, days: 7, timeZone: 'Pacific/Kiritimati' });
    await shows('audience-downloads', there.totalDownloads);
    await page.getByTestId('card-audience-downloads').getByText('none in the year before').waitFor();
    await page.reload();
    await shows('audience-downloads', there.totalDownloads);
    expect(await zone().inputValue()).toBe('Pacific/Kiritimati');
  });

  it('draw the hours of the week, and tell them as a table with the same sum', async () => {
    await page.goto(`${product.publicUrl}/podcasts/${podcastId}?tab=audience`);
    const card = page.getByTestId('card-audience-hours');
    await card.locator('[role="img"] svg').waitFor();
    await card.getByRole('button', { name: 'Show as a table' }).click();
    await card.getByTestId('chart-table').waitFor();
    const cells = await card.getByTestId('chart-table').locator('tbody tr td:last-child').allTextContents();
    expect(cells).toHaveLength(7 * 24);
    expect(cells.reduce((sum, text) => sum + Number.parseInt(text, 10), 0)).toBe(counted.downloads);
  });

  it('take over an export, say what became of each line, and show its figures beside the counted ones', async () => {
    await page.getByRole('button', { name: 'Import figures' }).first().click();
    await page.getByRole('dialog').getByLabel('Platform or host').fill('spotify');
    const file = { name: 'spotify.csv', mimeType: 'text/csv', buffer: Buffer.from(`${spotifyExport([30, 41])}no day,1,1\n`) };
    await page.getByRole('dialog').locator('input[type="file"]').setInputFiles(file);
    await page.getByRole('dialog').getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByTestId('import-summary').waitFor();
    expect(await page.getByTestId('import-summary').textContent()).toBe('3 lines: 2 stored, 0 known already, 1 refused.');
    await page.getByRole('button', { name: 'Done' }).click();
    await expect.poll(() => page.getByTestId('platform-spotify').getByTestId('metric-streams').getAttribute('data-value')).toBe('71');
    await shows('audience-streams', 71);
    await shows('audience-downloads', counted.downloads);
  });

  it('lay episodes upon each other, and say "not yet" of ages that they have not reached', async () => {
    await openTab('Episodes compared');
    const rows = page.getByTestId('curve-row');
    await expect.poll(() => rows.count()).toBe(20);
    expect(await rows.first().textContent()).toContain('not yet');
    await page.getByRole('checkbox', { name: `Draw ${other.title}` }).setChecked(true);
    await page.getByRole('button', { name: `Take ${other.title} out of the chart` }).waitFor();
  });

  it('say why two small audiences are not compared', async () => {
    await openTab('Overlap');
    await page.getByRole('combobox', { name: 'Show to compare with' }).click();
    await page.getByRole('option').first().click();
    await page.locator('[data-testid="overlap"][data-statement="TOO_FEW_LISTENERS"]').waitFor();
  });

  it('lead from a show to its episode: its own figures, notes, chapters and history', async () => {
    await openTab('Overview');
    await page.getByTestId('episode-row').getByRole('link', { name: heard.title }).click();
    await page.getByRole('heading', { name: heard.title, level: 1 }).waitFor();
    await shows('audience-downloads', sumOf(scenes).downloads);
    await openTab('Notes and files');
    await page.getByTestId('card-chapters').getByText('Arrival').waitFor();
    await openTab('History and quality');
    await page.getByTestId('history-ADDED').waitFor();
  });

  it('count again by another limit for one address, and show the new numbers', async () => {
    await follow('Measurement');
    await page.getByRole('textbox', { name: 'Most downloads of one address' }).fill('1');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.locator('[data-testid="recount"][data-state="SUCCEEDED"]').waitFor({ timeout: 55_000 });
    const now = await until(async () => {
      const answer = await askListening(session, { podcastId, days: 28 });
      return answer.totalDownloads < counted.downloads ? answer : undefined;
    });
    await page.goto(`${product.publicUrl}/podcasts/${podcastId}?tab=audience`);
    await shows('audience-downloads', now.totalDownloads);
    await shows('audience-listeners', now.totalListeners);
  });

  it('have met no error of their own', () => {
    expect(complaints).toEqual([]);
  });
});
