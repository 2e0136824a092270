import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { root } from '../../tools/bootstrap/root.js';
import { enter } from '../set-up/enter.ts';
import { findBarriers, measureOverflow } from '../set-up/find-barriers.ts';
import { linkTo } from '../set-up/read-letters.ts';
import { sendWith, signUp } from '../set-up/session.ts';
import type { Session } from '../set-up/session.ts';
import { stepByStep } from '../set-up/step-by-step.ts';
import { until } from '../set-up/until.ts';

const product = inject('product');
const { publicUrl } = product;
const subgraphs = readdirSync(join(root, 'subgraphs'));

let page: Page;
let session: Session;
let owner: pg.Pool;
let sandboxId = '';
let key = '';

beforeAll(async () => {
  owner = new pg.Pool({ connectionString: product.databaseUrl, max: 1 });
  session = await signUp(publicUrl);
  page = await enter(publicUrl, session);
  // Sandboxes are made by people whose address is known.
  await page.goto(await linkTo(product, session.email, '/verify-email'));
  await page.getByRole('button', { name: 'Yes, this is my address' }).click();
  await page.getByText('the address is verified').waitFor();
});
afterAll(async () => {
  await page?.context().browser()?.close();
  await owner?.end();
});
stepByStep(() => page);

const open = (path: string) => page.goto(`${publicUrl}${path}`);
const row = () => page.getByTestId('sandbox').filter({ hasText: 'Trial' });
const dialog = () => page.getByRole('dialog');

interface Figures {
  shows: string[];
  downloads: number;
  campaigns: string[];
}

/** What the sandbox's key is told: the shows, and what was counted of them. */
async function ask(): Promise<Figures | undefined> {
  const to = new Date().toISOString().slice(0, 10);
  const from = new Date(Date.now() - 40 * 86_400_000).toISOString().slice(0, 10);
  const { data, errors } = await sendWith(publicUrl, key)(
    `query Trial($range: DateRangeInput!) { podcasts { edges { node { id title } } } campaigns { edges { node { name } } }
       dashboard(range: $range) { listenerEngagement { downloads } } }`,
    { range: { from, to } },
  );
  // A machine that is filling it may be busy; whoever asks comes again.
  if (errors?.every(({ extensions }) => extensions?.['code'] === 'SUBGRAPH_TIMEOUT')) return undefined;
  if (errors) throw new Error(JSON.stringify(errors));
  return {
    shows: data.podcasts.edges.map(({ node }: { node: { id: string } }) => node.id),
    downloads: data.dashboard.listenerEngagement.downloads,
    campaigns: data.campaigns.edges.map(({ node }: { node: { name: string } }) => node.name),
  };
}

const filled = (isNews: (figures: Figures) => boolean = () => true) =>
  until(async () => {
    const figures = await ask();
    return figures && figures.shows.length === 2 && figures.downloads > 300 && isNews(figures) ? figures : undefined;
  }, 500);

/** The tables of every part of the product that hold rows of the sandbox, but for what is still to be sent. */
async function tablesWithRows(): Promise<string[]> {
  const { rows: tables } = await owner.query<{ name: string }>(
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id'
      where n.nspname = any ($1) and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> 'outbox'`,
    [subgraphs],
  );
  const counts = tables.map(({ name }) => `select '${name}' as name where exists (select 1 from ${name} where organization_id = $1)`);
  const { rows } = await owner.query<{ name: string }>(counts.join(' union all '), [sandboxId]);
  return rows.map(({ name }) => name);
}

describe('a sandbox', () => {
  it('is made in the developers’ pages, by name', async () => {
    await open('/developers');
    await page.getByRole('link', { name: 'Sandboxes', exact: true }).click();
    await page.getByText('No sandbox yet').waitFor();
    await page.getByRole('button', { name: 'Make a sandbox' }).click();
    await dialog().getByLabel('Name').fill(' ');
    await dialog().getByRole('button', { name: 'Make it' }).click();
    await dialog().getByText('Enter the name of the sandbox').waitFor();
    await dialog().getByLabel('Name').fill('Trial');
    await dialog().getByRole('button', { name: 'Make it' }).click();
    await row().waitFor();
  });

  it('is marked wherever it is seen, and can be entered', async () => {
    await page.getByTestId('user-menu').click();
    await page.getByRole('menuitem', { name: 'Trial Sandbox' }).click();
    await page.getByTestId('sandbox-notice').getByText('is a sandbox').waitFor();
    await page.getByTestId('user-menu').getByText('Sandbox', { exact: true }).waitFor();
    await open('/settings/organization');
    await page.getByTestId('organization').filter({ hasText: 'Trial' }).getByText('Sandbox', { exact: true }).waitFor();
    await page.getByTestId('sandbox-notice').waitFor();
  });

  it('answers its key with the figures of its sample', { timeout: 120_000 }, async () => {
    const made = await page.evaluate(async () => {
      const body = JSON.stringify({
        query: `mutation TrialKey { createApiKey(input: { name: "Trial", scopes: ["podcasts:read", "campaigns:read"] }) {
          ... on CreateApiKeyPayload { secret } ... on UserError { message } } }`,
      });
      const headers = { 'content-type': 'application/json' };
      return (await fetch('/graphql', { method: 'POST', headers, body })).json() as Promise<any>;
    });
    key = made.data.createApiKey.secret;
    const { data } = await sendWith(publicUrl, key)('{ viewer { organization { id isSandbox } } }');
    expect(data.viewer.organization.isSandbox).toBe(true);
    sandboxId = data.viewer.organization.id;
    expect((await filled()).campaigns).toContain('Autumn roast (sample)');
    await open('/podcasts');
    await page.getByText('Harbour Light (sample)').first().waitFor();
  });

  it('has no barrier on its pages, in light and dark, wide and narrow', async () => {
    for (const path of ['/developers/sandboxes', '/settings/organization'])
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await open(path);
        await page.getByTestId('sandbox-notice').waitFor();
        await page.locator('[data-state="ready"]').first().waitFor();
        expect(await findBarriers(page)).toEqual([]);
        await page.setViewportSize({ width: 390, height: 844 });
        await page.waitForFunction('innerWidth === 390');
        await expect.poll(() => measureOverflow(page)).toBeLessThanOrEqual(0);
        await page.setViewportSize({ width: 1280, height: 900 });
      }
    await page.emulateMedia({ colorScheme: 'light' });
  });

  it('begins again with fresh sample data, and its key goes on', { timeout: 120_000 }, async () => {
    const before = await filled();
    await open('/developers/sandboxes');
    const isAccepted = page.getByText('is being filled with fresh sample data');
    // Within seconds of the last time it says that it is being filled already.
    await until(async () => {
      await row().getByRole('button', { name: 'Change Trial' }).click();
      await page.getByRole('menuitem', { name: 'Delete (from elsewhere)' }).waitFor();
      await page.getByRole('menuitem', { name: 'Start again' }).click();
      await dialog().getByRole('button', { name: 'Start again' }).click();
      await isAccepted.or(page.getByText('It is being filled already')).waitFor();
      if ((await isAccepted.count()) > 0) return true;
      await dialog().getByRole('button', { name: 'Cancel' }).click();
      await dialog().waitFor({ state: 'detached' });
      return undefined;
    }, 3_000);
    const after = await filled(({ shows }) => !shows.some((id) => before.shows.includes(id)));
    expect(after.campaigns).toEqual(before.campaigns);
  });

  it('goes with everything in it, and is told of in the audit log of its home', { timeout: 120_000 }, async () => {
    expect((await tablesWithRows()).length).toBeGreaterThan(20);
    await page.getByTestId('user-menu').click();
    await page.getByRole('menuitem', { name: /^Organization / }).click();
    await page
      .getByTestId('user-menu')
      .getByText(/^Organization /)
      .waitFor();
    expect(await page.getByTestId('sandbox-notice').count()).toBe(0);
    await open('/developers/sandboxes');
    await row().getByRole('button', { name: 'Change Trial' }).click();
    await page.getByRole('menuitem', { name: 'Delete…' }).click();
    await dialog().getByRole('button', { name: 'Delete for good' }).click();
    await page.getByText('No sandbox yet').waitFor();
    const refused = await fetch(`${publicUrl}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: '{"query":"{ viewer { kind } }"}',
    });
    expect(refused.status).toBe(401);
    await expect.poll(tablesWithRows, { timeout: 60_000, interval: 500 }).toEqual([]);
    await open('/settings/audit');
    for (const action of ['sandbox.create', 'sandbox.reset', 'sandbox.delete']) await page.locator(`[data-action="${action}"]`).waitFor();
  });
});
