import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startFixtureServer } from '../fixture-server.ts';
import type { FixtureServer } from '../fixture-server.ts';
import { kettleAndKite as shop } from './demo-shops.ts';
import { makeDelivery, repeatDelivery, sendOnce } from './webhook-sender.ts';

let server: FixtureServer;
let receiver: Server;
let received: Array<{ headers: Record<string, unknown>; body: string }> = [];
let answers: number[] = [];
let hook = '';

beforeAll(async () => {
  server = await startFixtureServer({ shops: [shop] });
  receiver = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      received.push({ headers: request.headers, body: Buffer.concat(parts).toString() });
      response.writeHead(answers.shift() ?? 200).end();
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  hook = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
});
afterAll(async () => {
  await server.close();
  receiver.closeAllConnections();
  receiver.close();
});

/** What the Admin API answers, as far as it is looked at here. */
interface AdminAnswer {
  data?: { webhookSubscriptionCreate: { userErrors: { message: string }[] } };
  errors?: { extensions: { code: string } }[];
  extensions?: { cost: { actualQueryCost: number | null } };
}

const mutation = 'mutation { webhookSubscriptionCreate { userErrors { message } } }';

async function askAdmin(variables: unknown, { token = shop.accessToken, query = mutation, domain = shop.domain } = {}) {
  const url = `${server.shopify.adminUrl.replace('{shop}', domain)}/admin/api/2026-10/graphql.json`;
  const headers = { 'content-type': 'application/json', 'x-shopify-access-token': token };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  return { status: response.status, body: response.status === 404 ? {} : ((await response.json()) as AdminAnswer) };
}

const subscription = (topic: string) => ({ topic, subscription: { uri: hook, format: 'JSON' } });

describe('the Admin API of the stand-in', () => {
  it('knows its shops and asks for their token', async () => {
    expect((await askAdmin({}, { domain: 'nobody.myshopify.com' })).status).toBe(404);
    expect(await askAdmin({}, { token: 'wrong' })).toMatchObject({
      status: 401,
      body: { errors: expect.stringContaining('Invalid API key') },
    });
  });

  it('throttles with status 200, as Shopify does', async () => {
    server.shopify.api(shop.domain).throttleNext(1);
    const { status, body } = await askAdmin(subscription('ORDERS_CREATE'));
    expect(status).toBe(200);
    expect(body.errors?.[0]?.extensions.code).toBe('THROTTLED');
    expect(body.extensions?.cost.actualQueryCost).toBeNull();
  });

  it('subscribes an address once, and says so the second time', async () => {
    const first = await askAdmin(subscription('ORDERS_CREATE'));
    expect(first.body.data?.webhookSubscriptionCreate).toMatchObject({
      webhookSubscription: { topic: 'ORDERS_CREATE', uri: hook },
      userErrors: [],
    });
    const second = await askAdmin(subscription('ORDERS_CREATE'));
    expect(second.body.data?.webhookSubscriptionCreate.userErrors[0]?.message).toMatch(/already been taken/);
    expect((await askAdmin(subscription('ORDERS_LOST'))).body.errors?.[0]?.extensions.code).toBe('INVALID_VARIABLE');
  });
});

describe('its webhooks', () => {
  it('are signed over the bytes that are sent, and keep their event id when repeated', async () => {
    received = [];
    const { sale, delivery } = server.shopify.buy(shop.domain, { code: 'harbour20', goods: 2, quantity: 2 });
    expect(await sendOnce(delivery!)).toBe(200);
    expect(await sendOnce(repeatDelivery(delivery!))).toBe(200);
    const [first, second] = received as [any, any];
    const signature = createHmac('sha256', shop.clientSecret).update(first.body).digest('base64');
    expect(first.headers).toMatchObject({
      'x-shopify-topic': 'orders/create',
      'x-shopify-hmac-sha256': signature,
      'x-shopify-shop-domain': shop.domain,
    });
    expect(second.body).toBe(first.body);
    expect(second.headers['x-shopify-event-id']).toBe(first.headers['x-shopify-event-id']);
    expect(second.headers['x-shopify-webhook-id']).not.toBe(first.headers['x-shopify-webhook-id']);
    // 2 × 89.50, a fifth off.
    expect(sale.totalMinor).toBe(14_320);
    expect(JSON.parse(first.body)).toMatchObject({
      total_price: '143.20',
      currency: 'EUR',
      discount_codes: [{ code: 'harbour20' }],
      test: false,
    });
  });

  it('are sent again until they are taken', async () => {
    received = [];
    answers = [503, 500];
    server.shopify.send(shop.domain, server.shopify.buy(shop.domain).delivery);
    await expect.poll(() => received.length, { timeout: 10_000 }).toBeGreaterThanOrEqual(3);
    expect(new Set(received.map(({ headers }) => headers['x-shopify-event-id'])).size).toBe(1);
  });

  it('go nowhere for what nobody subscribed to', () => {
    const { sale } = server.shopify.buy(shop.domain);
    expect(server.shopify.refund(shop.domain, sale.number)).toBeUndefined();
    expect(server.shopify.refund(shop.domain, 999_999)).toBeUndefined();
  });

  it('are told of as not sent where nobody answers', async () => {
    expect(await sendOnce(makeDelivery(shop, { url: 'http://127.0.0.1:9/', topic: 'orders/create', payload: {} }))).toBe(0);
  });
});
