import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { root } from '../../tools/bootstrap/root.js';
import { startFixtureServer } from '../../tools/demo/fixture-server.ts';
import type { FixtureServer } from '../../tools/demo/fixture-server.ts';
import { enter } from '../set-up/enter.ts';
import { findBarriers, measureOverflow } from '../set-up/find-barriers.ts';
import { linkTo } from '../set-up/read-letters.ts';
import { signUp } from '../set-up/session.ts';
import type { Session } from '../set-up/session.ts';
import { stepByStep } from '../set-up/step-by-step.ts';
import { until } from '../set-up/until.ts';

const product = inject('product');
const { publicUrl } = product;
const run = promisify(execFile);
const LANGUAGES = [
  { language: 'curl', command: 'sh', file: 'list-shows.sh', needs: 'curl' },
  { language: 'TypeScript', command: process.execPath, file: 'list-shows.ts', needs: undefined },
  { language: 'Python', command: 'python3', file: 'list-shows.py', needs: 'python3' },
] as const;

/** How GraphiQL itself is built: a tab holds its close button, and its editors scroll by their own keys. */
const OF_GRAPHIQL = [/^nested-interactive: \.graphiql-tab\b/, /^scrollable-region-focusable: .*\.CodeMirror-scroll\b/];

let media: FixtureServer;
let page: Page;
let session: Session;
let key = '';
/** What the pages asked of anybody but the product. */
const strangers: string[] = [];
const complaints: string[] = [];

beforeAll(async () => {
  media = await startFixtureServer({ port: product.mediaPort, shops: [] });
  session = await signUp(publicUrl);
  page = await enter(publicUrl, session);
  page.on('request', (request) => /^https?:/.test(request.url()) && !request.url().startsWith(publicUrl) && strangers.push(request.url()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  // Keys are made by people whose address is known.
  await page.goto(await linkTo(product, session.email, '/verify-email'));
  await page.getByRole('button', { name: 'Yes, this is my address' }).click();
  await page.getByText('the address is verified').waitFor();
  const made = await session.send(
    'mutation { createApiKey(input: { name: "Examples", scopes: ["podcasts:read"] }) { ... on CreateApiKeyPayload { secret } } }',
  );
  key = made.data.createApiKey.secret;
  await session.send('mutation($url: String!) { addPodcast(input: { feedUrl: $url }) { __typename } }', {
    url: `${media.url}/feeds/harbour-light.xml`,
  });
  await until(async () => {
    const { data } = await session.send('{ podcasts { edges { node { title lastIngestedAt } } } }');
    return data?.podcasts.edges[0]?.node.lastIngestedAt ?? undefined;
  });
});
afterAll(async () => {
  await page?.context().browser()?.close();
  await media?.close();
});
stepByStep(() => page);

/** Whether this machine has a program. */
const has = (program: string) =>
  run(program, ['--version']).then(
    () => true,
    () => false,
  );

describe('the examples', () => {
  it.each(LANGUAGES)('in $language run as they are shown', async ({ language, command, file, needs }) => {
    await page.goto(`${publicUrl}/developers`);
    await page.getByRole('radiogroup', { name: 'Language' }).getByText(language, { exact: true }).click();
    const shown = (await page.getByTestId('example').textContent())!;
    if (needs && !(await has(needs))) {
      console.warn(`The example in ${language} was not run: this machine has no ${needs}`);
      return;
    }
    const path = join(root, 'examples', file);
    const env = { ...process.env, CASTGRAPH_URL: publicUrl, CASTGRAPH_API_KEY: key, PYTHONDONTWRITEBYTECODE: '1' };
    const { stdout } = await run(command, [path], { env, cwd: mkdtempSync(join(tmpdir(), 'castgraph-example-')) });
    expect(stdout).toContain('Harbour Light');
    expect(shown.trim()).toContain('CASTGRAPH_API_KEY');
    const refused = run(command, [path], { env: { ...env, CASTGRAPH_API_KEY: `${key}x` } });
    await expect(refused).rejects.toMatchObject({ code: expect.any(Number) });
  });
});

it('what each key did is counted, with its cost, and what it was refused at other doors', async () => {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  expect((await fetch(`${publicUrl}/v1/events`, { method: 'POST', headers, body: '{"events":[]}' })).status).toBe(403);
  await page.goto(`${publicUrl}/developers`);
  // Complete to within a minute: the door writes down what it counted from time to time.
  await until(async () => {
    await page.reload();
    const row = page.getByTestId('key-usage').filter({ hasText: 'Examples' });
    const refused = page.getByTestId('door-usage').filter({ hasText: '/v1/events' }).getByText('403 ×1');
    return Promise.all([row.waitFor({ timeout: 5_000 }), refused.waitFor({ timeout: 5_000 })]).then(
      () => true,
      () => undefined,
    );
  });
}, 120_000);

describe('the explorer', () => {
  it('shows the schema from itself, and runs operations with one’s own rights', async () => {
    await page.goto(`${publicUrl}/developers/explorer`);
    const explorer = page.getByTestId('explorer');
    // It takes presses only once its editors stand.
    await until(async () => {
      await explorer.getByRole('button', { name: /Execute query/ }).click();
      const title = explorer.locator('.graphiql-response').getByText('Harbour Light').first();
      return title.waitFor({ timeout: 3_000 }).then(
        () => true,
        () => undefined,
      );
    });
    await explorer.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    await explorer.getByRole('link', { name: 'Query', exact: true }).click();
    await explorer.getByRole('link', { name: 'listenerEngagement', exact: true }).first().waitFor();
    await expect.poll(() => explorer.getByRole('link', { name: 'auditEntries' }).count()).toBe(0);
    expect(strangers).toEqual([]);
  });

  it('keeps to the policy of the pages, in light and dark, wide and narrow', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.reload();
      await page.getByTestId('explorer').locator('.graphiql-container').waitFor();
      await page.setViewportSize({ width: 390, height: 844 });
      await page.waitForFunction('innerWidth === 390');
      expect(await measureOverflow(page)).toBeLessThanOrEqual(0);
      await page.setViewportSize({ width: 1280, height: 900 });
    }
    expect(complaints).toEqual([]);
  });
});

describe('the changes', () => {
  it('are listed, newest first, with what can be counted on', async () => {
    await page.goto(`${publicUrl}/developers/changes`);
    await page.getByTestId('schema-change').first().waitFor();
    await page.getByText('The first version.').waitFor();
    await page.getByText('works for at least 180 days').waitFor();
  });
});

it.each(['/developers', '/developers/changes', '/developers/explorer'])('%s has no barrier', async (path) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto(publicUrl + path);
    await page.locator('[data-state="ready"], .graphiql-container').first().waitFor();
    expect((await findBarriers(page)).filter((found) => !OF_GRAPHIQL.some((known) => known.test(found)))).toEqual([]);
  }
});
