import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@castgraph/kernel/ids';
import { openWorkspace, WEBHOOK_SECRET, type Workspace } from '../fixture/workspace.ts';
import { openShopifyAdmin, TOPICS } from '../shopify/shopify-admin.ts';
import { connectShopify } from './connect-shopify.ts';
import { listIntegrations } from './list-integrations.ts';
import { updateIntegration } from './update-integration.ts';

/** Stands in for the Admin API: checks the token, throttles the first call, remembers subscriptions. */
let shop: Server;
let workspace: Workspace;
const registered: { topic: string; uri: string }[] = [];
let calls = 0;

beforeAll(async () => {
  shop = createServer((request, response) => {
    let body = '';
    request
      .on('data', (chunk: Buffer) => (body += chunk.toString()))
      .on('end', () => {
        const send = (status: number, answer: unknown) =>
          response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
        if (request.url !== '/admin/api/2026-10/graphql.json') return send(404, {});
        if (request.headers['x-shopify-access-token'] !== 'shpat_valid_token')
          return send(401, { errors: '[API] Invalid API key or access token' });
        if (++calls === 1) return send(200, { errors: [{ message: 'Throttled', extensions: { code: 'THROTTLED' } }] });
        const { variables } = JSON.parse(body) as { variables: { topic: string; subscription: { uri: string } } };
        registered.push({ topic: variables.topic, uri: variables.subscription.uri });
        send(200, { data: { webhookSubscriptionCreate: { userErrors: [] } } });
      });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => shop.once('listening', resolve));
  const { port } = shop.address() as AddressInfo;
  process.env['OUTBOUND_ALLOW'] = `127.0.0.1:${port}`;
  workspace = await openWorkspace(openShopifyAdmin({ adminUrl: `http://127.0.0.1:${port}` }));
});
afterAll(async () => {
  shop.close();
  await workspace.close();
});

const request = { shopDomain: 'example.myshopify.com', webhookSecret: WEBHOOK_SECRET };

describe('connecting a Shopify shop', () => {
  it('registers its webhooks at the shop, waiting when it is throttled, and keeps the secrets sealed', async () => {
    const { id, credentialNames } = await connectShopify(workspace.as(), { ...request, accessToken: 'shpat_valid_token' });
    expect(registered.map(({ topic }) => topic)).toEqual([...TOPICS]);
    expect(registered[0]?.uri).toBe(`https://castgraph.example/webhooks/shopify/${id}`);
    expect(credentialNames).toEqual(['webhookSecret', 'accessToken']);
    const rows = await workspace.orm.em.fork().execute('select * from integrations.connection where id = ?', [id]);
    expect(JSON.stringify(rows)).not.toMatch(/shpat_valid_token|shop-client-secret/);
  });

  it('makes no connection when the shop refuses the token, and says so at the field', async () => {
    const organizationId = newId();
    const attempt = connectShopify(workspace.as('owner', organizationId), { ...request, accessToken: 'shpat_wrong_token' });
    await expect(attempt).rejects.toMatchObject({ code: 'BAD_INPUT', place: { path: ['input', 'shopify', 'accessToken'] } });
    expect(await listIntegrations(workspace.as('owner', organizationId))).toEqual([]);
  });

  it('refuses a shop twice, a domain that is none of Shopify, and who may not', async () => {
    await expect(connectShopify(workspace.as(), request)).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(connectShopify(workspace.as(), { ...request, shopDomain: 'evil.example/x.myshopify.com' })).rejects.toMatchObject({
      code: 'BAD_INPUT',
    });
    await expect(connectShopify(workspace.as('analyst'), request)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it("shows and switches nothing of another organization's", async () => {
    const [mine] = await listIntegrations(workspace.as());
    const stranger = workspace.as('owner', newId());
    expect(await listIntegrations(stranger)).toEqual([]);
    await expect(updateIntegration(stranger, { integrationId: mine!.id, enabled: false })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
