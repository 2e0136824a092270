// One story: a transcript is read, looked through and marked, in this order.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openGateway } from '../../tools/demo/ask-gateway.ts';
import { startFixtureServer } from '../../tools/demo/fixture-server.ts';
import type { FixtureServer } from '../../tools/demo/fixture-server.ts';
import { seedAdSlots } from '../../tools/demo/seed-ad-slots.ts';
import { harbourLight } from '../../tools/demo/shows/harbour-light.ts';
import { listEpisodes } from '../../tools/demo/shows/list-episodes.ts';
import { adBreakOf } from '../../tools/demo/shows/render-transcript.ts';
import { enter } from '../set-up/enter.ts';
import { findBarriers, measureOverflow } from '../set-up/find-barriers.ts';
import { makeThing } from '../set-up/make-thing.ts';
import { signUp, type Session } from '../set-up/session.ts';
import { stepByStep } from '../set-up/step-by-step.ts';
import { until } from '../set-up/until.ts';

const product = inject('product');
const told = listEpisodes(harbourLight).find(({ flaws }) => flaws.length === 0)!;

let media: FixtureServer;
let owner: Session;
let page: Page;
let podcastId = '';
let episodeId = '';

const STATE = `query ($id: ID!) { episode(id: $id) { normalized { transcriptStatus { state error }
  transcript { source format language segmentCount segments(first: 1) { text speaker } } adSlots { startTimeSeconds sponsorName } } } }`;
const read = async () => (await owner.send(STATE, { id: episodeId })).data?.episode.normalized;

beforeAll(async () => {
  media = await startFixtureServer({ port: product.quietPort, shops: [] });
  owner = await signUp(product.publicUrl);
  const { podcast } = await makeThing(owner, 'AddPodcast', 'podcast { id }', { feedUrl: `${media.url}/feeds/harbour-light.xml` });
  podcastId = podcast.id;
  episodeId = await until(async () => {
    const { data } = await owner.send('query ($id: ID!) { podcast(id: $id) { episodes(first: 10) { edges { node { id guid } } } } }', {
      id: podcast.id,
    });
    return data?.podcast.episodes.edges.find(({ node }: { node: { guid: string } }) => node.guid === told.guid)?.node.id as
      | string
      | undefined;
  });
  page = await enter(product.publicUrl, owner);
  await page.goto(`${product.publicUrl}/podcasts/${podcast.id}/episodes/${episodeId}?tab=transcript`);
});
afterAll(async () => {
  await page?.context().browser()?.close();
  await media?.close();
});
stepByStep(() => page);

const lines = () => page.getByTestId('transcript-line');
const slots = () => page.getByTestId('ad-slot');
const search = () => page.getByRole('searchbox', { name: 'Search the transcript' });
const ad = adBreakOf(told);

describe('the transcript that a feed names', () => {
  it('is read by itself, soon after the episode is known', async () => {
    const normalized = await until(async () => ((await read())?.transcript ? read() : undefined));
    expect(normalized.transcriptStatus).toEqual({ state: 'READ', error: null });
    expect(normalized.transcript).toMatchObject({ source: 'PUBLISHED', format: 'VTT', language: 'en-GB' });
    expect(normalized.transcript.segments[0]).toEqual({ text: `Welcome aboard. Today: “${told.title}”.`, speaker: harbourLight.author });
  });

  it('stands on the episode’s page, and can be paged through', async () => {
    await page.reload();
    await expect.poll(() => lines().count()).toBe(100);
    expect(await page.getByTestId('transcript-source').textContent()).toContain('WebVTT');
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole('navigation', { name: 'Pages of the transcript' }).getByRole('button', { name: 'Next' }).click();
    await expect.poll(async () => (await lines().first().textContent())?.startsWith('0:00')).toBe(false);
  });

  it('is searched as a whole, and leads from what was found to its place', async () => {
    await search().fill('northgate');
    await expect.poll(() => lines().count()).toBe(3);
    expect(await lines().first().locator('mark').textContent()).toBe('Northgate');
    expect(await findBarriers(page)).toEqual([]);
    await lines()
      .first()
      .getByRole('button', { name: /^Go to/ })
      .press('Enter');
    await expect.poll(() => lines().count()).toBeGreaterThan(50);
    await page.getByText('I have worn mine for two winters').waitFor();
    expect(await search().inputValue()).toBe('');
    await search().fill('zebra');
    await page.getByText('Nobody says “zebra”.').waitFor();
    await search().fill('supported by');
    await expect.poll(() => lines().count()).toBe(1);
    await lines()
      .first()
      .getByRole('button', { name: /^Go to/ })
      .click();
    await page.getByText('I have worn mine for two winters').waitFor();
  });
});

describe('an ad slot', () => {
  it('is marked from its first line to its last', async () => {
    for (const words of ['This episode is supported by', 'That is northgate-boots.example']) {
      await lines().filter({ hasText: words }).getByRole('button').press('Enter');
    }
    await page.getByLabel('Sponsor, where known').fill('Northgate Boots');
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Mark as an ad' }).click();
    await expect.poll(() => slots().count()).toBe(1);
    await expect.poll(() => page.locator('[data-testid="transcript-line"][data-ad]').count()).toBe(4);
    expect((await read()).adSlots).toEqual([{ startTimeSeconds: ad.startSeconds, sponsorName: 'Northgate Boots' }]);
    expect(await findBarriers(page)).toEqual([]);
  });

  it('lies over no other, and within the episode', async () => {
    await page.getByLabel('From').fill('0:00');
    await page.getByLabel('To').fill('59:00');
    await page.getByRole('button', { name: 'Mark as an ad' }).click();
    await page.getByRole('alert').or(page.getByText('The episode ends after')).first().waitFor();
    await page.getByLabel('To').fill('soon');
    await page.getByRole('button', { name: 'Mark as an ad' }).click();
    await page.getByText('Write a time like 13:05').waitFor();
    expect(await slots().count()).toBe(1);
  });

  it('is removed, and put back', async () => {
    await slots()
      .getByRole('button', { name: /^Remove the slot/ })
      .click();
    await expect.poll(() => slots().count()).toBe(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => slots().count()).toBe(1);
    expect((await read()).adSlots).toEqual([{ startTimeSeconds: ad.startSeconds, sponsorName: 'Northgate Boots' }]);
  });

  it('fits a telephone', async () => {
    await page.setViewportSize({ width: 360, height: 780 });
    await expect.poll(() => measureOverflow(page)).toBeLessThanOrEqual(0);
    expect(await findBarriers(page)).toEqual([]);
  });

  it('is marked by the demo, too, and not twice', async () => {
    const { secret } = await makeThing(owner, 'CreateApiKey', 'secret', { name: 'Demo', scopes: ['podcasts:read', 'podcasts:write'] });
    const seeded = [{ id: podcastId, slug: harbourLight.slug, measurementPrefix: '' }];
    for (let turn = 0; turn < 2; turn++) await seedAdSlots(openGateway(product.publicUrl, secret), seeded);
    const newest = `query ($id: ID!) { podcast(id: $id) { episodes(first: 3) { edges { node { guid normalized { adSlots { sponsorName } } } } } } }`;
    const { data } = await owner.send(newest, { id: podcastId });
    const known = new Set(listEpisodes(harbourLight).map(({ guid }) => guid));
    for (const { node } of data.podcast.episodes.edges) {
      expect(node.normalized.adSlots).toEqual(known.has(node.guid) ? [{ sponsorName: 'Northgate Boots' }] : []);
    }
  });
});
