import type { IncomingMessage, ServerResponse } from 'node:http';
import { AdminApi } from './admin-api.ts';
import { orderBody, refundBody } from './order-body.ts';
import type { Sale } from './order-body.ts';
import { readBody } from './read-body.ts';
import { ShopBook } from './shop-book.ts';
import { shopPage } from './shop-page.ts';
import type { StubShop } from './stub-shop.ts';
import { isTaken, makeDelivery, repeatDelivery, sendUntilTaken } from './webhook-sender.ts';
import type { Delivery } from './webhook-sender.ts';

/** What a buyer does at a shop. */
export type Purchase = { code?: string; landingSite?: string; goods?: number; quantity?: number; placedAt?: Date; buyer?: number };

export type ShopifyStubOptions = { shops: readonly StubShop[]; baseUrl: string; stateFile?: string; publicUrl?: string };

/** One event in so many is delivered twice, as Shopify warns. */
const DUPLICATE_EVERY = 10;
/** Shopify ends a subscription after so many failures in a row. */
const FAILURES_ALLOWED = 8;

/**
 * A stand-in of Shopify: `/shops/{domain}/` is a shop to buy in, `/shops/{domain}/admin/api/{version}/graphql.json` its Admin
 * API. What happens in it goes out as webhooks with the headers, the signature, the retries and the duplicates of the real
 * one. Set SHOPIFY_ADMIN_URL to `{@link adminUrl}` and a connection cannot tell them apart.
 */
export class ShopifyStub {
  readonly #options: ShopifyStubOptions;
  readonly #book: ShopBook;
  readonly #apis = new Map<string, AdminApi>();
  readonly #ending = new AbortController();
  readonly #sending = new Set<Promise<unknown>>();
  #events = 0;

  constructor(options: ShopifyStubOptions) {
    this.#options = options;
    this.#book = new ShopBook(options.stateFile, options.publicUrl);
    for (const shop of options.shops) {
      this.#apis.set(shop.domain, new AdminApi(shop, this.#book.of(shop.domain).subscriptions, () => this.#book.save()));
    }
  }

  /** For SHOPIFY_ADMIN_URL: `{shop}` stands for a shop's domain. */
  get adminUrl(): string {
    return `${this.#options.baseUrl}/shops/{shop}`;
  }

  /** The Admin API of a shop, to make it throttle. */
  api(domain: string): AdminApi {
    return this.#apis.get(domain)!;
  }

  /** A purchase: the order, and the webhook that tells of it, not sent yet. Undefined where nobody subscribed. */
  buy(domain: string, purchase: Purchase = {}): { sale: Sale; delivery: Delivery | undefined } {
    const shop = this.#shop(domain);
    const record = this.#book.of(domain);
    const sale = makeSale(shop, ++record.orders, purchase);
    record.sales.push(sale);
    this.#book.save();
    return { sale, delivery: this.#deliver(shop, 'ORDERS_CREATE', orderBody(shop, sale)) };
  }

  /** Money back for an order: all of it, or a part. */
  refund(domain: string, number: number, amountMinor?: number): Delivery | undefined {
    const shop = this.#shop(domain);
    const sale = this.#book.of(domain).sales.find((one) => one.number === number);
    if (!sale) return undefined;
    return this.#deliver(shop, 'REFUNDS_CREATE', refundBody(shop, sale, { amountMinor: amountMinor ?? sale.totalMinor, at: new Date() }));
  }

  /** A cancellation: the order once more, with the time at which it ended. */
  cancel(domain: string, number: number): Delivery | undefined {
    const shop = this.#shop(domain);
    const sale = this.#book.of(domain).sales.find((one) => one.number === number);
    const cancelled = { cancelled_at: new Date().toISOString(), cancel_reason: 'customer', financial_status: 'voided' };
    return sale && this.#deliver(shop, 'ORDERS_CANCELLED', { ...orderBody(shop, sale), ...cancelled });
  }

  /** Sends in the background, with retries, and now and then twice. */
  send(domain: string, delivery: Delivery | undefined): void {
    if (delivery === undefined) return;
    const copies = ++this.#events % DUPLICATE_EVERY === 0 ? [delivery, repeatDelivery(delivery)] : [delivery];
    for (const copy of copies) {
      const sent = sendUntilTaken(copy, this.#ending.signal).then(({ status }) => this.#note(domain, copy, isTaken(status)));
      this.#sending.add(sent);
      void sent.finally(() => this.#sending.delete(sent));
    }
  }

  /** Answers requests below `/shops/`; false for others. */
  async answer(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const { pathname, searchParams } = new URL(request.url ?? '/', this.#options.baseUrl);
    const [, folder, domain = '', ...rest] = pathname.split('/');
    if (folder !== 'shops') return false;
    const shop = this.#options.shops.find((one) => one.domain === domain);
    const path = rest.join('/');
    if (!shop) response.writeHead(404).end();
    else if (/^admin\/api\/2\d{3}-\d\d\/graphql\.json$/.test(path)) await this.#answerApi(shop, request, response);
    else if (request.method === 'POST') this.#answerForm(shop, path, await readBody(request), response);
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(shopPage(shop, { search: searchParams }));
    return true;
  }

  /** Stops retrying. */
  async close(): Promise<void> {
    this.#ending.abort();
    await Promise.allSettled(this.#sending);
  }

  async #answerApi(shop: StubShop, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const token = request.headers['x-shopify-access-token'];
    let body: unknown;
    try {
      body = JSON.parse(await readBody(request));
    } catch {
      body = undefined;
    }
    const { status, body: answer } = this.api(shop.domain).answer(Array.isArray(token) ? token[0] : token, body);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  }

  #answerForm(shop: StubShop, path: string, body: string, response: ServerResponse): void {
    const form = new URLSearchParams(body);
    const number = Number(/^orders\/(\d+)\/refund$/.exec(path)?.[1]);
    if (number > 0) {
      const amount = form.get('amountMinor');
      const delivery = this.refund(shop.domain, number, amount === null ? undefined : Number(amount));
      this.send(shop.domain, delivery);
      return void response.writeHead(delivery ? 202 : 404).end();
    }
    if (path !== 'checkout') return void response.writeHead(404).end();
    const { sale, delivery } = this.buy(shop.domain, readPurchase(form));
    this.send(shop.domain, delivery);
    response
      .writeHead(201, { 'content-type': 'text/html; charset=utf-8', 'x-order-number': String(sale.number) })
      .end(shopPage(shop, { sale }));
  }

  #deliver(shop: StubShop, topic: string, payload: unknown): Delivery | undefined {
    const subscription = this.#book.of(shop.domain).subscriptions.find((one) => one.topic === topic);
    // The Admin API writes ORDERS_CREATE, the webhook orders/create.
    return subscription && makeDelivery(shop, { url: subscription.url, topic: topic.toLowerCase().replace('_', '/'), payload });
  }

  #note(domain: string, { url }: Delivery, wasTaken: boolean): void {
    if (this.#ending.signal.aborted) return;
    const { subscriptions } = this.#book.of(domain);
    for (const one of subscriptions) if (one.url === url) one.failures = wasTaken ? 0 : one.failures + 1;
    const ended = subscriptions.filter((one) => one.failures >= FAILURES_ALLOWED);
    for (const one of ended) subscriptions.splice(subscriptions.indexOf(one), 1);
    if (ended.length > 0) this.#book.save();
  }

  #shop(domain: string): StubShop {
    const shop = this.#options.shops.find((one) => one.domain === domain);
    if (!shop) throw new Error(`There is no shop ${domain}`);
    return shop;
  }
}

function makeSale(
  shop: StubShop,
  number: number,
  { code, landingSite = '/', goods = 0, quantity = 1, placedAt = new Date(), buyer = number }: Purchase,
): Sale {
  const item = shop.goods[goods % shop.goods.length]!;
  const full = item.priceMinor * quantity;
  const share = code === undefined ? 0 : (shop.codes[code.toUpperCase()] ?? 0);
  const discountMinor = Math.round(full * share);
  return {
    number,
    placedAt,
    goods: item,
    quantity,
    code: share > 0 ? code : undefined,
    totalMinor: full - discountMinor,
    discountMinor,
    landingSite,
    buyer,
  };
}

function readPurchase(form: URLSearchParams): Purchase {
  const text = (name: string): string | undefined => form.get(name)?.trim() || undefined;
  const at = text('placedAt');
  return {
    code: text('code'),
    landingSite: text('landingSite'),
    goods: Number(text('goods') ?? 0),
    quantity: Math.min(20, Math.max(1, Number(text('quantity') ?? 1))),
    placedAt: at === undefined ? undefined : new Date(at),
  };
}
