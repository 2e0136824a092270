import { HOUR_MS } from '@castgraph/kernel/days';
import { readPage } from './campaign-signs.ts';
import type { Order, Sender, Signal } from './match-events.ts';

/** The query parameter that carries a click's id to the shop and back with the order. */
export const CLICK_PARAMETER = 'cg_click';

/** On an address that many share, a device of the same kind is the same one for an hour at most. // A6 */
const SHARED_ADDRESS_MS = HOUR_MS;

export interface TieOptions {
  windowMs: number;
  isHousehold(ip: string): boolean;
}

/** Orders by all that a signal may know of them. */
export class OrderIndex {
  readonly #options: TieOptions;
  readonly #byId = new Map<string, Order>();
  readonly #byCustomer = new Map<string, Order[]>();
  readonly #byNetwork = new Map<string, Order[]>();
  readonly #byClick = new Map<string, Order[]>();

  constructor(orders: Iterable<Order>, options: TieOptions) {
    this.#options = options;
    for (const order of orders) {
      this.#byId.set(order.orderId, order);
      if (order.customer !== null) keep(this.#byCustomer, order.customer, order);
      if (order.network !== null) keep(this.#byNetwork, order.network, order);
      const clickId = clickIdOf(order.url);
      if (clickId !== null) keep(this.#byClick, clickId, order);
    }
  }

  ofNetwork(network: string): readonly Order[] {
    return this.#byNetwork.get(network) ?? [];
  }

  /**
   * The orders that a click led to: those that name it, or that it names; where neither does, those of its customer and those from its
   * address and user agent. It comes before them, within the window. // A5
   */
  ofClick(click: Signal): Order[] {
    const named = new Set(this.#byClick.get(click.clickId ?? '') ?? []);
    const byId = click.orderId === null ? undefined : this.#byId.get(click.orderId);
    if (byId) named.add(byId);
    const led = ({ at }: Order): boolean => click.at <= at && at - click.at <= this.#options.windowMs;
    if (named.size > 0 || click.orderId !== null) return [...named].filter(led);
    return this.#alike(click).filter(led);
  }

  /** The one order that a code was entered for: by its id, else the first of its customer or sender from then on. // A5 */
  ofCode(code: Signal): Order | null {
    if (code.orderId !== null) return this.#byId.get(code.orderId) ?? null;
    const later = this.#alike(code).filter(({ at }) => code.at <= at && at - code.at <= this.#options.windowMs);
    return later.toSorted(byTime)[0] ?? null;
  }

  /** The one order that an answer speaks of: by its id, else the last of its customer or sender before it, else the first after. // A5 */
  ofAnswer(answer: Signal): Order | null {
    if (answer.orderId !== null) return this.#byId.get(answer.orderId) ?? null;
    const near = this.#alike(answer)
      .filter(({ at }) => Math.abs(at - answer.at) <= this.#options.windowMs)
      .toSorted(byTime);
    return near.findLast(({ at }) => at <= answer.at) ?? near[0] ?? null;
  }

  #alike(signal: Signal): Order[] {
    const own = signal.customer === null ? [] : (this.#byCustomer.get(signal.customer) ?? []);
    const near = signal.network === null ? [] : this.ofNetwork(signal.network).filter((order) => this.#isSameSender(signal, order));
    // A customer who says so is no other customer at the same address.
    const agreeing = near.filter(({ customer }) => customer === null || signal.customer === null || customer === signal.customer);
    return [...new Set([...own, ...agreeing])];
  }

  /** The same address and user agent; where one of them has none, the address has to be a household's. */
  #isSameSender(signal: Signal, order: Order): boolean {
    const isHome = this.#isHome(signal) && this.#isHome(order);
    if (signal.userAgent === null || order.userAgent === null) return isHome;
    return signal.userAgent === order.userAgent && (isHome || Math.abs(order.at - signal.at) <= SHARED_ADDRESS_MS);
  }

  #isHome({ ip }: Sender): boolean {
    return ip !== null && this.#options.isHousehold(ip);
  }
}

/** The click that a page's address names. */
export function clickIdOf(url: string | null): string | null {
  return (url !== null && readPage(url)?.searchParams.get(CLICK_PARAMETER)?.trim().toLowerCase()) || null;
}

function byTime(a: Order, b: Order): number {
  return a.at - b.at;
}

function keep(index: Map<string, Order[]>, key: string, order: Order): void {
  const orders = index.get(key);
  if (orders) orders.push(order);
  else index.set(key, [order]);
}
