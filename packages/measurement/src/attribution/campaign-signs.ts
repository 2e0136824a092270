import { badInput } from '@castgraph/kernel/errors';
import { normalizePromoCode } from '../promo-code.ts';
import type { MatchMethod } from './match-order.ts';

/** What customers see of a campaign, and when it counts. */
export interface CampaignSign {
  campaign: string;
  codes: readonly string[];
  /** Vanity paths such as `/acme`, or hosts with or without a path such as `acme.example/pod`. */
  paths: readonly string[];
  /** Unix ms, included; null without beginning. */
  from: number | null;
  /** Unix ms, excluded; null without end. */
  to: number | null;
  /** The campaign's own order of signals; null for the default. */
  signals: readonly MatchMethod[] | null;
}

/** Finds campaigns by the codes, paths and names that customers bring. // A5 */
export class CampaignSigns {
  readonly #windowMs: number;
  readonly #campaigns: CampaignSign[] = [];
  readonly #byCode = new Map<string, CampaignSign[]>();
  readonly #byPath = new Map<string, CampaignSign[]>();
  readonly #byName = new Map<string, CampaignSign[]>();
  readonly #signals = new Map<string, readonly MatchMethod[]>();
  readonly #named = new Set<string>();

  /** @param windowMs how long after its end a campaign may still bring orders // A1 */
  constructor(windowMs: number) {
    this.#windowMs = windowMs;
  }

  /** A campaign that events name: where nothing more is said of it, its name is all that it is found by, at any time. */
  know(campaign: string): void {
    this.#named.add(campaign);
  }

  /** A campaign may be given in several lines, each with dates of its own. Throws BAD_INPUT for a path that every order would match. */
  add(sign: CampaignSign): void {
    this.#campaigns.push(sign);
    for (const code of new Set(sign.codes.map(normalizePromoCode))) if (code !== '') keep(this.#byCode, code, sign);
    for (const path of new Set(sign.paths.map(normalizePath))) keep(this.#byPath, path, sign);
    for (const name of new Set([sign.campaign, ...sign.paths.map(slugOf)].map(normalizeName)))
      if (name !== '') keep(this.#byName, name, sign);
    if (sign.signals) this.#signals.set(sign.campaign, sign.signals);
  }

  /** The campaigns whose code was entered at an instant within their dates: the whole code, NFKC, by no edit distance. */
  findByCode(entry: string, at: number): string[] {
    const found = this.#byCode.get(normalizePromoCode(entry)) ?? [];
    return distinct(found.filter(({ from, to }) => (from ?? at) <= at && at < (to ?? Number.POSITIVE_INFINITY)));
  }

  /** Whether a code is any campaign's, whenever. */
  hasCode(entry: string): boolean {
    return this.#byCode.has(normalizePromoCode(entry));
  }

  /** The campaigns whose path, or name in UTM parameters, a page's address equals, from their beginning until the window after their end. */
  findByPage(url: string, at: number): string[] {
    this.#settleNames();
    const page = readPage(url);
    if (!page) return [];
    const name = normalizeName(page.searchParams.get('utm_campaign') ?? '');
    const path = trimPath(page.pathname);
    const host = page.hostname.replace(/^www\./, '');
    const found = [this.#byPath.get(path), this.#byPath.get(host + path), this.#byName.get(name)].flatMap((signs) => signs ?? []);
    return distinct(found.filter((sign) => this.#isLive(sign, at)));
  }

  /** The campaign that alone can have brought an order at an instant; null when none or several can. */
  findOnlyLive(at: number): string | null {
    this.#settleNames();
    const live = distinct(this.#campaigns.filter((sign) => this.#isLive(sign, at)));
    return live.length === 1 ? live[0]! : null;
  }

  signalsOf(campaign: string): readonly MatchMethod[] | undefined {
    return this.#signals.get(campaign);
  }

  #settleNames(): void {
    if (this.#named.size === 0) return;
    for (const { campaign } of this.#campaigns) this.#named.delete(campaign);
    for (const campaign of this.#named) this.add({ campaign, codes: [], paths: [], from: null, to: null, signals: null });
    this.#named.clear();
  }

  #isLive({ from, to }: CampaignSign, at: number): boolean {
    return (from ?? at) <= at && at < (to === null ? Number.POSITIVE_INFINITY : to + this.#windowMs);
  }
}

/** A page's address, which shops report whole or as a path; null when it is none. */
export function readPage(url: string): URL | null {
  const text = /^[\w.-]+\.[a-z]{2,}(?:[/?#]|$)/i.test(url) ? `https://${url}` : url;
  return URL.canParse(text, 'https://shop.invalid') ? new URL(text, 'https://shop.invalid') : null;
}

function normalizePath(path: string): string {
  const isHost = /^(?:https?:)?\/\//i.test(path) || /^[\w-]+(?:\.[\w-]+)+(?:\/|$)/.test(path);
  const page = readPage(isHost || path.startsWith('/') ? path : `/${path}`);
  const plain = page && trimPath(page.pathname);
  if (!page || (plain === '' && !isHost)) throw badInput(`Not a path below the site's root: ${path.slice(0, 80)}`, { path: ['paths'] });
  return isHost ? page.hostname.replace(/^www\./, '') + plain! : plain!;
}

/** Typed by hand, `/Acme/` is `/acme`. */
function trimPath(path: string): string {
  return decode(path).normalize('NFKC').toLowerCase().replace(/\/+$/, '');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What links call a campaign by its path: the last part of it. */
function slugOf(path: string): string {
  return path.split('/').findLast((part) => part !== '') ?? '';
}

function normalizeName(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}

function keep(index: Map<string, CampaignSign[]>, key: string, sign: CampaignSign): void {
  const signs = index.get(key);
  if (signs) signs.push(sign);
  else index.set(key, [sign]);
}

function distinct(signs: readonly CampaignSign[]): string[] {
  return [...new Set(signs.map(({ campaign }) => campaign))];
}
