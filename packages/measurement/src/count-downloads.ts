import { badInput } from '@castgraph/kernel/errors';
import { DEFAULT_WINDOW, type DownloadWindow } from './download-window.ts';
import { EpisodeIndex } from './episode-index.ts';
import { classifyIp, type IpClass, type IpLists } from './ip-class.ts';
import { networkKey } from './ip-address.ts';
import { DEFAULT_MAX_PER_IP, findImplausible } from './ip-limit.ts';
import type { MediaFacts } from './one-minute-rule.ts';
import { judgeRequest, type ListeningRequest, type RejectionCause } from './request-verdict.ts';
import { settleDownloads, type Touch } from './settle-downloads.ts';
import { classifyUserAgent } from './user-agent.ts';

/** One request of a log. */
export interface LoggedRequest extends ListeningRequest, MediaFacts {
  /** Unix milliseconds. */
  at: number;
  /** The client's address; a forwarders' list is read for its first. Never kept. */
  ip: string;
  /** As requested, measurement prefixes included. */
  url: string;
  /** The episode's id; without it the URL's destination stands for the episode. // C25 */
  episode?: string | null;
}

export interface CountingOptions {
  window?: DownloadWindow;
  /** C9. */
  maxPerIp?: number;
  /** Lists besides the embedded ones. // C8 */
  lists?: IpLists;
  /** Known shared networks, which count although C8 or C9 speak against them; the caller knows which entries are valid at that time. // C10 */
  isIncluded?: (ip: string, at: number) => boolean;
}

/** Who listens: an address (IPv6: its /64) with a user agent. // C18 */
export interface Listener {
  network: string;
  userAgent: string;
}

/** What became of one request. */
export interface RequestOutcome {
  /** As given with the request, else its ordinal from 1. */
  line: number;
  counted: boolean;
  cause: RejectionCause | null;
  /** The download that the request is or belongs to. Equal listeners are one object. */
  download: { episode: string; listener: Listener; windowStart: number } | null;
}

interface LoggedTouch extends Touch {
  order: number;
}

const MEMO_LIMIT = 100_000;

/**
 * Counts the downloads of a log, whose lines may come in any order: C1–C10, C13–C20, C22, C24–C29 and C38. Feed it with `add`, line by line; `settle` then gives
 * one outcome per line, in order, with exactly one counted line for each download. Memory grows with the requests by
 * some hundred bytes each, however long their URLs and user agents are.
 */
export class DownloadCounter {
  readonly #window: DownloadWindow;
  readonly #maxPerIp: number;
  readonly #options: CountingOptions;
  readonly #episodes = new EpisodeIndex();
  readonly #touches = new Map<string, Map<Listener, LoggedTouch[]>>();
  readonly #listeners = new Map<string, Map<string, Listener>>();
  readonly #senders = new Map<string, { network: string; ipClass: IpClass }>();
  readonly #bots = new Map<string, boolean>();
  readonly #shared = new Set<number>();
  readonly #outcomes: RequestOutcome[] = [];
  readonly #countedAt: number[] = [];
  readonly #perNetwork = new Map<string, number>();

  constructor(options: CountingOptions = {}) {
    this.#options = options;
    this.#window = options.window ?? DEFAULT_WINDOW;
    this.#maxPerIp = options.maxPerIp ?? DEFAULT_MAX_PER_IP;
  }

  /** Takes the next request; lines ascend. Throws BAD_INPUT when its address or time is none. */
  add(request: LoggedRequest, line: number = this.#outcomes.length + 1): void {
    const { network, ipClass } = this.#readSender(request.ip);
    if (!Number.isFinite(request.at)) throw badInput('Not an instant', { path: ['at'] });
    const isIncluded = this.#options.isIncluded?.(request.ip, request.at) ?? false;
    const judgement = judgeRequest(request, { isBot: this.#isBot(request.userAgent), ipClass, isIncluded });
    const order = this.#outcomes.push({ line, counted: false, cause: judgement.cause, download: null }) - 1;
    this.#countedAt.push(0);
    if (judgement.cause !== null) return;
    if (isIncluded) this.#shared.add(order);
    const { episode, facts } = this.#episodes.note(request.url, request.episode ?? '', request);
    const listener = this.#readListener(network, request.userAgent.trim());
    const ofEpisode = findOrMake(this.#touches, episode, () => new Map<Listener, LoggedTouch[]>());
    pushTo(ofEpisode, listener, { at: request.at, order, candidate: judgement.candidate, facts });
  }

  /** The outcome of every line, in the order of the lines. Call it once, after the last `add`. */
  settle(): readonly RequestOutcome[] {
    for (const [episode, ofEpisode] of this.#joinEpisodes()) {
      for (const [listener, touches] of ofEpisode) this.#settleListener(episode, listener, touches);
    }
    for (const orders of this.#findBusyNetworks()) this.#limit(orders);
    return this.#outcomes;
  }

  #settleListener(episode: string, listener: Listener, touches: LoggedTouch[]): void {
    const name = this.#episodes.nameOf(episode);
    for (const { touch, windowStart, cause } of settleDownloads(touches, this.#window, this.#episodes.factsOf(episode))) {
      const outcome = this.#outcomes[touch.order]!;
      outcome.counted = cause === null;
      outcome.cause = cause;
      outcome.download = windowStart === null ? null : { episode: name, listener, windowStart };
      // What came while its network was known to be shared has no limit, and takes nobody's place. // C10
      if (cause !== null || this.#shared.has(touch.order)) continue;
      this.#countedAt[touch.order] = touch.at;
      this.#perNetwork.set(listener.network, (this.#perNetwork.get(listener.network) ?? 0) + 1);
    }
  }

  // Requests known by URL alone join those of the episode that other requests of that URL name. // C25
  #joinEpisodes(): Map<string, Map<Listener, LoggedTouch[]>> {
    for (const [episode, ofEpisode] of this.#touches) {
      const resolved = this.#episodes.resolve(episode);
      if (resolved === episode) continue;
      const target = findOrMake(this.#touches, resolved, () => new Map<Listener, LoggedTouch[]>());
      for (const [listener, touches] of ofEpisode) target.set(listener, (target.get(listener) ?? []).concat(touches));
      this.#touches.delete(episode);
    }
    return this.#touches;
  }

  // The counted downloads, by their orders, of each network that has more of them than any window may hold.
  #findBusyNetworks(): Iterable<number[]> {
    const busy = new Map<string, number[]>();
    for (const [network, count] of this.#perNetwork) if (count > this.#maxPerIp) busy.set(network, []);
    if (busy.size === 0) return [];
    for (const [order, { counted, download }] of this.#outcomes.entries())
      if (counted && download && !this.#shared.has(order)) busy.get(download.listener.network)?.push(order);
    return busy.values();
  }

  #limit(orders: number[]): void {
    orders.sort((a, b) => this.#countedAt[a]! - this.#countedAt[b]! || a - b);
    const flags = findImplausible(
      orders.map((order) => this.#countedAt[order]!),
      this.#window,
      this.#maxPerIp,
    );
    for (const [index, order] of orders.entries()) {
      if (flags[index]) Object.assign(this.#outcomes[order]!, { counted: false, cause: 'implausible' });
    }
  }

  #readSender(ip: string): { network: string; ipClass: IpClass } {
    const known = this.#senders.get(ip);
    if (known) return known;
    const network = networkKey(ip);
    if (network === null) throw badInput(`Not an IP address: ${ip.slice(0, 80)}`, { path: ['ip'] });
    return remember(this.#senders, ip, { network, ipClass: classifyIp(ip, this.#options.lists) ?? 'public' });
  }

  #isBot(userAgent: string): boolean {
    return this.#bots.get(userAgent) ?? remember(this.#bots, userAgent, classifyUserAgent(userAgent).bot);
  }

  #readListener(network: string, userAgent: string): Listener {
    // By user agent first: there are few of them, and a map for each of a million networks would cost more than all else.
    const ofAgent = findOrMake(this.#listeners, userAgent, () => new Map<string, Listener>());
    return findOrMake(ofAgent, network, () => ({ network, userAgent }));
  }
}

function remember<V>(memo: Map<string, V>, key: string, value: V): V {
  if (memo.size >= MEMO_LIMIT) memo.clear();
  memo.set(key, value);
  return value;
}

function findOrMake<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

function pushTo<K, V>(groups: Map<K, V[]>, key: K, value: V): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}

/** The figures of a counted log. Listeners are distinct keys among counted downloads, so they do not add up over episodes. // C24 */
export interface DownloadSummary {
  requests: number;
  downloads: number;
  listeners: number;
  rejected: Partial<Record<RejectionCause, number>>;
  episodes: Record<string, { downloads: number; listeners: number }>;
}

/** Sums outcomes up; order does not matter. */
export function summarizeDownloads(outcomes: Iterable<RequestOutcome>): DownloadSummary {
  const rejected: Partial<Record<RejectionCause, number>> = {};
  const listeners = new Set<Listener>();
  const episodes = new Map<string, { downloads: number; listeners: Set<Listener> }>();
  let requests = 0;
  let downloads = 0;
  for (const { cause, counted, download } of outcomes) {
    requests++;
    if (cause !== null) rejected[cause] = (rejected[cause] ?? 0) + 1;
    if (!counted || !download) continue;
    downloads++;
    listeners.add(download.listener);
    const episode = findOrMake(episodes, download.episode, () => ({ downloads: 0, listeners: new Set<Listener>() }));
    episode.downloads++;
    episode.listeners.add(download.listener);
  }
  const perEpisode = [...episodes].map(([id, e]) => [id, { downloads: e.downloads, listeners: e.listeners.size }] as const);
  return { requests, downloads, listeners: listeners.size, rejected, episodes: Object.fromEntries(perEpisode) };
}
