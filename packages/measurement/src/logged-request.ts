import type { DownloadWindow } from './download-window.ts';
import type { IpLists } from './ip-class.ts';
import type { MediaFacts } from './one-minute-rule.ts';
import type { ListeningRequest, RejectionCause } from './request-verdict.ts';

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
