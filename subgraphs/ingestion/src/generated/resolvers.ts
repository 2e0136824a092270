// Generated from schema/ by tools/schema/generate.ts.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { PodcastMapper, EpisodeMapper, EpisodeConnectionMapper, IngestionProgressMapper, EpisodeDataMapper, NormalizedEpisodeMapper, TranscriptMapper } from '../mappers.ts';
import type { OperationContext } from '@castgraph/service/context';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An instant, RFC 3339 in UTC with milliseconds: `2026-11-23T08:15:00.000Z`. */
  DateTime: { input: Date; output: Date | string; }
  /** A calendar day, `YYYY-MM-DD`; UTC unless a time zone stands beside it. */
  Day: { input: string; output: string; }
  /** Any JSON value. */
  JSON: { input: unknown; output: unknown; }
  /** A whole number of up to 53 bits, for counts and minor units that outgrow 32 bits. */
  Long: { input: number; output: number; }
  /** An IANA time zone name: `Europe/Berlin`. */
  TimeZone: { input: string; output: string; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** What found an ad slot. */
export type AdDetectionMethod =
  /** A person. */
  | 'MANUAL'
  /** The trained classifier or the audio itself. */
  | 'ML_HEURISTIC'
  /** Evidence in the transcript. */
  | 'TRANSCRIPTION';

/** A stretch of an episode that is an advertisement. */
export type AdSlot = {
  __typename?: 'AdSlot';
  /** The campaign it belongs to, where known. */
  campaignId?: Maybe<Scalars['ID']['output']>;
  /** Calibrated confidence from 0 to 1; 1 for what a person marked. */
  confidence: Scalars['Float']['output'];
  /** When it was marked or found. */
  createdAt: Scalars['DateTime']['output'];
  /** What found it. */
  detectionMethod: AdDetectionMethod;
  /** End in seconds. */
  endTimeSeconds: Scalars['Float']['output'];
  /** The slot's id. */
  id: Scalars['ID']['output'];
  /** Who paid for it, where known. */
  sponsorName?: Maybe<Scalars['String']['output']>;
  /** Start in seconds. */
  startTimeSeconds: Scalars['Float']['output'];
};

/** A feed to follow. */
export type AddPodcastInput = {
  /** Where the feed is: http or https, public address. */
  feedUrl: Scalars['String']['input'];
};

/** The podcast was added; reading its feed has begun. */
export type AddPodcastPayload = {
  __typename?: 'AddPodcastPayload';
  /** The new podcast; follow `ingestionProgress` for its episodes. */
  podcast: Podcast;
};

/** What `addPodcast` answers. */
export type AddPodcastResult = AddPodcastPayload | ConflictError | InvalidInputError;

/** Figures from a podcast host. */
export type AnalyticsData = {
  __typename?: 'AnalyticsData';
  /** When the newest of them was read from the host. */
  asOf: Scalars['DateTime']['output'];
  /** The days these figures cover. */
  dateRange: DateRange;
  /** Figures by name, each as the host defines it. */
  metrics: Scalars['JSON']['output'];
  /** How they came here: `api`, `csv`, `manual`. */
  source: Scalars['String']['output'];
  /** What counts as one, by metric, in the host's words; null where it names none. */
  window?: Maybe<Scalars['String']['output']>;
};

/** The request contradicts what is already there. */
export type ConflictError = UserError & {
  __typename?: 'ConflictError';
  /** The id of what is already there, where there is one. */
  existingId?: Maybe<Scalars['ID']['output']>;
  /** What it contradicts. */
  message: Scalars['String']['output'];
};

/** A span of calendar days in one time zone: from the start of `from` to the end of `to`. */
export type DateRange = {
  __typename?: 'DateRange';
  /** First day, included. */
  from: Scalars['Day']['output'];
  /** The zone whose days these are. */
  timeZone: Scalars['TimeZone']['output'];
  /** Last day, included. */
  to: Scalars['Day']['output'];
};

/** A span of calendar days in one time zone: from the start of `from` to the end of `to`. */
export type DateRangeInput = {
  /** First day, included. */
  from: Scalars['Day']['input'];
  /** The zone whose days these are. */
  timeZone?: Scalars['TimeZone']['input'];
  /** Last day, included. */
  to: Scalars['Day']['input'];
};

/** Shares of an audience, as a platform reports them. */
export type Demographics = {
  __typename?: 'Demographics';
  /** Shares by age bracket, from 0 to 1. */
  ageShares?: Maybe<Scalars['JSON']['output']>;
  /** Shares by country (ISO 3166-1 alpha-2), from 0 to 1. */
  countryShares?: Maybe<Scalars['JSON']['output']>;
  /** Shares by gender as the platform names it, from 0 to 1. */
  genderShares?: Maybe<Scalars['JSON']['output']>;
};

/** An episode: one GUID within its feed. A changed title or audio URL is the same episode (C25). */
export type Episode = {
  __typename?: 'Episode';
  /** What the audio file says of itself; null until it has been read, which happens soon after the episode or its audio is new. */
  audio?: Maybe<EpisodeAudio>;
  /** Where the audio is, as the feed says (prefixes included). */
  audioUrl?: Maybe<Scalars['String']['output']>;
  /** How complete the record is. */
  dataQuality: EpisodeQuality;
  /** Length in seconds as the feed says. */
  durationSeconds?: Maybe<Scalars['Int']['output']>;
  /** GUID as the feed says, or derived from the enclosure where the feed has none. */
  guid: Scalars['String']['output'];
  /** What happened to it, latest first; the last entry is its first appearance. */
  history: EpisodeHistoryConnection;
  /** The episode's id. */
  id: Scalars['ID']['output'];
  /** Where the audio is, through this organization's measurement prefix. */
  measuredAudioUrl?: Maybe<Scalars['String']['output']>;
  /** MIME type of the audio. */
  mimeType?: Maybe<Scalars['String']['output']>;
  /** The episode in its normalized form. */
  normalized: NormalizedEpisode;
  /** Episode number. */
  number?: Maybe<Scalars['Float']['output']>;
  /** The show it belongs to. */
  podcast: Podcast;
  /** When it was published; null where the feed's date cannot be read. */
  publishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it vanished from the feed; it is kept and marked. */
  removedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Season number. */
  season?: Maybe<Scalars['Int']['output']>;
  /** Sanitized show notes (HTML). */
  showNotes?: Maybe<Scalars['String']['output']>;
  /** Size of the audio in bytes as the feed says. */
  sizeBytes?: Maybe<Scalars['Long']['output']>;
  /** Title. */
  title: Scalars['String']['output'];
};


/** An episode: one GUID within its feed. A changed title or audio URL is the same episode (C25). */
export type EpisodeHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/**
 * What an audio file says of itself, read from its first bytes behind all measurement prefixes. The one-minute rule uses these
 * figures rather than the feed's (C13, C14).
 */
export type EpisodeAudio = {
  __typename?: 'EpisodeAudio';
  /** Bits per second, on average over the file; null where it varies and the file does not say how. */
  bitrateBps?: Maybe<Scalars['Long']['output']>;
  /** Codec, such as `MPEG 1 Layer 3` or `MP4`. */
  codec?: Maybe<Scalars['String']['output']>;
  /** Length in seconds, as the file says or as follows from its size and bit rate. */
  durationSeconds?: Maybe<Scalars['Float']['output']>;
  /** Why the last attempt failed, such as `http-404`, `not-audio` or `timeout`; null when it did not. */
  error?: Maybe<Scalars['String']['output']>;
  /** Bytes before the audio: ID3 tags, or what stands before the media data of an MP4. */
  id3Bytes?: Maybe<Scalars['Long']['output']>;
  /** When it was last read; null where it never could be. */
  readAt?: Maybe<Scalars['DateTime']['output']>;
  /** Size of the whole file in bytes, as its server says. */
  sizeBytes?: Maybe<Scalars['Long']['output']>;
};

/** What a reading found about an episode. */
export type EpisodeChange =
  /** Met for the first time. */
  | 'ADDED'
  /** Title, audio or other data changed. */
  | 'CHANGED'
  /** As it was. */
  | 'UNCHANGED';

/** A chapter of an episode. */
export type EpisodeChapter = {
  __typename?: 'EpisodeChapter';
  /** A picture that belongs to it. */
  imageUrl?: Maybe<Scalars['String']['output']>;
  /** Where it begins, in seconds. */
  startSeconds: Scalars['Float']['output'];
  /** Title. */
  title?: Maybe<Scalars['String']['output']>;
  /** A link that belongs to it. */
  url?: Maybe<Scalars['String']['output']>;
};

/** A page of episodes. */
export type EpisodeConnection = {
  __typename?: 'EpisodeConnection';
  /** Episodes with their cursors. */
  edges: Array<EpisodeEdge>;
  /** Where this page lies. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** An episode as a host names it. */
export type EpisodeData = {
  __typename?: 'EpisodeData';
  /** The episode of the feed that it is; null while none was recognised. */
  episode?: Maybe<Episode>;
  /** The host's own id, or the GUID where it gives none. */
  hostEpisodeId: Scalars['String']['output'];
  /** By what it was recognised; null while it was not. */
  matchedBy?: Maybe<HostMatchMethod>;
  /** When it was published. */
  publishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Title. */
  title: Scalars['String']['output'];
};

/** An episode and its cursor. */
export type EpisodeEdge = {
  __typename?: 'EpisodeEdge';
  /** Cursor of this episode. */
  cursor: Scalars['String']['output'];
  /** The episode. */
  node: Episode;
};

/** A file of an episode, in one format. */
export type EpisodeEnclosure = {
  __typename?: 'EpisodeEnclosure';
  /** Bits per second as the feed says. */
  bitrateBps?: Maybe<Scalars['Float']['output']>;
  /** Whether it is the one to play unless the listener chooses. */
  isDefault: Scalars['Boolean']['output'];
  /** BCP 47 language, where the feed says one for this file. */
  language?: Maybe<Scalars['String']['output']>;
  /** MIME type. */
  mimeType?: Maybe<Scalars['String']['output']>;
  /** Size in bytes as the feed says. */
  sizeBytes?: Maybe<Scalars['Long']['output']>;
  /** What the feed calls it, such as `High quality`. */
  title?: Maybe<Scalars['String']['output']>;
  /** Where it is, after all measurement prefixes (C29). */
  url: Scalars['String']['output'];
};

/** A page of an episode's history. */
export type EpisodeHistoryConnection = {
  __typename?: 'EpisodeHistoryConnection';
  /** Entries with their cursors. */
  edges: Array<EpisodeHistoryEdge>;
  /** Where this page lies. */
  pageInfo: PageInfo;
};

/** An entry of a history and its cursor. */
export type EpisodeHistoryEdge = {
  __typename?: 'EpisodeHistoryEdge';
  /** Cursor of this entry. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: EpisodeHistoryEntry;
};

/** Something that happened to an episode. Entries are never changed or removed. */
export type EpisodeHistoryEntry = {
  __typename?: 'EpisodeHistoryEntry';
  /** When the reading met it. */
  at: Scalars['DateTime']['output'];
  /** What changed, field by field; empty for the other kinds. */
  changes: Array<FieldChange>;
  /** The entry's id. */
  id: Scalars['ID']['output'];
  /** What happened. */
  kind: EpisodeHistoryKind;
  /** The reading of the feed that met it; null for episodes met before readings were numbered. */
  readingId?: Maybe<Scalars['ID']['output']>;
};

/** What happened to an episode. */
export type EpisodeHistoryKind =
  /** The feed had it for the first time. */
  | 'ADDED'
  /** The feed says something else about it. */
  | 'CHANGED'
  /** The feed no longer has it. */
  | 'REMOVED'
  /** The feed has it again. */
  | 'RETURNED';

/** An episode as the feed names it. */
export type EpisodeMetadata = {
  __typename?: 'EpisodeMetadata';
  /** Whether this reading met it first, found it changed, or found it as it was. */
  change: EpisodeChange;
  /** The episode's id. */
  episodeId: Scalars['ID']['output'];
  /** GUID as the feed says. */
  guid: Scalars['String']['output'];
  /** When it was published. */
  publishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Title. */
  title: Scalars['String']['output'];
};

/** Somebody who takes part in an episode. */
export type EpisodePerson = {
  __typename?: 'EpisodePerson';
  /** Group of the role, such as `cast`, in lower case. */
  group: Scalars['String']['output'];
  /** A picture of them. */
  imageUrl?: Maybe<Scalars['String']['output']>;
  /** Name. */
  name: Scalars['String']['output'];
  /** Role, such as `host` or `guest`, in lower case. */
  role: Scalars['String']['output'];
  /** A page about them. */
  url?: Maybe<Scalars['String']['output']>;
};

/**
 * How complete a record is. The score is the sum of the weights of the fields that are there: `audioUrl` 0.2; `title`,
 * `publishedAt` and `durationSeconds` 0.15 each; `sizeBytes` and `showNotes` 0.1 each; `mimeType`, `link` and `image` 0.05 each.
 */
export type EpisodeQuality = {
  __typename?: 'EpisodeQuality';
  /** Names of the fields that are missing. */
  missingFields: Array<Scalars['String']['output']>;
  /** From 0 to 1. */
  score: Scalars['Float']['output'];
};

/** Why a feed could not be read. */
export type FeedFault = {
  __typename?: 'FeedFault';
  /** When it was tried. */
  at: Scalars['DateTime']['output'];
  /** Stable code, such as `http-404`, `timeout` or `not-a-feed`. */
  code: Scalars['String']['output'];
  /** A sentence for a person. */
  message: Scalars['String']['output'];
};

/** The hub of a feed and how it stands with us (WebSub). What a hub tells is not believed: the feed is due at once, and read from its own server. */
export type FeedHub = {
  __typename?: 'FeedHub';
  /** Requests to the hub since it last verified one. */
  attempts: Scalars['Int']['output'];
  /** Why the last request to the hub failed, or what it gave as reason for its refusal; null when neither. */
  lastError?: Maybe<Scalars['String']['output']>;
  /** When the hub last told of a change; null while it never did. */
  lastPushAt?: Maybe<Scalars['DateTime']['output']>;
  /** How long the hub agreed to tell us; it is asked again before. Null where it has not agreed, or no longer. */
  leaseUntil?: Maybe<Scalars['DateTime']['output']>;
  /** When the hub is asked next: to subscribe, or to renew the lease. */
  nextRequestAt: Scalars['DateTime']['output'];
  /** How the subscription stands. */
  state: HubState;
  /** The address that the hub knows the feed by. */
  topicUrl: Scalars['String']['output'];
  /**
   * Until when polling relies on the hub and rests; null while it does not: the hub has not told of anything yet, or a change was found that
   * it had not told of.
   */
  trustedUntil?: Maybe<Scalars['DateTime']['output']>;
  /** The hub's address, as the feed names it. */
  url: Scalars['String']['output'];
};

/** What one reading of a feed brought. */
export type FeedIngestionResult = {
  __typename?: 'FeedIngestionResult';
  /** The first 100 episodes seen, in feed order. */
  episodes: Array<EpisodeMetadata>;
  /** The URL that was read, after redirects. */
  feedUrl: Scalars['String']['output'];
  /** When it was read. */
  ingestionTimestamp: Scalars['DateTime']['output'];
  /** The podcast. */
  podcastId: Scalars['ID']['output'];
  /** The records of the document, each of them judged; null when the reading found nothing new. */
  records?: Maybe<IngestedRecords>;
  /** How reading goes. */
  status: FeedStatus;
};

/** How reading a feed goes. */
export type FeedStatus =
  /** Read without trouble. */
  | 'ACTIVE'
  /** It may not be fetched: the address is not public or the content unsafe. */
  | 'BLOCKED'
  /** The last readings failed; it is tried again with growing pauses. */
  | 'FAILING'
  /** The server says it is gone. */
  | 'GONE'
  /** It moved and the stored URL followed. */
  | 'MOVED'
  /** Added, not read yet. */
  | 'PENDING';

/** Something odd in a feed: what and where. */
export type FeedWarning = {
  __typename?: 'FeedWarning';
  /** Stable code, such as `duplicate-guid`. */
  code: Scalars['String']['output'];
  /** Line in the feed, where known. */
  line?: Maybe<Scalars['Int']['output']>;
  /** A sentence for a person. */
  message: Scalars['String']['output'];
};

/** A field of an episode that changed. */
export type FieldChange = {
  __typename?: 'FieldChange';
  /** Name of the field, such as `title`, `audioUrl` or `transcripts`. */
  field: Scalars['String']['output'];
  /** What it was; null where there was nothing. Long texts are cut. */
  from?: Maybe<Scalars['JSON']['output']>;
  /** What it is; null where there is nothing any more. Long texts are cut. */
  to?: Maybe<Scalars['JSON']['output']>;
};

/** By what a host's episode was recognised, surest first. */
export type HostMatchMethod =
  /** The GUID of the feed. */
  | 'GUID'
  /** A title that only one episode has, where the host names no day. */
  | 'TITLE'
  /** The title, and the day of publication, a day more or less. */
  | 'TITLE_AND_DAY'
  /** An audio address that the episode has or had. */
  | 'URL';

/** What a podcast host reports about a show. */
export type HostPodcastData = {
  __typename?: 'HostPodcastData';
  /** Figures of the whole show, where the host gives any. */
  analytics?: Maybe<AnalyticsData>;
  /** Its episodes as the host names them, newest first, at most 1,000. */
  episodes: Array<EpisodeData>;
  /** The host: `libsyn`, `buzzsprout`, … */
  hostPlatform: Scalars['String']['output'];
  /** The show. */
  podcastId: Scalars['ID']['output'];
};

/** How the subscription at a hub stands. */
export type HubState =
  /** The hub has verified it and tells of changes. */
  | 'ACTIVE'
  /** The hub refuses; it is asked again once a day. */
  | 'DENIED'
  /** It is asked for, and the hub has not verified it yet. */
  | 'WANTED';

/** An export of a platform or host, as it was downloaded there. */
export type ImportPlatformMetricsInput = {
  /** When it was exported; now when not given. Of each figure the latest stands, whatever is imported later. */
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  /** What columns hold whose names do not say so. It is remembered for the next export of this platform. */
  columns?: InputMaybe<Array<PlatformColumnInput>>;
  /** The document: comma-, tab- or semicolon-separated, at most 2,000 lines and 95,000 characters. */
  csv: Scalars['String']['input'];
  /** Who reports them: `spotify`, `apple_podcasts`, `buzzsprout`, … */
  platform: Scalars['String']['input'];
  /** The show that the figures are of. */
  podcastId: Scalars['ID']['input'];
  /** The days of a document that names none itself. */
  range?: InputMaybe<PlatformDaysInput>;
};

/** What became of an import: received = stored + unchanged + rejected. */
export type ImportPlatformMetricsPayload = {
  __typename?: 'ImportPlatformMetricsPayload';
  /** Columns that nothing was read from: say with `columns` what they hold. */
  ignoredColumns: Array<Scalars['String']['output']>;
  /** The import's id, kept with its figures. */
  importId: Scalars['ID']['output'];
  /** The show. */
  podcast: Podcast;
  /** Lines of the document, its header and empty ones left out. */
  received: Scalars['Int']['output'];
  /** Lines that were refused. */
  rejected: Scalars['Int']['output'];
  /** Every line's verdict, in their order. */
  rows: Array<PlatformRowVerdict>;
  /** Lines with something new or newer. */
  stored: Scalars['Int']['output'];
  /** Lines that were known already, or of which newer figures are. */
  unchanged: Scalars['Int']['output'];
};

/** What `importPlatformMetrics` answers. */
export type ImportPlatformMetricsResult = ImportPlatformMetricsPayload | InvalidInputError | NotFoundError;

/** The records of a document, each of them judged (received = valid + rejected), and what became of the valid ones. */
export type IngestedRecords = {
  __typename?: 'IngestedRecords';
  /** Episodes met for the first time. */
  added: Scalars['Int']['output'];
  /** Episodes of which the feed says something else than before. */
  changed: Scalars['Int']['output'];
  /** Share of the required fields that are there (0-1), see `PodcastQuality`; null without valid records. */
  completeness?: Maybe<Scalars['Float']['output']>;
  /** The reading's id, which histories name. */
  readingId: Scalars['ID']['output'];
  /** Items in the document. */
  received: Scalars['Int']['output'];
  /** The others, by cause. */
  rejected: Array<RejectedRecords>;
  /** Episodes that the feed no longer has. */
  removed: Scalars['Int']['output'];
  /** Episodes that are as they were. */
  unchanged: Scalars['Int']['output'];
  /** Those that were taken as episodes: added + changed + unchanged. */
  valid: Scalars['Int']['output'];
};

/** How far a reading of a feed has come. */
export type IngestionProgress = {
  __typename?: 'IngestionProgress';
  /** Episodes written so far. */
  episodesStored: Scalars['Int']['output'];
  /** A sentence for a person. */
  message: Scalars['String']['output'];
  /** From 0 to 100. */
  percent: Scalars['Int']['output'];
  /** The podcast. */
  podcast: Podcast;
  /** The outcome, once the reading has ended well. */
  result?: Maybe<FeedIngestionResult>;
  /** Where the reading stands. */
  state: IngestionState;
};

/** Where a reading of a feed stands. */
export type IngestionState =
  /** Ended well. */
  | 'DONE'
  /** Ended badly; the message says why. */
  | 'FAILED'
  /** Asking the server. */
  | 'FETCHING'
  /** No reading is under way. */
  | 'IDLE'
  /** Reading the document. */
  | 'PARSING'
  /** Waiting for its turn. */
  | 'QUEUED'
  /** Writing episodes. */
  | 'STORING';

/** The input cannot be used. */
export type InvalidInputError = UserError & {
  __typename?: 'InvalidInputError';
  /** What is wrong and how to mend it. */
  message: Scalars['String']['output'];
  /** Where in the input, outermost first: `["input", "feedUrl"]`. */
  path: Array<Scalars['String']['output']>;
};

/** An advertisement that a person found. */
export type MarkAdSlotInput = {
  /** Where it ends, in seconds: after its beginning and within the episode. Slots of an episode do not overlap. */
  endTimeSeconds: Scalars['Float']['input'];
  /** The episode it is in. */
  episodeId: Scalars['ID']['input'];
  /** Who paid for it, where known: at most 200 characters. */
  sponsorName?: InputMaybe<Scalars['String']['input']>;
  /** Where it begins, in seconds. */
  startTimeSeconds: Scalars['Float']['input'];
};

/** The slot was marked. */
export type MarkAdSlotPayload = {
  __typename?: 'MarkAdSlotPayload';
  /** The slot. */
  adSlot: AdSlot;
  /** The episode with all its slots. */
  episode: Episode;
};

/** What `markAdSlot` answers. */
export type MarkAdSlotResult = ConflictError | InvalidInputError | MarkAdSlotPayload | NotFoundError;

/** A field and how many episodes lack it. */
export type MissingField = {
  __typename?: 'MissingField';
  /** Episodes without it. */
  episodes: Scalars['Int']['output'];
  /** Name of the field, as in `EpisodeQuality.missingFields`. */
  field: Scalars['String']['output'];
};

/** An amount of money in whole minor units; never a floating-point number. */
export type Money = {
  __typename?: 'Money';
  /** Whole minor units (cents, pence, yen). */
  amountMinor: Scalars['Long']['output'];
  /** ISO 4217 code. */
  currency: Scalars['String']['output'];
};

/** An amount of money in whole minor units. */
export type MoneyInput = {
  /** Whole minor units (cents, pence, yen). */
  amountMinor: Scalars['Long']['input'];
  /** ISO 4217 code. */
  currency: Scalars['String']['input'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Follows a feed: stores it and starts reading. */
  addPodcast: AddPodcastResult;
  /** Imports an export of a platform or host: good lines are kept, bad ones returned with what is wrong and where. */
  importPlatformMetrics: ImportPlatformMetricsResult;
  /** Marks an advertisement in an episode. */
  markAdSlot: MarkAdSlotResult;
  /** Reads a feed now rather than at its next turn. */
  refreshFeed: RefreshFeedResult;
  /** Removes a mark: there is no advertisement. */
  removeAdSlot: RemoveAdSlotResult;
};


export type MutationAddPodcastArgs = {
  input: AddPodcastInput;
};


export type MutationImportPlatformMetricsArgs = {
  input: ImportPlatformMetricsInput;
};


export type MutationMarkAdSlotArgs = {
  input: MarkAdSlotInput;
};


export type MutationRefreshFeedArgs = {
  input: RefreshFeedInput;
};


export type MutationRemoveAdSlotArgs = {
  input: RemoveAdSlotInput;
};

/** An episode after normalization: one shape, whatever the feed looked like. */
export type NormalizedEpisode = {
  __typename?: 'NormalizedEpisode';
  /** The advertisements in it that are known, by their beginnings. */
  adSlots: Array<AdSlot>;
  /** Destination of the enclosure after all measurement prefixes (C29). */
  audioUrl?: Maybe<Scalars['String']['output']>;
  /** Chapters that stand in the feed itself. */
  chapters: Array<EpisodeChapter>;
  /** Where further chapters are (JSON). */
  chaptersUrl?: Maybe<Scalars['String']['output']>;
  /** Length in seconds. */
  durationSeconds?: Maybe<Scalars['Int']['output']>;
  /** Every file of the episode that the feed names, the enclosure first. */
  enclosures: Array<EpisodeEnclosure>;
  /** The episode's id. */
  episodeId: Scalars['ID']['output'];
  /** BCP 47 language: the episode's own where the feed says one, else the show's. */
  language?: Maybe<Scalars['String']['output']>;
  /** Everything else the feed says about it, as it says it. */
  metadata: Scalars['JSON']['output'];
  /** Episode number. */
  number?: Maybe<Scalars['Float']['output']>;
  /** Who takes part, as the episode says. */
  persons: Array<EpisodePerson>;
  /** The show's id. */
  podcastId: Scalars['ID']['output'];
  /** When it was published. */
  publishDate?: Maybe<Scalars['DateTime']['output']>;
  /** Season number. */
  season?: Maybe<Scalars['Int']['output']>;
  /** Name of the season. */
  seasonName?: Maybe<Scalars['String']['output']>;
  /** Sanitized show notes (HTML). */
  showNotes?: Maybe<Scalars['String']['output']>;
  /** Title in Unicode NFC, white space folded. */
  title: Scalars['String']['output'];
  /** What is said, as the publisher's own transcript has it; null until one has been read. */
  transcript?: Maybe<Transcript>;
  /** How reading the publisher's transcript goes. */
  transcriptStatus: TranscriptStatus;
  /** Where transcripts are. */
  transcripts: Array<TranscriptLink>;
};

/** Nothing of that id is visible to the caller. */
export type NotFoundError = UserError & {
  __typename?: 'NotFoundError';
  /** What was looked for. */
  message: Scalars['String']['output'];
};

/** Where a page of a connection lies. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Cursor of the last edge; pass it as `after` for the next page. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether more follows. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether something precedes. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first edge. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** What a column of an export holds. */
export type PlatformColumnInput = {
  /** The column's name, as in the document. */
  header: Scalars['String']['input'];
  /**
   * A metric such as `streams`, `plays`, `downloads`, `listeners`, `followers`, `completion_rate`; or `day`, `from`, `to`, `show`,
   * `episode_id`, `episode_guid`, `episode_url`, `episode_title`, `episode_published`, `age`, `gender`, `country`, `app`, `device`;
   * or `ignore`.
   */
  holds: Scalars['String']['input'];
};

/** Days as a platform draws them, both included. */
export type PlatformDaysInput = {
  /** First day. */
  from: Scalars['Day']['input'];
  /** Last day. */
  to: Scalars['Day']['input'];
};

/** What a platform reports about a show, or what was counted of it. */
export type PlatformMetrics = {
  __typename?: 'PlatformMetrics';
  /** When they were read from the platform, or the last instant up to which every request has been counted. */
  asOf: Scalars['DateTime']['output'];
  /** The days these figures cover. */
  dateRange: DateRange;
  /** Who listens, where the platform says. */
  demographics?: Maybe<Demographics>;
  /** Figures by name: days are summed where they add up, else the latest period's; downloads, streams and plays are never summed (C34). */
  metrics: Scalars['JSON']['output'];
  /** The platform: `apple_podcasts`, `spotify`, … or the app that asked for the audio. */
  platform: Scalars['String']['output'];
  /** The show. */
  podcastId: Scalars['ID']['output'];
  /** Where the figures come from: `prefix`, `cdn-log`, `reported-event`, or how a platform's came here: `api`, `csv`, `manual`. */
  source: Scalars['String']['output'];
  /** The counting window in the words of whoever counted; null where a platform names none. */
  window?: Maybe<Scalars['String']['output']>;
};

/** What can become of a line of an import. */
export type PlatformRowOutcome =
  /** It was refused whole. */
  | 'REJECTED'
  /** At least one of its figures is new or newer. */
  | 'STORED'
  /** All of it was known, or newer figures are. */
  | 'UNCHANGED';

/** What became of one line. */
export type PlatformRowVerdict = {
  __typename?: 'PlatformRowVerdict';
  /** Why it was refused; null otherwise. */
  cause?: Maybe<Scalars['String']['output']>;
  /** The column at fault, where it was one. */
  column?: Maybe<Scalars['String']['output']>;
  /** The line in the document, from 1. */
  line: Scalars['Int']['output'];
  /** What became of it. */
  outcome: PlatformRowOutcome;
};

/** A show: one feed of one organization. */
export type Podcast = {
  __typename?: 'Podcast';
  /** Author as the feed says. */
  author?: Maybe<Scalars['String']['output']>;
  /** How complete the records of its episodes are. */
  dataQuality: PodcastQuality;
  /** Sanitized HTML. */
  description?: Maybe<Scalars['String']['output']>;
  /** How many episodes are known. */
  episodeCount: Scalars['Int']['output'];
  /** Episodes, newest first. */
  episodes: EpisodeConnection;
  /** How many readings have failed, one after another; 0 after one that went well. */
  failures: Scalars['Int']['output'];
  /** Where the feed is read. */
  feedUrl: Scalars['String']['output'];
  /** What the last reading found odd. */
  feedWarnings: Array<FeedWarning>;
  /** podcast:guid, where the feed has one. */
  guid?: Maybe<Scalars['String']['output']>;
  /** What podcast hosts report about the show. */
  hostData: Array<HostPodcastData>;
  /** The hub that the feed names, which tells of changes before the feed's turn (WebSub); null where it names none that can be used here. */
  hub?: Maybe<FeedHub>;
  /** The show's id. */
  id: Scalars['ID']['output'];
  /** Cover image. */
  imageUrl?: Maybe<Scalars['String']['output']>;
  /** BCP 47 language as the feed says. */
  language?: Maybe<Scalars['String']['output']>;
  /** What was wrong with the last reading; null after one that went well. */
  lastError?: Maybe<FeedFault>;
  /** When the feed was last read to its end. */
  lastIngestedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The show's own page. */
  link?: Maybe<Scalars['String']['output']>;
  /** The prefix to put before enclosure URLs so that downloads are counted. */
  measurementPrefix: Scalars['String']['output'];
  /** When the feed is read next, at the latest: a hub that tells of a change, or somebody who asks, brings it forward. */
  nextReadAt: Scalars['DateTime']['output'];
  /** What listening platforms report about the show, by platform: figures whose days lie wholly within the range. */
  platformMetrics: Array<PlatformMetrics>;
  /** How reading the feed goes. */
  status: FeedStatus;
  /** Title as the feed says. */
  title: Scalars['String']['output'];
};


/** A show: one feed of one organization. */
export type PodcastEpisodesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/** A show: one feed of one organization. */
export type PodcastHostDataArgs = {
  range?: InputMaybe<DateRangeInput>;
};


/** A show: one feed of one organization. */
export type PodcastPlatformMetricsArgs = {
  range: DateRangeInput;
};

/** A page of podcasts. */
export type PodcastConnection = {
  __typename?: 'PodcastConnection';
  /** Podcasts with their cursors. */
  edges: Array<PodcastEdge>;
  /** Where this page lies. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** A podcast and its cursor. */
export type PodcastEdge = {
  __typename?: 'PodcastEdge';
  /** Cursor of this podcast. */
  cursor: Scalars['String']['output'];
  /** The podcast. */
  node: Podcast;
};

/**
 * How complete the records of a show are, over the episodes that its feed has now. `score` is the mean of their scores (the weights
 * are those of `EpisodeQuality`); `completeness` is the share of required fields that are there: title, publishedAt, audioUrl,
 * durationSeconds, sizeBytes, mimeType.
 */
export type PodcastQuality = {
  __typename?: 'PodcastQuality';
  /** From 0 to 1; null without episodes. Above 0.9 is what a feed should reach. */
  completeness?: Maybe<Scalars['Float']['output']>;
  /** Fields that are missing somewhere, and in how many episodes. */
  missingFields: Array<MissingField>;
  /** What the last document received held; null before one was stored. */
  records?: Maybe<ReceivedRecords>;
  /** From 0 to 1; null without episodes. */
  score?: Maybe<Scalars['Float']['output']>;
};

export type Query = {
  __typename?: 'Query';
  /** One episode; null when none of that id is visible. */
  episode?: Maybe<Episode>;
  /** One podcast; null when none of that id is visible. */
  podcast?: Maybe<Podcast>;
  /** The organization's podcasts by title. */
  podcasts: PodcastConnection;
};


export type QueryEpisodeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPodcastArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPodcastsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** The records of a document, each of them judged: received = valid + rejected. */
export type ReceivedRecords = {
  __typename?: 'ReceivedRecords';
  /** When it was read. */
  at: Scalars['DateTime']['output'];
  /** Items in the document. */
  received: Scalars['Int']['output'];
  /** The others, by cause. */
  rejected: Array<RejectedRecords>;
  /** Those that were taken as episodes. */
  valid: Scalars['Int']['output'];
};

/** Which feed to read now. */
export type RefreshFeedInput = {
  /** The podcast. */
  podcastId: Scalars['ID']['input'];
};

/** Reading the feed has begun. */
export type RefreshFeedPayload = {
  __typename?: 'RefreshFeedPayload';
  /** The podcast; follow `ingestionProgress`. */
  podcast: Podcast;
};

/** What `refreshFeed` answers. */
export type RefreshFeedResult = NotFoundError | RefreshFeedPayload;

/** Records that were not taken as episodes. */
export type RejectedRecords = {
  __typename?: 'RejectedRecords';
  /** `duplicate-guid`, `no-identity` or `unreadable`. */
  cause: Scalars['String']['output'];
  /** How many. */
  records: Scalars['Int']['output'];
};

/** Which slot is none. */
export type RemoveAdSlotInput = {
  /** The slot. */
  adSlotId: Scalars['ID']['input'];
};

/** The slot was removed. To undo that, mark it again. */
export type RemoveAdSlotPayload = {
  __typename?: 'RemoveAdSlotPayload';
  /** The slot as it was. */
  adSlot: AdSlot;
  /** The episode with the slots that are left. */
  episode: Episode;
};

/** What `removeAdSlot` answers. */
export type RemoveAdSlotResult = NotFoundError | RemoveAdSlotPayload;

export type Subscription = {
  __typename?: 'Subscription';
  /** The state of a podcast's feed reading now, then every step of it. */
  ingestionProgress: IngestionProgress;
};


export type SubscriptionIngestionProgressArgs = {
  podcastId: Scalars['ID']['input'];
};

/** What is said in an episode. */
export type Transcript = {
  __typename?: 'Transcript';
  /** How it is written there, as its bytes say. */
  format: TranscriptFormat;
  /** BCP 47 language: what the document says, else what the feed says of it. */
  language?: Maybe<Scalars['String']['output']>;
  /** When these words were read. */
  readAt: Scalars['DateTime']['output'];
  /** How many segments it has in all. */
  segmentCount: Scalars['Int']['output'];
  /** What is said, in order. */
  segments: Array<TranscriptSegment>;
  /** Who wrote it down. */
  source: TranscriptSource;
  /** Whether times, or some of them, were estimated from the number of words rather than stated. */
  timesEstimated: Scalars['Boolean']['output'];
  /** Where it was read, after redirects. */
  url: Scalars['String']['output'];
};


/** What is said in an episode. */
export type TranscriptSegmentsArgs = {
  after?: InputMaybe<Scalars['Int']['input']>;
  first?: Scalars['Int']['input'];
  search?: InputMaybe<Scalars['String']['input']>;
};

/** How a transcript is written. */
export type TranscriptFormat =
  /** HTML, as the podcast namespace has it or near to that. */
  | 'HTML'
  /** JSON, as the podcast namespace has it or near to that. One word a segment is merged to sentences. */
  | 'JSON'
  /** Podlove's XML. */
  | 'SIMPLE_TRANSCRIPTS'
  /** SubRip. */
  | 'SRT'
  /** Plain text. */
  | 'TEXT'
  /** WebVTT. */
  | 'VTT';

/** Where a transcript of an episode is. */
export type TranscriptLink = {
  __typename?: 'TranscriptLink';
  /** BCP 47 language. */
  language?: Maybe<Scalars['String']['output']>;
  /** MIME type, such as `text/vtt`. */
  mimeType?: Maybe<Scalars['String']['output']>;
  /** `captions` where its times fit the audio. */
  rel?: Maybe<Scalars['String']['output']>;
  /** Its address. */
  url: Scalars['String']['output'];
};

/** One stretch of speech. */
export type TranscriptSegment = {
  __typename?: 'TranscriptSegment';
  /** End in seconds; null where the document does not say. */
  endSeconds?: Maybe<Scalars['Float']['output']>;
  /** Where it stands among the segments, from 0. */
  position: Scalars['Int']['output'];
  /** Who says it. */
  speaker?: Maybe<Scalars['String']['output']>;
  /** Start in seconds. */
  startSeconds: Scalars['Float']['output'];
  /** What is said. */
  text: Scalars['String']['output'];
};

/** Who wrote a transcript down. */
export type TranscriptSource =
  /** The publisher: it was read where the feed says. */
  | 'PUBLISHED';

/** Where reading a publisher's transcript stands. */
export type TranscriptState =
  /** The last attempt failed; what was read before stands. */
  | 'FAILED'
  /** The feed names none. */
  | 'NONE'
  /** The feed names one that has not been read yet. */
  | 'PENDING'
  /** It has been read. */
  | 'READ';

/** How reading a publisher's transcript goes. */
export type TranscriptStatus = {
  __typename?: 'TranscriptStatus';
  /** When the publisher's server was last asked; null while it never was. */
  checkedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why the last attempt failed, such as `http-404`, `timeout` or `not-a-transcript`; null when it did not. */
  error?: Maybe<Scalars['String']['output']>;
  /** When it is asked next, at the earliest; null when it will not be until the feed names another transcript. */
  nextCheckAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where it stands. */
  state: TranscriptState;
};

/** What every refusal says. */
export type UserError = {
  /** A sentence for the person who asked. */
  message: Scalars['String']['output'];
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Episode: Episode;
  Podcast: Podcast;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Episode:
    ( { __typename: 'Episode' }
    & GraphQLRecursivePick<FederationTypes['Episode'], {"id":true}> );
  Podcast:
    ( { __typename: 'Podcast' }
    & GraphQLRecursivePick<FederationTypes['Podcast'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  AddPodcastResult:
    | ( Partial<Omit<AddPodcastPayload, 'podcast'> & { podcast: _RefType['Podcast'] }> )
    | ( Partial<ConflictError> )
    | ( Partial<InvalidInputError> )
  ;
  ImportPlatformMetricsResult:
    | ( Partial<Omit<ImportPlatformMetricsPayload, 'podcast'> & { podcast: _RefType['Podcast'] }> )
    | ( Partial<InvalidInputError> )
    | ( Partial<NotFoundError> )
  ;
  MarkAdSlotResult:
    | ( Partial<ConflictError> )
    | ( Partial<InvalidInputError> )
    | ( Partial<Omit<MarkAdSlotPayload, 'episode'> & { episode: _RefType['Episode'] }> )
    | ( Partial<NotFoundError> )
  ;
  RefreshFeedResult:
    | ( Partial<NotFoundError> )
    | ( Partial<Omit<RefreshFeedPayload, 'podcast'> & { podcast: _RefType['Podcast'] }> )
  ;
  RemoveAdSlotResult:
    | ( Partial<NotFoundError> )
    | ( Partial<Omit<RemoveAdSlotPayload, 'episode'> & { episode: _RefType['Episode'] }> )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  UserError:
    | ( Partial<ConflictError> )
    | ( Partial<InvalidInputError> )
    | ( Partial<NotFoundError> )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AdDetectionMethod: ResolverTypeWrapper<Partial<AdDetectionMethod>>;
  AdSlot: ResolverTypeWrapper<Partial<AdSlot>>;
  ID: ResolverTypeWrapper<Partial<Scalars['ID']['output']>>;
  Float: ResolverTypeWrapper<Partial<Scalars['Float']['output']>>;
  AddPodcastInput: ResolverTypeWrapper<Partial<AddPodcastInput>>;
  AddPodcastPayload: ResolverTypeWrapper<Partial<Omit<AddPodcastPayload, 'podcast'> & { podcast: ResolversTypes['Podcast'] }>>;
  AddPodcastResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AddPodcastResult']>>;
  AnalyticsData: ResolverTypeWrapper<Partial<AnalyticsData>>;
  ConflictError: ResolverTypeWrapper<Partial<ConflictError>>;
  DateRange: ResolverTypeWrapper<Partial<DateRange>>;
  DateRangeInput: ResolverTypeWrapper<Partial<DateRangeInput>>;
  DateTime: ResolverTypeWrapper<Partial<Scalars['DateTime']['output']>>;
  Day: ResolverTypeWrapper<Partial<Scalars['Day']['output']>>;
  Demographics: ResolverTypeWrapper<Partial<Demographics>>;
  Episode: ResolverTypeWrapper<EpisodeMapper>;
  Int: ResolverTypeWrapper<Partial<Scalars['Int']['output']>>;
  EpisodeAudio: ResolverTypeWrapper<Partial<EpisodeAudio>>;
  EpisodeChange: ResolverTypeWrapper<Partial<EpisodeChange>>;
  EpisodeChapter: ResolverTypeWrapper<Partial<EpisodeChapter>>;
  EpisodeConnection: ResolverTypeWrapper<EpisodeConnectionMapper>;
  EpisodeData: ResolverTypeWrapper<EpisodeDataMapper>;
  EpisodeEdge: ResolverTypeWrapper<Partial<Omit<EpisodeEdge, 'node'> & { node: ResolversTypes['Episode'] }>>;
  EpisodeEnclosure: ResolverTypeWrapper<Partial<EpisodeEnclosure>>;
  Boolean: ResolverTypeWrapper<Partial<Scalars['Boolean']['output']>>;
  EpisodeHistoryConnection: ResolverTypeWrapper<Partial<EpisodeHistoryConnection>>;
  EpisodeHistoryEdge: ResolverTypeWrapper<Partial<EpisodeHistoryEdge>>;
  EpisodeHistoryEntry: ResolverTypeWrapper<Partial<EpisodeHistoryEntry>>;
  EpisodeHistoryKind: ResolverTypeWrapper<Partial<EpisodeHistoryKind>>;
  EpisodeMetadata: ResolverTypeWrapper<Partial<EpisodeMetadata>>;
  EpisodePerson: ResolverTypeWrapper<Partial<EpisodePerson>>;
  EpisodeQuality: ResolverTypeWrapper<Partial<EpisodeQuality>>;
  FeedFault: ResolverTypeWrapper<Partial<FeedFault>>;
  FeedHub: ResolverTypeWrapper<Partial<FeedHub>>;
  FeedIngestionResult: ResolverTypeWrapper<Partial<FeedIngestionResult>>;
  FeedStatus: ResolverTypeWrapper<Partial<FeedStatus>>;
  FeedWarning: ResolverTypeWrapper<Partial<FeedWarning>>;
  FieldChange: ResolverTypeWrapper<Partial<FieldChange>>;
  HostMatchMethod: ResolverTypeWrapper<Partial<HostMatchMethod>>;
  HostPodcastData: ResolverTypeWrapper<Partial<Omit<HostPodcastData, 'episodes'> & { episodes: Array<ResolversTypes['EpisodeData']> }>>;
  HubState: ResolverTypeWrapper<Partial<HubState>>;
  ImportPlatformMetricsInput: ResolverTypeWrapper<Partial<ImportPlatformMetricsInput>>;
  ImportPlatformMetricsPayload: ResolverTypeWrapper<Partial<Omit<ImportPlatformMetricsPayload, 'podcast'> & { podcast: ResolversTypes['Podcast'] }>>;
  ImportPlatformMetricsResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ImportPlatformMetricsResult']>>;
  IngestedRecords: ResolverTypeWrapper<Partial<IngestedRecords>>;
  IngestionProgress: ResolverTypeWrapper<IngestionProgressMapper>;
  IngestionState: ResolverTypeWrapper<Partial<IngestionState>>;
  InvalidInputError: ResolverTypeWrapper<Partial<InvalidInputError>>;
  JSON: ResolverTypeWrapper<Partial<Scalars['JSON']['output']>>;
  Long: ResolverTypeWrapper<Partial<Scalars['Long']['output']>>;
  MarkAdSlotInput: ResolverTypeWrapper<Partial<MarkAdSlotInput>>;
  MarkAdSlotPayload: ResolverTypeWrapper<Partial<Omit<MarkAdSlotPayload, 'episode'> & { episode: ResolversTypes['Episode'] }>>;
  MarkAdSlotResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MarkAdSlotResult']>>;
  MissingField: ResolverTypeWrapper<Partial<MissingField>>;
  Money: ResolverTypeWrapper<Partial<Money>>;
  MoneyInput: ResolverTypeWrapper<Partial<MoneyInput>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NormalizedEpisode: ResolverTypeWrapper<NormalizedEpisodeMapper>;
  NotFoundError: ResolverTypeWrapper<Partial<NotFoundError>>;
  PageInfo: ResolverTypeWrapper<Partial<PageInfo>>;
  PlatformColumnInput: ResolverTypeWrapper<Partial<PlatformColumnInput>>;
  PlatformDaysInput: ResolverTypeWrapper<Partial<PlatformDaysInput>>;
  PlatformMetrics: ResolverTypeWrapper<Partial<PlatformMetrics>>;
  PlatformRowOutcome: ResolverTypeWrapper<Partial<PlatformRowOutcome>>;
  PlatformRowVerdict: ResolverTypeWrapper<Partial<PlatformRowVerdict>>;
  Podcast: ResolverTypeWrapper<PodcastMapper>;
  PodcastConnection: ResolverTypeWrapper<Partial<Omit<PodcastConnection, 'edges'> & { edges: Array<ResolversTypes['PodcastEdge']> }>>;
  PodcastEdge: ResolverTypeWrapper<Partial<Omit<PodcastEdge, 'node'> & { node: ResolversTypes['Podcast'] }>>;
  PodcastQuality: ResolverTypeWrapper<Partial<PodcastQuality>>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReceivedRecords: ResolverTypeWrapper<Partial<ReceivedRecords>>;
  RefreshFeedInput: ResolverTypeWrapper<Partial<RefreshFeedInput>>;
  RefreshFeedPayload: ResolverTypeWrapper<Partial<Omit<RefreshFeedPayload, 'podcast'> & { podcast: ResolversTypes['Podcast'] }>>;
  RefreshFeedResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RefreshFeedResult']>>;
  RejectedRecords: ResolverTypeWrapper<Partial<RejectedRecords>>;
  RemoveAdSlotInput: ResolverTypeWrapper<Partial<RemoveAdSlotInput>>;
  RemoveAdSlotPayload: ResolverTypeWrapper<Partial<Omit<RemoveAdSlotPayload, 'episode'> & { episode: ResolversTypes['Episode'] }>>;
  RemoveAdSlotResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RemoveAdSlotResult']>>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  TimeZone: ResolverTypeWrapper<Partial<Scalars['TimeZone']['output']>>;
  Transcript: ResolverTypeWrapper<TranscriptMapper>;
  TranscriptFormat: ResolverTypeWrapper<Partial<TranscriptFormat>>;
  TranscriptLink: ResolverTypeWrapper<Partial<TranscriptLink>>;
  TranscriptSegment: ResolverTypeWrapper<Partial<TranscriptSegment>>;
  TranscriptSource: ResolverTypeWrapper<Partial<TranscriptSource>>;
  TranscriptState: ResolverTypeWrapper<Partial<TranscriptState>>;
  TranscriptStatus: ResolverTypeWrapper<Partial<TranscriptStatus>>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  String: ResolverTypeWrapper<Partial<Scalars['String']['output']>>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AdSlot: Partial<AdSlot>;
  ID: Partial<Scalars['ID']['output']>;
  Float: Partial<Scalars['Float']['output']>;
  AddPodcastInput: Partial<AddPodcastInput>;
  AddPodcastPayload: Partial<Omit<AddPodcastPayload, 'podcast'> & { podcast: ResolversParentTypes['Podcast'] }>;
  AddPodcastResult: Partial<ResolversUnionTypes<ResolversParentTypes>['AddPodcastResult']>;
  AnalyticsData: Partial<AnalyticsData>;
  ConflictError: Partial<ConflictError>;
  DateRange: Partial<DateRange>;
  DateRangeInput: Partial<DateRangeInput>;
  DateTime: Partial<Scalars['DateTime']['output']>;
  Day: Partial<Scalars['Day']['output']>;
  Demographics: Partial<Demographics>;
  Episode: EpisodeMapper;
  Int: Partial<Scalars['Int']['output']>;
  EpisodeAudio: Partial<EpisodeAudio>;
  EpisodeChapter: Partial<EpisodeChapter>;
  EpisodeConnection: EpisodeConnectionMapper;
  EpisodeData: EpisodeDataMapper;
  EpisodeEdge: Partial<Omit<EpisodeEdge, 'node'> & { node: ResolversParentTypes['Episode'] }>;
  EpisodeEnclosure: Partial<EpisodeEnclosure>;
  Boolean: Partial<Scalars['Boolean']['output']>;
  EpisodeHistoryConnection: Partial<EpisodeHistoryConnection>;
  EpisodeHistoryEdge: Partial<EpisodeHistoryEdge>;
  EpisodeHistoryEntry: Partial<EpisodeHistoryEntry>;
  EpisodeMetadata: Partial<EpisodeMetadata>;
  EpisodePerson: Partial<EpisodePerson>;
  EpisodeQuality: Partial<EpisodeQuality>;
  FeedFault: Partial<FeedFault>;
  FeedHub: Partial<FeedHub>;
  FeedIngestionResult: Partial<FeedIngestionResult>;
  FeedWarning: Partial<FeedWarning>;
  FieldChange: Partial<FieldChange>;
  HostPodcastData: Partial<Omit<HostPodcastData, 'episodes'> & { episodes: Array<ResolversParentTypes['EpisodeData']> }>;
  ImportPlatformMetricsInput: Partial<ImportPlatformMetricsInput>;
  ImportPlatformMetricsPayload: Partial<Omit<ImportPlatformMetricsPayload, 'podcast'> & { podcast: ResolversParentTypes['Podcast'] }>;
  ImportPlatformMetricsResult: Partial<ResolversUnionTypes<ResolversParentTypes>['ImportPlatformMetricsResult']>;
  IngestedRecords: Partial<IngestedRecords>;
  IngestionProgress: IngestionProgressMapper;
  InvalidInputError: Partial<InvalidInputError>;
  JSON: Partial<Scalars['JSON']['output']>;
  Long: Partial<Scalars['Long']['output']>;
  MarkAdSlotInput: Partial<MarkAdSlotInput>;
  MarkAdSlotPayload: Partial<Omit<MarkAdSlotPayload, 'episode'> & { episode: ResolversParentTypes['Episode'] }>;
  MarkAdSlotResult: Partial<ResolversUnionTypes<ResolversParentTypes>['MarkAdSlotResult']>;
  MissingField: Partial<MissingField>;
  Money: Partial<Money>;
  MoneyInput: Partial<MoneyInput>;
  Mutation: Record<PropertyKey, never>;
  NormalizedEpisode: NormalizedEpisodeMapper;
  NotFoundError: Partial<NotFoundError>;
  PageInfo: Partial<PageInfo>;
  PlatformColumnInput: Partial<PlatformColumnInput>;
  PlatformDaysInput: Partial<PlatformDaysInput>;
  PlatformMetrics: Partial<PlatformMetrics>;
  PlatformRowVerdict: Partial<PlatformRowVerdict>;
  Podcast: PodcastMapper;
  PodcastConnection: Partial<Omit<PodcastConnection, 'edges'> & { edges: Array<ResolversParentTypes['PodcastEdge']> }>;
  PodcastEdge: Partial<Omit<PodcastEdge, 'node'> & { node: ResolversParentTypes['Podcast'] }>;
  PodcastQuality: Partial<PodcastQuality>;
  Query: Record<PropertyKey, never>;
  ReceivedRecords: Partial<ReceivedRecords>;
  RefreshFeedInput: Partial<RefreshFeedInput>;
  RefreshFeedPayload: Partial<Omit<RefreshFeedPayload, 'podcast'> & { podcast: ResolversParentTypes['Podcast'] }>;
  RefreshFeedResult: Partial<ResolversUnionTypes<ResolversParentTypes>['RefreshFeedResult']>;
  RejectedRecords: Partial<RejectedRecords>;
  RemoveAdSlotInput: Partial<RemoveAdSlotInput>;
  RemoveAdSlotPayload: Partial<Omit<RemoveAdSlotPayload, 'episode'> & { episode: ResolversParentTypes['Episode'] }>;
  RemoveAdSlotResult: Partial<ResolversUnionTypes<ResolversParentTypes>['RemoveAdSlotResult']>;
  Subscription: Record<PropertyKey, never>;
  TimeZone: Partial<Scalars['TimeZone']['output']>;
  Transcript: TranscriptMapper;
  TranscriptLink: Partial<TranscriptLink>;
  TranscriptSegment: Partial<TranscriptSegment>;
  TranscriptStatus: Partial<TranscriptStatus>;
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  String: Partial<Scalars['String']['output']>;
};

export type AuditedDirectiveArgs = {
  action: Array<Scalars['String']['input']>;
};

export type AuditedDirectiveResolver<Result, Parent, ContextType = OperationContext, Args = AuditedDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AdSlotResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['AdSlot'] = ResolversParentTypes['AdSlot']> = {
  campaignId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  detectionMethod?: Resolver<ResolversTypes['AdDetectionMethod'], ParentType, ContextType>;
  endTimeSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sponsorName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startTimeSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type AddPodcastPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['AddPodcastPayload'] = ResolversParentTypes['AddPodcastPayload']> = {
  podcast?: Resolver<ResolversTypes['Podcast'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AddPodcastResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['AddPodcastResult'] = ResolversParentTypes['AddPodcastResult']> = {
  __resolveType: TypeResolveFn<'AddPodcastPayload' | 'ConflictError' | 'InvalidInputError', ParentType, ContextType>;
};

export type AnalyticsDataResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['AnalyticsData'] = ResolversParentTypes['AnalyticsData']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dateRange?: Resolver<ResolversTypes['DateRange'], ParentType, ContextType>;
  metrics?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  window?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ConflictErrorResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ConflictError'] = ResolversParentTypes['ConflictError']> = {
  existingId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DateRangeResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['DateRange'] = ResolversParentTypes['DateRange']> = {
  from?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['TimeZone'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DayScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Day'], any> {
  name: 'Day';
}

export type DemographicsResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Demographics'] = ResolversParentTypes['Demographics']> = {
  ageShares?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  countryShares?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  genderShares?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
};

export type EpisodeResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Episode'] = ResolversParentTypes['Episode'], FederationReferenceType extends FederationReferenceTypes['Episode'] = FederationReferenceTypes['Episode']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Episode']> | FederationReferenceType, FederationReferenceType, ContextType>;
  audio?: Resolver<Maybe<ResolversTypes['EpisodeAudio']>, ParentType, ContextType>;
  audioUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dataQuality?: Resolver<ResolversTypes['EpisodeQuality'], ParentType, ContextType>;
  durationSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  guid?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  history?: Resolver<ResolversTypes['EpisodeHistoryConnection'], ParentType, ContextType, RequireFields<EpisodeHistoryArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  measuredAudioUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mimeType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  normalized?: Resolver<ResolversTypes['NormalizedEpisode'], ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  podcast?: Resolver<ResolversTypes['Podcast'], ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  removedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  season?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  showNotes?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sizeBytes?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type EpisodeAudioResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['EpisodeAudio'] = ResolversParentTypes['EpisodeAudio']> = {
  bitrateBps?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  codec?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  durationSeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id3Bytes?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  readAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  sizeBytes?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
};

export type EpisodeChapterResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['EpisodeChapter'] = ResolversParentTypes['EpisodeChapter']> = {
  imageUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type EpisodeConnectionResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['EpisodeConnection'] = ResolversParentTypes['EpisodeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['EpisodeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EpisodeDataResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['EpisodeData'] = ResolversParentTypes['EpisodeData']> = {
  episode?: Resolver<Maybe<ResolversTypes['Episode']>, ParentType, ContextType>;
  hostEpisodeId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  matchedBy?: Resolver<Maybe<ResolversTypes['HostMatchMethod']>, ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type EpisodeEdgeResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['EpisodeEdge'] = ResolversParentTypes['EpisodeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Episode'], ParentType, ContextType>;
};

export type EpisodeEnclosureResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['EpisodeEnclosure'] = ResolversParentTypes['EpisodeEnclosure']> = {
  bitrateBps?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  isDefault?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mimeType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sizeBytes?: Resolver<Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type EpisodeHistoryConnectionResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['EpisodeHistoryConnection'] = ResolversParentTypes['EpisodeHistoryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['EpisodeHistoryEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type EpisodeHistoryEdgeResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['EpisodeHistoryEdge'] = ResolversParentTypes['EpisodeHistoryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['EpisodeHistoryEntry'], ParentType, ContextType>;
};

export type EpisodeHistoryEntryResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['EpisodeHistoryEntry'] = ResolversParentTypes['EpisodeHistoryEntry']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  changes?: Resolver<Array<ResolversTypes['FieldChange']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EpisodeHistoryKind'], ParentType, ContextType>;
  readingId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type EpisodeMetadataResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['EpisodeMetadata'] = ResolversParentTypes['EpisodeMetadata']> = {
  change?: Resolver<ResolversTypes['EpisodeChange'], ParentType, ContextType>;
  episodeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  guid?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type EpisodePersonResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['EpisodePerson'] = ResolversParentTypes['EpisodePerson']> = {
  group?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  imageUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type EpisodeQualityResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['EpisodeQuality'] = ResolversParentTypes['EpisodeQuality']> = {
  missingFields?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type FeedFaultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['FeedFault'] = ResolversParentTypes['FeedFault']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FeedHubResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['FeedHub'] = ResolversParentTypes['FeedHub']> = {
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lastError?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastPushAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  leaseUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  nextRequestAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['HubState'], ParentType, ContextType>;
  topicUrl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  trustedUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FeedIngestionResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['FeedIngestionResult'] = ResolversParentTypes['FeedIngestionResult']> = {
  episodes?: Resolver<Array<ResolversTypes['EpisodeMetadata']>, ParentType, ContextType>;
  feedUrl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ingestionTimestamp?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  podcastId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  records?: Resolver<Maybe<ResolversTypes['IngestedRecords']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['FeedStatus'], ParentType, ContextType>;
};

export type FeedWarningResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['FeedWarning'] = ResolversParentTypes['FeedWarning']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  line?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FieldChangeResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['FieldChange'] = ResolversParentTypes['FieldChange']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
};

export type HostPodcastDataResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['HostPodcastData'] = ResolversParentTypes['HostPodcastData']> = {
  analytics?: Resolver<Maybe<ResolversTypes['AnalyticsData']>, ParentType, ContextType>;
  episodes?: Resolver<Array<ResolversTypes['EpisodeData']>, ParentType, ContextType>;
  hostPlatform?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  podcastId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ImportPlatformMetricsPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ImportPlatformMetricsPayload'] = ResolversParentTypes['ImportPlatformMetricsPayload']> = {
  ignoredColumns?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  importId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  podcast?: Resolver<ResolversTypes['Podcast'], ParentType, ContextType>;
  received?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rejected?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rows?: Resolver<Array<ResolversTypes['PlatformRowVerdict']>, ParentType, ContextType>;
  stored?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unchanged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ImportPlatformMetricsResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ImportPlatformMetricsResult'] = ResolversParentTypes['ImportPlatformMetricsResult']> = {
  __resolveType: TypeResolveFn<'ImportPlatformMetricsPayload' | 'InvalidInputError' | 'NotFoundError', ParentType, ContextType>;
};

export type IngestedRecordsResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['IngestedRecords'] = ResolversParentTypes['IngestedRecords']> = {
  added?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  changed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  completeness?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  readingId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  received?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rejected?: Resolver<Array<ResolversTypes['RejectedRecords']>, ParentType, ContextType>;
  removed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unchanged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  valid?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type IngestionProgressResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['IngestionProgress'] = ResolversParentTypes['IngestionProgress']> = {
  episodesStored?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  percent?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  podcast?: Resolver<ResolversTypes['Podcast'], ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['FeedIngestionResult']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['IngestionState'], ParentType, ContextType>;
};

export type InvalidInputErrorResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['InvalidInputError'] = ResolversParentTypes['InvalidInputError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export interface LongScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Long'], any> {
  name: 'Long';
}

export type MarkAdSlotPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['MarkAdSlotPayload'] = ResolversParentTypes['MarkAdSlotPayload']> = {
  adSlot?: Resolver<ResolversTypes['AdSlot'], ParentType, ContextType>;
  episode?: Resolver<ResolversTypes['Episode'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MarkAdSlotResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['MarkAdSlotResult'] = ResolversParentTypes['MarkAdSlotResult']> = {
  __resolveType: TypeResolveFn<'ConflictError' | 'InvalidInputError' | 'MarkAdSlotPayload' | 'NotFoundError', ParentType, ContextType>;
};

export type MissingFieldResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['MissingField'] = ResolversParentTypes['MissingField']> = {
  episodes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amountMinor?: Resolver<ResolversTypes['Long'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addPodcast?: Resolver<ResolversTypes['AddPodcastResult'], ParentType, ContextType, RequireFields<MutationAddPodcastArgs, 'input'>>;
  importPlatformMetrics?: Resolver<ResolversTypes['ImportPlatformMetricsResult'], ParentType, ContextType, RequireFields<MutationImportPlatformMetricsArgs, 'input'>>;
  markAdSlot?: Resolver<ResolversTypes['MarkAdSlotResult'], ParentType, ContextType, RequireFields<MutationMarkAdSlotArgs, 'input'>>;
  refreshFeed?: Resolver<ResolversTypes['RefreshFeedResult'], ParentType, ContextType, RequireFields<MutationRefreshFeedArgs, 'input'>>;
  removeAdSlot?: Resolver<ResolversTypes['RemoveAdSlotResult'], ParentType, ContextType, RequireFields<MutationRemoveAdSlotArgs, 'input'>>;
};

export type NormalizedEpisodeResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['NormalizedEpisode'] = ResolversParentTypes['NormalizedEpisode']> = {
  adSlots?: Resolver<Array<ResolversTypes['AdSlot']>, ParentType, ContextType>;
  audioUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  chapters?: Resolver<Array<ResolversTypes['EpisodeChapter']>, ParentType, ContextType>;
  chaptersUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  durationSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  enclosures?: Resolver<Array<ResolversTypes['EpisodeEnclosure']>, ParentType, ContextType>;
  episodeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  metadata?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  persons?: Resolver<Array<ResolversTypes['EpisodePerson']>, ParentType, ContextType>;
  podcastId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  publishDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  season?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  seasonName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  showNotes?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  transcript?: Resolver<Maybe<ResolversTypes['Transcript']>, ParentType, ContextType>;
  transcriptStatus?: Resolver<ResolversTypes['TranscriptStatus'], ParentType, ContextType>;
  transcripts?: Resolver<Array<ResolversTypes['TranscriptLink']>, ParentType, ContextType>;
};

export type NotFoundErrorResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['NotFoundError'] = ResolversParentTypes['NotFoundError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PlatformMetricsResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['PlatformMetrics'] = ResolversParentTypes['PlatformMetrics']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dateRange?: Resolver<ResolversTypes['DateRange'], ParentType, ContextType>;
  demographics?: Resolver<Maybe<ResolversTypes['Demographics']>, ParentType, ContextType>;
  metrics?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  platform?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  podcastId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  window?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PlatformRowVerdictResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['PlatformRowVerdict'] = ResolversParentTypes['PlatformRowVerdict']> = {
  cause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  column?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  line?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['PlatformRowOutcome'], ParentType, ContextType>;
};

export type PodcastResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Podcast'] = ResolversParentTypes['Podcast'], FederationReferenceType extends FederationReferenceTypes['Podcast'] = FederationReferenceTypes['Podcast']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Podcast']> | FederationReferenceType, FederationReferenceType, ContextType>;
  author?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dataQuality?: Resolver<ResolversTypes['PodcastQuality'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  episodeCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  episodes?: Resolver<ResolversTypes['EpisodeConnection'], ParentType, ContextType, RequireFields<PodcastEpisodesArgs, 'first'>>;
  failures?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  feedUrl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  feedWarnings?: Resolver<Array<ResolversTypes['FeedWarning']>, ParentType, ContextType>;
  guid?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hostData?: Resolver<Array<ResolversTypes['HostPodcastData']>, ParentType, ContextType, Partial<PodcastHostDataArgs>>;
  hub?: Resolver<Maybe<ResolversTypes['FeedHub']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  imageUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastError?: Resolver<Maybe<ResolversTypes['FeedFault']>, ParentType, ContextType>;
  lastIngestedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  measurementPrefix?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nextReadAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  platformMetrics?: Resolver<Array<ResolversTypes['PlatformMetrics']>, ParentType, ContextType, RequireFields<PodcastPlatformMetricsArgs, 'range'>>;
  status?: Resolver<ResolversTypes['FeedStatus'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PodcastConnectionResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['PodcastConnection'] = ResolversParentTypes['PodcastConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PodcastEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PodcastEdgeResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['PodcastEdge'] = ResolversParentTypes['PodcastEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Podcast'], ParentType, ContextType>;
};

export type PodcastQualityResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['PodcastQuality'] = ResolversParentTypes['PodcastQuality']> = {
  completeness?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  missingFields?: Resolver<Array<ResolversTypes['MissingField']>, ParentType, ContextType>;
  records?: Resolver<Maybe<ResolversTypes['ReceivedRecords']>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  episode?: Resolver<Maybe<ResolversTypes['Episode']>, ParentType, ContextType, RequireFields<QueryEpisodeArgs, 'id'>>;
  podcast?: Resolver<Maybe<ResolversTypes['Podcast']>, ParentType, ContextType, RequireFields<QueryPodcastArgs, 'id'>>;
  podcasts?: Resolver<ResolversTypes['PodcastConnection'], ParentType, ContextType, RequireFields<QueryPodcastsArgs, 'first'>>;
};

export type ReceivedRecordsResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ReceivedRecords'] = ResolversParentTypes['ReceivedRecords']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  received?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rejected?: Resolver<Array<ResolversTypes['RejectedRecords']>, ParentType, ContextType>;
  valid?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RefreshFeedPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RefreshFeedPayload'] = ResolversParentTypes['RefreshFeedPayload']> = {
  podcast?: Resolver<ResolversTypes['Podcast'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RefreshFeedResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RefreshFeedResult'] = ResolversParentTypes['RefreshFeedResult']> = {
  __resolveType: TypeResolveFn<'NotFoundError' | 'RefreshFeedPayload', ParentType, ContextType>;
};

export type RejectedRecordsResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RejectedRecords'] = ResolversParentTypes['RejectedRecords']> = {
  cause?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  records?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RemoveAdSlotPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RemoveAdSlotPayload'] = ResolversParentTypes['RemoveAdSlotPayload']> = {
  adSlot?: Resolver<ResolversTypes['AdSlot'], ParentType, ContextType>;
  episode?: Resolver<ResolversTypes['Episode'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RemoveAdSlotResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RemoveAdSlotResult'] = ResolversParentTypes['RemoveAdSlotResult']> = {
  __resolveType: TypeResolveFn<'NotFoundError' | 'RemoveAdSlotPayload', ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  ingestionProgress?: SubscriptionResolver<ResolversTypes['IngestionProgress'], "ingestionProgress", ParentType, ContextType, RequireFields<SubscriptionIngestionProgressArgs, 'podcastId'>>;
};

export interface TimeZoneScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['TimeZone'], any> {
  name: 'TimeZone';
}

export type TranscriptResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Transcript'] = ResolversParentTypes['Transcript']> = {
  format?: Resolver<ResolversTypes['TranscriptFormat'], ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  readAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  segmentCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  segments?: Resolver<Array<ResolversTypes['TranscriptSegment']>, ParentType, ContextType, RequireFields<TranscriptSegmentsArgs, 'first'>>;
  source?: Resolver<ResolversTypes['TranscriptSource'], ParentType, ContextType>;
  timesEstimated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TranscriptLinkResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['TranscriptLink'] = ResolversParentTypes['TranscriptLink']> = {
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mimeType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TranscriptSegmentResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['TranscriptSegment'] = ResolversParentTypes['TranscriptSegment']> = {
  endSeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  speaker?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TranscriptStatusResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['TranscriptStatus'] = ResolversParentTypes['TranscriptStatus']> = {
  checkedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nextCheckAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['TranscriptState'], ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'ConflictError' | 'InvalidInputError' | 'NotFoundError', ParentType, ContextType>;
};

export type Resolvers<ContextType = OperationContext> = {
  AdSlot?: AdSlotResolvers<ContextType>;
  AddPodcastPayload?: AddPodcastPayloadResolvers<ContextType>;
  AddPodcastResult?: AddPodcastResultResolvers<ContextType>;
  AnalyticsData?: AnalyticsDataResolvers<ContextType>;
  ConflictError?: ConflictErrorResolvers<ContextType>;
  DateRange?: DateRangeResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Day?: GraphQLScalarType;
  Demographics?: DemographicsResolvers<ContextType>;
  Episode?: EpisodeResolvers<ContextType>;
  EpisodeAudio?: EpisodeAudioResolvers<ContextType>;
  EpisodeChapter?: EpisodeChapterResolvers<ContextType>;
  EpisodeConnection?: EpisodeConnectionResolvers<ContextType>;
  EpisodeData?: EpisodeDataResolvers<ContextType>;
  EpisodeEdge?: EpisodeEdgeResolvers<ContextType>;
  EpisodeEnclosure?: EpisodeEnclosureResolvers<ContextType>;
  EpisodeHistoryConnection?: EpisodeHistoryConnectionResolvers<ContextType>;
  EpisodeHistoryEdge?: EpisodeHistoryEdgeResolvers<ContextType>;
  EpisodeHistoryEntry?: EpisodeHistoryEntryResolvers<ContextType>;
  EpisodeMetadata?: EpisodeMetadataResolvers<ContextType>;
  EpisodePerson?: EpisodePersonResolvers<ContextType>;
  EpisodeQuality?: EpisodeQualityResolvers<ContextType>;
  FeedFault?: FeedFaultResolvers<ContextType>;
  FeedHub?: FeedHubResolvers<ContextType>;
  FeedIngestionResult?: FeedIngestionResultResolvers<ContextType>;
  FeedWarning?: FeedWarningResolvers<ContextType>;
  FieldChange?: FieldChangeResolvers<ContextType>;
  HostPodcastData?: HostPodcastDataResolvers<ContextType>;
  ImportPlatformMetricsPayload?: ImportPlatformMetricsPayloadResolvers<ContextType>;
  ImportPlatformMetricsResult?: ImportPlatformMetricsResultResolvers<ContextType>;
  IngestedRecords?: IngestedRecordsResolvers<ContextType>;
  IngestionProgress?: IngestionProgressResolvers<ContextType>;
  InvalidInputError?: InvalidInputErrorResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  Long?: GraphQLScalarType;
  MarkAdSlotPayload?: MarkAdSlotPayloadResolvers<ContextType>;
  MarkAdSlotResult?: MarkAdSlotResultResolvers<ContextType>;
  MissingField?: MissingFieldResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NormalizedEpisode?: NormalizedEpisodeResolvers<ContextType>;
  NotFoundError?: NotFoundErrorResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PlatformMetrics?: PlatformMetricsResolvers<ContextType>;
  PlatformRowVerdict?: PlatformRowVerdictResolvers<ContextType>;
  Podcast?: PodcastResolvers<ContextType>;
  PodcastConnection?: PodcastConnectionResolvers<ContextType>;
  PodcastEdge?: PodcastEdgeResolvers<ContextType>;
  PodcastQuality?: PodcastQualityResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  ReceivedRecords?: ReceivedRecordsResolvers<ContextType>;
  RefreshFeedPayload?: RefreshFeedPayloadResolvers<ContextType>;
  RefreshFeedResult?: RefreshFeedResultResolvers<ContextType>;
  RejectedRecords?: RejectedRecordsResolvers<ContextType>;
  RemoveAdSlotPayload?: RemoveAdSlotPayloadResolvers<ContextType>;
  RemoveAdSlotResult?: RemoveAdSlotResultResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  TimeZone?: GraphQLScalarType;
  Transcript?: TranscriptResolvers<ContextType>;
  TranscriptLink?: TranscriptLinkResolvers<ContextType>;
  TranscriptSegment?: TranscriptSegmentResolvers<ContextType>;
  TranscriptStatus?: TranscriptStatusResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = OperationContext> = {
  audited?: AuditedDirectiveResolver<any, any, ContextType>;
};
