import { describe, expect, inject, it } from 'vitest';
import { signUp } from '../set-up/session.ts';

const { publicUrl } = inject('product');

async function newKey(limits: Record<string, unknown> = {}) {
  const owner = await signUp(publicUrl);
  const { data, errors } = await owner.send(
    `mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) {
       ... on CreateApiKeyPayload { apiKey { id } secret } ... on UserError { message } } }`,
    { input: { name: 'Importer', scopes: ['podcasts:read', 'listening:write'], ...limits } },
  );
  expect(errors).toBeUndefined();
  const { apiKey, secret } = data.createApiKey as { apiKey: { id: string }; secret: string };
  return { owner, id: apiKey.id, secret };
}

async function ask(key: string, headers: Record<string, string> = {}): Promise<number> {
  const response = await fetch(`${publicUrl}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}`, ...headers },
    body: '{"query":"{ viewer { kind } }"}',
  });
  await response.arrayBuffer();
  return response.status;
}

async function report(key: string, headers: Record<string, string> = {}): Promise<number> {
  const response = await fetch(`${publicUrl}/v1/events`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}`, ...headers },
    body: '{"events":[]}',
  });
  await response.arrayBuffer();
  return response.status;
}

describe('an API key', () => {
  it('works from its own networks only, at GraphQL and at the doors of /v1', async () => {
    const { secret } = await newKey({ allowedNetworks: ['192.0.2.0/24'] });
    const here = await newKey({ allowedNetworks: ['127.0.0.0/8', '::1'] });
    const claims = { 'x-forwarded-for': '192.0.2.7' };
    expect([await ask(secret), await report(secret)]).toEqual([403, 403]);
    expect([await ask(here.secret), await report(here.secret)]).toEqual([200, 200]);
    // This machine is trusted to say for whom it asks; nobody outside is.
    expect(await ask(here.secret, claims)).toBe(403);
  });

  it('ends when it should, and is refused at both from then on', async () => {
    const { secret } = await newKey({ expiresAt: new Date(Date.now() + 3_000).toISOString() });
    await expect.poll(async () => [await ask(secret), await report(secret)], { timeout: 30_000, interval: 500 }).toEqual([401, 401]);
  });

  it('that was taken back is refused by the gateway at once, and by the doors of /v1 within their memory', async () => {
    const { owner, id, secret } = await newKey();
    expect([await ask(secret), await report(secret)]).toEqual([200, 200]);
    await owner.send(`mutation { revokeApiKey(id: "${id}") { __typename } }`);
    await expect.poll(() => ask(secret), { timeout: 10_000, interval: 200 }).toBe(401);
    await expect.poll(() => report(secret), { timeout: 40_000, interval: 1_000 }).toBe(401);
  });

  it('that was rotated for a leak is good no more, and its new secret is', async () => {
    const { owner, id, secret } = await newKey();
    expect(await ask(secret)).toBe(200);
    const { data } = await owner.send(`mutation { rotateApiKey(id: "${id}", overlapHours: 0) { ... on RotateApiKeyPayload { secret } } }`);
    await expect.poll(() => ask(secret), { timeout: 10_000, interval: 200 }).toBe(401);
    expect(await ask(data.rotateApiKey.secret)).toBe(200);
  });

  it('makes no other keys, and is changed by nobody of another organization', async () => {
    const { id, secret } = await newKey();
    const stranger = await signUp(publicUrl);
    for (const change of [
      `updateApiKey(id: "${id}", input: { allowedNetworks: [] })`,
      `rotateApiKey(id: "${id}", overlapHours: 0)`,
      `revokeApiKey(id: "${id}")`,
    ]) {
      const { data } = await stranger.send(`mutation { change: ${change} { __typename } }`);
      expect(data.change.__typename, change).toBe('NotFoundError');
    }
    expect(await ask(secret)).toBe(200);
  });

  it('has its own rate, and what it did is shown to its owner within a minute', async () => {
    const { owner, id, secret } = await newKey({ requestsPerMinute: 20 });
    const statuses = await Promise.all(Array.from({ length: 30 }, () => ask(secret)));
    expect(statuses.filter((status) => status === 200)).toHaveLength(20);
    const usage = async () => {
      const { data } = await owner.send(`{ apiKeyUsage(apiKeyId: "${id}") { requests errors cost } }`);
      return data.apiKeyUsage[0] as Record<string, number> | undefined;
    };
    await expect.poll(usage, { timeout: 55_000, interval: 2_000 }).toEqual({ requests: 30, errors: 10, cost: 20 });
  });
});
