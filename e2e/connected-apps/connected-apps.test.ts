import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { findBarriers } from '../set-up/find-barriers.ts';
import { openBrowser } from '../set-up/open-browser.ts';
import { sendWith, signUp } from '../set-up/session.ts';
import { stepByStep } from '../set-up/step-by-step.ts';
import { until } from '../set-up/until.ts';

const { publicUrl } = inject('product');
const mark = randomBytes(5).toString('hex');
let browser: Browser;
let page: Page;
/** The app, on this machine as a command line tool's would be. */
let app: Server;
let redirectUri: string;
let clientId: string;
const cameBack: URL[] = [];
let accessToken = '';

beforeAll(async () => {
  app = createServer((request, response) => {
    const url = new URL(request.url ?? '/', redirectUri);
    if (url.pathname === '/back') cameBack.push(url);
    response.end('You may close this window.');
  }).listen(0, '127.0.0.1');
  await once(app, 'listening');
  redirectUri = `http://127.0.0.1:${(app.address() as AddressInfo).port}/back`;
  const { data } = await (
    await signUp(publicUrl)
  ).send(
    `mutation ($input: CreateOAuthClientInput!) { createOAuthClient(input: $input) { ... on CreateOAuthClientPayload { client { id } } } }`,
    { input: { name: 'Lantern Tool', kind: 'PUBLIC', redirectUris: [redirectUri], scopes: ['podcasts:read'] } },
  );
  clientId = data.createOAuthClient.client.id;
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 480, height: 800 }, locale: 'en-GB' });
});
afterAll(async () => {
  await browser?.close();
  app.closeAllConnections();
  app.close();
});
stepByStep(() => page);

const verifier = randomBytes(32).toString('base64url');
function question(): string {
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirectUri,
    state: mark,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  });
  return `${publicUrl}/oauth/authorize?${query.toString()}`;
}

it('somebody who has no account yet makes one, and is asked then', async () => {
  await page.goto(question());
  await page.getByRole('link', { name: 'Create an account' }).click();
  await page.getByLabel('Your name').fill('Ada Keeper');
  await page.getByLabel('Organization').fill('Lantern Audio');
  await page.getByLabel('E-mail').fill(`${mark}@example.com`);
  await page.getByRole('textbox', { name: 'Password' }).fill(`harbour ${mark} lantern`);
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByRole('heading', { name: 'Let Lantern Tool act for you in Lantern Audio?' }).waitFor();
});

it('no sends them back with nothing', async () => {
  await page.getByRole('button', { name: 'Do not allow' }).click();
  await page.getByText('You may close this window.').waitFor();
  expect(Object.fromEntries(cameBack.at(-1)!.searchParams)).toMatchObject({ error: 'access_denied', state: mark, iss: publicUrl });
});

it('yes, by keyboard alone, sends them back with what the app gets its tokens for', async () => {
  await page.goto(question());
  await page.getByRole('button', { name: 'Allow', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('You may close this window.').waitFor();
  const code = cameBack.at(-1)!.searchParams.get('code')!;
  const form = { grant_type: 'authorization_code', client_id: clientId, code, redirect_uri: redirectUri, code_verifier: verifier };
  const response = await fetch(`${publicUrl}/oauth/token`, { method: 'POST', body: new URLSearchParams(form) });
  const { access_token: token } = (await response.json()) as { access_token: string };
  accessToken = token;
  const { data } = await sendWith(publicUrl, token)('{ viewer { scopes organization { name } } }');
  expect(data.viewer).toEqual({ scopes: ['podcasts:read'], organization: { name: 'Lantern Audio' } });
});

it('disconnecting it ends what it may do, after asking once more', async () => {
  await page.goto(`${publicUrl}/settings/apps`);
  const row = page.getByTestId('connected-app').filter({ hasText: 'Lantern Tool' });
  await row.getByRole('button', { name: 'Disconnect Lantern Tool' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await row.getByRole('button', { name: 'Disconnect Lantern Tool' }).click();
  expect(await findBarriers(page)).toEqual([]);
  await page.getByRole('dialog').getByRole('button', { name: 'Disconnect', exact: true }).click();
  await page.getByText('No app acts for you').waitFor();
  await until(async () => ((await sendWith(publicUrl, accessToken)('{ viewer { kind } }')).data?.viewer == null ? true : undefined));
});
