import { badInput } from '@castgraph/kernel/errors';
import type { CountingOptions, Listener, LoggedRequest } from './logged-request.ts';
import { EpisodeIndex } from './episode-index.ts';
import { networkKey } from '@castgraph/kernel/ip-address';
import { classifyIp, type IpClass } from './ip-class.ts';
import { judgeRequest, type RejectionCause } from './request-verdict.ts';
import type { Touch } from './settle-downloads.ts';
import { classifyUserAgent } from './user-agent.ts';

/** A request of a log that may count, with all that is needed to settle it; plain data, which may wait in a file. */
export interface LoggedTouch extends Touch {
  /** The line. */
  order: number;
  /** Key of the log's `EpisodeIndex`. */
  episode: string;
  listener: Listener;
  /** Its network was known to be shared at that time. // C10 */
  isShared: boolean;
}

const MEMO_LIMIT = 100_000;

/**
 * Judges the requests of a log one by one: C1–C8, C17, C25–C29. Remembers what the lines say of episodes, and of nothing else:
 * its memory grows with the episodes.
 */
export class LogJudge {
  readonly episodes = new EpisodeIndex();
  readonly #options: Pick<CountingOptions, 'lists' | 'isIncluded'>;
  readonly #senders = new Map<string, { network: string; ipClass: IpClass }>();
  readonly #bots = new Map<string, boolean>();

  constructor(options: Pick<CountingOptions, 'lists' | 'isIncluded'>) {
    this.#options = options;
  }

  /** Why a request is none to be counted, or what is to be settled. Throws BAD_INPUT when its address or time is none. */
  judge(request: LoggedRequest, line: number): { cause: RejectionCause } | { cause: null; touch: LoggedTouch } {
    const { network, ipClass } = this.#readSender(request.ip);
    if (!Number.isFinite(request.at)) throw badInput('Not an instant', { path: ['at'] });
    const isIncluded = this.#options.isIncluded?.(request.ip, request.at) ?? false;
    const judgement = judgeRequest(request, { isBot: this.#isBot(request.userAgent), ipClass, isIncluded });
    if (judgement.cause !== null) return judgement;
    const { episode, facts } = this.episodes.note(request.url, request.episode ?? '', request);
    const listener = { network, userAgent: request.userAgent.trim() };
    return {
      cause: null,
      touch: { at: request.at, order: line, candidate: judgement.candidate, facts, episode, listener, isShared: isIncluded },
    };
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
}

function remember<V>(memo: Map<string, V>, key: string, value: V): V {
  if (memo.size >= MEMO_LIMIT) memo.clear();
  memo.set(key, value);
  return value;
}
