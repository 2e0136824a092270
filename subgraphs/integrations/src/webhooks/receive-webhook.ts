import { createHash } from 'node:crypto';
import { deriveHashingBytes } from '@castgraph/auth/derive-key';
import { sealSecret } from '@castgraph/auth/seal';
import { orderReceived } from '@castgraph/contracts/order-received';
import { CastgraphError, badInput, conflict, forbidden, notFound } from '@castgraph/kernel/errors';
import { deterministicId, newId } from '@castgraph/kernel/ids';
import type { EntityManager, Orm } from '@castgraph/orm/open-orm';
import { inOrganization } from '@castgraph/orm/transact';
import { publishEvent } from '@castgraph/queue/outbox';
import type { Connection } from '../connections/connection.entity.ts';
import { openCredentials } from '../connections/credentials.ts';
import { findConnection, noteEvent, switchOffUninstalled } from '../connections/find-connection.ts';
import { readShopifyMessage, type ShopMessage } from '../shopify/read-shopify-message.ts';
import { isShopifySignature } from '../shopify/shopify-signature.ts';
import { IntegrationEvent } from './integration-event.entity.ts';
import { maskMessage } from './mask-message.ts';

/** A webhook as it arrived; the signature is over `body`, byte for byte. */
export interface Webhook {
  provider: string;
  connectionId: string;
  body: Uint8Array;
  signature: string | undefined;
  topic: string;
  shopDomain: string;
  /** What the shop calls this event; the same for every delivery of it. */
  providerEventId: string;
  receivedAt: Date;
}

/** Under what a message is sealed. */
export function messagePurpose(eventId: string): string {
  return `integration-event:${eventId}`;
}

/** What became of it. */
export type WebhookOutcome = 'accepted' | 'duplicate';

/**
 * Verifies a shop's webhook, keeps it, and hands its meaning on in the same transaction. The same event twice has one effect.
 * @throws NOT_FOUND for a connection that is none; UNAUTHENTICATED for a signature that does not fit; FORBIDDEN while the
 * connection is off; CONFLICT for another message under a known event id; BAD_INPUT for a message that is not as documented
 */
export async function receiveWebhook({ orm, secretsKey }: { orm: Orm; secretsKey: string }, webhook: Webhook): Promise<WebhookOutcome> {
  const connection = await requireConnection(orm, webhook);
  const { webhookSecret = '' } = openCredentials(secretsKey, connection);
  if (webhookSecret === '' || !isShopifySignature(webhook.body, webhook.signature, webhookSecret)) {
    throw new CastgraphError('UNAUTHENTICATED', 'The signature does not fit the message');
  }
  if (webhook.shopDomain !== connection.name) throw forbidden('The message is from another shop');
  if (!connection.enabled) throw forbidden('The connection is switched off');
  const body = parseBody(webhook.body);
  const message = readShopifyMessage(webhook.topic, body, deriveHashingBytes(secretsKey, 'castgraph:customer-keys'));
  return inOrganization(orm, connection.organizationId, async (em) => {
    const outcome = await keepEvent(em, connection, webhook, { data: maskMessage(body), secretsKey });
    if (outcome === 'duplicate') return outcome;
    if (message) await publishOrder(em, connection, webhook, message);
    if (webhook.topic === 'app/uninstalled') await switchOffUninstalled(em, connection);
    await noteEvent(em, connection, webhook.receivedAt);
    return outcome;
  });
}

async function requireConnection(orm: Orm, { provider, connectionId }: Webhook): Promise<Connection> {
  const found = await findConnection(orm, provider, connectionId);
  if (!found) throw notFound('connection', connectionId);
  return found;
}

async function keepEvent(
  em: EntityManager,
  { organizationId, id: connectionId }: Connection,
  { body, topic, providerEventId, receivedAt }: Webhook,
  { data, secretsKey }: { data: Record<string, unknown>; secretsKey: string },
): Promise<WebhookOutcome> {
  const id = newId(receivedAt.getTime());
  const bodySha256 = createHash('sha256').update(body).digest('hex');
  const kept = await em.execute(
    `/* keep-integration-event */
     insert into integrations.integration_event
       (organization_id, id, connection_id, provider_event_id, event_type, body_sha256, data, sealed_body, happened_at, received_at, processed)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true) on conflict (organization_id, connection_id, provider_event_id) do nothing returning id`,
    [
      organizationId,
      id,
      connectionId,
      providerEventId,
      topic,
      bodySha256,
      JSON.stringify(data),
      sealSecret(Buffer.from(body).toString('utf8'), { organizationId, purpose: messagePurpose(id), secretsKey }),
      receivedAt,
      receivedAt,
    ],
  );
  if (kept.length > 0) return 'accepted';
  const first = await em.findOneOrFail(IntegrationEvent, { organizationId, connectionId, providerEventId });
  if (first.bodySha256 !== bodySha256) throw conflict('Another message is known under this event id', { existingId: first.id });
  return 'duplicate';
}

async function publishOrder(
  em: EntityManager,
  { organizationId, id, provider }: Connection,
  webhook: Webhook,
  message: ShopMessage,
): Promise<void> {
  const { at, subjectId, ...rest } = message;
  // The id follows from what happened, not from the delivery, so that whatever path reports it again is the same event.
  const eventId = deterministicId(at.getTime(), `${organizationId}:${provider}:${message.kind}:${message.orderId}:${subjectId}`);
  await publishEvent(em, orderReceived, {
    ...rest,
    eventId,
    organizationId,
    connectionId: id,
    provider,
    providerEventId: message.kind === 'refund' ? subjectId : webhook.providerEventId,
    placedAt: at.toISOString(),
    isNewCustomer: null,
  });
}

function parseBody(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString('utf8'));
  } catch {
    throw badInput('The message is not JSON', { path: ['body'] });
  }
}
