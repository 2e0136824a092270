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
  /** Known shared networks, which count although C8 or C9 speak against them; the caller knows which entries are still valid. // C10 */
  isIncluded?: (ip: string, at: number) => boolean;
}

/** What became of one request. */
export interface RequestOutcome {
  /** As given with the request, else its ordinal from 1. */
  line: number;
  counted: boolean;
  cause: RejectionCause | null;
  /** The download that the request is or belongs to. */
  download: { episode: string; network: string; userAgent: string; windowStart: number } | null;
}

interface LoggedTouch extends Touch {
  order: number;
}

interface Listener {
  episode: string;
  network: string;
  userAgent: string;
  touches: LoggedTouch[];
}

interface Sender {
  network: string;
  ipClass: IpClass;
}

const MEMO_LIMIT = 100_000;

/**
 * Counts the downloads of a log, whose lines may come in any order (C1–C38). Feed it with `add`, line by line; `settle` then gives
 * one outcome per line, in order, with exactly one counted line for each download. Memory grows with the candidate
 * requests only: rejected ones cost their outcome.
 */
export class DownloadCounter {
  readonly #window: DownloadWindow;
  readonly #maxPerIp: number;
  readonly #options: CountingOptions;
  readonly #listeners = new Map<string, Listener>();
  readonly #episodes = new EpisodeIndex();
  readonly #senders = new Map<string, Sender>();
  readonly #bots = new Map<string, boolean>();
  readonly #shared = new Set<string>();
  readonly #outcomes: RequestOutcome[] = [];

  constructor(options: CountingOptions = {}) {
    this.#options = options;
    this.#window = options.window ?? DEFAULT_WINDOW;
    this.#maxPerIp = options.maxPerIp ?? DEFAULT_MAX_PER_IP;
  }

  /** Takes the next request; lines ascend. Throws BAD_INPUT when its address or time is none. */
  add(request: LoggedRequest, line: number = this.#outcomes.length + 1): void {
    const sender = this.#readSender(request.ip);
    if (!Number.isFinite(request.at)) throw badInput('Not an instant', { path: ['at'] });
    const isIncluded = this.#options.isIncluded?.(request.ip, request.at) ?? false;
    const judgement = judgeRequest(request, { isBot: this.#isBot(request.userAgent), ipClass: sender.ipClass, isIncluded });
    this.#outcomes.push({ line, counted: false, cause: judgement.cause, download: null });
    if (judgement.cause !== null) return;
    if (isIncluded) this.#shared.add(sender.network);
    const { sizeBytes, id3Bytes, bitrateBps, durationSeconds } = request;
    const facts = { sizeBytes, id3Bytes, bitrateBps, durationSeconds };
    const episode = this.#episodes.note(request.url, request.episode ?? '', facts);
    const listener = this.#listener(episode, sender.network, request.userAgent.trim());
    listener.touches.push({ at: request.at, order: this.#outcomes.length, candidate: judgement.candidate, facts });
  }

  /** The outcome of every line, in the order of the lines. Call it once, after the last `add`. */
  settle(): readonly RequestOutcome[] {
    const downloads = new Map<string, { at: number; outcome: RequestOutcome }[]>();
    for (const { episode, network, userAgent, touches } of this.#joinListeners()) {
      const name = this.#episodes.nameOf(episode);
      for (const { touch, windowStart, cause } of settleDownloads(touches, this.#window, this.#episodes.factsOf(episode))) {
        const outcome = this.#outcomes[touch.order - 1]!;
        outcome.counted = cause === null;
        outcome.cause = cause;
        outcome.download = windowStart === null ? null : { episode: name, network, userAgent, windowStart };
        if (cause === null) pushTo(downloads, network, { at: touch.at, outcome });
      }
    }
    for (const [network, ofIp] of downloads) if (!this.#shared.has(network)) this.#limit(ofIp);
    return this.#outcomes;
  }

  // Requests known by URL alone join those of the episode that other requests of that URL name. // C25
  #joinListeners(): Iterable<Listener> {
    const joined = new Map<string, Listener>();
    for (const listener of this.#listeners.values()) {
      const episode = this.#episodes.resolve(listener.episode);
      const key = `${episode}\0${listener.network}\0${listener.userAgent}`;
      const known = joined.get(key);
      if (known) known.touches = known.touches.concat(listener.touches);
      else joined.set(key, { ...listener, episode });
    }
    return joined.values();
  }

  #limit(downloads: { at: number; outcome: RequestOutcome }[]): void {
    downloads.sort((a, b) => a.at - b.at || a.outcome.line - b.outcome.line);
    const flags = findImplausible(downloads.map(({ at }) => at), this.#window, this.#maxPerIp);
    for (const [index, { outcome }] of downloads.entries()) {
      if (!flags[index]) continue;
      outcome.counted = false;
      outcome.cause = 'implausible';
    }
  }

  #readSender(ip: string): Sender {
    const known = this.#senders.get(ip);
    if (known) return known;
    const network = networkKey(ip);
    if (network === null) throw badInput(`Not an IP address: ${ip.slice(0, 80)}`, { path: ['ip'] });
    const sender = { network, ipClass: classifyIp(ip, this.#options.lists) ?? 'public' };
    return remember(this.#senders, ip, sender);
  }

  #isBot(userAgent: string): boolean {
    return this.#bots.get(userAgent) ?? remember(this.#bots, userAgent, classifyUserAgent(userAgent).bot);
  }

  #listener(episode: string, network: string, userAgent: string): Listener {
    const key = `${episode}\0${network}\0${userAgent}`;
    const known = this.#listeners.get(key);
    if (known) return known;
    const listener = { episode, network, userAgent, touches: [] };
    this.#listeners.set(key, listener);
    return listener;
  }
}

function remember<V>(memo: Map<string, V>, key: string, value: V): V {
  if (memo.size >= MEMO_LIMIT) memo.clear();
  memo.set(key, value);
  return value;
}

function pushTo<V>(groups: Map<string, V[]>, key: string, value: V): void {
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
  const listeners = new Set<string>();
  const episodes = new Map<string, { downloads: number; listeners: Set<string> }>();
  let requests = 0;
  let downloads = 0;
  for (const { cause, counted, download } of outcomes) {
    requests++;
    if (cause !== null) rejected[cause] = (rejected[cause] ?? 0) + 1;
    if (!counted || !download) continue;
    downloads++;
    const listener = `${download.network}\0${download.userAgent}`;
    listeners.add(listener);
    const episode = episodes.get(download.episode) ?? { downloads: 0, listeners: new Set() };
    episodes.set(download.episode, episode);
    episode.downloads++;
    episode.listeners.add(listener);
  }
  const perEpisode = [...episodes].map(([id, e]) => [id, { downloads: e.downloads, listeners: e.listeners.size }] as const);
  return { requests, downloads, listeners: listeners.size, rejected, episodes: Object.fromEntries(perEpisode) };
}
