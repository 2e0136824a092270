import { createHmac } from 'node:crypto';
import { readSecretsKeys } from '@castgraph/kernel/secrets-keys';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DemoAccess, DemoContext } from '../run/demo.ts';
import { expectPayload, openGateway } from './ask-gateway.ts';
import type { Gateway } from './ask-gateway.ts';
import { seedAdSlots } from './seed-ad-slots.ts';
import { seedCampaigns } from './seed-campaigns.ts';
import { seedPlatforms } from './seed-platforms.ts';
import { seedPodcasts } from './seed-podcasts.ts';
import { seedShops } from './seed-shops.ts';

const email = 'demo@castgraph.example';
/** What the traffic and the reader of `npm start` may do. */
const keyScopes = ['podcasts:read', 'campaigns:read', 'reports:read'];

/**
 * Makes the demo's data as a person would, through the public API: an account, shows read from their feeds, sponsors
 * with campaigns, their shops connected, and what platforms report. What is there already stays; a start that was cut off is taken up again.
 *
 * @throws Error with what the API refused
 */
export async function seedDemo({ dataDir, publicUrl, secretsKey, mediaAddress }: DemoContext): Promise<DemoAccess> {
  const mediaUrl = `http://${mediaAddress}`;
  await untilServed(`${mediaUrl}/covers/harbour-light.svg`);
  const password = demoPassword(secretsKey);
  const gateway = openGateway(publicUrl, await signIn(publicUrl, password));
  const podcasts = await seedPodcasts(gateway, mediaUrl);
  await seedCampaigns(gateway, { podcasts, mediaUrl });
  await seedShops(gateway);
  await seedPlatforms(gateway, podcasts);
  await seedAdSlots(gateway, podcasts);
  const apiKey = await keepApiKey(gateway, join(dataDir, 'demo'));
  return { email, password, apiKey, measurementPrefix: podcasts[0]!.measurementPrefix };
}

/** The same for the same data, so that it can be printed at every start and kept nowhere. */
function demoPassword(secretsKey: string): string {
  const digest = createHmac('sha256', Buffer.from(readSecretsKeys(secretsKey).hashing, 'base64'))
    .update('castgraph:demo-password')
    .digest('base64url');
  return `demo-${digest.replaceAll(/[-_]/g, '').slice(0, 12).toLowerCase()}`;
}

type SignedIn = { __typename: 'SignInPayload'; authToken: { token: string } };

async function signIn(publicUrl: string, password: string): Promise<string> {
  const anonymous = openGateway(publicUrl);
  const fields = '{ __typename ... on SignInPayload { authToken { token } } ... on UserError { message } }';
  const { signIn: known } = await anonymous.ask<{ signIn: SignedIn | { __typename: string } }>(
    `mutation DemoSignIn($input: SignInInput!) { signIn(input: $input) ${fields} }`,
    { input: { email, password } },
  );
  if (known.__typename === 'SignInPayload') return (known as SignedIn).authToken.token;
  const { signUp } = await anonymous.ask<{ signUp: SignedIn | { __typename: string; message?: string } }>(
    `mutation DemoSignUp($input: SignUpInput!) { signUp(input: $input) ${fields} }`,
    { input: { email, password, name: 'Demo Owner', organizationName: 'Lamplight Network' } },
  );
  return expectPayload<SignedIn>(signUp, 'SignInPayload').authToken.token;
}

/** A key is shown once: it is kept in a file that only its owner may read, and made anew when that is lost. */
async function keepApiKey(gateway: Gateway, folder: string): Promise<string> {
  const file = join(folder, 'api-key');
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const { createApiKey } = await gateway.ask<{ createApiKey: { __typename: 'CreateApiKeyPayload'; secret: string } }>(
    `mutation DemoKey($input: CreateApiKeyInput!) {
       createApiKey(input: $input) { __typename ... on CreateApiKeyPayload { secret } ... on UserError { message } } }`,
    { input: { name: 'Demo', scopes: keyScopes } },
  );
  const { secret } = expectPayload<typeof createApiKey>(createApiKey, 'CreateApiKeyPayload');
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, `${secret}\n`, { mode: 0o600 });
  return secret;
}

async function untilServed(url: string): Promise<void> {
  for (let waitedMs = 0; ; waitedMs += 100) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    if (waitedMs > 20_000) throw new Error(`The demo's feeds are not served at ${url}`);
    await sleep(100);
  }
}
