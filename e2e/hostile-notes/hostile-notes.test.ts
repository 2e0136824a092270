import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startFixtureServer } from '../../tools/demo/fixture-server.ts';
import type { FixtureServer } from '../../tools/demo/fixture-server.ts';
import { openBrowser } from '../set-up/open-browser.ts';
import { signUp } from '../set-up/session.ts';
import type { Session } from '../set-up/session.ts';
import { until } from '../set-up/until.ts';
import { hostileNotes } from './hostile-notes.ts';
import { inspectNotes, serveNotes } from './serve-notes.ts';

const product = inject('product');
/** What the page did that notes must not make it do. */
const misdeeds: string[] = [];

let media: FixtureServer;
let browser: Browser;
let page: Page;
let address: string;

beforeAll(async () => {
  media = await startFixtureServer({ port: product.mediaPort, shops: [] });
  const session = await signUp(product.publicUrl);
  address = `${product.publicUrl}${await addEpisode(session)}?tab=notes`;
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 390, height: 844 }, locale: 'en-GB' });
  const cookies = session.cookie.split('; ').map((one) => one.split(/=(.*)/s, 2) as [string, string]);
  await page.context().addCookies(cookies.map(([name, value]) => ({ name, value, url: product.publicUrl })));
  page.on('dialog', (dialog) => (misdeeds.push(`dialog ${dialog.message()}`), void dialog.dismiss()));
  page.on('pageerror', (error) => misdeeds.push(String(error)));
  page.on('popup', (popup) => misdeeds.push(`window ${popup.url()}`));
  page.on('request', (request) => request.url().includes('elsewhere.example') && misdeeds.push(`asked ${request.url()}`));
});
afterAll(async () => {
  await browser?.close();
  await media?.close();
});

/** The path of an episode's page. */
async function addEpisode({ send }: Session): Promise<string> {
  const { data } = await send(
    'mutation($input: AddPodcastInput!) { addPodcast(input: $input) { ... on AddPodcastPayload { podcast { id } } } }',
    { input: { feedUrl: `${media.url}/feeds/dial-tone.xml` } },
  );
  const { id } = data.addPodcast.podcast;
  return until(async () => {
    const answer = await send('query($id: ID!) { podcast(id: $id) { episodes(first: 1) { edges { node { id } } } } }', { id });
    const episode = answer.data?.podcast?.episodes.edges[0]?.node.id as string | undefined;
    return episode && `/podcasts/${id}/episodes/${episode}`;
  });
}

/** Opens the page with these notes, and lets what would run have its chance: the pointer and the focus come by. */
async function show(notes: string): Promise<void> {
  await serveNotes(page, notes);
  await page.goto(address);
  const card = page.getByTestId('card-show-notes');
  await card.getByText('still here').first().waitFor();
  await card.getByText('still here').first().hover({ force: true });
  await card.getByText('still here').first().dispatchEvent('focus');
}

describe('show notes from outside', () => {
  const samples = Object.entries(hostileNotes).flatMap(([what, all]) => all.map((notes, at) => ({ what, number: at + 1, notes })));

  it.each(samples)('run, fetch and cover nothing: $what, $number', async ({ notes }) => {
    await show(notes);
    expect(await inspectNotes(page)).toMatchObject({ excess: [], overflow: 0, ran: undefined });
    expect(page.url()).toBe(address);
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
    expect(misdeeds).toEqual([]);
  });

  it('keep what they say, and links that lead out', async () => {
    await show('<h1>Head</h1><p>still <em>here</em>, still here</p><ul><li>one</li></ul><a href="https://example.com/a?b=1">out</a>');
    const card = page.getByTestId('card-show-notes');
    expect(await card.locator('h3, em, li').allTextContents()).toEqual(['Head', 'here', 'one']);
    const link = card.getByRole('link', { name: 'out' });
    expect(await link.getAttribute('href')).toBe('https://example.com/a?b=1');
    expect(await link.getAttribute('rel')).toContain('noopener');
  });
});

describe('the policy of the pages', () => {
  it('stops inline scripts, handlers and addresses that run, should any ever get in', async () => {
    await show('<p>still here</p>');
    const broken = await page.evaluate(async () => {
      const directives: string[] = [];
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => directives.push(effectiveDirective));
      const script = document.createElement('script');
      script.textContent = 'window.__ran = 1';
      const rest = document.createElement('div');
      rest.innerHTML = '<img src="/no-such.png" onerror="window.__ran = 2"><a href="javascript:window.__ran=3">x</a>';
      document.body.append(script, rest);
      rest.querySelector('a')!.click();
      for (let waited = 0; directives.length < 3 && waited < 10_000; waited += 50) await new Promise((resolve) => setTimeout(resolve, 50));
      return directives.toSorted();
    });
    expect(broken).toEqual(['script-src-attr', 'script-src-elem', 'script-src-elem']);
    expect((await inspectNotes(page)).ran).toBeUndefined();
  });
});
