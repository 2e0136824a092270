import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import { badInput, conflict } from '@castgraph/kernel/errors';
import { newId } from '@castgraph/kernel/ids';
import { recordAudit } from '@castgraph/orm/audit';
import { parseInput } from '@castgraph/service/parse-input';
import type { OperationContext } from '@castgraph/service/context';
import { Connection } from './connection.entity.ts';
import { sealCredentials } from './credentials.ts';
import { webhookUrl } from './webhook-url.ts';

const input = z.strictObject({
  shopDomain: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9][a-z0-9-]{0,60}\.myshopify\.com$/, "A shop's domain ends in .myshopify.com"),
  webhookSecret: z.string().trim().min(8, "That is too short for an app's client secret").max(500),
  accessToken: z.string().trim().min(8, 'That is too short for an access token').max(500).nullish(),
});

/**
 * Connects a Shopify shop: keeps its secrets sealed and, given an access token, registers the webhooks at the shop first, so
 * that a connection which cannot work is not made.
 * @throws BAD_INPUT, also when the shop refuses the token; CONFLICT when the shop is connected already
 */
// no event: nobody acts on a connection before its first webhook
export async function connectShopify(context: OperationContext, raw: z.input<typeof input>): Promise<Connection> {
  const viewer = requireScope(context.viewer, 'integrations:write');
  const { shopDomain, webhookSecret, accessToken } = parseInput(input, raw, 'shopify');
  const { organizationId } = viewer;
  const { publicUrl, secretsKey, shopify } = context.integrations;
  await refuseSecond(context, organizationId, shopDomain);
  const id = newId();
  if (accessToken) {
    const refused = await shopify.registerWebhooks({ shopDomain, accessToken, url: webhookUrl(publicUrl, { provider: 'shopify', id }) });
    if (refused) throw badInput(refused, { path: ['input', 'shopify', 'accessToken'] });
  }
  const secrets = { webhookSecret, ...(accessToken ? { accessToken } : {}) };
  return context.transact(async (em) => {
    const now = new Date();
    const connection = em.create(Connection, {
      organizationId,
      id,
      provider: 'shopify',
      name: shopDomain,
      sealedCredentials: sealCredentials(secretsKey, { organizationId, id }, secrets),
      credentialNames: Object.keys(secrets),
      credentialsUpdatedAt: now,
      syncMinutes: 60,
      enabled: true,
      createdAt: now,
    });
    await recordAudit(em, {
      viewer,
      action: 'integration.connect',
      subjectType: 'IntegrationConfig',
      subjectId: id,
      details: { provider: 'shopify', shopDomain },
    });
    return connection;
  });
}

async function refuseSecond(context: OperationContext, organizationId: string, name: string): Promise<void> {
  const same = await context.read((em) => em.findOne(Connection, { organizationId, provider: 'shopify', name }));
  if (same) throw conflict(`${name} is connected already`, { existingId: same.id });
}
