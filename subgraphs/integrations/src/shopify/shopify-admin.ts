import { z } from 'zod';
import { guardedFetch } from '@castgraph/http/guarded-fetch';
import { timed } from '@castgraph/telemetry/metrics';
import { observeOutcome } from '@castgraph/telemetry/rate-gauge';

/** The version of the Admin API this client speaks. */
const API_VERSION = '2026-10';
/** What a shop tells us about. */
export const TOPICS = ['ORDERS_CREATE', 'ORDERS_CANCELLED', 'REFUNDS_CREATE', 'APP_UNINSTALLED'] as const;
const THROTTLE_TRIES = 3;

const answer = z.object({
  data: z.object({ webhookSubscriptionCreate: z.object({ userErrors: z.array(z.object({ message: z.string() })) }).nullable() }).nullish(),
  errors: z
    .union([z.array(z.object({ message: z.string(), extensions: z.object({ code: z.string().optional() }).optional() })), z.string()])
    .optional(),
});

/** The part of a shop's Admin API that is used. */
export interface ShopifyAdmin {
  /** Asks the shop to send its webhooks to the URL; the reason, for a person, when the shop refuses. */
  registerWebhooks(request: { shopDomain: string; accessToken: string; url: string }): Promise<string | undefined>;
}

const MUTATION = `mutation Register($topic: WebhookSubscriptionTopic!, $subscription: WebhookSubscriptionInput!) {
  webhookSubscriptionCreate(topic: $topic, webhookSubscription: $subscription) { userErrors { message } }
}`;

/** Opens the Admin API; `adminUrl` is `https://{shop}`, or a local stub. */
export function openShopifyAdmin({ adminUrl }: { adminUrl: string }): ShopifyAdmin {
  return {
    registerWebhooks: async ({ shopDomain, accessToken, url }) => {
      const endpoint = `${adminUrl.replace('{shop}', shopDomain)}/admin/api/${API_VERSION}/graphql.json`;
      for (const topic of TOPICS) {
        const refused = await register(endpoint, accessToken, topic, url);
        if (refused) return refused;
      }
      return undefined;
    },
  };
}

async function register(endpoint: string, accessToken: string, topic: string, url: string): Promise<string | undefined> {
  for (let attempt = 1; ; attempt++) {
    const { status, body } = await call(endpoint, accessToken, { topic, subscription: { uri: url, format: 'JSON' } });
    if (status === 401 || status === 403) return 'The shop refuses this access token; it needs the scope read_orders';
    if (status === 404) return 'There is no such shop';
    const parsed = status === 200 ? answer.safeParse(parseJson(body)) : undefined;
    if (!parsed?.success) return `The shop answered with something unexpected (status ${status}); try again later`;
    const errors = Array.isArray(parsed.data.errors) ? parsed.data.errors : [];
    // Over its budget Shopify answers 200 with this code; the bucket refills within a second or two.
    const isThrottled = errors.some(({ extensions }) => extensions?.code === 'THROTTLED');
    if (isThrottled && attempt < THROTTLE_TRIES) {
      await new Promise((resolve) => setTimeout(resolve, 1_000 * attempt));
      continue;
    }
    const [problem] = [...errors, ...(parsed.data.data?.webhookSubscriptionCreate?.userErrors ?? [])];
    // Connecting again after a break meets subscriptions that are still there.
    return problem && !/already (been taken|exists)/i.test(problem.message)
      ? `The shop answered: ${problem.message.slice(0, 200)}`
      : undefined;
  }
}

async function call(endpoint: string, accessToken: string, variables: object): Promise<{ status: number; body: string }> {
  try {
    const response = await timed('integration_api_latency_seconds', { vendor: 'shopify' }, () =>
      guardedFetch(endpoint, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-shopify-access-token': accessToken },
        body: JSON.stringify({ query: MUTATION, variables }),
        maxBytes: 1_000_000,
        maxRedirects: 0,
        timeoutMs: 5_000,
      }),
    );
    observe(response.status < 500);
    return { status: response.status, body: Buffer.from(response.body).toString() };
  } catch {
    observe(false);
    return { status: 0, body: '' };
  }
}

function observe(isGood: boolean): void {
  observeOutcome('integration_success_rate', { vendor: 'shopify' }, isGood);
  observeOutcome('integration_error_rate', { vendor: 'shopify' }, !isGood);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
