import { AddressClasses } from './address-classes.ts';
import { type CampaignSign, CampaignSigns } from './campaign-signs.ts';
import type { ChannelPath } from './channel-path.ts';
import { CodeUses } from './code-uses.ts';
import { type Exclusion, type ExclusionRules, findExclusion, FirstOrders } from './exclude-order.ts';
import { type Exposure, isRepeated, type Order, type Refund, type Signal } from './match-events.ts';
import { matchHouseholds } from './match-households.ts';
import { type Evidence, matchOrder, type MatchRules, type OrderMatch, type UnnamedEvidence } from './match-order.ts';
import { removalEffects } from './markov.ts';
import { OrderIndex } from './tie-signals.ts';

export interface MatcherOptions extends Omit<MatchRules, 'priorityOf'>, ExclusionRules {
  /** The longest time from a touch to the order. // A1 */
  windowMs: number;
}

export type TouchKind = 'exposure' | 'click' | 'vanity' | 'code' | 'survey';

/** Evidence with what names its touch in results. */
export interface FileEvidence extends Evidence {
  kind: TouchKind;
  atText: string;
}

/** An order with what was found of it. */
export interface JudgedOrder {
  order: Order;
  match: OrderMatch<FileEvidence>;
  excluded: Exclusion | null;
  /** What was paid back, at most the order's value; 0 where its value is unknown. */
  refundedMinor: number;
}

/** All orders with what is said of them together. */
export interface JudgedOrders {
  orders: JudgedOrder[];
  effects: ReadonlyMap<string, number>;
  /** In the form in which codes are compared. // A5 */
  leakedCodes: string[];
}

const NAMED_SURVEY = 0.75;
const UNNAMED_SURVEY = 0.4;

/**
 * Matches orders with campaigns by events in any order. Everything but exposures is added first and kept; exposures, of which there are
 * many more, come afterwards network by network and are not. Then every order is judged. What comes twice changes nothing (A5c).
 */
export class OrderMatcher {
  readonly addresses = new AddressClasses();
  readonly campaigns: CampaignSigns;
  readonly #options: MatcherOptions;
  readonly #orders = new Map<string, Order>();
  readonly #evidence = new Map<Order, (FileEvidence | UnnamedEvidence)[]>();
  readonly #signals: Signal[] = [];
  readonly #refunds = new Map<string, Refund[]>();
  readonly #first = new FirstOrders();
  readonly #seen = new Set<string>();
  readonly #codeUses = new CodeUses();
  readonly #seenRefunds = new Set<string>();
  #index: OrderIndex | undefined;
  #unconverted = 0;

  constructor(options: MatcherOptions) {
    this.#options = options;
    this.campaigns = new CampaignSigns(options.windowMs);
  }

  addCampaign(sign: CampaignSign): void {
    this.campaigns.add(sign);
  }

  /** The first order of an id stands. */
  addOrder(order: Order): void {
    if (this.#orders.has(order.orderId)) return;
    this.#orders.set(order.orderId, order);
    this.#first.add(order);
  }

  addSignal(signal: Signal): void {
    const { kind, campaign, code, url, orderId, customer, clickId } = signal;
    if (campaign !== null) this.campaigns.know(campaign);
    if (!isRepeated(this.#seen, signal, kind, campaign, code, url, orderId, customer, clickId)) this.#signals.push(signal);
  }

  addRefund(refund: Refund): void {
    const key = `${refund.orderId}\0${refund.eventId}`;
    if (this.#seenRefunds.has(key)) return;
    this.#seenRefunds.add(key);
    this.#refunds.set(refund.orderId, [...(this.#refunds.get(refund.orderId) ?? []), refund]);
  }

  /** All exposures of some networks, once all else was added. */
  addExposures(exposures: readonly Exposure[]): void {
    const index = this.#tieSignals();
    const { matches, unconverted } = matchHouseholds(exposures, {
      windowMs: this.#options.windowMs,
      isHousehold: (ip) => this.addresses.isHousehold(ip),
      ordersOf: (network) => index.ofNetwork(network),
    });
    this.#unconverted += unconverted;
    for (const { order, exposure, confidence } of matches) {
      const { campaign, at, atText } = exposure;
      this.#find(order, { method: 'household', kind: 'exposure', campaign, at, atText, confidence });
    }
  }

  /**
   * Every order in the order of addition, what removing a kind of touch would lose over all of them (see removalEffects), and the codes
   * that look leaked.
   */
  judge(): JudgedOrders {
    this.#tieSignals();
    const orders = [...this.#orders.values()].map((order) => this.#judge(order));
    const paths = new Map<string, ChannelPath & { conversions: number }>();
    for (const { match } of orders) {
      const channels = match.touches.map(({ kind }) => kind).filter((kind, at, all) => kind !== all[at - 1]);
      const key = channels.join('>');
      const known = paths.get(key);
      if (known) known.conversions++;
      else paths.set(key, { channels, conversions: 1, value: 0, nulls: 0 });
    }
    const lost: ChannelPath = { channels: ['exposure'], conversions: 0, value: 0, nulls: this.#unconverted };
    return { orders, effects: removalEffects([...paths.values(), lost]), leakedCodes: this.#codeUses.leaked() };
  }

  #judge(order: Order): JudgedOrder {
    const excluded = findExclusion(order, this.#options, this.#first);
    const rules: MatchRules = { ...this.#options, priorityOf: (campaign) => this.campaigns.signalsOf(campaign) };
    const evidence = excluded === null ? (this.#evidence.get(order) ?? []) : [];
    this.#evidence.delete(order);
    const match = matchOrder(order.at, this.#settleUnnamed(order, evidence).toSorted(byTouch), rules);
    return { order, match, excluded, refundedMinor: this.#refunded(order) };
  }

  /** "A podcast" names the campaign only where one alone can be meant; beside other signs it supports them, whichever they name. */
  #settleUnnamed(order: Order, evidence: readonly (FileEvidence | UnnamedEvidence)[]): (FileEvidence | UnnamedEvidence)[] {
    const isNamed = evidence.some(({ campaign }) => campaign !== null);
    const only = isNamed || evidence.length === 0 ? null : this.campaigns.findOnlyLive(order.at);
    if (only === null) return [...evidence];
    return evidence.map((item) => ({ ...item, campaign: only, kind: 'survey', atText: (item as Partial<FileEvidence>).atText ?? '' }));
  }

  #refunded(order: Order): number {
    const value = order.valueMinor ?? 0;
    const refunds = this.#refunds.get(order.orderId) ?? [];
    const paidBack = refunds.reduce((sum, { valueMinor }) => sum + (valueMinor ?? value), 0);
    return Math.min(value, paidBack);
  }

  #tieSignals(): OrderIndex {
    if (this.#index) return this.#index;
    const { windowMs } = this.#options;
    this.#index = new OrderIndex(this.#orders.values(), { windowMs, isHousehold: (ip) => this.addresses.isHousehold(ip) });
    for (const order of this.#orders.values()) this.#readOrder(order);
    for (const signal of this.#signals) this.#tie(signal, this.#index);
    return this.#index;
  }

  #readOrder(order: Order): void {
    const { at, atText, code, url } = order;
    const coded = code === null ? [] : this.campaigns.findByCode(code, at);
    if (coded.length > 0) this.#codeUses.add(code!, at);
    for (const campaign of coded) this.#find(order, { method: 'code', kind: 'code', campaign, at, atText });
    for (const campaign of url === null ? [] : this.campaigns.findByPage(url, at))
      this.#find(order, { method: 'vanity', kind: 'vanity', campaign, at, atText });
  }

  #tie(signal: Signal, index: OrderIndex): void {
    if (signal.kind === 'click') this.#tieClick(signal, index);
    else if (signal.kind === 'code') this.#tieCode(signal, index);
    else this.#tieAnswer(signal, index);
  }

  #tieClick(click: Signal, index: OrderIndex): void {
    const { at, atText, url } = click;
    const campaigns = click.campaign === null ? (url === null ? [] : this.campaigns.findByPage(url, at)) : [click.campaign];
    if (campaigns.length === 0) return;
    // A visit that only its address ties to a campaign came by no tracked link.
    const method = click.campaign === null ? 'vanity' : 'click';
    for (const order of index.ofClick(click))
      for (const campaign of campaigns) this.#find(order, { method, kind: 'click', campaign, at, atText });
  }

  #tieCode(entry: Signal, index: OrderIndex): void {
    const order = index.ofCode(entry);
    if (!order) return;
    const campaigns = this.#findEntered(entry);
    if (entry.code !== null && entry.code !== order.code && campaigns.length > 0) this.#codeUses.add(entry.code, entry.at);
    // Shops may write the code down a moment after the order that it was entered for; it is one entry, whichever line tells of it.
    const touch = entry.at < order.at ? entry : order;
    const known = this.#evidence.get(order) ?? [];
    for (const campaign of campaigns) {
      const isKnown = known.some((item) => item.method === 'code' && item.campaign === campaign && item.at === touch.at);
      if (!isKnown) this.#find(order, { method: 'code', kind: 'code', campaign, at: touch.at, atText: touch.atText });
    }
  }

  /** The line's own campaign where its code is nobody's that is known. */
  #findEntered({ code, campaign, at }: Signal): string[] {
    const isKnown = code !== null && this.campaigns.hasCode(code);
    return isKnown ? this.campaigns.findByCode(code, at) : campaign === null ? [] : [campaign];
  }

  #tieAnswer(answer: Signal, index: OrderIndex): void {
    const order = index.ofAnswer(answer);
    if (!order) return;
    const { at, atText, campaign } = answer;
    const confidence = campaign === null ? UNNAMED_SURVEY : NAMED_SURVEY;
    this.#find(order, { method: 'survey', kind: 'survey', campaign, at, atText, confidence });
  }

  #find(order: Order, evidence: FileEvidence | UnnamedEvidence): void {
    const known = this.#evidence.get(order);
    if (known) known.push(evidence);
    else this.#evidence.set(order, [evidence]);
  }
}

/** Touches that are alike are told apart by nothing but how their time is written, never by the order of lines. */
function byTouch(a: FileEvidence | UnnamedEvidence, b: FileEvidence | UnnamedEvidence): number {
  const [one, other] = [a as Partial<FileEvidence>, b as Partial<FileEvidence>];
  return a.at - b.at || compare(one.kind ?? '', other.kind ?? '') || compare(one.atText ?? '', other.atText ?? '');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
