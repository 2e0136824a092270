import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '@castgraph/kernel/ids';
import { openWorkspace, orderBody, signedWebhook, WEBHOOK_SECRET, type Workspace } from '../fixture/workspace.ts';
import { connectShopify } from '../connections/connect-shopify.ts';
import { listIntegrationEvents } from './list-integration-events.ts';
import { listIntegrations } from '../connections/list-integrations.ts';
import { updateIntegration } from '../connections/update-integration.ts';
import { receiveWebhook, type Webhook } from './receive-webhook.ts';

let workspace: Workspace;
let connectionId: string;
const shop = { shopDomain: 'example.myshopify.com', webhookSecret: WEBHOOK_SECRET };
const page = { limit: 50, after: undefined };

beforeAll(async () => {
  workspace = await openWorkspace();
});
afterAll(() => workspace.close());
beforeEach(async () => {
  const { id } = await connectShopify(workspace.as('owner', (organizationId = newId())), shop);
  connectionId = id;
});
let organizationId: string;

const receive = (webhook: Webhook) => receiveWebhook(workspace, webhook);

async function published(): Promise<Record<string, unknown>[]> {
  const rows = await workspace.orm.em
    .fork()
    .execute<{ payload: Record<string, unknown> }[]>(
      "select payload from integrations.outbox where kind = 'event' and organization_id = ? order by position",
      [organizationId],
    );
  return rows.map(({ payload }) => payload);
}

describe('orders from Shopify', () => {
  it('hands on what an order means, in minor units and without personal data', async () => {
    expect(await receive(signedWebhook(connectionId, orderBody({ id: 5001 })))).toBe('accepted');
    const [event] = await published();
    expect(event).toMatchObject({
      kind: 'order',
      orderId: '5001',
      valueMinor: 4990,
      currency: 'EUR',
      discountCodes: ['POD20'],
      landingUrl: '/?utm_campaign=pod',
      placedAt: '2026-11-20T09:00:00.000Z',
    });
    const [kept] = await listIntegrationEvents(workspace.as('owner', organizationId), connectionId, page);
    expect(JSON.stringify([event, kept?.data])).not.toMatch(/listener@example|Lis"/);
    expect(kept).toMatchObject({ eventType: 'orders/create', processed: true });
  });

  it('keeps the whole message sealed', async () => {
    await receive(signedWebhook(connectionId, orderBody()));
    const rows = await workspace.orm.em
      .fork()
      .execute('select * from integrations.integration_event where connection_id = ?', [connectionId]);
    expect(JSON.stringify(rows)).not.toContain('listener@example.com');
  });

  it('takes ten deliveries of one event at once as one', async () => {
    const webhook = signedWebhook(connectionId, orderBody());
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => receive(webhook)));
    expect(outcomes.filter((outcome) => outcome === 'accepted')).toHaveLength(1);
    expect(await published()).toHaveLength(1);
  });

  it('refuses another message under a known event id', async () => {
    const first = signedWebhook(connectionId, orderBody());
    await receive(first);
    const other = signedWebhook(connectionId, orderBody({ total_price: '9999.00' }), { providerEventId: first.providerEventId });
    await expect(receive(other)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await published()).toHaveLength(1);
  });

  it('refuses a missing, foreign or shortened signature and a body changed by one byte, without any effect', async () => {
    const good = signedWebhook(connectionId, orderBody());
    const longer = Buffer.concat([good.body, Buffer.from(' ')]);
    const bad: Webhook[] = [
      { ...good, signature: undefined },
      { ...good, signature: good.signature!.slice(0, 20) },
      { ...good, signature: Buffer.alloc(32).toString('base64') },
      { ...good, body: longer },
    ];
    for (const webhook of bad) await expect(receive(webhook)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(await listIntegrationEvents(workspace.as('owner', organizationId), connectionId, page)).toEqual([]);
  });

  it('refuses messages of another shop, to a connection that is off, and to one that is none', async () => {
    const webhook = signedWebhook(connectionId, orderBody());
    await expect(receive({ ...webhook, shopDomain: 'other.myshopify.com' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(receive({ ...webhook, connectionId: newId() })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(receive({ ...webhook, connectionId: "' or 1=1" })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await updateIntegration(workspace.as('owner', organizationId), { integrationId: connectionId, enabled: false });
    await expect(receive(webhook)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('reads refunds and cancellations, and passes over test orders, other topics and refunds without money', async () => {
    const transactions = [
      { kind: 'refund', status: 'success', amount: '20.00', currency: 'EUR' },
      { kind: 'refund', status: 'failure', amount: '99.00', currency: 'EUR' },
      { kind: 'refund', status: 'success', amount: '0.50', currency: 'EUR' },
    ];
    const refund = { id: 77, order_id: 5002, created_at: '2026-11-21T10:00:00Z', transactions };
    await receive(signedWebhook(connectionId, refund, { topic: 'refunds/create' }));
    await receive(signedWebhook(connectionId, { ...refund, id: 78, transactions: [] }, { topic: 'refunds/create' }));
    await receive(
      signedWebhook(connectionId, orderBody({ id: 5003, cancelled_at: '2026-11-22T10:00:00Z' }), { topic: 'orders/cancelled' }),
    );
    await receive(signedWebhook(connectionId, orderBody({ test: true })));
    await receive(signedWebhook(connectionId, orderBody(), { topic: 'orders/updated' }));
    expect(await published()).toMatchObject([
      { kind: 'refund', orderId: '5002', valueMinor: 2050, providerEventId: '77' },
      { kind: 'cancel', orderId: '5003', placedAt: '2026-11-22T10:00:00.000Z' },
    ]);
  });

  it('says which field of a message is not as documented, and keeps nothing of it', async () => {
    const webhook = signedWebhook(connectionId, orderBody({ total_price: 'a lot' }));
    await expect(receive(webhook)).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await expect(receive(signedWebhook(connectionId, orderBody({ currency: 5 })))).rejects.toMatchObject({ place: { path: ['currency'] } });
    expect(await published()).toEqual([]);
  });

  it('switches the connection off when the app is uninstalled', async () => {
    await receive(signedWebhook(connectionId, { id: 1 }, { topic: 'app/uninstalled' }));
    expect((await listIntegrations(workspace.as('owner', organizationId)))[0]?.enabled).toBe(false);
  });
});
