import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Sale } from './order-body.ts';

/** Where a shop sends what happens. */
export type WebhookSubscription = {
  /** As the Admin API names it: `ORDERS_CREATE`. */
  topic: string;
  url: string;
  number: number;
  /** Deliveries in a row that nobody took. */
  failures: number;
};

/** What one shop remembers. */
export type ShopRecord = {
  subscriptions: WebhookSubscription[];
  orders: number;
  /** The latest orders, for refunds. */
  sales: Sale[];
};

const KEPT_SALES = 200;

/** What the shops remember, in one file; in memory where there is none. */
export class ShopBook {
  readonly #file: string | undefined;
  readonly #shops: Record<string, ShopRecord>;

  /** @param publicUrl webhooks that were registered under another origin lead to this one: the product has moved */
  constructor(file: string | undefined, publicUrl: string | undefined) {
    this.#file = file;
    this.#shops = file === undefined ? {} : readBook(file);
    for (const { subscriptions, sales } of Object.values(this.#shops)) {
      for (const one of subscriptions) if (publicUrl) one.url = publicUrl + new URL(one.url).pathname;
      for (const sale of sales) sale.placedAt = new Date(sale.placedAt);
    }
  }

  /** The record of a shop, to be changed in place and then saved. */
  of(domain: string): ShopRecord {
    return (this.#shops[domain] ??= { subscriptions: [], orders: 0, sales: [] });
  }

  save(): void {
    if (this.#file === undefined) return;
    for (const shop of Object.values(this.#shops)) shop.sales = shop.sales.slice(-KEPT_SALES);
    mkdirSync(dirname(this.#file), { recursive: true });
    writeFileSync(`${this.#file}.new`, JSON.stringify(this.#shops));
    renameSync(`${this.#file}.new`, this.#file);
  }
}

function readBook(file: string): Record<string, ShopRecord> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, ShopRecord>;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}
