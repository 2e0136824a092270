import { createHmac } from 'node:crypto';
import type { Role } from '@castgraph/kernel/scopes';
import { newId } from '@castgraph/kernel/ids';
import { closeOrm, openOrm, type Orm } from '@castgraph/orm/open-orm';
import { createContext, type OperationContext } from '@castgraph/service/context';
import { openLog } from '@castgraph/telemetry/log';
import { createTestDatabase } from '@castgraph/testing/database';
import { makeOrganization } from '@castgraph/testing/organization';
import { makeViewer } from '@castgraph/testing/viewer';
import { withIntegrations } from '../src/context.ts';
import { entities } from '../src/entities.ts';
import { migrations } from '../src/migrations.ts';
import type { ShopifyAdmin } from '../src/shopify/shopify-admin.ts';
import type { Webhook } from '../src/webhooks/receive-webhook.ts';

export const WEBHOOK_SECRET = 'shop-client-secret';

/** A database of integrations alone, for one suite. */
export interface Workspace {
  orm: Orm;
  secretsKey: string;
  organizationId: string;
  /** A context of a member of the workspace's organization, or of another one. */
  as(role?: Role, organizationId?: string): OperationContext;
  close(): Promise<void>;
}

export async function openWorkspace(shopify: ShopifyAdmin = { registerWebhooks: async () => undefined }): Promise<Workspace> {
  const { databaseUrl, secretsKey, close } = await createTestDatabase({ subgraphs: [{ subgraph: 'integrations', migrations }] });
  const orm = await openOrm({ subgraph: 'integrations', entities, databaseUrl, secretsKey });
  const log = openLog('integrations-test', { level: 'ERROR' });
  const { id: organizationId } = makeOrganization();
  const add = withIntegrations({ secretsKey, publicUrl: 'https://castgraph.example', shopify });
  return {
    orm,
    secretsKey,
    organizationId,
    as: (role = 'owner', of = organizationId) => add(createContext({ viewer: makeViewer({ organizationId: of, role }), orm, log })),
    close: async () => {
      await closeOrm(orm);
      await close();
    },
  };
}

/** An order as a shop sends it. */
export function orderBody(fields: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id: Math.floor(Math.random() * 1e12),
    created_at: '2026-11-20T10:00:00+01:00',
    currency: 'EUR',
    total_price: '49.90',
    email: 'listener@example.com',
    discount_codes: [{ code: 'POD20', amount: '5.00', type: 'percentage' }],
    landing_site: '/?utm_campaign=pod',
    customer: { id: 7, email: 'listener@example.com', first_name: 'Lis' },
    ...fields,
  };
}

/** A webhook signed as the shop signs. */
export function signedWebhook(connectionId: string, body: unknown, fields: Partial<Webhook> = {}): Webhook {
  const bytes = Buffer.from(JSON.stringify(body));
  return {
    provider: 'shopify',
    connectionId,
    body: bytes,
    signature: createHmac('sha256', WEBHOOK_SECRET).update(bytes).digest('base64'),
    topic: 'orders/create',
    shopDomain: 'example.myshopify.com',
    providerEventId: newId(),
    receivedAt: new Date(),
    ...fields,
  };
}
