import { readPage } from './campaign-signs.ts';
import type { Order } from './match-events.ts';

/** Why an order is nobody's merit, whatever its evidence, in the order in which the causes are tried. // A4 */
export const EXCLUSIONS = ['before-pixel', 'referrer', 'utm-source', 'prior-customer'] as const;
export type Exclusion = (typeof EXCLUSIONS)[number];

export interface ExclusionRules {
  /** Unix ms; orders before it were not measured whole. */
  pixelInstalledAt?: number;
  /** Hosts, whose subdomains go with them. */
  excludedReferrers?: readonly string[];
  excludedSources?: readonly string[];
}

/** The customers' first orders; any later one is by a prior customer. */
export class FirstOrders {
  readonly #first = new Map<string, Order>();

  /** Orders at the same instant are ranked as they are given. */
  add(order: Order): void {
    if (order.customer === null) return;
    const known = this.#first.get(order.customer);
    if (!known || order.at < known.at) this.#first.set(order.customer, order);
  }

  isLater(order: Order): boolean {
    return order.customer !== null && this.#first.get(order.customer) !== order;
  }
}

/** Why an order is excluded; null when it is not. */
export function findExclusion(order: Order, rules: ExclusionRules, first: FirstOrders): Exclusion | null {
  if (rules.pixelInstalledAt !== undefined && order.at < rules.pixelInstalledAt) return 'before-pixel';
  const referrer = hostOf(order.referrer);
  if (referrer && rules.excludedReferrers?.some((host) => isWithinHost(referrer, host))) return 'referrer';
  const source = normalizeSource((order.url && readPage(order.url)?.searchParams.get('utm_source')) || '');
  if (source && rules.excludedSources?.some((excluded) => normalizeSource(excluded) === source)) return 'utm-source';
  return first.isLater(order) ? 'prior-customer' : null;
}

function hostOf(referrer: string | null): string | null {
  if (referrer === null) return null;
  const text = /^[\w+.-]+:\/\//.test(referrer) ? referrer : `https://${referrer}`;
  return URL.canParse(text) ? new URL(text).hostname : null;
}

function isWithinHost(host: string, excluded: string): boolean {
  const wanted = (hostOf(excluded) ?? excluded).toLowerCase().replace(/^www\./, '');
  return host === wanted || host.endsWith(`.${wanted}`);
}

function normalizeSource(source: string): string {
  return source.normalize('NFKC').trim().toLowerCase();
}
