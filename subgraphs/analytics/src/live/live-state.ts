import { liveChannel } from '@castgraph/service/live-channel';

/** A name and its count, most first. */
export interface NamedCount {
  key: string;
  count: number;
}

/** A name and its counts, one for each of the minutes of `byMinute`. */
export interface NamedCounts {
  key: string;
  counts: number[];
}

/** One message of a live channel: the whole state of the day, small, so that any message makes earlier ones unneeded. */
export interface LiveState {
  /** Grows with every counting that changed something and, between those, with every second. */
  version: number;
  /** Null for all shows together. */
  podcastId: string | null;
  asOf: string;
  /** UTC. */
  day: string;
  downloads: number;
  listeners: number;
  listenersNow: number;
  byApp: NamedCount[];
  byCountry: NamedCount[];
  /** Each of the last 30 minutes, oldest first; keys are RFC 3339. */
  byMinute: NamedCount[];
  /** Distinct listener keys of each of those minutes; never added (C24). */
  listenersByMinute: number[];
  /** Downloads of each of those minutes by app and by country: the most, and the rest together as `OTHERS`. */
  minutesByApp: NamedCounts[];
  minutesByCountry: NamedCounts[];
  /** Keys are episode ids. */
  topEpisodes: NamedCount[];
}

/** What all apps, or countries, beside the first few are called together. */
export const OTHERS = 'others';

/** The channel of a show's listening, or of all shows of the organization together. */
export function listeningChannel(organizationId: string, podcastId: string | null): string {
  return liveChannel(organizationId, 'listening', podcastId ?? 'all');
}
