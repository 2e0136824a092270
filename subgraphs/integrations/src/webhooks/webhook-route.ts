import { badInput, isCastgraphError } from '@castgraph/kernel/errors';
import type { Orm } from '@castgraph/orm/open-orm';
import type { Route, RouteRequest } from '@castgraph/service/routes';
import { noteSecurityEvent } from '@castgraph/telemetry/security-events';
import { timed } from '@castgraph/telemetry/metrics';
import { observeOutcome } from '@castgraph/telemetry/rate-gauge';
import { receiveWebhook } from './receive-webhook.ts';

/** `POST /webhooks/:provider/:connection`. Shopify waits 5 s and gives up on an address after eight failures. */
export function webhookRoute(services: { orm: Orm; secretsKey: string }): Route {
  return {
    method: 'POST',
    path: '/webhooks/:provider/:connection',
    maxBytes: 2 * 1_048_576,
    timeoutMs: 4_500,
    handle: async (request) => {
      const vendor = request.params['provider'] === 'shopify' ? 'shopify' : 'unknown';
      try {
        const outcome = await timed('webhook_processing_latency_seconds', { vendor }, async () =>
          receiveWebhook(services, await readWebhook(request)),
        );
        observe(vendor, true);
        return { status: 200, body: { outcome } };
      } catch (error) {
        // Somebody else's forgeries are security events, not failures of the integration.
        if (isCastgraphError(error) && error.code === 'UNAUTHENTICATED') noteSecurityEvent('webhook-refused', { asked: { vendor } });
        else observe(vendor, false);
        throw error;
      }
    },
  };
}

async function readWebhook(request: RouteRequest) {
  // Newer deliveries leave the prefix out.
  const header = (name: string): string | undefined => {
    const value = request.headers[`x-shopify-${name}`] ?? request.headers[`shopify-${name}`];
    return Array.isArray(value) ? value[0] : value;
  };
  const providerEventId = header('event-id') ?? header('webhook-id');
  const topic = header('topic');
  if (!providerEventId || providerEventId.length > 200 || !topic || topic.length > 100) {
    throw badInput('A Shopify webhook names its topic and event', { path: ['headers'] });
  }
  return {
    provider: request.params['provider'] ?? '',
    connectionId: request.params['connection'] ?? '',
    body: await request.body(),
    signature: header('hmac-sha256'),
    topic: topic.toLowerCase(),
    shopDomain: (header('shop-domain') ?? '').toLowerCase(),
    providerEventId,
    receivedAt: new Date(),
  };
}

function observe(vendor: string, isGood: boolean): void {
  observeOutcome('integration_success_rate', { vendor }, isGood);
  observeOutcome('integration_error_rate', { vendor }, !isGood);
}
