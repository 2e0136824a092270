import type { FeedWarning } from './warning-log.ts';

/** An audio or video file of an episode, as the feed states it. `url` is null where the feed gave none. */
export interface Enclosure {
  url: string | null;
  type: string | null;
  lengthBytes: number | null;
}

/** `podcast:alternateEnclosure`: the same episode in another format, at one or more addresses. */
export interface AlternateEnclosure {
  type: string | null;
  lengthBytes: number | null;
  bitrateBps: number | null;
  heightPixels: number | null;
  language: string | null;
  title: string | null;
  rel: string | null;
  codecs: string | null;
  isDefault: boolean;
  /** `podcast:integrity`: a hash or signature of the file. */
  integrity: { type: string | null; value: string } | null;
  sources: { url: string; type: string | null }[];
}

/** `podcast:transcript`. */
export interface TranscriptLink {
  url: string;
  type: string | null;
  language: string | null;
  rel: string | null;
}

/** A chapter of `psc:chapters`. */
export interface FeedChapter {
  startSeconds: number;
  title: string | null;
  href: string | null;
  image: string | null;
}

/** `podcast:person`; role and group in lower case, `host` and `cast` where the feed gave none. */
export interface FeedPerson {
  name: string;
  role: string;
  group: string;
  href: string | null;
  img: string | null;
}

/** `podcast:location`. */
export interface FeedLocation {
  name: string;
  rel: string | null;
  geo: string | null;
  osm: string | null;
  country: string | null;
}

/** A payee of `podcast:value`; `split` is a share, not a percentage. */
export interface ValueRecipient {
  name: string | null;
  type: string | null;
  address: string;
  split: number | null;
  fee: boolean;
  customKey: string | null;
  customValue: string | null;
}

/** `podcast:remoteItem`: another feed, or an item of it. */
export interface RemoteItem {
  feedGuid: string | null;
  feedUrl: string | null;
  itemGuid: string | null;
  medium: string | null;
  title: string | null;
}

/** `podcast:valueTimeSplit`: who is paid for a stretch of the episode; the payees of a remote item get `remotePercentage`. */
export interface ValueTimeSplit {
  startSeconds: number;
  durationSeconds: number;
  remoteStartSeconds: number;
  remotePercentage: number;
  remoteItem: RemoteItem | null;
  recipients: ValueRecipient[];
}

/** `podcast:image`, and each size of the older `podcast:images`. */
export interface FeedImage {
  url: string;
  alt: string | null;
  aspectRatio: string | null;
  widthPixels: number | null;
  heightPixels: number | null;
  type: string | null;
  purposes: string[];
}

/** `podcast:chat`. */
export interface FeedChat {
  server: string;
  protocol: string | null;
  accountId: string | null;
  space: string | null;
}

/** `podcast:txt`: a note of a service, such as a proof of ownership. */
export interface FeedNote {
  purpose: string | null;
  text: string;
}

/** `podcast:value`. */
export interface FeedValue {
  type: string | null;
  method: string | null;
  suggested: string | null;
  recipients: ValueRecipient[];
  timeSplits: ValueTimeSplit[];
}

/** One item of a feed. `description` is plain text, `showNotes` sanitized HTML; instants are ISO 8601 in UTC. */
export interface FeedEpisode {
  guid: string | null;
  title: string | null;
  subtitle: string | null;
  description: string | null;
  showNotes: string | null;
  link: string | null;
  /** Stated for this item; null where that of the feed holds. */
  language: string | null;
  author: string | null;
  publishedAt: string | null;
  updatedAt: string | null;
  durationSeconds: number | null;
  explicit: boolean | null;
  image: string | null;
  season: number | null;
  seasonName: string | null;
  episode: number | null;
  episodeDisplay: string | null;
  episodeType: 'full' | 'trailer' | 'bonus' | null;
  keywords: string[];
  categories: string[][];
  block: boolean;
  enclosures: Enclosure[];
  alternateEnclosures: AlternateEnclosure[];
  transcripts: TranscriptLink[];
  chaptersUrl: string | null;
  chapters: FeedChapter[];
  persons: FeedPerson[];
  locations: FeedLocation[];
  soundbites: { startSeconds: number; durationSeconds: number; title: string | null }[];
  /** In the order of their priority. */
  socialInteract: { uri: string; protocol: string | null; accountId: string | null; accountUrl: string | null; priority: number | null }[];
  contentLinks: { url: string; text: string | null }[];
  images: FeedImage[];
  chat: FeedChat | null;
  notes: FeedNote[];
  funding: { url: string; text: string | null }[];
  license: { name: string | null; url: string | null } | null;
  value: FeedValue | null;
  paymentUrl: string | null;
  /** The line of the document on which the item begins. */
  line: number;
}

/** `podcast:liveItem`: a broadcast announced in the feed; not an episode. */
export interface FeedLiveItem {
  status: string | null;
  startsAt: string | null;
  endsAt: string | null;
  episode: FeedEpisode;
}

/** The channel of a feed. `ttl` is in minutes, `skipHours` are hours in UTC. */
export interface FeedPodcast {
  title: string | null;
  subtitle: string | null;
  description: string | null;
  link: string | null;
  language: string | null;
  guid: string | null;
  author: string | null;
  owner: { name: string | null; email: string | null } | null;
  image: string | null;
  categories: string[][];
  keywords: string[];
  explicit: boolean | null;
  type: 'episodic' | 'serial' | null;
  medium: string | null;
  copyright: string | null;
  license: { name: string | null; url: string | null } | null;
  generator: string | null;
  newFeedUrl: string | null;
  selfUrl: string | null;
  nextPageUrl: string | null;
  /** WebSub hub. */
  hub: string | null;
  funding: { url: string; text: string | null }[];
  paymentUrl: string | null;
  locked: boolean | null;
  lockedOwner: string | null;
  block: boolean;
  /** `podcast:block`: whether a service, or without `service` every other one, is asked not to show the feed. */
  blockedServices: { service: string | null; isBlocked: boolean }[];
  complete: boolean;
  ttl: number | null;
  skipHours: number[];
  skipDays: string[];
  updateFrequency: { text: string | null; complete: boolean; startsAt: string | null; rrule: string | null } | null;
  publishedAt: string | null;
  lastBuildDate: string | null;
  persons: FeedPerson[];
  locations: FeedLocation[];
  trailers: { title: string | null; url: string; publishedAt: string | null; type: string | null; lengthBytes: number | null }[];
  podroll: RemoteItem[];
  publisher: RemoteItem | null;
  /** What a list (`musicL` and the like) is made of. */
  remoteItems: RemoteItem[];
  images: FeedImage[];
  chat: FeedChat | null;
  notes: FeedNote[];
  value: FeedValue | null;
  usesPodping: boolean;
  liveItems: FeedLiveItem[];
}

/** An item by its text. */
export interface FeedItem {
  hash: string;
  /** Null when it was known, and therefore not read again. */
  episode: FeedEpisode | null;
  /** Nothing about it is a warning: it may be known by its text next time. */
  isSound: boolean;
}

/**
 * A feed as read. `episodes` holds every item that was read, in the order of the document; `items` every item there is, and the
 * context in which their text means what it did, or null where the text does not show plainly which is which.
 * `truncated`: the document broke off or an item cap was reached, so a missing episode proves nothing.
 */
export interface Feed {
  podcast: FeedPodcast;
  episodes: FeedEpisode[];
  warnings: FeedWarning[];
  truncated: boolean;
  /** Items that begin in the document and could not be read, for broken markup. */
  lostItems: number;
  items: { context: string; list: FeedItem[] } | null;
}
