import { liveChannel } from '@castgraph/service/live-channel';

/** A name and its count, most first. */
export interface NamedCount {
  key: string;
  count: number;
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
  /** Keys are episode ids. */
  topEpisodes: NamedCount[];
}

/** The channel of a show's listening, or of all shows of the organization together. */
export function listeningChannel(organizationId: string, podcastId: string | null): string {
  return liveChannel(organizationId, 'listening', podcastId ?? 'all');
}
