import type { StubShop } from './stub-shop.ts';
import type { WebhookSubscription } from './shop-book.ts';

/** What the Admin API answers. */
export type AdminAnswer = { status: number; body: unknown };

const TOPICS = new Set(['ORDERS_CREATE', 'ORDERS_PAID', 'ORDERS_UPDATED', 'ORDERS_CANCELLED', 'REFUNDS_CREATE', 'APP_UNINSTALLED']);
/** A standard shop's bucket: 2,000 points that refill by 100 a second; a mutation takes 10. */
const BUCKET = { maximumAvailable: 2_000, restoreRate: 100 };
const MUTATION_COST = 10;

/** `webhookSubscriptionCreate` and `webhookSubscriptions` of one shop's Admin API, with its token and its limits. */
export class AdminApi {
  readonly #shop: StubShop;
  readonly #subscriptions: WebhookSubscription[];
  readonly #onChange: () => void;
  #available = BUCKET.maximumAvailable;
  #at = Date.now();
  #throttled = 0;

  constructor(shop: StubShop, subscriptions: WebhookSubscription[], onChange: () => void) {
    this.#shop = shop;
    this.#subscriptions = subscriptions;
    this.#onChange = onChange;
  }

  /** Answers the next `count` calls by THROTTLED, as a shop does whose budget others have spent. */
  throttleNext(count: number): void {
    this.#throttled = count;
  }

  /** Answers one call. `body` is the parsed JSON, undefined when it was none. */
  answer(token: string | undefined, body: unknown): AdminAnswer {
    if (token !== this.#shop.accessToken) {
      return { status: 401, body: { errors: '[API] Invalid API key or access token (unrecognized login or wrong password)' } };
    }
    const { query = '', variables = {} } = (body ?? {}) as { query?: string; variables?: Record<string, unknown> };
    if (query === '') return { status: 400, body: { errors: { query: 'Required parameter missing or invalid' } } };
    const cost = this.#spend();
    if (cost.actualQueryCost === null) {
      const errors = [
        { message: 'Throttled', extensions: { code: 'THROTTLED', documentation: 'https://shopify.dev/api/usage/rate-limits' } },
      ];
      return { status: 200, body: { errors, extensions: { cost } } };
    }
    return { status: 200, body: { ...this.#run(query, variables), extensions: { cost } } };
  }

  #spend() {
    const now = Date.now();
    this.#available = Math.min(BUCKET.maximumAvailable, this.#available + ((now - this.#at) / 1000) * BUCKET.restoreRate);
    this.#at = now;
    const isThrottled = this.#throttled > 0 || this.#available < MUTATION_COST;
    if (isThrottled) this.#throttled = Math.max(0, this.#throttled - 1);
    else this.#available -= MUTATION_COST;
    const throttleStatus = { ...BUCKET, currentlyAvailable: Math.floor(this.#available) };
    return { requestedQueryCost: MUTATION_COST, actualQueryCost: isThrottled ? null : MUTATION_COST, throttleStatus };
  }

  #run(query: string, variables: Record<string, unknown>): Record<string, unknown> {
    if (query.includes('webhookSubscriptionCreate')) return this.#subscribe(variables);
    if (query.includes('webhookSubscriptions')) {
      const nodes = this.#subscriptions.map(({ topic, url, number }) => ({ id: gid(number), topic, uri: url }));
      return { data: { webhookSubscriptions: { nodes } } };
    }
    return { errors: [{ message: 'This shop knows no such field', extensions: { code: 'undefinedField' } }] };
  }

  #subscribe(variables: Record<string, unknown>): Record<string, unknown> {
    const topic = String(variables['topic']);
    const input = (variables['subscription'] ?? variables['webhookSubscription']) as
      | { uri?: string; callbackUrl?: string; format?: string }
      | undefined;
    const url = input?.uri ?? input?.callbackUrl ?? '';
    if (!TOPICS.has(topic)) {
      const message = `Variable $topic of type WebhookSubscriptionTopic! was provided invalid value: Expected "${topic}" to be one of: ${[...TOPICS].join(', ')}`;
      return { errors: [{ message, extensions: { code: 'INVALID_VARIABLE' } }] };
    }
    const refuse = (field: string, message: string) => ({
      data: { webhookSubscriptionCreate: { webhookSubscription: null, userErrors: [{ field: ['webhookSubscription', field], message }] } },
    });
    if (!URL.canParse(url)) return refuse('uri', 'Address is invalid');
    if (this.#subscriptions.some((known) => known.topic === topic && known.url === url)) {
      return refuse('uri', 'Address for this topic has already been taken');
    }
    const number = 1_100_000_000_000 + this.#subscriptions.length;
    this.#subscriptions.push({ topic, url, number, failures: 0 });
    this.#onChange();
    return {
      data: {
        webhookSubscriptionCreate: {
          webhookSubscription: { id: gid(number), topic, uri: url, format: input?.format ?? 'JSON' },
          userErrors: [],
        },
      },
    };
  }
}

function gid(number: number): string {
  return `gid://shopify/WebhookSubscription/${number}`;
}
