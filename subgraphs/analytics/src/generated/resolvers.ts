// Generated from schema/ by tools/schema/generate.ts.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { SponsorMapper, BrandMapper, FlightMapper, SponsorContactMapper, CampaignChangeMapper, ApprovalMapper, DisputeMapper, DisputeMessageMapper, CampaignShareMapper, PortfolioCampaignMapper, CampaignMapper, CampaignLiftMapper, CampaignLiveMapper, CampaignPerformanceMapper, CampaignSnapshotMapper, CampaignAttributionMapper, ModelAttributionMapper, SpotCreditMapper, AttributionVersionMapper, AttributionTouchMapper, AttributionExplanationMapper, EvidenceFoundMapper, ConversionMapper, PixelMapper, PixelHitMapper, SurveyAnswerMapper, PlacementMapper, PromoCodeMapper, TrackingLinkMapper, VerificationFlagMapper, CampaignVerificationMapper, AircheckMapper, PodcastMapper, EpisodeMapper, ListenerEngagementMapper, EpisodeDownloadCurveMapper, EpisodeDownloadsMapper, DashboardDataMapper, LiveMetricsMapper, CampaignDeliveryMapper, PlacementDeliveryMapper, DeliveryAlertMapper } from '../mappers.ts';
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

/** A code that a publisher gave. */
export type AcceptCampaignShareInput = {
  /** The code. */
  code: Scalars['String']['input'];
};

/** The campaign is in the organization's portfolio. */
export type AcceptCampaignSharePayload = {
  __typename?: 'AcceptCampaignSharePayload';
  /** The share's id. */
  shareId: Scalars['ID']['output'];
};

/** What `acceptCampaignShare` answers: nothing is found for a code that was used, taken back, or is too old. */
export type AcceptCampaignShareResult = AcceptCampaignSharePayload | ConflictError | InvalidInputError | NotFoundError;

/** How an ad gets into an episode. */
export type AdInsertion =
  /** It is part of the episode's audio, for everybody and for good. */
  | 'BAKED_IN'
  /** It is put in at the download. */
  | 'DYNAMIC';

/** Delivery of all campaigns. */
export type AdPerformanceData = {
  __typename?: 'AdPerformanceData';
  /** Campaigns whose flight touches the span. */
  activeCampaigns: Scalars['Int']['output'];
  /** Clicks on tracking links. */
  clicks: Scalars['Int']['output'];
  /** Orders credited. */
  conversions: Scalars['Int']['output'];
  /** Downloads of their placements within the span (C32). */
  deliveredDownloads: Scalars['Int']['output'];
};

/** Where in an episode a spot lies. */
export type AdPosition =
  /** Between the two. */
  | 'MID_ROLL'
  /** Ends in the last tenth, at most ten minutes before the end. */
  | 'POST_ROLL'
  /** Starts in the first tenth, at most ten minutes in. */
  | 'PRE_ROLL';

/** Who speaks an ad. */
export type AdReadKind =
  /** The host of the show. */
  | 'HOST_READ'
  /** Somebody else; it was produced. */
  | 'PRODUCED';

/** What to say in a dispute. */
export type AddDisputeMessageInput = {
  /** The dispute. */
  disputeId: Scalars['ID']['input'];
  /** The message, at most 4,000 characters. */
  text: Scalars['String']['input'];
};

/** It was said. */
export type AddDisputeMessagePayload = {
  __typename?: 'AddDisputeMessagePayload';
  /** The dispute. */
  dispute: Dispute;
};

/** What `addDisputeMessage` answers: a conflict when the dispute is closed, or has 200 messages. */
export type AddDisputeMessageResult = AddDisputeMessagePayload | ConflictError | InvalidInputError | NotFoundError;

/** A spot as it was found in an episode. */
export type Aircheck = {
  __typename?: 'Aircheck';
  /** What was checked against it, and what that found at the last look. */
  checks: Array<VerificationCheck>;
  /** Where it ends, in seconds. */
  endSeconds: Scalars['Float']['output'];
  /** The episode. Its audio with `mediaFragment` behind it plays the spot. */
  episode: Episode;
  /** When it was first found. */
  firstFoundAt: Scalars['DateTime']['output'];
  /** When it was no longer found; null while it is. */
  goneAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was found last. */
  lastFoundAt: Scalars['DateTime']['output'];
  /** What is said in it and ten seconds around it, in order; null without a transcript whose times can be trusted. */
  lines?: Maybe<Array<AircheckLine>>;
  /** What to put behind the address of the episode's audio so that players play the spot alone (W3C Media Fragments): `#t=120.5,180`. */
  mediaFragment: Scalars['String']['output'];
  /** Where the spot begins, in seconds. */
  startSeconds: Scalars['Float']['output'];
};

/** A line of a transcript in or around a spot. */
export type AircheckLine = {
  __typename?: 'AircheckLine';
  /** Where it ends, in seconds. */
  endSeconds: Scalars['Float']['output'];
  /** Whether its middle lies within the spot, rather than around it. */
  isWithin: Scalars['Boolean']['output'];
  /** Where the line begins, in seconds. */
  startSeconds: Scalars['Float']['output'];
  /** What is said. */
  text: Scalars['String']['output'];
};

/** What a publisher asked the sponsor to approve: an order, or the copy of a spot, as it was when it was asked. */
export type Approval = {
  __typename?: 'Approval';
  /** The campaign. */
  campaign: Campaign;
  /** The order or copy as it was when it was asked; it never changes. */
  content: Scalars['JSON']['output'];
  /** SHA-256 of the content, in hexadecimal digits: who has a copy can prove that it is this one. */
  contentHash: Scalars['String']['output'];
  /** When it was answered. */
  decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The sponsor's person who answered. */
  decidedById?: Maybe<Scalars['String']['output']>;
  /** The approval's id. */
  id: Scalars['ID']['output'];
  /** What is to be approved. */
  kind: ApprovalKind;
  /** What they said. */
  note?: Maybe<Scalars['String']['output']>;
  /** When the order or copy changed, so that this approves it no more. */
  outdatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The placement whose copy it is; null for an order. */
  placement?: Maybe<Placement>;
  /** When it was asked. */
  requestedAt: Scalars['DateTime']['output'];
  /** Who asked: the id of a person or a key. */
  requestedById: Scalars['String']['output'];
  /** Counts what was asked of this order or copy, from 1. */
  revision: Scalars['Int']['output'];
  /** Where it stands. */
  state: ApprovalState;
};

/** A page of approvals. */
export type ApprovalConnection = {
  __typename?: 'ApprovalConnection';
  /** Approvals with their cursors. */
  edges: Array<ApprovalEdge>;
  /** Where this page lies. */
  pageInfo: PageInfo;
};

/** An approval and its cursor. */
export type ApprovalEdge = {
  __typename?: 'ApprovalEdge';
  /** Cursor of this approval. */
  cursor: Scalars['String']['output'];
  /** The approval. */
  node: Approval;
};

/** What is to be approved. */
export type ApprovalKind =
  /** What is said in a spot. */
  | 'COPY'
  /** The campaign with its flights, placements and prices. */
  | 'ORDER';

/** Where an approval stands. */
export type ApprovalState =
  /** The sponsor agrees. */
  | 'APPROVED'
  /** The sponsor does not agree. */
  | 'DECLINED'
  /** What it was about changed since, or was asked anew. */
  | 'OUTDATED'
  /** The sponsor has not answered. */
  | 'PENDING';

/** Which campaign to put away, or to take out again. */
export type ArchiveCampaignInput = {
  /** False to take it out again. */
  archived?: Scalars['Boolean']['input'];
  /** The campaign: a draft, or one that is over. */
  campaignId: Scalars['ID']['input'];
  /** The version that the change was made for. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** The campaign was put away, or taken out again. Its figures stay. */
export type ArchiveCampaignPayload = {
  __typename?: 'ArchiveCampaignPayload';
  /** The campaign. */
  campaign: Campaign;
  /** What was done, to be undone; null when it was so already. */
  change?: Maybe<CampaignChange>;
};

/** What `archiveCampaign` answers. */
export type ArchiveCampaignResult = ArchiveCampaignPayload | ConflictError | InvalidInputError | NotFoundError;

/** Which sponsor to put away, or to take out again. */
export type ArchiveSponsorInput = {
  /** False to take it out again. */
  archived?: Scalars['Boolean']['input'];
  /** The version that the change was made for. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The sponsor. */
  sponsorId: Scalars['ID']['input'];
};

/** The sponsor was put away, or taken out again. */
export type ArchiveSponsorPayload = {
  __typename?: 'ArchiveSponsorPayload';
  /** What was done, to be undone; null when it was so already. */
  change?: Maybe<CampaignChange>;
  /** The sponsor. */
  sponsor: Sponsor;
};

/** What `archiveSponsor` answers. */
export type ArchiveSponsorResult = ArchiveSponsorPayload | ConflictError | InvalidInputError | NotFoundError;

/** Conversions by one kind of evidence. */
export type AttributionByMethod = {
  __typename?: 'AttributionByMethod';
  /** Orders. */
  conversions: Scalars['Int']['output'];
  /** The evidence. */
  method: AttributionMethod;
  /** Their value. */
  value: Money;
};

/** Why a conversion's outcome was computed anew. */
export type AttributionCause =
  /** Something else became known: an answer, an earlier order of the customer. */
  | 'EVIDENCE'
  /** Something that the household had heard was counted late, or not counted any more (A5c). */
  | 'LATE_EXPOSURE'
  /** The order came in. */
  | 'ORDER'
  /** Something was refunded; who earned it did not change. */
  | 'REFUND'
  /** The campaign, its codes or spots, or what its advertiser wants left out, were changed. */
  | 'SETTINGS';

/** Which campaign a conversion was credited to, and by what evidence. */
export type AttributionEvent = {
  __typename?: 'AttributionEvent';
  /** The strongest evidence. */
  attributionMethod: AttributionMethod;
  /** The campaign that earned the credit. */
  campaignId: Scalars['ID']['output'];
  /** Confidence from 0 to 0.99; agreeing methods combine as 1 − Π(1 − c) (A5). */
  confidence: Scalars['Float']['output'];
  /** Whether evidence disagreed. */
  conflict: Scalars['Boolean']['output'];
  /** What was sold. */
  conversionData: ConversionData;
  /** The event's id. */
  eventId: Scalars['ID']['output'];
  /** The click or download the conversion was matched to, where it was one. */
  matchedListenerEvent?: Maybe<Scalars['ID']['output']>;
  /** When the conversion happened. */
  timestamp: Scalars['DateTime']['output'];
};

/** Why a conversion earns no campaign anything (A4). */
export type AttributionExclusion =
  /** The pixel was not there yet, or the advertiser was not measured yet. */
  | 'BEFORE_PIXEL'
  /** The customer had bought there before. */
  | 'PRIOR_CUSTOMER'
  /** The advertiser leaves out whoever came from that page. */
  | 'REFERRER'
  /** The advertiser leaves out that UTM source. */
  | 'UTM_SOURCE';

/** What was found of a conversion, judged as of now: what speaks for which campaign, what was refused and by which rule. */
export type AttributionExplanation = {
  __typename?: 'AttributionExplanation';
  /** The campaign that earns it by what is known now. */
  campaign?: Maybe<Campaign>;
  /** How sure that is. */
  confidence: Scalars['Float']['output'];
  /** Whether signs disagree. */
  conflict: Scalars['Boolean']['output'];
  /** Everything that was found, those that count first. */
  evidence: Array<EvidenceFound>;
  /** Why no campaign may earn it; null where any may. */
  excluded?: Maybe<AttributionExclusion>;
  /** Whether the customer is a new one; null where neither the shop nor an earlier order tells. */
  isNewCustomer?: Maybe<Scalars['Boolean']['output']>;
};

/** Evidence for a credit, strongest path first (A5). */
export type AttributionMethod =
  /** The household of the buyer had heard the campaign (A1). */
  | 'HOUSEHOLD_MATCH'
  /** A promo code. */
  | 'PROMO_CODE'
  /** The buyer's answer to how they heard of the shop. */
  | 'SURVEY'
  /** A tracked click. */
  | 'TRACKING_LINK'
  /** A vanity path or UTM parameters equal to the campaign. */
  | 'VANITY_URL';

/** How a conversion is divided among the touches of its path (A2). Shares of one conversion sum to exactly 1, and money to the cent. */
export type AttributionModel =
  /** All to the first. */
  | 'FIRST_TOUCH'
  /** All to the last. */
  | 'LAST_TOUCH'
  /** To each the same. */
  | 'LINEAR'
  /** By how much is lost without a spot: removal effect in a Markov chain of order 1, over paths that converted and paths that did not. */
  | 'MARKOV'
  /** 40 % to the first, 40 % to the last, the rest to those between. */
  | 'POSITION_BASED'
  /** By what each spot adds to the others that were heard, over all orders in which it might have been added (Shapley value). */
  | 'SHAPLEY'
  /** To each more the nearer it lies to the conversion; the campaign's half-life says how much. */
  | 'TIME_DECAY';

/** What an advertiser wants left out of attribution (A4). */
export type AttributionSetting = {
  __typename?: 'AttributionSetting';
  /** Whether orders of customers who had bought before count as well. */
  creditsPriorCustomers: Scalars['Boolean']['output'];
  /** Hosts, with all below them, whose visitors earn no campaign anything. */
  excludedReferrers: Array<Scalars['String']['output']>;
  /** UTM sources whose visitors earn no campaign anything, in lower case. */
  excludedUtmSources: Array<Scalars['String']['output']>;
  /** Orders before it count for nothing; null for no bound beside the pixel's own. */
  measuredSince?: Maybe<Scalars['DateTime']['output']>;
};

/** Where a campaign's conversions came from. */
export type AttributionSummary = {
  __typename?: 'AttributionSummary';
  /** By the strongest evidence of each; these add up to the total. */
  byMethod: Array<AttributionByMethod>;
  /** Orders whose evidence disagreed. */
  conflicts: Scalars['Int']['output'];
  /** Orders credited, each once. */
  conversions: Scalars['Int']['output'];
  /** Orders with evidence of more than one method. */
  overlap: Scalars['Int']['output'];
  /** Their value. */
  value: Money;
};

/** A touch on the path to a conversion. */
export type AttributionTouch = {
  __typename?: 'AttributionTouch';
  /** When it was. */
  at: Scalars['DateTime']['output'];
  /** How sure it is. */
  confidence: Scalars['Float']['output'];
  /** The episode, where that is known. */
  episode?: Maybe<Episode>;
  /** What kind of sign. */
  method: AttributionMethod;
  /** The spot that was heard, where that is known. */
  placement?: Maybe<Placement>;
  /** The show, where that is known. */
  podcast?: Maybe<Podcast>;
  /** Its place on the path, from 1. */
  position: Scalars['Int']['output'];
  /** Its share of the conversion under each model of one path. */
  shares: Array<TouchShare>;
};

/** An outcome that a conversion had. */
export type AttributionVersion = {
  __typename?: 'AttributionVersion';
  /** The campaign that earned the conversion by it; null for none. */
  campaign?: Maybe<Campaign>;
  /** Why it was computed. */
  cause: AttributionCause;
  /** When it was computed. */
  computedAt: Scalars['DateTime']['output'];
  /** How sure it is. */
  confidence: Scalars['Float']['output'];
  /** Whether signs disagreed. */
  conflict: Scalars['Boolean']['output'];
  /** Why no campaign could earn it. */
  excluded?: Maybe<AttributionExclusion>;
  /** By what; null for no campaign. */
  method?: Maybe<AttributionMethod>;
  /** When another took its place; null for the one that holds. */
  supersededAt?: Maybe<Scalars['DateTime']['output']>;
  /** The path, in order of time. */
  touches: Array<AttributionTouch>;
  /** What was credited, refunds taken off. */
  value: Money;
  /** From 1. */
  version: Scalars['Int']['output'];
};

/** How many listeners two shows have in common over a span of days (C24). */
export type AudienceOverlap = {
  __typename?: 'AudienceOverlap';
  /** What the figures rest on. */
  basis: FigureBasis;
  /** Listener keys that both have; null without a statement. */
  both?: Maybe<Scalars['Int']['output']>;
  /** By how many `both` may be off, either way, in 95 of 100 cases; 0 when it was counted one by one. */
  bothError: Scalars['Int']['output'];
  /** The days covered. */
  dateRange: DateRange;
  /** Whether all of this was counted one by one; otherwise it is computed from sketches by inclusion and exclusion. */
  isExact: Scalars['Boolean']['output'];
  /** Distinct listener keys of the one show. */
  listeners: Scalars['Int']['output'];
  /** Distinct listener keys of the other show. */
  otherListeners: Scalars['Int']['output'];
  /** The other show. */
  otherPodcastId: Scalars['ID']['output'];
  /** Share of the other show's listeners that the one has as well; null without a statement. */
  otherShare?: Maybe<Scalars['Float']['output']>;
  /** The one show. */
  podcastId: Scalars['ID']['output'];
  /** Share of the one show's listeners that the other has as well; null without a statement. */
  share?: Maybe<Scalars['Float']['output']>;
  /** Whether there is a statement, or why not. */
  statement: OverlapStatement;
};

/** An episode beside earlier ones at the same age. */
export type BenchmarkAtAge = {
  __typename?: 'BenchmarkAtAge';
  /** The age, in days of 24 hours since publication. */
  days: Scalars['Int']['output'];
  /** Its downloads at that age; null while it is younger, and where it came out before its show was measured. */
  downloads?: Maybe<Scalars['Int']['output']>;
  /** How many earlier episodes have reached the age; those that came out before the show was measured are none of them. */
  episodes: Scalars['Int']['output'];
  /** Downloads below which a quarter of those lie; null where none has reached the age. */
  lowerQuartile?: Maybe<Scalars['Float']['output']>;
  /** Downloads of the one in the middle; null where none has reached the age. */
  median?: Maybe<Scalars['Float']['output']>;
  /** Its downloads divided by the median; null while it is younger, or where the median is missing or 0 (A8). */
  ratio?: Maybe<Scalars['Float']['output']>;
  /** Downloads above which a quarter of those lie; null where none has reached the age. */
  upperQuartile?: Maybe<Scalars['Float']['output']>;
};

/** How a figure compares with others of its kind. */
export type BenchmarkData = {
  __typename?: 'BenchmarkData';
  /** The average, where it is what was published. */
  average?: Maybe<Scalars['Float']['output']>;
  /** The currency of amounts, which are whole minor units of it; null for ratios. */
  currency?: Maybe<Scalars['String']['output']>;
  /** Whose figures it is compared with. */
  kind: BenchmarkKind;
  /** A quarter of the group lies below; null where that was not published. */
  lowerQuartile?: Maybe<Scalars['Float']['output']>;
  /** The middle value of the comparison group; null where only an average was published. */
  median?: Maybe<Scalars['Float']['output']>;
  /** Which figure: `cpm`, `roas`, `responseRate`, `frequency`. */
  metric: Scalars['String']['output'];
  /** The first day of the time that the group is from. */
  periodFrom: Scalars['Day']['output'];
  /** Its last day. */
  periodTo: Scalars['Day']['output'];
  /** How many are in the comparison group; null where that was not published. */
  sampleSize?: Maybe<Scalars['Int']['output']>;
  /** What the group is, and from when. */
  source: Scalars['String']['output'];
  /** A quarter of the group lies above; null where that was not published. */
  upperQuartile?: Maybe<Scalars['Float']['output']>;
  /** Where that was published; null for the organization's own. */
  url?: Maybe<Scalars['String']['output']>;
  /** The value here; null where there is none, or none in that currency. */
  value?: Maybe<Scalars['Float']['output']>;
};

/** Whose figures a benchmark is made of. */
export type BenchmarkKind =
  /** The organization's own campaigns that are over. */
  | 'OWN_HISTORY'
  /** What others published of the market. It says nothing of these shows. */
  | 'PUBLIC';

/** What a sponsor advertises. */
export type Brand = {
  __typename?: 'Brand';
  /** The brand's id. */
  id: Scalars['ID']['output'];
  /** Name. */
  name: Scalars['String']['output'];
  /** When it was removed; campaigns of before keep it. */
  removedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Website. */
  website?: Maybe<Scalars['String']['output']>;
};

/** A campaign and what sponsors get for it. */
export type Campaign = {
  __typename?: 'Campaign';
  /** What the sponsor was asked to approve, newest first, at most 100. */
  approvals: Array<Approval>;
  /** When it was put away; null for one in use. */
  archivedAt?: Maybe<Scalars['DateTime']['output']>;
  /**
   * What its signs say together: by method, by model and spot, observed and modelled. By the versions that held at an instant, or judged anew
   * for another window, which stores nothing.
   */
  attribution: CampaignAttribution;
  /** Days after an exposure within which a conversion can be its effect (A1: 1 to 60). */
  attributionWindowDays: Scalars['Int']['output'];
  /** Whom its spots reached, and how often. */
  audience: CampaignAudience;
  /** What of the sponsor it advertises. */
  brand?: Maybe<Brand>;
  /** What was done to it and its placements, newest first; null for those who do not write campaigns. */
  changes?: Maybe<CampaignChangeConnection>;
  /** Its conversions, newest first. */
  conversions: ConversionConnection;
  /** What it costs as booked: its budget. */
  cost: Money;
  /** Price per thousand downloads as booked. */
  cpm?: Maybe<Money>;
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** What a new customer is worth to the sponsor over time, where they said. */
  customerValue?: Maybe<Money>;
  /** What its spots delivered, whole and by day, episode and spot. */
  delivery: CampaignDelivery;
  /** Where delivery is off its plan, those that are over by now included, newest first; at most 100. */
  deliveryAlerts: Array<DeliveryAlert>;
  /** What was found about its spots and waits for a person or was judged by one, newest first. Whoever sees only what was granted to them, as sponsors do, sees what a person of the publisher confirmed. */
  flags: VerificationFlagConnection;
  /** From the first day it runs to the last, UTC; between its flights it does not. */
  flight: DateRange;
  /** When it runs, in order of time. */
  flights: Array<Flight>;
  /** Days after which a touch weighs half, for the model of decay (A3). */
  halfLifeDays: Scalars['Int']['output'];
  /** The campaign's id. */
  id: Scalars['ID']['output'];
  /**
   * What the campaign added to what would have been bought anyway. Null for viewers who see only what was granted to them: the control is
   * made of orders that are not theirs to see.
   */
  lift?: Maybe<CampaignLift>;
  /** Countries it is for, ISO 3166-1 alpha-2; none where it is for all. */
  markets: Array<Scalars['String']['output']>;
  /** Name. */
  name: Scalars['String']['output'];
  /** Where its days let it be moved today; none where it is settled. */
  nextStates: Array<CampaignState>;
  /** What it is for. */
  objective?: Maybe<CampaignObjective>;
  /** How delivery is to spread over the flight (A9). */
  pacingCurve: PacingCurve;
  /** Where its spots are. */
  placements: Array<Placement>;
  /** Its promo codes. */
  promoCodes: Array<PromoCode>;
  /** To whom it was opened, newest first, at most 100; null for those who do not write campaigns. */
  shares?: Maybe<Array<CampaignShare>>;
  /** Signs of an effect, strongest first (A5); null for the default order. What is not named comes behind, in the default order. */
  signalOrder?: Maybe<Array<AttributionMethod>>;
  /** Who pays. */
  sponsor: Sponsor;
  /** Where it stands. */
  state: CampaignState;
  /** Its tracking links. */
  trackingLinks: Array<TrackingLink>;
  /** Whether its orders can be told at all. */
  trackingStatus: TrackingStatus;
  /** What is done about downloads that were contracted and did not come (A11). */
  underDelivery: UnderDelivery;
  /** How each kind of check stood at the last look; null before the first, and for whoever sees only what was granted to them. */
  verification?: Maybe<CampaignVerification>;
  /** Counts its changes; an update that names another version changes nothing. */
  version: Scalars['Int']['output'];
};


/** A campaign and what sponsors get for it. */
export type CampaignAttributionArgs = {
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  windowDays?: InputMaybe<Scalars['Int']['input']>;
};


/** A campaign and what sponsors get for it. */
export type CampaignAudienceArgs = {
  range?: InputMaybe<DateRangeInput>;
};


/** A campaign and what sponsors get for it. */
export type CampaignChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/** A campaign and what sponsors get for it. */
export type CampaignConversionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/** A campaign and what sponsors get for it. */
export type CampaignDeliveryArgs = {
  range?: InputMaybe<DateRangeInput>;
};


/** A campaign and what sponsors get for it. */
export type CampaignFlagsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<FlagFilterInput>;
  first?: Scalars['Int']['input'];
};

/** What a campaign's signs say together. Orders are counted once, however many signs they have. */
export type CampaignAttribution = {
  __typename?: 'CampaignAttribution';
  /** The instant whose versions these are. */
  asOf: Scalars['DateTime']['output'];
  /** Orders whose signs disagreed. */
  conflicts: Scalars['Int']['output'];
  /** Orders credited, each once. Those in another currency than the campaign's are left out of all that follows. */
  conversions: Scalars['Int']['output'];
  /** False where there are more orders than are judged anew for another window; the newest are shown. */
  isComplete: Scalars['Boolean']['output'];
  /** Kinds of signs. The orders with a kind are not to be added: see `overlaps`. Those by their strongest kind add up to the total. */
  methods: Array<MethodAttribution>;
  /** What cannot be observed, estimated beside what is. Never to be added to it. */
  modelled: ModelledAttribution;
  /** All seven models side by side, by spot. */
  models: Array<ModelAttribution>;
  /** Orders with more than one kind of sign. */
  overlap: Scalars['Int']['output'];
  /** How many orders two kinds of signs share. */
  overlaps: Array<MethodOverlap>;
  /** Their value, refunds taken off. */
  value: Money;
  /** Days after an exposure within which a conversion could be its effect. */
  windowDays: Scalars['Int']['output'];
};

/** Whom a campaign's spots reached. */
export type CampaignAudience = {
  __typename?: 'CampaignAudience';
  /** Downloads by country, most first; at most 50. */
  countries: Array<CountryDelivery>;
  /** The days covered. */
  dateRange: DateRange;
  /** How many listeners had how many downloads with a spot, from 1 to 10; null above 5,000,000 downloads, which are too many to go through. */
  frequencies?: Maybe<Array<FrequencyGroup>>;
  /** Impressions per distinct listener; null without listeners (A8). */
  frequency?: Maybe<Scalars['Float']['output']>;
  /** Whether frequencies are scaled up from a sample of listeners: above 200,000 downloads. */
  frequencyIsSampled: Scalars['Boolean']['output'];
  /** Share of downloads that went to the 2 % of listeners with the most; null with fewer than 50 listeners, and where frequencies are. */
  heavyShare?: Maybe<Scalars['Float']['output']>;
  /** Share of downloads from outside the campaign's markets; null without downloads, and for a campaign that runs everywhere. */
  outsideMarketsShare?: Maybe<Scalars['Float']['output']>;
  /** Distinct listener keys among downloads of the spots (C24); never to be added to another figure. */
  reach: Scalars['Int']['output'];
  /** By how much of itself an estimate of reach is off in 19 of 20 cases, at most; 0 for a count. */
  reachErrorShare: Scalars['Float']['output'];
  /** Whether reach is an estimate from sketches: above 100,000 downloads, unless there are few listeners. */
  reachIsEstimate: Scalars['Boolean']['output'];
  /** Share of downloads from networks that can be one household's (A5b); null without downloads. */
  usableAddressShare?: Maybe<Scalars['Float']['output']>;
};

/** Something that was done to a sponsor, a campaign or a placement. */
export type CampaignChange = {
  __typename?: 'CampaignChange';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** Who did it: the id of a person or a key, or the name of a service. */
  byId: Scalars['String']['output'];
  /** Whether a person, a key or a service did it. */
  byKind: Scalars['String']['output'];
  /** What was changed, by the names of the fields as they are kept. */
  fields: Array<ChangedField>;
  /** The change's id. */
  id: Scalars['ID']['output'];
  /** What was done. */
  kind: CampaignChangeKind;
  /** What it was done to. */
  subject: CampaignChangeSubject;
  /** The id of what it was done to. */
  subjectId: Scalars['ID']['output'];
  /** Whether it is of a kind that can be undone, and was not yet. */
  undoable: Scalars['Boolean']['output'];
  /** When it was undone; null while it holds. */
  undoneAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A page of changes. */
export type CampaignChangeConnection = {
  __typename?: 'CampaignChangeConnection';
  /** Changes with their cursors. */
  edges: Array<CampaignChangeEdge>;
  /** Where this page lies. */
  pageInfo: PageInfo;
};

/** A change and its cursor. */
export type CampaignChangeEdge = {
  __typename?: 'CampaignChangeEdge';
  /** Cursor of this change. */
  cursor: Scalars['String']['output'];
  /** The change. */
  node: CampaignChange;
};

/** What was done. */
export type CampaignChangeKind =
  /** It was put away. */
  | 'ARCHIVE'
  /** It was made as a copy. */
  | 'DUPLICATE'
  /** It was taken out again. */
  | 'RESTORE'
  /** It was moved to another state, by somebody or by the days of its flights. Undone by moving it back, where that is allowed. */
  | 'STATE'
  /** An earlier change was undone. */
  | 'UNDO'
  /** Fields were changed. */
  | 'UPDATE';

/** To what something was done. */
export type CampaignChangeSubject =
  /** A campaign. */
  | 'CAMPAIGN'
  /** A placement. */
  | 'PLACEMENT'
  /** A sponsor. */
  | 'SPONSOR';

/** A page of campaigns. */
export type CampaignConnection = {
  __typename?: 'CampaignConnection';
  /** Campaigns with their cursors. */
  edges: Array<CampaignEdge>;
  /** Where this page lies. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** What a campaign costs. */
export type CampaignCosts = {
  __typename?: 'CampaignCosts';
  /** The prices agreed for its placements, or the budget; null where a price follows the delivery. */
  agreed?: Maybe<Money>;
  /** By what. */
  basis: CostBasis;
  /** What it was to cost, as booked. */
  budget: Money;
  /** Impressions still owed as make-goods for placements that have a price (A11). */
  makeGoodImpressions: Scalars['Int']['output'];
  /** What is owed: agreed prices while it runs, and for less than was contracted pro rata once it is over, unless a make-good was agreed (A11). */
  owed: Money;
  /** Spot by spot; empty where the campaign is paid as booked. Make-goods cost nothing and count for the spot they make good for. */
  placements: Array<PlacementCost>;
  /** Its placements that have no price and add nothing, though others have one. */
  unpricedPlacements: Scalars['Int']['output'];
};

/** What a campaign's spots delivered within their flights. Impressions of different spots add up; listeners never do (C24). */
export type CampaignDelivery = {
  __typename?: 'CampaignDelivery';
  /** Each day of the flights on which anything was delivered or is expected, in order; at most 3,660. */
  byDay: Array<DayDelivery>;
  /** Each episode in which a spot was delivered, most impressions first; at most 1,000. */
  byEpisode: Array<EpisodeDelivery>;
  /** Each spot in use, those without delivery included. */
  byPlacement: Array<PlacementDelivery>;
  /** Impressions that were contracted, make-goods left out, which deliver what is missing of others; null when no spot names a number. */
  contracted?: Maybe<Scalars['Int']['output']>;
  /** The days covered. */
  dateRange: DateRange;
  /** What will have been delivered at the end of the last flight; of a campaign whose flights are over, what was. */
  forecast: DeliveryForecast;
  /** Share of the contracted impressions delivered so far, make-goods included, divided by the share expected by now (A9); null before the first flight and without a number. */
  pacing?: Maybe<Scalars['Float']['output']>;
  /** All spots together. */
  total: DeliveryFigures;
};

/** A campaign and its cursor. */
export type CampaignEdge = {
  __typename?: 'CampaignEdge';
  /** Cursor of this campaign. */
  cursor: Scalars['String']['output'];
  /** The campaign. */
  node: Campaign;
};

/** Which campaigns to list; what is left out does not matter. */
export type CampaignFilter = {
  /** Whose first to last day touches these days. */
  flightWithin?: InputMaybe<DateRangeInput>;
  /** With those that were put away. */
  includeArchived?: Scalars['Boolean']['input'];
  /** With a spot in this show. */
  podcastId?: InputMaybe<Scalars['ID']['input']>;
  /** Of this sponsor. */
  sponsorId?: InputMaybe<Scalars['ID']['input']>;
  /** In one of these states. */
  states?: InputMaybe<Array<CampaignState>>;
  /** Part of the name of the campaign or of its sponsor, in any case. */
  text?: InputMaybe<Scalars['String']['input']>;
};

/** A column of a table of campaigns. */
export type CampaignImportColumn = {
  __typename?: 'CampaignImportColumn';
  /** What stands in it. */
  description: Scalars['String']['output'];
  /** Name, in any case; spaces and hyphens stand for `_`. */
  name: Scalars['String']['output'];
  /** True where each row needs it. */
  required: Scalars['Boolean']['output'];
};

/** How a table of campaigns is to look. */
export type CampaignImportTemplate = {
  __typename?: 'CampaignImportTemplate';
  /** The columns, in any order. */
  columns: Array<CampaignImportColumn>;
  /** A table with all columns and a row that shows them. */
  csv: Scalars['String']['output'];
};

/**
 * Whether a campaign's households bought more than comparable ones that did not hear it (A7). Exposed are households with a download that
 * held one of its spots; the control is made of households without any, weighted so that it listened to the same shows in the same
 * weeks. Both are homes only: mobile carriers, businesses and other shared addresses tell no household (A3).
 */
export type CampaignLift = {
  __typename?: 'CampaignLift';
  /** When they were read. */
  asOf: Scalars['DateTime']['output'];
  /** What became of the exposed, by the week of their first exposure, oldest first. Left-out households are in it too. */
  cohorts: Array<LiftCohort>;
  /** Households that did not hear it, as they were counted; their rate is the weighted one. */
  control: LiftGroup;
  /** How many unweighted households would be as certain as the weighted control. */
  controlEffectiveHouseholds: Scalars['Float']['output'];
  /** Days whose listening was compared, UTC. */
  dateRange: DateRange;
  /** Households that heard the campaign and have a control to be compared with. */
  exposed: LiftGroup;
  /** Converters beyond what the control's rate gives, among the households looked at; negative when there were fewer. Null with `NOT_ENOUGH_DATA`. */
  incremental?: Maybe<Scalars['Float']['output']>;
  /** Where the lift lies with 95 %. Null with `NOT_ENOUGH_DATA`. */
  interval?: Maybe<LiftInterval>;
  /** (Exposed rate − control rate) / control rate: 0.25 is 25 %. Null with `NOT_ENOUGH_DATA`. */
  lift?: Maybe<Scalars['Float']['output']>;
  /** What these figures cannot tell, in words; empty when nothing limits them. */
  limits: Array<Scalars['String']['output']>;
  /** Exposed households compared with listeners of other shows in the same week, because too few of their own show's had not heard the campaign. */
  matchedByWeekHouseholds: Scalars['Int']['output'];
  /** The verdict in words, with its numbers. */
  reason: Scalars['String']['output'];
  /** Share of all households that were looked at, 0 to 1: of much listening a sample is taken by the household's key, of both groups alike. */
  sampledShare: Scalars['Float']['output'];
  /** Exposed households without anybody to compare them with, which are left out. */
  unmatchedHouseholds: Scalars['Int']['output'];
  /** What may be said. Only with `SIGNIFICANT` is the lift a finding. */
  verdict: LiftVerdict;
  /** Of the two-proportion z test: significant from 1.96 on. Null with `NOT_ENOUGH_DATA`. */
  zScore?: Maybe<Scalars['Float']['output']>;
};

/** A campaign's figures, as they change. */
export type CampaignLive = {
  __typename?: 'CampaignLive';
  /** When these figures were read. */
  asOf: Scalars['DateTime']['output'];
  /** The campaign. */
  campaign: Campaign;
  /** The latest credited conversion. */
  lastConversion?: Maybe<Conversion>;
  /** Delivery and response so far. */
  metrics: CampaignMetrics;
  /** Cost against value so far. */
  roi: RoiMetrics;
};

/** Delivery and response of a campaign. */
export type CampaignMetrics = {
  __typename?: 'CampaignMetrics';
  /** Value per order that has a value in the campaign's currency; null without such orders (A8). */
  averageOrderValue?: Maybe<Money>;
  /** Clicks on its tracking links by people. */
  clicks: Scalars['Int']['output'];
  /** Orders credited to it, those too whose value has no exchange rate. */
  conversions: Scalars['Int']['output'];
  /** Cost per new customer (A8); null without one. */
  customerAcquisitionCost?: Maybe<Money>;
  /** What the impressions cost at the booked CPM (A10); null without a CPM. */
  deliveredValue?: Maybe<Money>;
  /** Downloads of its placements by C1 to C26 (C32). */
  downloads: Scalars['Int']['output'];
  /** Cost per thousand impressions; null without impressions (A8). */
  effectiveCpm?: Maybe<Money>;
  /** Impressions per distinct listener; null without listeners (A8). */
  frequency?: Maybe<Scalars['Float']['output']>;
  /** Downloads that brought the spot (C33); as many as downloads where no bytes are seen (C27). */
  impressions: Scalars['Int']['output'];
  /** Orders of customers who bought for the first time; null where nobody knows of any of its orders. */
  newCustomers?: Maybe<Scalars['Int']['output']>;
  /** Share of the contracted impressions delivered, divided by the share of the flight elapsed (A9); null without a contracted number. */
  pacing?: Maybe<Scalars['Float']['output']>;
  /** Distinct listener keys among those downloads (C24); never to be added to another figure. */
  reach: Scalars['Int']['output'];
  /** Whether reach is an estimate from sketches of days, as for large campaigns, rather than a count. */
  reachIsEstimate: Scalars['Boolean']['output'];
  /** Visitors by its links per distinct listener; null without listeners (A8). */
  responseRate?: Maybe<Scalars['Float']['output']>;
  /** Distinct visitors by its tracking links (C24); one whose key was erased counts by the key that took its place. */
  visitors: Scalars['Int']['output'];
};

/** What a campaign is for. */
export type CampaignObjective =
  /** That people know. */
  | 'AWARENESS'
  /** That they sign up. */
  | 'LEADS'
  /** That they buy. */
  | 'SALES'
  /** That they visit. */
  | 'TRAFFIC';

/** What a campaign brought over a span of days. */
export type CampaignPerformance = {
  __typename?: 'CampaignPerformance';
  /** The instant these figures were read at. */
  asOf: Scalars['DateTime']['output'];
  /** Where the conversions came from. */
  attribution: AttributionSummary;
  /** How its figures compare: with the organization's own campaigns that are over, where there are at least 5, and with published averages, which are marked as such. */
  benchmarks: Array<BenchmarkData>;
  /** The campaign. */
  campaignId: Scalars['ID']['output'];
  /** What the campaign costs, spot by spot where spots have prices. */
  costs: CampaignCosts;
  /** The days covered. */
  dateRange: DateRange;
  /** Delivery and response. */
  metrics: CampaignMetrics;
  /** Cost against value. */
  roi: RoiMetrics;
};

/** A campaign and its return. */
export type CampaignRoi = {
  __typename?: 'CampaignROI';
  /** The campaign. */
  campaign: Campaign;
  /** Cost against value. */
  roi: RoiMetrics;
};

/** The campaign is settled: what money follows from stays as it is. */
export type CampaignSettledError = UserError & {
  __typename?: 'CampaignSettledError';
  /** Which fields were to change; none where it was the campaign's placements. */
  fields: Array<Scalars['String']['output']>;
  /** What was to change. */
  message: Scalars['String']['output'];
};

/** A campaign that its publisher opened to another organization. */
export type CampaignShare = {
  __typename?: 'CampaignShare';
  /** When somebody took it. */
  acceptedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The id of the organization that took it; null while nobody has. */
  acceptedById?: Maybe<Scalars['ID']['output']>;
  /** The campaign. */
  campaign: Campaign;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** When it was taken back, or given up. */
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Until when its code can be used. */
  expiresAt: Scalars['DateTime']['output'];
  /** The share's id. */
  id: Scalars['ID']['output'];
  /** Where it stands. */
  state: CampaignShareState;
};

/** Where a share stands. */
export type CampaignShareState =
  /** An organization sees the campaign. */
  | 'ACCEPTED'
  /** It was taken back, or given up: nobody sees the campaign by it. */
  | 'ENDED'
  /** Nobody used its code in time. */
  | 'EXPIRED'
  /** Its code waits to be used. */
  | 'OFFERED';

/** A copy of a campaign's figures at one read timestamp that nothing changes; reports and invoices are made from it. */
export type CampaignSnapshot = {
  __typename?: 'CampaignSnapshot';
  /** The read timestamp. */
  asOf: Scalars['DateTime']['output'];
  /** The campaign. */
  campaignId: Scalars['ID']['output'];
  /**
   * SHA-256 of the stored figures, in hexadecimal digits: of the newest version as JSON without spaces, keys in the order of their code points. Whoever
   * holds a copy can tell that it is the one. Null for snapshots of before version 2.
   */
  contentHash?: Maybe<Scalars['String']['output']>;
  /**
   * The figures, in the newest snapshot format that the reader knows. Version 2 has everything of version 1, and of `metrics`, `roi` and `costs` all
   * fields of their types. A snapshot of before version 2 is in version 1, whatever is asked for.
   */
  data: Scalars['JSON']['output'];
  /** The days covered. */
  dateRange: DateRange;
  /** The snapshot's id. */
  id: Scalars['ID']['output'];
};


/** A copy of a campaign's figures at one read timestamp that nothing changes; reports and invoices are made from it. */
export type CampaignSnapshotDataArgs = {
  formatVersion?: Scalars['Int']['input'];
};

/** How to sort campaigns. */
export type CampaignSort =
  /** The one that begins latest first. */
  | 'LATEST_FLIGHT'
  /** By name. */
  | 'NAME'
  /** The newest first. */
  | 'NEWEST';

/** Where a campaign stands. The days of its flights move it from `BOOKED` on to `COMPLETED`; people do the rest. */
export type CampaignState =
  /** It is sold; its first flight has not begun. */
  | 'BOOKED'
  /** Its last flight is over. */
  | 'COMPLETED'
  /** It is being planned; nothing is promised. */
  | 'DRAFT'
  /** Within its flights. */
  | 'LIVE'
  /** What it brought and cost is settled: nothing about money changes any more. */
  | 'RECONCILED';

/** What the last look at a campaign found. */
export type CampaignVerification = {
  __typename?: 'CampaignVerification';
  /** When that was. */
  checkedAt: Scalars['DateTime']['output'];
  /** Each kind of check, in the order of the rules. */
  checks: Array<VerificationCheck>;
};

/** A show among the shows of one category. */
export type CategoryBenchmark = {
  __typename?: 'CategoryBenchmark';
  /** The category as the feeds say, such as `News` or `News/Tech News`. */
  category: Scalars['String']['output'];
  /** The show's downloads over the span. */
  downloads: Scalars['Int']['output'];
  /** Downloads below which a quarter of the shows lie. */
  lowerQuartile: Scalars['Float']['output'];
  /** Downloads of the show in the middle. */
  median: Scalars['Float']['output'];
  /** Its place among them, 1 for the most downloads; equals share a place. */
  rank: Scalars['Int']['output'];
  /** The show's downloads divided by the median; null where that is 0 (A8). */
  ratio?: Maybe<Scalars['Float']['output']>;
  /** How many shows of the organization with downloads in the span are in it, this one included; at least 5. */
  shows: Scalars['Int']['output'];
  /** Downloads above which a quarter of the shows lie. */
  upperQuartile: Scalars['Float']['output'];
};

/** To which state to move a campaign. */
export type ChangeCampaignStateInput = {
  /** The campaign. */
  campaignId: Scalars['ID']['input'];
  /** The version that the change was made for. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The state. */
  state: CampaignState;
};

/** The campaign is in that state. */
export type ChangeCampaignStatePayload = {
  __typename?: 'ChangeCampaignStatePayload';
  /** The campaign. */
  campaign: Campaign;
};

/** What `changeCampaignState` answers. */
export type ChangeCampaignStateResult = ChangeCampaignStatePayload | ConflictError | InvalidInputError | NotFoundError | StateTransitionError;

/** A field before and after a change. */
export type ChangedField = {
  __typename?: 'ChangedField';
  /** After. */
  after?: Maybe<Scalars['JSON']['output']>;
  /** Before. */
  before?: Maybe<Scalars['JSON']['output']>;
  /** Name, as it is kept: amounts in minor units under `costMinor`. */
  name: Scalars['String']['output'];
};

/** Names and units of a chart. */
export type ChartConfig = {
  __typename?: 'ChartConfig';
  /** What the values rest on; null where the chart's values do not rest on one kind of counts. */
  basis?: Maybe<FigureBasis>;
  /** Where the figures come from. */
  source: Scalars['String']['output'];
  /** Title. */
  title: Scalars['String']['output'];
  /** Name of the first axis. */
  xLabel: Scalars['String']['output'];
  /** Name of the value axis, with its unit. */
  yLabel: Scalars['String']['output'];
};

/** What a chart shows, without how it is drawn. */
export type ChartData = {
  __typename?: 'ChartData';
  /** Names and units. */
  config: ChartConfig;
  /** Its points in order. */
  data: Array<DataPoint>;
  /** Kind of chart. */
  type: ChartType;
};

/** Kind of chart. */
export type ChartType =
  /** Values of categories. */
  | 'BAR'
  /** Steps that grow smaller. */
  | 'FUNNEL'
  /** Values over two categories. */
  | 'HEATMAP'
  /** Shares of a whole. */
  | 'PIE'
  /** Values over time. */
  | 'TIME_SERIES';

/** A period to compare with. */
export type ComparedPeriod =
  /** As many days, ending where the range begins. */
  | 'PREVIOUS_PERIOD'
  /** The same calendar days a year before; 28 February stands for the 29th where the year has none. */
  | 'YEAR_BEFORE';

/** A network that many people share. */
export type ConfirmSharedNetworkInput = {
  /** What to call it, up to 200 characters. */
  label: Scalars['String']['input'];
  /** Whether its requests count even where its addresses are a data centre's (C8), as those of an office behind a proxy may be. */
  liftsDataCentre?: InputMaybe<Scalars['Boolean']['input']>;
  /** An address, or a range of up to /24 (IPv4) or /56 (IPv6): `203.0.113.7`, `203.0.113.0/24`. Keyed at once and not kept. */
  network: Scalars['String']['input'];
  /** From when on its requests count, within the days that are still kept; the beginning of today in UTC when not given. */
  since?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A network that was put on the list, or confirmed again. */
export type ConfirmSharedNetworkPayload = {
  __typename?: 'ConfirmSharedNetworkPayload';
  /** The task that counts the days concerned again. */
  recountTaskId: Scalars['ID']['output'];
  /** The entry. */
  sharedNetwork: SharedNetwork;
};

/** What `confirmSharedNetwork` answers. */
export type ConfirmSharedNetworkResult = ConfirmSharedNetworkPayload | InvalidInputError;

/** The request contradicts what is already there. */
export type ConflictError = UserError & {
  __typename?: 'ConflictError';
  /** The id of what is already there, where there is one. */
  existingId?: Maybe<Scalars['ID']['output']>;
  /** What it contradicts. */
  message: Scalars['String']['output'];
};

/** What somebody said to being measured. */
export type ConsentState =
  /** No. Nothing of the person is kept. */
  | 'DENIED'
  /** Yes. */
  | 'GRANTED'
  /** Nothing was said. */
  | 'UNKNOWN';

/** A sale or other act that campaigns are paid for; one per order (A5). */
export type Conversion = {
  __typename?: 'Conversion';
  /** When the order was placed. */
  at: Scalars['DateTime']['output'];
  /** The credit it was given; null when no campaign earned it. */
  attribution?: Maybe<AttributionEvent>;
  /** Every outcome it had, newest first. */
  attributionVersions: Array<AttributionVersion>;
  /** What was found of it and what was refused, judged by what is known now. */
  explanation: AttributionExplanation;
  /** The conversion's id. */
  id: Scalars['ID']['output'];
  /** The shop's order id. */
  orderId: Scalars['String']['output'];
  /** Refunded so far. */
  refunded: Money;
  /** Where it came from: `shopify`, `api`, `pixel`, `server`, … */
  source: Scalars['String']['output'];
  /** What it is worth, refunds already taken off. */
  value: Money;
};

/** A page of conversions. */
export type ConversionConnection = {
  __typename?: 'ConversionConnection';
  /** Conversions with their cursors. */
  edges: Array<ConversionEdge>;
  /** Where this page lies. */
  pageInfo: PageInfo;
};

/** What was sold. */
export type ConversionData = {
  __typename?: 'ConversionData';
  /** The shop's order id. */
  orderId: Scalars['String']['output'];
  /** The promo code that was typed. */
  promoCode?: Maybe<Scalars['String']['output']>;
  /** What it is worth, refunds already taken off. */
  value: Money;
};

/** A conversion and its cursor. */
export type ConversionEdge = {
  __typename?: 'ConversionEdge';
  /** Cursor of this conversion. */
  cursor: Scalars['String']['output'];
  /** The conversion. */
  node: Conversion;
};

/** Orders in a currency that is not the campaign's. */
export type ConvertedOrders = {
  __typename?: 'ConvertedOrders';
  /** The same in the campaign's currency; part of the campaign's value. */
  convertedValue: Money;
  /** How many. */
  orders: Scalars['Int']['output'];
  /** Their value as sold, refunds taken off. */
  value: Money;
};

/** By what a campaign is paid. */
export type CostBasis =
  /** As the campaign was booked: no placement has a price of its own. */
  | 'BOOKED'
  /** The prices of its placements; one without a price of its own has the campaign's CPM. */
  | 'PLACEMENTS';

/** Downloads from a country. */
export type CountryDelivery = {
  __typename?: 'CountryDelivery';
  /** ISO 3166-1 alpha-2; `ZZ` where it is not known. */
  country: Scalars['String']['output'];
  /** Downloads. */
  downloads: Scalars['Int']['output'];
  /** Whether it is one of the campaign's markets; null for a campaign that runs everywhere. */
  isMarket?: Maybe<Scalars['Boolean']['output']>;
};

/** A new brand. */
export type CreateBrandInput = {
  /** Name, unique within the sponsor. */
  name: Scalars['String']['input'];
  /** Whose it is. */
  sponsorId: Scalars['ID']['input'];
  /** Website. */
  website?: InputMaybe<Scalars['String']['input']>;
};

/** The brand was created. */
export type CreateBrandPayload = {
  __typename?: 'CreateBrandPayload';
  /** The new brand. */
  brand: Brand;
};

/** What `createBrand` answers. */
export type CreateBrandResult = ConflictError | CreateBrandPayload | InvalidInputError | NotFoundError;

/** A new campaign. Its days are given as `flights`, or as `flightFrom` and `flightTo` for a single one. */
export type CreateCampaignInput = {
  /** Days after an exposure within which a conversion can be its effect, 1 to 60. */
  attributionWindowDays?: Scalars['Int']['input'];
  /** What of the sponsor it advertises. */
  brandId?: InputMaybe<Scalars['ID']['input']>;
  /** What it costs. */
  cost: MoneyInput;
  /** Price per thousand downloads, in the currency of the cost. */
  cpm?: InputMaybe<MoneyInput>;
  /** What a new customer is worth to the sponsor over time, in the currency of the cost. */
  customerValue?: InputMaybe<MoneyInput>;
  /** Plans it only: a draft runs on no day until it is booked. */
  draft?: Scalars['Boolean']['input'];
  /** First day of the only flight, UTC. */
  flightFrom?: InputMaybe<Scalars['Day']['input']>;
  /** Last day of the only flight, UTC, included. */
  flightTo?: InputMaybe<Scalars['Day']['input']>;
  /** The flights, 1 to 20, which do not overlap. */
  flights?: InputMaybe<Array<FlightInput>>;
  /** Days after which a touch weighs half, 1 to 60 (A3). */
  halfLifeDays?: Scalars['Int']['input'];
  /** Countries it is for, ISO 3166-1 alpha-2; none for all. */
  markets?: Array<Scalars['String']['input']>;
  /** Name. */
  name: Scalars['String']['input'];
  /** What it is for. */
  objective?: InputMaybe<CampaignObjective>;
  /** How delivery is to spread over the flight. */
  pacingCurve?: PacingCurve;
  /** Signs of an effect, strongest first (A5). */
  signalOrder?: InputMaybe<Array<AttributionMethod>>;
  /** Who pays. */
  sponsorId: Scalars['ID']['input'];
  /** What is done about downloads that were contracted and did not come. */
  underDelivery?: UnderDelivery;
};

/** The campaign was created. */
export type CreateCampaignPayload = {
  __typename?: 'CreateCampaignPayload';
  /** The new campaign. */
  campaign: Campaign;
};

/** What `createCampaign` answers. */
export type CreateCampaignResult = CreateCampaignPayload | InvalidInputError | NotFoundError;

/** Of what to make a snapshot. */
export type CreateCampaignSnapshotInput = {
  /** The campaign. */
  campaignId: Scalars['ID']['input'];
  /** Also what new customers are worth in the long run, apart from all other figures. */
  includeCustomerValue?: Scalars['Boolean']['input'];
  /** The days to cover. */
  range: DateRangeInput;
};

/** The snapshot was made. */
export type CreateCampaignSnapshotPayload = {
  __typename?: 'CreateCampaignSnapshotPayload';
  /** The snapshot. */
  snapshot: CampaignSnapshot;
};

/** What `createCampaignSnapshot` answers. */
export type CreateCampaignSnapshotResult = CreateCampaignSnapshotPayload | InvalidInputError | NotFoundError;

/** A rate that was agreed on. */
export type CreateManualExchangeRateInput = {
  /** The currency of which one unit is worth `rate`, ISO 4217. */
  base: Scalars['String']['input'];
  /** The first day whose orders are converted by it, UTC. */
  firstDay: Scalars['Day']['input'];
  /** The last such day; at most ten years after the first. */
  lastDay: Scalars['Day']['input'];
  /** Why, in at most 500 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The currency of `rate`, ISO 4217. */
  quote: Scalars['String']['input'];
  /** Units of `quote` for one of `base`: a decimal above zero with at most 12 digits on either side of the point, such as `1.0832`. */
  rate: Scalars['String']['input'];
};

/** The rate is recorded; figures of campaigns are read with it from now on. */
export type CreateManualExchangeRatePayload = {
  __typename?: 'CreateManualExchangeRatePayload';
  /** The rate. */
  manualExchangeRate: ManualExchangeRate;
};

/** What `createManualExchangeRate` answers; a conflict where another rate of the two currencies holds on one of the days. */
export type CreateManualExchangeRateResult = ConflictError | CreateManualExchangeRatePayload | InvalidInputError;

/** A new pixel. */
export type CreatePixelInput = {
  /** Hosts whose pages may call it, with all below them, at most 20; any when none is named. */
  allowedDomains?: Array<Scalars['String']['input']>;
  /** The campaign it is made for. */
  campaignId?: InputMaybe<Scalars['ID']['input']>;
  /** Name. */
  name: Scalars['String']['input'];
  /** What to put before each order id, at most 40 characters. */
  orderPrefix?: Scalars['String']['input'];
  /** The sponsor whose shop it is; that of the campaign where one is named. */
  sponsorId?: InputMaybe<Scalars['ID']['input']>;
};

/** The pixel was created. */
export type CreatePixelPayload = {
  __typename?: 'CreatePixelPayload';
  /** The new pixel. */
  pixel: Pixel;
};

/** What `createPixel` answers. */
export type CreatePixelResult = ConflictError | CreatePixelPayload | InvalidInputError | NotFoundError;

/** A new placement. */
export type CreatePlacementInput = {
  /** The campaign. */
  campaignId: Scalars['ID']['input'];
  /** Whose ads must not be in the same episode: at most 100 of 100 characters. */
  competitors?: Array<Scalars['String']['input']>;
  /** As `contractedImpressions`, which is the better name; give one of the two. */
  contractedDownloads?: InputMaybe<Scalars['Int']['input']>;
  /** Impressions that were contracted. */
  contractedImpressions?: InputMaybe<Scalars['Int']['input']>;
  /** Price of a thousand impressions, for `CPM`, in the campaign's currency; the campaign's own when not given. */
  cpm?: InputMaybe<MoneyInput>;
  /** The episode; leave out for a run of the show. */
  episodeId?: InputMaybe<Scalars['ID']['input']>;
  /** The flight it runs in, one of the campaign's; leave out for all of them. */
  flightId?: InputMaybe<Scalars['ID']['input']>;
  /** Words that must not be said: at most 100 of 100 characters. */
  forbiddenWords?: Array<Scalars['String']['input']>;
  /** How it gets into the episode. */
  insertion?: AdInsertion;
  /** How long it is, at most an hour. */
  lengthSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** The spot that it makes good for, one of the campaign's. */
  makeGoodForId?: InputMaybe<Scalars['ID']['input']>;
  /** Which ad of its break it is, 1 to 20. */
  podPosition?: InputMaybe<Scalars['Int']['input']>;
  /** The show. */
  podcastId: Scalars['ID']['input'];
  /** Where in the episode. */
  position?: AdPosition;
  /** The price, for `FLAT`, in the campaign's currency. */
  price?: InputMaybe<MoneyInput>;
  /** How its price is made. */
  pricing?: PlacementPricing;
  /** The code that is said in it, one of the campaign's. */
  promoCodeId?: InputMaybe<Scalars['ID']['input']>;
  /** Who speaks it. */
  readKind?: AdReadKind;
  /** What the host is to say: at most 50 points of 500 characters. */
  talkingPoints?: Array<Scalars['String']['input']>;
  /** Prices by impressions, for `TIERED`: 1 to 20, ascending. */
  tiers?: InputMaybe<Array<PriceTierInput>>;
  /** The address that is said in it: http or https. */
  url?: InputMaybe<Scalars['String']['input']>;
};

/** The placement was created. */
export type CreatePlacementPayload = {
  __typename?: 'CreatePlacementPayload';
  /** The new placement. */
  placement: Placement;
};

/** What `createPlacement` answers. */
export type CreatePlacementResult = ConflictError | CreatePlacementPayload | InvalidInputError | NotFoundError;

/** A new promo code. */
export type CreatePromoCodeInput = {
  /** First day it is active, UTC; the flight's first when not given. */
  activeFrom?: InputMaybe<Scalars['Day']['input']>;
  /** Last day it is active, UTC; no end when not given. */
  activeTo?: InputMaybe<Scalars['Day']['input']>;
  /** The campaign. */
  campaignId: Scalars['ID']['input'];
  /** The code; compared by NFKC, upper case, without spaces and hyphens (A5). */
  code: Scalars['String']['input'];
};

/** The promo code was created. */
export type CreatePromoCodePayload = {
  __typename?: 'CreatePromoCodePayload';
  /** The new code. */
  promoCode: PromoCode;
};

/** What `createPromoCode` answers. */
export type CreatePromoCodeResult = ConflictError | CreatePromoCodePayload | InvalidInputError | NotFoundError;

/** A new contact. */
export type CreateSponsorContactInput = {
  /** E-mail address. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** What they do there. */
  job?: InputMaybe<Scalars['String']['input']>;
  /** Name. */
  name: Scalars['String']['input'];
  /** Telephone number. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** Where they work. */
  sponsorId: Scalars['ID']['input'];
};

/** The contact was created. */
export type CreateSponsorContactPayload = {
  __typename?: 'CreateSponsorContactPayload';
  /** The new contact. */
  contact: SponsorContact;
};

/** What `createSponsorContact` answers. */
export type CreateSponsorContactResult = ConflictError | CreateSponsorContactPayload | InvalidInputError | NotFoundError;

/** A new sponsor. */
export type CreateSponsorInput = {
  /** Name, unique within the organization. */
  name: Scalars['String']['input'];
  /** Website. */
  website?: InputMaybe<Scalars['String']['input']>;
};

/** The sponsor was created. */
export type CreateSponsorPayload = {
  __typename?: 'CreateSponsorPayload';
  /** The new sponsor. */
  sponsor: Sponsor;
};

/** What `createSponsor` answers. */
export type CreateSponsorResult = ConflictError | CreateSponsorPayload | InvalidInputError;

/** A new tracking link. */
export type CreateTrackingLinkInput = {
  /** The campaign. */
  campaignId: Scalars['ID']['input'];
  /** Where it leads: http or https. */
  destinationUrl: Scalars['String']['input'];
  /** The spot it is read in, of this campaign; leave out where it is read in several. */
  placementId?: InputMaybe<Scalars['ID']['input']>;
  /** The part after `/go/`: 3 to 64 letters, digits and hyphens; made up when not given. */
  slug?: InputMaybe<Scalars['String']['input']>;
};

/** The tracking link was created. */
export type CreateTrackingLinkPayload = {
  __typename?: 'CreateTrackingLinkPayload';
  /** The new link. */
  trackingLink: TrackingLink;
};

/** What `createTrackingLink` answers. */
export type CreateTrackingLinkResult = ConflictError | CreateTrackingLinkPayload | InvalidInputError | NotFoundError;

/** The figures of the first page. */
export type DashboardData = {
  __typename?: 'DashboardData';
  /** Delivery of campaigns over the span. */
  adPerformance: AdPerformanceData;
  /** The last instant up to which every request has been counted. */
  asOf: Scalars['DateTime']['output'];
  /** Listening over the span. */
  listenerEngagement: ListenerEngagementData;
  /** Cost against value of campaigns, one currency at a time. */
  sponsorROI: Array<SponsorRoiData>;
  /** The days covered. */
  timeRange: DateRange;
};

/** Data of others by which requests are judged, and the thanks they ask for. */
export type DataAttribution = {
  __typename?: 'DataAttribution';
  /** Which edition is in use: a date, or a hash of the list. */
  edition: Scalars['String']['output'];
  /** The licence, by its SPDX identifier where it has one. */
  licence: Scalars['String']['output'];
  /** The text to show, such as `IP Geolocation by DB-IP`. */
  name: Scalars['String']['output'];
  /** Where it links to. */
  url: Scalars['String']['output'];
};

/** A point of a chart. */
export type DataPoint = {
  __typename?: 'DataPoint';
  /** Whether the value may still grow: its last requests are not all in. */
  provisional: Scalars['Boolean']['output'];
  /** Category on the second axis, for heatmaps. */
  series?: Maybe<Scalars['String']['output']>;
  /** Category or day on the first axis. */
  x: Scalars['String']['output'];
  /** The value. */
  y: Scalars['Float']['output'];
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

/** A day of a campaign. */
export type DayDelivery = {
  __typename?: 'DayDelivery';
  /** Impressions from the first day up to the end of this one. */
  cumulative: Scalars['Int']['output'];
  /** The UTC day. */
  day: Scalars['Day']['output'];
  /** Downloads. */
  downloads: Scalars['Int']['output'];
  /** Impressions expected up to the end of this day by the campaign's curve (A9); null without a contracted number. */
  expected?: Maybe<Scalars['Float']['output']>;
  /** Impressions. */
  impressions: Scalars['Int']['output'];
};

/** What the sponsor says. */
export type DecideApprovalInput = {
  /** The approval. */
  approvalId: Scalars['ID']['input'];
  /** Whether they agree. */
  approve: Scalars['Boolean']['input'];
  /** What they have to say, at most 2,000 characters; needed where they do not agree. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** The sponsor has answered. */
export type DecideApprovalPayload = {
  __typename?: 'DecideApprovalPayload';
  /** The approval. */
  approval: Approval;
};

/** What `decideApproval` answers: a conflict when it was answered already, or when what it is about changed meanwhile. */
export type DecideApprovalResult = ConflictError | DecideApprovalPayload | InvalidInputError | NotFoundError;

/** That delivery of a campaign or of one of its spots is off its plan. */
export type DeliveryAlert = {
  __typename?: 'DeliveryAlert';
  /** The campaign. */
  campaign: Campaign;
  /** Impressions that were contracted. */
  contracted: Scalars['Int']['output'];
  /** Impressions when it was last looked at. */
  delivered: Scalars['Int']['output'];
  /** The alert's id. */
  id: Scalars['ID']['output'];
  /** What is off. */
  kind: DeliveryAlertKind;
  /** Pacing when it was last looked at. */
  pacing?: Maybe<Scalars['Float']['output']>;
  /** The spot; null for the campaign as a whole. */
  placement?: Maybe<Placement>;
  /** When it was first seen. */
  raisedAt: Scalars['DateTime']['output'];
  /** When it was no longer so; null while it is. */
  resolvedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A page of delivery alerts. */
export type DeliveryAlertConnection = {
  __typename?: 'DeliveryAlertConnection';
  /** Alerts with their cursors. */
  edges: Array<DeliveryAlertEdge>;
  /** Where this page lies. */
  pageInfo: PageInfo;
  /** How many there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** An alert and its cursor. */
export type DeliveryAlertEdge = {
  __typename?: 'DeliveryAlertEdge';
  /** Cursor of this alert. */
  cursor: Scalars['String']['output'];
  /** The alert. */
  node: DeliveryAlert;
};

/** What is off in delivery. */
export type DeliveryAlertKind =
  /** More was delivered than was contracted; it pays the agreed price (A11). */
  | 'OVER_DELIVERED'
  /** Within the flight, delivery is ahead of its curve. */
  | 'OVER_PACING'
  /** The flight is over, and less was delivered than was contracted. */
  | 'UNDER_DELIVERED'
  /** Within the flight, delivery is behind its curve. */
  | 'UNDER_PACING';

/** Downloads of spots, and the impressions among them. */
export type DeliveryFigures = {
  __typename?: 'DeliveryFigures';
  /** By what impressions are told; the parts add up to them. */
  bases: Array<ImpressionCount>;
  /** Downloads by C1 to C26 (C32), each spot counted for itself. */
  downloads: Scalars['Int']['output'];
  /** Of these, the ones that brought the spot (C33). */
  impressions: Scalars['Int']['output'];
};

/** How many impressions there will be in the end. */
export type DeliveryForecast = {
  __typename?: 'DeliveryForecast';
  /** What it is made of. Of several parts, the least certain is named. */
  basis: ForecastBasis;
  /** The most likely number. */
  expected: Scalars['Int']['output'];
  /** … and no more than this. */
  high80: Scalars['Int']['output'];
  /** … and no more than this. */
  high95: Scalars['Int']['output'];
  /** In four of five cases it is no less than this… */
  low80: Scalars['Int']['output'];
  /** In 19 of 20 cases it is no less than this… */
  low95: Scalars['Int']['output'];
};

/** From where on delivery is off its plan. */
export type DeliverySetting = {
  __typename?: 'DeliverySetting';
  /** More than this share of what was contracted is too much. */
  overDelivery: Scalars['Float']['output'];
  /** Pacing above this is too fast. */
  overPacing: Scalars['Float']['output'];
  /** Nothing is said of pacing before this share of the flight has elapsed. */
  quietShare: Scalars['Float']['output'];
  /** Pacing below this is too slow. */
  underPacing: Scalars['Float']['output'];
};

/** Figures of one part of an audience, as a platform reports them. */
export type DemographicMetrics = {
  __typename?: 'DemographicMetrics';
  /** When it was read from the platform. */
  asOf: Scalars['DateTime']['output'];
  /** The days within the span that the platform's figures are of, as the platform draws them. */
  dateRange: DateRange;
  /** The platform that says so. */
  platform: Scalars['String']['output'];
  /** Which part: an age bracket, gender or country, such as `age:18-22`, `gender:female`, `country:DE`. */
  segment: Scalars['String']['output'];
  /** Share of the audience, from 0 to 1. */
  share: Scalars['Float']['output'];
  /** How the figure came here: `api`, `csv`, `manual`. */
  source: Scalars['String']['output'];
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

/** A sponsor's objection to a spot, and what both sides say to it. */
export type Dispute = {
  __typename?: 'Dispute';
  /** The campaign. */
  campaign: Campaign;
  /** When it was closed. */
  closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The dispute's id. */
  id: Scalars['ID']['output'];
  /** What was said, oldest first, at most 200. */
  messages: Array<DisputeMessage>;
  /** When it was opened. */
  openedAt: Scalars['DateTime']['output'];
  /** What came of it; null while it is open, and where it was withdrawn. */
  outcome?: Maybe<DisputeOutcome>;
  /** The spot. */
  placement: Placement;
  /** What is wrong with it. */
  reason: DisputeReason;
  /** Where it stands. */
  state: DisputeState;
};

/** A page of disputes. */
export type DisputeConnection = {
  __typename?: 'DisputeConnection';
  /** Disputes with their cursors. */
  edges: Array<DisputeEdge>;
  /** Where this page lies. */
  pageInfo: PageInfo;
};

/** A dispute and its cursor. */
export type DisputeEdge = {
  __typename?: 'DisputeEdge';
  /** Cursor of this dispute. */
  cursor: Scalars['String']['output'];
  /** The dispute. */
  node: Dispute;
};

/** What a side of a dispute said. */
export type DisputeMessage = {
  __typename?: 'DisputeMessage';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** Who: the id of a person or a key. */
  byId: Scalars['String']['output'];
  /** The message's id. */
  id: Scalars['ID']['output'];
  /** Which side said it. */
  side: DisputeSide;
  /** What. */
  text: Scalars['String']['output'];
};

/** What came of a dispute. */
export type DisputeOutcome =
  /** It was put right. */
  | 'CORRECTED'
  /** It is paid less, or not. */
  | 'CREDIT'
  /** Another spot makes good for it. */
  | 'MAKE_GOOD'
  /** The publisher does not agree. */
  | 'REFUSED';

/** What is wrong with a spot. */
export type DisputeReason =
  /** A competitor was in the same episode. */
  | 'COMPETITOR_NEARBY'
  /** It was not there. */
  | 'NOT_RUN'
  /** Something else; the first message says what. */
  | 'OTHER'
  /** It was read or sounded badly. */
  | 'QUALITY'
  /** Fewer heard it than was contracted. */
  | 'UNDER_DELIVERED'
  /** Something else was said, or something that must not be. */
  | 'WRONG_COPY'
  /** It was elsewhere in the episode, or in another one. */
  | 'WRONG_POSITION';

/** A side of a dispute. */
export type DisputeSide =
  /** Whose shows they are. */
  | 'PUBLISHER'
  /** Who pays. */
  | 'SPONSOR';

/** Where a dispute stands. */
export type DisputeState =
  /** Both sides can say something. */
  | 'OPEN'
  /** The publisher has settled it. */
  | 'RESOLVED'
  /** The sponsor has taken it back. */
  | 'WITHDRAWN';

/** When a second request of one listener for one episode is a second download (C20). */
export type DownloadWindow =
  /** On another UTC day. */
  | 'CALENDAR_DAY'
  /** 24 hours after the first request of the window. */
  | 'FIRST_TOUCH'
  /** 24 hours after the last request. */
  | 'LAST_TOUCH';

/** Downloads from publication to an age. */
export type DownloadsAtAge = {
  __typename?: 'DownloadsAtAge';
  /** The age, in days of 24 hours since publication. */
  days: Scalars['Int']['output'];
  /** Downloads so far at that age; null while the episode is younger, and where it came out before its show was measured: never a lower number. */
  downloads?: Maybe<Scalars['Int']['output']>;
};

/** Which campaign to book once more. */
export type DuplicateCampaignInput = {
  /** The campaign. */
  campaignId: Scalars['ID']['input'];
  /** First day of the copy, UTC; all its flights move with it. */
  firstDay: Scalars['Day']['input'];
  /** Name of the copy; that of the campaign when not given. */
  name?: InputMaybe<Scalars['String']['input']>;
};

/** There is a draft of another campaign with the same placements. Promo codes and make-goods are not copied. */
export type DuplicateCampaignPayload = {
  __typename?: 'DuplicateCampaignPayload';
  /** The copy. */
  campaign: Campaign;
  /** What was done; undone, it puts the copy away. */
  change?: Maybe<CampaignChange>;
};

/** What `duplicateCampaign` answers. */
export type DuplicateCampaignResult = ConflictError | DuplicateCampaignPayload | InvalidInputError | NotFoundError;

/** The figures of another period, and by how much the asked ones differ from them. */
export type EngagementComparison = {
  __typename?: 'EngagementComparison';
  /** What both periods' figures rest on. */
  basis: FigureBasis;
  /** Its days. */
  dateRange: DateRange;
  /** Downloads in it. */
  downloads: Scalars['Int']['output'];
  /** Change of downloads since, as a share of those: 0.25 for a quarter more; null where there were none (A8). */
  downloadsChange?: Maybe<Scalars['Float']['output']>;
  /** Distinct listener keys in it (C24). */
  listeners: Scalars['Int']['output'];
  /** Whether they were counted one by one. */
  listenersAreExact: Scalars['Boolean']['output'];
  /** Change of listeners since, as a share of those; null where there were none (A8). */
  listenersChange?: Maybe<Scalars['Float']['output']>;
  /** By which share of itself `listeners` may be off in 95 of 100 cases; 0 when it is exact. */
  listenersError: Scalars['Float']['output'];
  /** Which period. */
  period: ComparedPeriod;
};

/** An episode with its listening figures. */
export type Episode = {
  __typename?: 'Episode';
  /** The episode beside the episodes of its show published before it, at the same ages. */
  benchmark: EpisodeBenchmark;
  /** Downloads by C1 to C26 over a span of days. */
  downloads: Scalars['Int']['output'];
  /** Downloads at 1, 3, 7, 30, 60 and 90 days since publication, or at other ages. */
  downloadsSincePublication: EpisodeDownloadCurve;
  /** The episode's id. */
  id: Scalars['ID']['output'];
};


/** An episode with its listening figures. */
export type EpisodeBenchmarkArgs = {
  days?: Array<Scalars['Int']['input']>;
  episodes?: Scalars['Int']['input'];
};


/** An episode with its listening figures. */
export type EpisodeDownloadsArgs = {
  range?: InputMaybe<DateRangeInput>;
};


/** An episode with its listening figures. */
export type EpisodeDownloadsSincePublicationArgs = {
  days?: Array<Scalars['Int']['input']>;
};

/** An episode beside the episodes of its show that were published before it. */
export type EpisodeBenchmark = {
  __typename?: 'EpisodeBenchmark';
  /** One entry for each age asked for. */
  ages: Array<BenchmarkAtAge>;
  /** What the figures rest on. */
  basis: FigureBasis;
  /** How many earlier episodes were looked at. */
  episodes: Scalars['Int']['output'];
};

/** An episode of a campaign. */
export type EpisodeDelivery = {
  __typename?: 'EpisodeDelivery';
  /** The episode. */
  episode: Episode;
  /** What the campaign's spots delivered in it. */
  figures: DeliveryFigures;
};

/** Downloads of an episode by its age, so that episodes can be laid upon each other at the moment of publication. */
export type EpisodeDownloadCurve = {
  __typename?: 'EpisodeDownloadCurve';
  /** One entry for each age asked for. */
  ages: Array<DownloadsAtAge>;
  /** What the figures rest on. */
  basis: FigureBasis;
  /** The moment the ages are counted from; null where the feed's date cannot be read, and then no age has a figure. */
  publishedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** An episode and its downloads. */
export type EpisodeDownloads = {
  __typename?: 'EpisodeDownloads';
  /** Downloads over the span. */
  downloads: Scalars['Int']['output'];
  /** The episode. */
  episode: Episode;
};

/** Which household to forget. */
export type EraseHouseholdInput = {
  /** Its key, 32 hexadecimal digits; see `revealHouseholdKey`. */
  householdKey: Scalars['String']['input'];
};

/** An erasure that was begun, or that was under way already. */
export type EraseHouseholdPayload = {
  __typename?: 'EraseHouseholdPayload';
  /** For `erasure`. */
  erasureId: Scalars['ID']['output'];
};

/** What `eraseHousehold` answers. */
export type EraseHouseholdResult = EraseHouseholdPayload | InvalidInputError;

/** Rows of a table that lost their keys. Counts stay as they were. */
export type ErasedRows = {
  __typename?: 'ErasedRows';
  /** How many. */
  rows: Scalars['Long']['output'];
  /** The table. */
  table: Scalars['String']['output'];
};

/** A household that is forgotten. Which one, nobody knows any more when it is done. */
export type Erasure = {
  __typename?: 'Erasure';
  /** When it was done. */
  finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Its id. */
  id: Scalars['ID']['output'];
  /** When it was asked for. */
  requestedAt: Scalars['DateTime']['output'];
  /** Rows that lost their keys, by table; none while it is pending. */
  rows: Array<ErasedRows>;
  /** How far it is. */
  state: ErasureState;
};

/** Whether a household is forgotten. */
export type ErasureState =
  /** Its keys are nowhere any more. */
  | 'DONE'
  /** Not everywhere yet. */
  | 'PENDING';

/** A sign that tied a conversion to a campaign, or that was found and counts for nothing. */
export type EvidenceFound = {
  __typename?: 'EvidenceFound';
  /** When the touch was; null where that is not known. */
  at?: Maybe<Scalars['DateTime']['output']>;
  /** Whose it is; null where it is nobody's. */
  campaign?: Maybe<Campaign>;
  /** How sure it is, from 0 to 1; null for one that was refused. */
  confidence?: Maybe<Scalars['Float']['output']>;
  /** What kind of sign. */
  method: AttributionMethod;
  /** Why it counts for nothing; null for one that counts. */
  refusal?: Maybe<EvidenceRefusal>;
  /** The id of the rule that it was refused by, as in the methodology: A1, A5b, … */
  rule?: Maybe<Scalars['String']['output']>;
};

/** Why a sign counts for nothing. */
export type EvidenceRefusal =
  /** The answer names no campaign, and more or less than one could be meant. */
  | 'ANSWER_NAMES_NONE'
  /** A robot clicked. */
  | 'CLICK_BY_ROBOT'
  /** No click has this id. */
  | 'CLICK_UNKNOWN'
  /** The code was not active on that day (A5). */
  | 'CODE_NOT_ACTIVE'
  /** No campaign has this code (A5). */
  | 'CODE_UNKNOWN'
  /** The UTM campaign is neither a link nor a campaign of the organization. */
  | 'LINK_UNKNOWN'
  /** More than 10 apps or 25 downloads in 24 hours: no household (A5b). */
  | 'NOISY_HOUSEHOLD'
  /** The household heard none of the organization's campaigns in the 60 days before (A1). */
  | 'NOT_HEARD'
  /** No household is kept: there was no consent, no address, or its time is over (A5d). */
  | 'NO_HOUSEHOLD'
  /** It is another advertiser's (A5). */
  | 'OTHER_SPONSOR'
  /** The order lies outside the campaign's window (A1). */
  | 'OUTSIDE_WINDOW'
  /** The address is of a phone company, a business, a data centre, a VPN or a relay, and no household (A3, A5b). */
  | 'SHARED_NETWORK'
  /** Nobody said whose shop it was, and the household heard several advertisers. */
  | 'SPONSOR_UNKNOWN';

/** The rate at which orders of one currency are worth in another. */
export type ExchangeRate = {
  __typename?: 'ExchangeRate';
  /** The day that was asked for, UTC. */
  day: Scalars['Day']['output'];
  /** The currency that is converted, ISO 4217. */
  from: Scalars['String']['output'];
  /** The currency that it is converted into, ISO 4217. */
  into: Scalars['String']['output'];
  /** Units of `into` for one unit of `from`, as a decimal. For a rate that goes through the euro, or the other way round, cut to 12 digits behind the point; money is converted exactly. */
  rate: Scalars['String']['output'];
  /** The day that the rate was published for: the day itself, or the last one before that had a rate, at most 7 days back. */
  rateDay: Scalars['Day']['output'];
  /** Where it comes from. */
  source: ExchangeRateSource;
};

/** Where a rate comes from. */
export type ExchangeRateSource =
  /** A rate that the organization agreed on. */
  | 'MANUAL'
  /** The reference rates of the European Central Bank, or of the file that stands in their place. */
  | 'REFERENCE';

/** What figures rest on: no number means anything without it. */
export type FigureBasis = {
  __typename?: 'FigureBasis';
  /** The last instant up to which every request has been counted. */
  asOf: Scalars['DateTime']['output'];
  /** Whether some of the figures may still grow. */
  provisional: Scalars['Boolean']['output'];
  /** Where the counts come from: `prefix`, `cdn-log`, `reported-event` (C27). */
  source: Scalars['String']['output'];
  /** The zone of days and hours. */
  timeZone: Scalars['TimeZone']['output'];
  /** The download window in force (C20). */
  window: DownloadWindow;
};

/** Which flags. All that is given must hold. */
export type FlagFilterInput = {
  /** Those too that are no longer found. */
  includeResolved?: Scalars['Boolean']['input'];
  /** Only those on which nobody said anything yet. */
  isOpen?: InputMaybe<Scalars['Boolean']['input']>;
  /** Of these kinds. */
  kinds?: InputMaybe<Array<FlagKind>>;
  /** Of these severities. */
  severities?: InputMaybe<Array<FlagSeverity>>;
};

/** What a flag is about. `title`, `meaning` and `remedy` of a flag say the same at length. */
export type FlagKind =
  /** Another code or address than booked is said. */
  | 'BAD_CODE_OR_URL'
  /** Code or address is said less than twice. */
  | 'CALL_TO_ACTION_NOT_REPEATED'
  /** Another ad of the episode is a competitor's. */
  | 'COMPETITOR_IN_EPISODE'
  /** The busiest 2 % of the listeners hold more than a fifth of the impressions. */
  | 'CONCENTRATED'
  /** The campaign's ad is in the episode more often than booked. */
  | 'DOUBLE_SPOT'
  /** Words are said that the sponsor forbade. */
  | 'FORBIDDEN_WORDS'
  /** More than five impressions a listener within 30 days. */
  | 'HIGH_FREQUENCY'
  /** Fewer than a fifth of the impressions came from addresses that can be matched to a household (A5b). */
  | 'LOW_USABLE_IPS'
  /** Fewer than half of a talking point's words lie together in the read. Paraphrases with other words are not recognized. */
  | 'MISSED_TALKING_POINT'
  /** The transcript certainly holds nothing of the sponsor's. */
  | 'MISSING_READ'
  /** Nothing within the read or ten seconds around it says that somebody paid. English and German only. */
  | 'NO_DISCLOSURE'
  /** More than three tenths of the impressions came from outside the target countries. */
  | 'OUTSIDE_MARKETS'
  /** The episode, or the read in it, was gone less than 30 days after publication. */
  | 'REMOVED_EARLY'
  /** The read is shorter than four fifths of the length booked. */
  | 'SHORT_READ'
  /** Three ads or more come before it in its break, and no later place was booked. */
  | 'STACKED'
  /** A code or date that is over is said, or a host repeats an earlier flight's read (four fifths of its words, five at a time). */
  | 'STALE_READ'
  /** The flight is at most three days away or has begun, and there is no code, link or pixel. */
  | 'TRACKING_NOT_SET_UP'
  /** The flight is over and fewer impressions were delivered than contracted. */
  | 'UNDER_DELIVERY'
  /** Pacing (A9) is below 0.9. */
  | 'UNDER_PACING'
  /** The spot lies in another part of the episode, or later in its break, than booked. */
  | 'WRONG_POSITION';

/** Words of an episode, or a span of it. */
export type FlagQuote = {
  __typename?: 'FlagQuote';
  /** Where they end, in seconds. */
  endSeconds: Scalars['Float']['output'];
  /** Where they begin, in seconds. */
  startSeconds: Scalars['Float']['output'];
  /** As they were said; empty where the span itself is meant. */
  text: Scalars['String']['output'];
};

/** How much a flag matters. */
export type FlagSeverity =
  /** Good to know. */
  | 'NOTICE'
  /** The spot is as good as not delivered. */
  | 'SEVERE'
  /** Somebody should look. */
  | 'WARNING';

/** What a person says of a flag. */
export type FlagVerdict =
  /** It is so. The sponsor sees it from now on. */
  | 'CONFIRMED'
  /** It is not so, or does not matter. It comes back only when other words are said, or its figure gets worse by a quarter of the threshold. */
  | 'DISMISSED';

/** Days in a row on which a campaign runs, UTC. */
export type Flight = {
  __typename?: 'Flight';
  /** First day, included. */
  firstDay: Scalars['Day']['output'];
  /** The flight's id. */
  id: Scalars['ID']['output'];
  /** Last day, included. */
  lastDay: Scalars['Day']['output'];
  /** What it is called, where it is. */
  name?: Maybe<Scalars['String']['output']>;
};

/** Days in a row on which a campaign is to run. */
export type FlightInput = {
  /** First day, UTC, included. */
  firstDay: Scalars['Day']['input'];
  /** The flight that these days are given to; leave out for a new one. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Last day, UTC, included. */
  lastDay: Scalars['Day']['input'];
  /** What it is called. */
  name?: InputMaybe<Scalars['String']['input']>;
};

/** What a forecast is made of. */
export type ForecastBasis =
  /** The flights are over: it is what was delivered. */
  | 'DELIVERED'
  /** How downloads of at least five earlier episodes, or at least five earlier spans of days of the show, went on from where this one is now. */
  | 'HISTORY'
  /** There is too little past: the interval is a factor of two either way in four of five cases, by convention. */
  | 'TOO_LITTLE_HISTORY';

/** Listeners with one number of downloads. */
export type FrequencyGroup = {
  __typename?: 'FrequencyGroup';
  /** So many downloads; in the last group, 10, so many or more. */
  impressions: Scalars['Int']['output'];
  /** So many listeners had them. */
  listeners: Scalars['Int']['output'];
};

/** The stages of listening. */
export type FunnelStage =
  /** An order credited to a campaign that is placed here (A5); for those who may read campaigns. */
  | 'CONVERSION'
  /** A unique valid request for an episode (C32). */
  | 'DOWNLOAD'
  /** The show or episode was shown to somebody, as a platform reports it. */
  | 'IMPRESSION'
  /** A listener got at least through a quarter of an episode on a day. */
  | 'LISTENED_25'
  /** A listener got at least through half of an episode on a day. */
  | 'LISTENED_50'
  /** A listener got at least through three quarters of an episode on a day. */
  | 'LISTENED_75'
  /** A listener got through a whole episode on a day. */
  | 'LISTENED_100'
  /** A listener started an episode on a day, as the player reports it. */
  | 'STARTED';

/** One step of the funnel. */
export type FunnelStep = {
  __typename?: 'FunnelStep';
  /** How many. */
  count: Scalars['Int']['output'];
  /** What is counted, in a sentence. */
  definition: Scalars['String']['output'];
  /** Who says so: `prefix`, `cdn-log`, `reported-event`, `attribution`, or a platform's name. */
  source: Scalars['String']['output'];
  /** Which step. */
  step: FunnelStage;
};

/** A table of campaigns and placements, as comma-, semicolon- or tab-separated text. */
export type ImportCampaignsInput = {
  /**
   * The table, with a line of column names first; `campaignImportTemplate` says which there are. At most 10,000 rows, and as much as a request
   * may carry: import longer ones in parts, rows of a campaign that is there are added to it.
   */
  csv: Scalars['String']['input'];
  /** Says what would become of each row, and makes nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** What happens when a row cannot be taken. */
  onRejected?: OnRejectedRow;
};

/** What became of a table. */
export type ImportCampaignsPayload = {
  __typename?: 'ImportCampaignsPayload';
  /** Campaigns that were made, or got placements; none of a dry run. */
  campaigns: Array<Campaign>;
  /** How many rows became something. */
  created: Scalars['Int']['output'];
  /** How many rows were there already. */
  duplicates: Scalars['Int']['output'];
  /** How many rows could be taken, but were not because others could not. */
  heldBack: Scalars['Int']['output'];
  /** How many rows cannot be taken. */
  rejected: Scalars['Int']['output'];
  /** True when the same table was taken before: this is what became of it then, and nothing was made now. */
  repeated: Scalars['Boolean']['output'];
  /** What became of each row, in the order of the table. */
  rows: Array<ImportedRow>;
};

/** What `importCampaigns` answers. */
export type ImportCampaignsResult = ImportCampaignsPayload | InvalidInputError;

/** A table of orders, as comma-, semicolon- or tab-separated text. */
export type ImportOrdersInput = {
  /**
   * The table, with a line of column names first: `order`, `at`, `value` and `currency`, and, where there are, `codes` (parted by spaces,
   * commas or semicolons), `landing`, `referrer`, `customer` (an address of mail, hashed at once, or its SHA-256) and `new_customer`. At most
   * 10,000 rows, and as much as a request may carry. A negative value is a refund of the order.
   */
  csv: Scalars['String']['input'];
  /** The currency of rows that say none. */
  currency?: InputMaybe<Scalars['String']['input']>;
  /** Says what would become of each row, and keeps nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** Whose shop it is. */
  sponsorId?: InputMaybe<Scalars['ID']['input']>;
};

/** What became of a table of orders. */
export type ImportOrdersPayload = {
  __typename?: 'ImportOrdersPayload';
  /** Rows that were there already. */
  duplicates: Scalars['Int']['output'];
  /** Rows that became orders. */
  orders: Scalars['Int']['output'];
  /** Rows that became refunds. */
  refunds: Scalars['Int']['output'];
  /** Rows that cannot be taken; they hold up no other. */
  rejected: Scalars['Int']['output'];
  /** What became of each row, in the order of the table. */
  rows: Array<ImportedOrderRow>;
};

/** What `importOrders` answers. */
export type ImportOrdersResult = ImportOrdersPayload | InvalidInputError | NotFoundError;

/** What became of a row of orders. */
export type ImportedOrderRow = {
  __typename?: 'ImportedOrderRow';
  /** Why it cannot be taken. */
  cause?: Maybe<Scalars['String']['output']>;
  /** In which column that stands. */
  column?: Maybe<Scalars['String']['output']>;
  /** The line of the table on which the row ends, from 1. */
  line: Scalars['Int']['output'];
  /** The order that it is about. */
  orderId?: Maybe<Scalars['String']['output']>;
  /** What became of it. */
  verdict: ImportedOrderVerdict;
};

/** What became of a row of orders. */
export type ImportedOrderVerdict =
  /** It was there already. */
  | 'DUPLICATE'
  /** It is an order; it is credited within seconds. */
  | 'ORDER'
  /** It is a refund. */
  | 'REFUND'
  /** It cannot be taken; `cause` says why. */
  | 'REJECTED';

/** What became of a row. */
export type ImportedRow = {
  __typename?: 'ImportedRow';
  /** The campaign that it is part of; null where it made none. */
  campaignId?: Maybe<Scalars['ID']['output']>;
  /** Why it cannot be taken. */
  cause?: Maybe<Scalars['String']['output']>;
  /** In which column that stands. */
  column?: Maybe<Scalars['String']['output']>;
  /** The line of the table on which the row ends, from 1. */
  line: Scalars['Int']['output'];
  /** The placement that it became, or that was there; null for a row without a show, or where it made none. */
  placementId?: Maybe<Scalars['ID']['output']>;
  /** What became of it. */
  verdict: ImportedRowVerdict;
};

/** What became of a row of a table. */
export type ImportedRowVerdict =
  /** It is a placement now, or a campaign without one; in a dry run it would be. */
  | 'CREATED'
  /** All that it says is there already. */
  | 'DUPLICATE'
  /** It could be taken, but nothing was made because other rows cannot. */
  | 'HELD_BACK'
  /** It cannot be taken; `cause` says why. */
  | 'REJECTED';

/** By what an impression is told (C33). */
export type ImpressionBasis =
  /** Every byte that holds the spot was asked for, and the log does not say what went out (C16). */
  | 'BYTES_REQUESTED'
  /** Every byte that holds the spot was served, by whatever ranges. */
  | 'BYTES_SERVED'
  /** Bytes are seen, but not which of them hold the spot, or the log no longer has them: the valid download stands for it. */
  | 'DOWNLOADS'
  /** A prefix sees requests and no bytes: every valid download is one (C27). */
  | 'PREFIX';

/** Impressions that are told by one kind of evidence. */
export type ImpressionCount = {
  __typename?: 'ImpressionCount';
  /** By what they are told. */
  basis: ImpressionBasis;
  /** How many. */
  impressions: Scalars['Int']['output'];
};

/** The input cannot be used. */
export type InvalidInputError = UserError & {
  __typename?: 'InvalidInputError';
  /** What is wrong and how to mend it. */
  message: Scalars['String']['output'];
  /** Where in the input, outermost first: `["input", "feedUrl"]`. */
  path: Array<Scalars['String']['output']>;
};

/** Which campaign to take out of the portfolio. */
export type LeaveCampaignShareInput = {
  /** The share, as the portfolio names it. */
  shareId: Scalars['ID']['input'];
};

/** The campaign is no longer in the portfolio; the publisher can share it anew. */
export type LeaveCampaignSharePayload = {
  __typename?: 'LeaveCampaignSharePayload';
  /** The share's id. */
  shareId: Scalars['ID']['output'];
};

/** What `leaveCampaignShare` answers. */
export type LeaveCampaignShareResult = InvalidInputError | LeaveCampaignSharePayload | NotFoundError;

/** Households first exposed in one week. */
export type LiftCohort = {
  __typename?: 'LiftCohort';
  /** How many they are. */
  households: Scalars['Int']['output'];
  /** The Monday that begins the week. */
  week: Scalars['Day']['output'];
  /** Their conversions by weeks since; only weeks that were over for all of them. */
  weeks: Array<LiftCohortWeek>;
};

/** One week after a household's first exposure. */
export type LiftCohortWeek = {
  __typename?: 'LiftCohortWeek';
  /** Households whose first conversion fell into it. */
  converters: Scalars['Int']['output'];
  /** Converters up to and with this week, over the households of the cohort. */
  cumulativeRate: Scalars['Float']['output'];
  /** 0 for the first seven days. */
  weeksSince: Scalars['Int']['output'];
};

/** Households, and those of them that converted within the campaign's window. */
export type LiftGroup = {
  __typename?: 'LiftGroup';
  /** Households with a conversion by a customer who was none before, each once. */
  converters: Scalars['Int']['output'];
  /** Households. */
  households: Scalars['Int']['output'];
  /** Converters over households, 0 to 1; null without households. */
  rate?: Maybe<Scalars['Float']['output']>;
};

/** Two ends of a 95 % interval. */
export type LiftInterval = {
  __typename?: 'LiftInterval';
  /** The upper end. */
  high: Scalars['Float']['output'];
  /** The lower end; −1 is the least. */
  low: Scalars['Float']['output'];
};

/** What may be said about a lift (A7). */
export type LiftVerdict =
  /** There is nothing to compare: no exposed households, no control, or no conversions in it. */
  | 'NOT_ENOUGH_DATA'
  /** Chance may explain the difference. */
  | 'NOT_SIGNIFICANT'
  /** Chance alone does not explain the difference: |z| is 1.96 or more. */
  | 'SIGNIFICANT';

/**
 * Who listened to a show or an episode over a span of days, and how. Downloads, streams and plays are different things
 * and never summed (C34). A field is read only when it is asked for.
 */
export type ListenerEngagement = {
  __typename?: 'ListenerEngagement';
  /** The last instant up to which every request has been counted. */
  asOf: Scalars['DateTime']['output'];
  /**
   * How much of an episode is heard on average, from 0 to 1: the mean of the furthest mark (0, 25, 50, 75, 100 %) that each listener
   * reached in each episode on each UTC day, as players report it; where none does, a platform's own rate by its own
   * definition. Null where nobody reports any: bytes say nothing about it (C34).
   */
  averageCompletionRate?: Maybe<Scalars['Float']['output']>;
  /**
   * Where the show stands among the organization's shows of its categories: one entry for each category of at least 5 shows with
   * downloads in the span; none for an episode.
   */
  categoryBenchmarks: Array<CategoryBenchmark>;
  /** The same figures of another period beside these. */
  comparison: EngagementComparison;
  /** Who says `averageCompletionRate`: `reported-event`, or the platform's name; null where nobody does. */
  completionSource?: Maybe<Scalars['String']['output']>;
  /** The days covered. */
  dateRange: DateRange;
  /** Downloads by one property of the request, most first. */
  downloadsBy: ChartData;
  /**
   * Downloads by hour of the day (`x`, 00 to 23) and day of the week (`series`, Monday first), in the zone of the range. Where clocks
   * change, the repeated hour counts twice and the skipped one not at all.
   */
  downloadsByHourOfWeek: ChartData;
  /** Downloads over time, in the zone of the range. Hours for spans of at most 31 days. */
  downloadsOverTime: ChartData;
  /** By part of the audience, as platforms report it for days within the span; empty where none does. */
  engagementByDemographic: Array<DemographicMetrics>;
  /**
   * By app: downloads as counted, and plays and streams as players report them, each in an entry of its own source; then what
   * platforms report themselves. Entries of different sources are never summed (C27, C34).
   */
  engagementByPlatform: Array<PlatformMetrics>;
  /** The episode; null for the whole show. */
  episodeId?: Maybe<Scalars['ID']['output']>;
  /**
   * From impression to conversion: the steps that somebody reports, each with its source. The steps are of different sources and different
   * units, so that they are shown beside each other and never summed (C34).
   */
  funnel: ListeningFunnel;
  /** Whether `totalListeners` was counted one by one; otherwise it is an estimate from daily sketches. */
  listenersAreExact: Scalars['Boolean']['output'];
  /** By which share of itself `totalListeners` may be off, either way, in 95 of 100 cases; 0 when it is exact. */
  listenersError: Scalars['Float']['output'];
  /** The show. */
  podcastId: Scalars['ID']['output'];
  /** Whether the figures may still grow: the span is not over, or its last requests are not all counted. */
  provisional: Scalars['Boolean']['output'];
  /** Where the counts come from: `prefix`, `cdn-log`, `reported-event`; counts of different kinds are never mixed (C27). */
  source: Scalars['String']['output'];
  /** Who says `totalStreams`: `reported-event`, or the platform's name; null where nobody does. */
  streamsSource?: Maybe<Scalars['String']['output']>;
  /** Downloads over the span, by C1 to C26; of a show the sum over its episodes (C35). */
  totalDownloads: Scalars['Int']['output'];
  /** Distinct listener keys over the whole span, never a sum of days or episodes (C24, C35). */
  totalListeners: Scalars['Int']['output'];
  /**
   * Streams of at least 60 seconds over the UTC days of the span, as players report them; where none does, as the one platform
   * reports whose figure is the largest. Null where nobody reports any (C34).
   */
  totalStreams?: Maybe<Scalars['Int']['output']>;
  /** The download window in force (C20). */
  window: DownloadWindow;
};


/**
 * Who listened to a show or an episode over a span of days, and how. Downloads, streams and plays are different things
 * and never summed (C34). A field is read only when it is asked for.
 */
export type ListenerEngagementComparisonArgs = {
  with: ComparedPeriod;
};


/**
 * Who listened to a show or an episode over a span of days, and how. Downloads, streams and plays are different things
 * and never summed (C34). A field is read only when it is asked for.
 */
export type ListenerEngagementDownloadsByArgs = {
  dimension: ListeningDimension;
  first?: Scalars['Int']['input'];
};


/**
 * Who listened to a show or an episode over a span of days, and how. Downloads, streams and plays are different things
 * and never summed (C34). A field is read only when it is asked for.
 */
export type ListenerEngagementDownloadsOverTimeArgs = {
  interval?: ListeningInterval;
};

/** Listening of all shows. */
export type ListenerEngagementData = {
  __typename?: 'ListenerEngagementData';
  /** Downloads, the sum over shows (C35). */
  downloads: Scalars['Int']['output'];
  /** Downloads by app. */
  downloadsByApp: ChartData;
  /** Downloads a day. */
  downloadsByDay: ChartData;
  /** Distinct listener keys over all shows and the whole span (C24). */
  listeners: Scalars['Int']['output'];
  /** Whether `listeners` was counted one by one; otherwise it is an estimate from daily sketches. */
  listenersAreExact: Scalars['Boolean']['output'];
  /** By which share of itself `listeners` may be off, either way, in 95 of 100 cases; 0 when it is exact. */
  listenersError: Scalars['Float']['output'];
  /** Downloads in the span of the same length before. */
  previousDownloads: Scalars['Int']['output'];
  /** Episodes with the most downloads. */
  topEpisodes: Array<EpisodeDownloads>;
};

/** A property of the request for the audio. */
export type ListeningDimension =
  /** The app that asked. */
  | 'APP'
  /** The country of the network (ISO 3166-1 alpha-2). */
  | 'COUNTRY'
  /** The kind of device. */
  | 'DEVICE'
  /** The class of the network: residential, carrier, relay, … */
  | 'IP_CLASS'
  /** The region of the network (ISO 3166-2). */
  | 'REGION';

/** From impression to conversion. */
export type ListeningFunnel = {
  __typename?: 'ListeningFunnel';
  /** The same steps as a chart. */
  chart: ChartData;
  /** The steps that somebody reports, in order. */
  steps: Array<FunnelStep>;
};

/** The parts of time of a chart. */
export type ListeningInterval =
  /** Calendar days of the zone, 23 or 25 hours long where clocks change. */
  | 'DAY'
  /** Hours by the clock of the zone; `x` is the local time with its offset. */
  | 'HOUR'
  /** Calendar months; `x` is the first day of each that lies in the range. */
  | 'MONTH'
  /** Weeks from Monday; `x` is the first day of each that lies in the range. */
  | 'WEEK';

/** A name and its count. */
export type LiveCount = {
  __typename?: 'LiveCount';
  /** How many. */
  count: Scalars['Int']['output'];
  /** The app, country or minute (RFC 3339). */
  key: Scalars['String']['output'];
};

/** A name and its counts, minute by minute. */
export type LiveCounts = {
  __typename?: 'LiveCounts';
  /** How many, in each of the minutes of `byMinute`. */
  counts: Array<Scalars['Int']['output']>;
  /** The app or country, or `others`. */
  key: Scalars['String']['output'];
};

/** Listening of today, as it is counted. At most one message a second. */
export type LiveMetrics = {
  __typename?: 'LiveMetrics';
  /** When the last counted request arrived here. */
  asOf: Scalars['DateTime']['output'];
  /** Downloads of the day by app, most first. */
  byApp: Array<LiveCount>;
  /** Downloads of the day by country (ISO 3166-1 alpha-2), most first. */
  byCountry: Array<LiveCount>;
  /** Downloads of each of the last 30 minutes, oldest first. */
  byMinute: Array<LiveCount>;
  /** The UTC day these figures are of. */
  day: Scalars['Day']['output'];
  /** Downloads of the day so far. */
  downloads: Scalars['Int']['output'];
  /** Distinct listener keys of the day so far (C24). */
  listeners: Scalars['Int']['output'];
  /** Distinct listener keys of each of the minutes of `byMinute`; never added (C24). */
  listenersByMinute: Array<Scalars['Int']['output']>;
  /** Distinct listener keys of the last five minutes. */
  listenersNow: Scalars['Int']['output'];
  /** Downloads of each of those minutes by app: the four or five with most, the rest as `others`. */
  minutesByApp: Array<LiveCounts>;
  /** Downloads of each of those minutes by country (ISO 3166-1 alpha-2): the four or five with most, the rest as `others`. */
  minutesByCountry: Array<LiveCounts>;
  /** The show; null for all shows of the organization. */
  podcast?: Maybe<Podcast>;
  /** Episodes of the day, most downloads first. */
  topEpisodes: Array<EpisodeDownloads>;
};

/** A rate that the organization agreed on for a span of days; it goes before the reference rates. */
export type ManualExchangeRate = {
  __typename?: 'ManualExchangeRate';
  /** The currency of which one unit is worth `rate`. */
  base: Scalars['String']['output'];
  /** When it was recorded. */
  createdAt: Scalars['DateTime']['output'];
  /** The first day whose orders are converted by it, UTC. */
  firstDay: Scalars['Day']['output'];
  /** The rate's id. */
  id: Scalars['ID']['output'];
  /** The last such day. */
  lastDay: Scalars['Day']['output'];
  /** Why, in words; null for none. */
  note?: Maybe<Scalars['String']['output']>;
  /** The currency of `rate`. The other way round holds as well, exactly. */
  quote: Scalars['String']['output'];
  /** Units of `quote` for one of `base`, as a decimal. */
  rate: Scalars['String']['output'];
  /** When it was taken back; null while it holds. */
  removedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** How an organization counts: the choices that the standard leaves open. */
export type MeasurementSetting = {
  __typename?: 'MeasurementSetting';
  /** Downloads of one IP in one window above which they are set aside (C9). */
  maxDownloadsPerIp: Scalars['Int']['output'];
  /** The kind of counts that figures show; null until a first download was counted, which settles it. */
  source?: Maybe<MeasurementSource>;
  /** The zone of days where a question names none. */
  timeZone: Scalars['TimeZone']['output'];
  /** When a repeated request is a second download (C20). */
  window: DownloadWindow;
};

/** What saw the requests that are counted (C27). */
export type MeasurementSource =
  /** Logs of the origin or CDN. */
  | 'CDN_LOG'
  /** The measurement prefix in front of audio URLs: sees requests, not bytes. */
  | 'PREFIX'
  /** Events that players and platforms report. */
  | 'REPORTED_EVENT';

/** Orders with one kind of sign. */
export type MethodAttribution = {
  __typename?: 'MethodAttribution';
  /** The mean confidence of those of which it is the strongest; null without any. */
  confidence?: Maybe<Scalars['Float']['output']>;
  /** Orders that have it, whatever else they have. */
  conversions: Scalars['Int']['output'];
  /** The kind. */
  method: AttributionMethod;
  /** Orders of which it is the strongest. */
  strongest: Scalars['Int']['output'];
  /** The value of those of which it is the strongest. */
  value: Money;
};

/** Orders that two kinds of signs share. */
export type MethodOverlap = {
  __typename?: 'MethodOverlap';
  /** Orders that have both. */
  conversions: Scalars['Int']['output'];
  /** One kind. */
  first: AttributionMethod;
  /** The other. */
  second: AttributionMethod;
};

/** How numbers are made here: every open choice of the standard as it is set. */
export type Methodology = {
  __typename?: 'Methodology';
  /** Whose data the lists are, in the words that must stand wherever figures by place are shown. */
  attributions: Array<DataAttribution>;
  /** Who answers questions about figures; null where the operator names nobody. */
  contact?: Maybe<Scalars['String']['output']>;
  /** The public description, for everybody who is shown figures; `.json` behind it for machines. */
  documentUrl: Scalars['String']['output'];
  /** Versions of all lists that judge user agents, networks and places, as of the latest request. */
  listVersion: Scalars['String']['output'];
  /** Downloads of one IP in one window above which it is set aside (C9). */
  maxDownloadsPerIp: Scalars['Int']['output'];
  /** What the organization is called; null where that is not known yet. */
  organizationName?: Maybe<Scalars['String']['output']>;
  /** The rules in words, with their ids. */
  rules: Array<MethodologyRule>;
  /** Every open choice, what the figures mean, where they come from, what is left out, how soon they are there, what is kept. */
  sections: Array<MethodologySection>;
  /** Entries of the list of shared networks that hold now (C10). */
  sharedNetworks: Scalars['Int']['output'];
  /** The standard followed. */
  standard: Scalars['String']['output'];
  /** The organization's time zone for days. */
  timeZone: Scalars['TimeZone']['output'];
  /** Of all that is said here: equal for equal methods, another for any other. */
  version: Scalars['String']['output'];
  /** The download window. */
  window: DownloadWindow;
};

/** One thing that is disclosed. */
export type MethodologyItem = {
  __typename?: 'MethodologyItem';
  /** Its id, unique in its section. */
  id: Scalars['String']['output'];
  /** What it is about. */
  name: Scalars['String']['output'];
  /** How it is. */
  text: Scalars['String']['output'];
};

/** One rule of measurement. */
export type MethodologyRule = {
  __typename?: 'MethodologyRule';
  /** Its id, such as `C5`. */
  id: Scalars['String']['output'];
  /** What it says. */
  text: Scalars['String']['output'];
};

/** Things of one kind that are disclosed. */
export type MethodologySection = {
  __typename?: 'MethodologySection';
  /** Its id, such as `choices`. */
  id: Scalars['String']['output'];
  /** What is disclosed. */
  items: Array<MethodologyItem>;
  /** Its title. */
  title: Scalars['String']['output'];
};

/** A campaign's orders divided among its spots by one model. */
export type ModelAttribution = {
  __typename?: 'ModelAttribution';
  /** The model. */
  model: AttributionModel;
  /** How many paths went into it: of households that bought, and of households that did not. Null for models of one path. */
  paths?: Maybe<ModelPaths>;
  /** The spots, and what tells of no spot; they add up to the campaign's total. */
  spots: Array<SpotCredit>;
};

/** Paths that a model over many of them was computed from. */
export type ModelPaths = {
  __typename?: 'ModelPaths';
  /** Of orders. */
  converted: Scalars['Int']['output'];
  /** The share of households that were looked at, from 0 to 1. Below 1, those whose key lies first were taken, and stand for the others. */
  sample: Scalars['Float']['output'];
  /** Of households that heard the campaign and bought nothing that is known. */
  unconverted: Scalars['Int']['output'];
};

/** Observed conversions by household, and those that the share of addresses that are no households makes likely (A3). */
export type ModelledAttribution = {
  __typename?: 'ModelledAttribution';
  /** Downloads by households. */
  householdImpressions: Scalars['Int']['output'];
  /** Orders that were not observed, likely; null below 1,000 household impressions, where nothing is estimated. */
  modelled?: Maybe<ModelledConversions>;
  /** Downloads by addresses that are no households: of phone companies, businesses and relays, and those with too many apps or downloads. */
  noisyImpressions: Scalars['Int']['output'];
  /** Orders credited by household alone or among others. */
  observed: Scalars['Int']['output'];
};

/** Orders that were not observed, as many as households' rate makes likely. */
export type ModelledConversions = {
  __typename?: 'ModelledConversions';
  /** How many. */
  conversions: Scalars['Float']['output'];
  /** Where their number lies with 95 %, if other addresses buy as households do. */
  interval: ModelledInterval;
};

/** An interval. */
export type ModelledInterval = {
  __typename?: 'ModelledInterval';
  /** Its upper end. */
  high: Scalars['Float']['output'];
  /** Its lower end. */
  low: Scalars['Float']['output'];
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
  /** Takes a campaign that a publisher shared into the organization's portfolio. */
  acceptCampaignShare: AcceptCampaignShareResult;
  /** Says something in a dispute, for either side. */
  addDisputeMessage: AddDisputeMessageResult;
  /** Puts a campaign away, or takes it out again. */
  archiveCampaign: ArchiveCampaignResult;
  /** Puts a sponsor away, or takes it out again. */
  archiveSponsor: ArchiveSponsorResult;
  /** Moves a campaign to another state. */
  changeCampaignState: ChangeCampaignStateResult;
  /** Puts a network that many people share on the list, or confirms it for another 90 days (C10). */
  confirmSharedNetwork: ConfirmSharedNetworkResult;
  /** Adds a brand to a sponsor. */
  createBrand: CreateBrandResult;
  /** Books a campaign. */
  createCampaign: CreateCampaignResult;
  /** Stores a campaign's figures as they are now. */
  createCampaignSnapshot: CreateCampaignSnapshotResult;
  /** Records a rate that the organization agreed on. */
  createManualExchangeRate: CreateManualExchangeRateResult;
  /** Makes a pixel. */
  createPixel: CreatePixelResult;
  /** Places a campaign's spot. */
  createPlacement: CreatePlacementResult;
  /** Adds a promo code to a campaign. */
  createPromoCode: CreatePromoCodeResult;
  /** Adds a sponsor. */
  createSponsor: CreateSponsorResult;
  /** Adds a contact to a sponsor. */
  createSponsorContact: CreateSponsorContactResult;
  /** Adds a tracking link to a campaign. */
  createTrackingLink: CreateTrackingLinkResult;
  /** Approves what the publisher asked, or declines it: for members of the role sponsor. */
  decideApproval: DecideApprovalResult;
  /** Plans a campaign once more, with its placements, for other days. */
  duplicateCampaign: DuplicateCampaignResult;
  /** Forgets a household: its keys go from the log and every table, counts stay. */
  eraseHousehold: EraseHouseholdResult;
  /** Books campaigns and placements from a table; sponsors and brands that are not there are made by name. */
  importCampaigns: ImportCampaignsResult;
  /** Takes orders and refunds from a table. Rows with faults hold up no other; the same table again changes nothing. */
  importOrders: ImportOrdersResult;
  /** Takes a campaign out of the organization's portfolio. */
  leaveCampaignShare: LeaveCampaignShareResult;
  /** Objects to a spot: for members of the role sponsor. */
  openDispute: OpenDisputeResult;
  /** Places a spot that makes good for what another one did not deliver, at no further price. */
  proposeMakeGood: ProposeMakeGoodResult;
  /** Computes credits anew by what is known now; the same again gives the same. */
  recomputeAttribution: RecomputeAttributionResult;
  /** Reports a conversion; the same order id twice counts once. */
  recordConversion: RecordConversionResult;
  /** Reports what a buyer answered; the order may come before or after. */
  recordSurveyAnswer: RecordSurveyAnswerResult;
  /** Counts a span again from the raw log, with today's settings, lists and episodes (C38). */
  recountDownloads: RecountDownloadsResult;
  /** Removes a brand. */
  removeBrand: RemoveBrandResult;
  /** Takes such a rate back. */
  removeManualExchangeRate: RemoveManualExchangeRateResult;
  /** Removes a pixel. */
  removePixel: RemovePixelResult;
  /** Removes a placement from its campaign. */
  removePlacement: RemovePlacementResult;
  /** Takes a network off the list. */
  removeSharedNetwork: RemoveSharedNetworkResult;
  /** Removes a contact for good. */
  removeSponsorContact: RemoveSponsorContactResult;
  /** Takes an answer back that was recorded by mistake; its order is judged again without it, within seconds. */
  removeSurveyAnswer: RemoveSurveyAnswerResult;
  /** Asks the sponsor to approve an order or a copy. */
  requestApproval: RequestApprovalResult;
  /** Settles a dispute, for the publisher. */
  resolveDispute: ResolveDisputeResult;
  /** Tells the household key of an address, for a person who asks to be forgotten. At most 10 an hour for a caller, 30 for an organization. */
  revealHouseholdKey: RevealHouseholdKeyResult;
  /** Says what a flag is: so, or not so. Says it again for another verdict, and without one to take it back. */
  reviewFlag: ReviewFlagResult;
  /** Takes a share back. */
  revokeCampaignShare: RevokeCampaignShareResult;
  /** Gives a pixel another token, where somebody abuses the old one. */
  rotatePixel: RotatePixelResult;
  /** Opens a campaign to another organization, by a code. */
  shareCampaign: ShareCampaignResult;
  /** Undoes a change, if nothing changed the same fields since. */
  undoChange: UndoChangeResult;
  /** Says what an advertiser wants left out. */
  updateAttributionSetting: UpdateAttributionSettingResult;
  /** Changes a brand. */
  updateBrand: UpdateBrandResult;
  /** Changes a campaign. */
  updateCampaign: UpdateCampaignResult;
  /** Changes from where on delivery is off its plan. */
  updateDeliverySetting: UpdateDeliverySettingResult;
  /** Changes how the organization counts, and counts what is still kept again. */
  updateMeasurementSetting: UpdateMeasurementSettingResult;
  /** Changes a placement. */
  updatePlacement: UpdatePlacementResult;
  /** Changes how long what is held of listeners is kept, and what the privacy page says besides. */
  updatePrivacySettings: UpdatePrivacySettingsResult;
  /** Changes a sponsor. */
  updateSponsor: UpdateSponsorResult;
  /** Changes a contact. */
  updateSponsorContact: UpdateSponsorContactResult;
  /** Changes beyond which something is a flag. */
  updateVerificationSettings: UpdateVerificationSettingsResult;
  /** Takes a dispute back, for the sponsor. */
  withdrawDispute: WithdrawDisputeResult;
};


export type MutationAcceptCampaignShareArgs = {
  input: AcceptCampaignShareInput;
};


export type MutationAddDisputeMessageArgs = {
  input: AddDisputeMessageInput;
};


export type MutationArchiveCampaignArgs = {
  input: ArchiveCampaignInput;
};


export type MutationArchiveSponsorArgs = {
  input: ArchiveSponsorInput;
};


export type MutationChangeCampaignStateArgs = {
  input: ChangeCampaignStateInput;
};


export type MutationConfirmSharedNetworkArgs = {
  input: ConfirmSharedNetworkInput;
};


export type MutationCreateBrandArgs = {
  input: CreateBrandInput;
};


export type MutationCreateCampaignArgs = {
  input: CreateCampaignInput;
};


export type MutationCreateCampaignSnapshotArgs = {
  input: CreateCampaignSnapshotInput;
};


export type MutationCreateManualExchangeRateArgs = {
  input: CreateManualExchangeRateInput;
};


export type MutationCreatePixelArgs = {
  input: CreatePixelInput;
};


export type MutationCreatePlacementArgs = {
  input: CreatePlacementInput;
};


export type MutationCreatePromoCodeArgs = {
  input: CreatePromoCodeInput;
};


export type MutationCreateSponsorArgs = {
  input: CreateSponsorInput;
};


export type MutationCreateSponsorContactArgs = {
  input: CreateSponsorContactInput;
};


export type MutationCreateTrackingLinkArgs = {
  input: CreateTrackingLinkInput;
};


export type MutationDecideApprovalArgs = {
  input: DecideApprovalInput;
};


export type MutationDuplicateCampaignArgs = {
  input: DuplicateCampaignInput;
};


export type MutationEraseHouseholdArgs = {
  input: EraseHouseholdInput;
};


export type MutationImportCampaignsArgs = {
  input: ImportCampaignsInput;
};


export type MutationImportOrdersArgs = {
  input: ImportOrdersInput;
};


export type MutationLeaveCampaignShareArgs = {
  input: LeaveCampaignShareInput;
};


export type MutationOpenDisputeArgs = {
  input: OpenDisputeInput;
};


export type MutationProposeMakeGoodArgs = {
  input: ProposeMakeGoodInput;
};


export type MutationRecomputeAttributionArgs = {
  input: RecomputeAttributionInput;
};


export type MutationRecordConversionArgs = {
  input: RecordConversionInput;
};


export type MutationRecordSurveyAnswerArgs = {
  input: RecordSurveyAnswerInput;
};


export type MutationRecountDownloadsArgs = {
  input: RecountDownloadsInput;
};


export type MutationRemoveBrandArgs = {
  input: RemoveBrandInput;
};


export type MutationRemoveManualExchangeRateArgs = {
  input: RemoveManualExchangeRateInput;
};


export type MutationRemovePixelArgs = {
  input: RemovePixelInput;
};


export type MutationRemovePlacementArgs = {
  input: RemovePlacementInput;
};


export type MutationRemoveSharedNetworkArgs = {
  input: RemoveSharedNetworkInput;
};


export type MutationRemoveSponsorContactArgs = {
  input: RemoveSponsorContactInput;
};


export type MutationRemoveSurveyAnswerArgs = {
  input: RemoveSurveyAnswerInput;
};


export type MutationRequestApprovalArgs = {
  input: RequestApprovalInput;
};


export type MutationResolveDisputeArgs = {
  input: ResolveDisputeInput;
};


export type MutationRevealHouseholdKeyArgs = {
  input: RevealHouseholdKeyInput;
};


export type MutationReviewFlagArgs = {
  input: ReviewFlagInput;
};


export type MutationRevokeCampaignShareArgs = {
  input: RevokeCampaignShareInput;
};


export type MutationRotatePixelArgs = {
  input: RotatePixelInput;
};


export type MutationShareCampaignArgs = {
  input: ShareCampaignInput;
};


export type MutationUndoChangeArgs = {
  input: UndoChangeInput;
};


export type MutationUpdateAttributionSettingArgs = {
  input: UpdateAttributionSettingInput;
};


export type MutationUpdateBrandArgs = {
  input: UpdateBrandInput;
};


export type MutationUpdateCampaignArgs = {
  input: UpdateCampaignInput;
};


export type MutationUpdateDeliverySettingArgs = {
  input: UpdateDeliverySettingInput;
};


export type MutationUpdateMeasurementSettingArgs = {
  input: UpdateMeasurementSettingInput;
};


export type MutationUpdatePlacementArgs = {
  input: UpdatePlacementInput;
};


export type MutationUpdatePrivacySettingsArgs = {
  input: UpdatePrivacySettingsInput;
};


export type MutationUpdateSponsorArgs = {
  input: UpdateSponsorInput;
};


export type MutationUpdateSponsorContactArgs = {
  input: UpdateSponsorContactInput;
};


export type MutationUpdateVerificationSettingsArgs = {
  input: UpdateVerificationSettingsInput;
};


export type MutationWithdrawDisputeArgs = {
  input: WithdrawDisputeInput;
};

/** Nothing of that id is visible to the caller. */
export type NotFoundError = UserError & {
  __typename?: 'NotFoundError';
  /** What was looked for. */
  message: Scalars['String']['output'];
};

/** What an import does when a row cannot be taken. */
export type OnRejectedRow =
  /** It leaves that row out and makes the others. */
  | 'LEAVE_OUT'
  /** It makes nothing of the table. */
  | 'MAKE_NOTHING';

/** A new dispute. */
export type OpenDisputeInput = {
  /** The spot. */
  placementId: Scalars['ID']['input'];
  /** What is wrong with it. */
  reason: DisputeReason;
  /** The first message, at most 4,000 characters. */
  text: Scalars['String']['input'];
};

/** The dispute is open. */
export type OpenDisputePayload = {
  __typename?: 'OpenDisputePayload';
  /** The new dispute. */
  dispute: Dispute;
};

/** What `openDispute` answers: a conflict when one is open about the same spot for the same reason. */
export type OpenDisputeResult = ConflictError | InvalidInputError | NotFoundError | OpenDisputePayload;

/** Whether two audiences can be compared. */
export type OverlapStatement =
  /** There is a figure. */
  | 'MEASURED'
  /** One of the shows has fewer than 100 listeners in the span: a share of so few says nothing, and too much about each. */
  | 'TOO_FEW_LISTENERS'
  /** The estimate lies within its own error: the overlap is smaller than can be told. */
  | 'WITHIN_ERROR';

/** How delivery is to spread over a flight (A9). */
export type PacingCurve =
  /** As episodes are heard: most in their first days. */
  | 'FRONT_LOADED'
  /** As much every day. */
  | 'LINEAR';

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

/** A pixel: the address that a shop's page calls when somebody looks, signs up or buys. */
export type Pixel = {
  __typename?: 'Pixel';
  /** Hosts whose pages may call it, with all below them; empty for any. */
  allowedDomains: Array<Scalars['String']['output']>;
  /** The campaign it was made for; it changes no credit. */
  campaign?: Maybe<Campaign>;
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** What called it, newest first, with what became of it. */
  hits: PixelHitConnection;
  /** The pixel's id. */
  id: Scalars['ID']['output'];
  /** Name, for whoever manages pixels. */
  name: Scalars['String']['output'];
  /** What is put before each order id, so that two shops that count alike are told apart; empty for nothing. */
  orderPrefix: Scalars['String']['output'];
  /** When it was removed; its token has been good for nothing since. Null while it is in use. */
  removedAt?: Maybe<Scalars['DateTime']['output']>;
  /** An image tag for the page behind a purchase; replace the words in capitals. */
  snippet: Scalars['String']['output'];
  /** The sponsor whose shop it is. Only this sponsor's campaigns are then credited (A5). */
  sponsor?: Maybe<Sponsor>;
  /** What stands in its address. It is no secret: everybody can read it in the page. */
  token: Scalars['String']['output'];
  /** Its address, to which parameters are added. */
  url: Scalars['String']['output'];
};


/** A pixel: the address that a shop's page calls when somebody looks, signs up or buys. */
export type PixelHitsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  hitId?: InputMaybe<Scalars['ID']['input']>;
  verdicts?: InputMaybe<Array<PixelHitVerdict>>;
};

/** A page of pixels. */
export type PixelConnection = {
  __typename?: 'PixelConnection';
  /** Pixels with their cursors. */
  edges: Array<PixelEdge>;
  /** Where this page lies. */
  pageInfo: PageInfo;
};

/** What pixels keep of buyers who said nothing to being measured. Of those who said no, nothing is ever kept. */
export type PixelConsent =
  /** The household, so that a purchase can be matched to hearing: for shops that ask before their pages call the pixel. */
  | 'ASSUMED'
  /** Nothing of the person, only that something was bought. Unless chosen otherwise, it is so. */
  | 'REQUIRED';

/** A pixel and its cursor. */
export type PixelEdge = {
  __typename?: 'PixelEdge';
  /** Cursor of this pixel. */
  cursor: Scalars['String']['output'];
  /** The pixel. */
  node: Pixel;
};

/** A call of a pixel, or a row of `POST /v1/conversions`, as it was understood. */
export type PixelHit = {
  __typename?: 'PixelHit';
  /** When it happened. */
  at: Scalars['DateTime']['output'];
  /** Why it was rejected, in a sentence; null where it was not. */
  cause?: Maybe<Scalars['String']['output']>;
  /** What the buyer said to being measured. */
  consent: ConsentState;
  /** By what it was said: `consent`, `gdpr_consent`, `us_privacy`, `gpp`, `Sec-GPC`, `DNT`; null where nothing was said. */
  consentSignal?: Maybe<Scalars['String']['output']>;
  /** The conversion that it became, or was known as already. */
  conversion?: Maybe<Conversion>;
  /** What happened, as it was said: `page-view`, `lead`, `purchase`, … */
  event: Scalars['String']['output'];
  /** What ties its order to campaigns, what was refused and by which rule, judged by what is known now; null for what is no conversion. */
  explanation?: Maybe<AttributionExplanation>;
  /** The parameter that the cause is about. */
  field?: Maybe<Scalars['String']['output']>;
  /** Whether the household was kept, for attribution by household. Never without consent, where consent is required. */
  householdKept: Scalars['Boolean']['output'];
  /** The hit's id. */
  id: Scalars['ID']['output'];
  /** The order's id, the pixel's prefix before it. */
  orderId?: Maybe<Scalars['String']['output']>;
  /** The host of the page that called. */
  pageHost?: Maybe<Scalars['String']['output']>;
  /** Promo codes that were named. */
  promoCodes: Array<Scalars['String']['output']>;
  /** Whether a page or a server told. */
  source: PixelHitSource;
  /** What the order is worth. */
  value?: Maybe<Money>;
  /** What became of it. */
  verdict: PixelHitVerdict;
};

/** A page of hits. */
export type PixelHitConnection = {
  __typename?: 'PixelHitConnection';
  /** Hits with their cursors. */
  edges: Array<PixelHitEdge>;
  /** Where this page lies. */
  pageInfo: PageInfo;
};

/** A hit and its cursor. */
export type PixelHitEdge = {
  __typename?: 'PixelHitEdge';
  /** Cursor of this hit. */
  cursor: Scalars['String']['output'];
  /** The hit. */
  node: PixelHit;
};

/** Who told of a hit. */
export type PixelHitSource =
  /** A page in a browser. */
  | 'PIXEL'
  /** A server, by `POST /v1/conversions`. */
  | 'SERVER';

/** What became of a hit. */
export type PixelHitVerdict =
  /** It came from a robot and counts for nothing (C7). */
  | 'BOT'
  /** It is a conversion. */
  | 'CONVERTED'
  /** Its order was known already. */
  | 'DUPLICATE'
  /** It is kept; only purchases become conversions. */
  | 'KEPT'
  /** Something in it is wrong; `cause` says what. */
  | 'REJECTED';

/** A spot of a campaign in an episode, or in every episode of a show that is published during the flight. */
export type Placement = {
  __typename?: 'Placement';
  /** Where it was found in episodes, newest first, at most 200: the proof that it ran. */
  airchecks: Array<Aircheck>;
  /** When it was put away; null for one in use. */
  archivedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The campaign. */
  campaign: Campaign;
  /** Whose ads must not be in the same episode. */
  competitors: Array<Scalars['String']['output']>;
  /**
   * Downloads that were contracted, where a number was.
   * @deprecated Use contractedImpressions, which is the same number.
   */
  contractedDownloads?: Maybe<Scalars['Int']['output']>;
  /** Impressions that were contracted, where a number was: downloads for which it counts as delivered (C33). */
  contractedImpressions?: Maybe<Scalars['Int']['output']>;
  /** Price of a thousand impressions, where `pricing` is `CPM` and one of its own was agreed; otherwise the campaign's holds. */
  cpm?: Maybe<Money>;
  /** What it delivered in its flights. */
  delivery: PlacementDelivery;
  /** Objections to it, newest first, at most 100. */
  disputes: Array<Dispute>;
  /** Downloads of the episode (or show) during the flight, by C1 to C26 (C32). */
  downloads: Scalars['Int']['output'];
  /** The episode; null for a run of the show. */
  episode?: Maybe<Episode>;
  /** The episode's id; null for a run of the show. */
  episodeId?: Maybe<Scalars['ID']['output']>;
  /** The episode's title as its feed last said it; null for a run of the show, or when it is not known any more. */
  episodeTitle?: Maybe<Scalars['String']['output']>;
  /** The flight it runs in; null for all of them. */
  flight?: Maybe<Flight>;
  /** Words that must not be said. */
  forbiddenWords: Array<Scalars['String']['output']>;
  /** The placement's id. */
  id: Scalars['ID']['output'];
  /** How it gets into the episode. */
  insertion: AdInsertion;
  /** How long it is. */
  lengthSeconds?: Maybe<Scalars['Int']['output']>;
  /** The spot that it makes good for, where it does. */
  makeGoodFor?: Maybe<Placement>;
  /** Which ad of its break it is, from 1; null where that was not agreed. */
  podPosition?: Maybe<Scalars['Int']['output']>;
  /** The show. */
  podcast: Podcast;
  /** The show's id, which also viewers are told who may not read shows, such as a sponsor of this campaign. */
  podcastId: Scalars['ID']['output'];
  /** The show's title as its feed last said it, for the same viewers; null when it is not known any more. */
  podcastTitle?: Maybe<Scalars['String']['output']>;
  /** Where in the episode. */
  position: AdPosition;
  /** Its price, where `pricing` is `FLAT`. */
  price?: Maybe<Money>;
  /** How its price is made. */
  pricing: PlacementPricing;
  /** The code that is said in it. */
  promoCode?: Maybe<PromoCode>;
  /** Who speaks it. */
  readKind: AdReadKind;
  /** What the host is to say. */
  talkingPoints: Array<Scalars['String']['output']>;
  /** Prices by how much is delivered, where `pricing` is `TIERED`, lowest first. */
  tiers?: Maybe<Array<PriceTier>>;
  /** The address that is said in it. */
  url?: Maybe<Scalars['String']['output']>;
  /** Counts its changes; an update that names another version changes nothing. */
  version: Scalars['Int']['output'];
};

/** What one placement costs. */
export type PlacementCost = {
  __typename?: 'PlacementCost';
  /** The price agreed; null where it follows the delivery. */
  agreed?: Maybe<Money>;
  /** Impressions that were contracted; null where no number was. */
  contracted?: Maybe<Scalars['Int']['output']>;
  /** Impressions that were delivered in its flights, those of its make-goods with them. */
  delivered: Scalars['Int']['output'];
  /** Impressions still owed as a make-good. */
  makeGoodImpressions: Scalars['Int']['output'];
  /** What is owed. */
  owed: Money;
  /** The placement. */
  placementId: Scalars['ID']['output'];
  /** How its price is made. */
  pricing: PlacementPricing;
};

/** A spot of a campaign. */
export type PlacementDelivery = {
  __typename?: 'PlacementDelivery';
  /** Impressions that were contracted; null without a number. */
  contracted?: Maybe<Scalars['Int']['output']>;
  /** What it delivered itself. */
  figures: DeliveryFigures;
  /** What it will have delivered itself at the end of its flights. */
  forecast: DeliveryForecast;
  /** Impressions that its make-goods delivered for it (A11). */
  madeGood: Scalars['Int']['output'];
  /** How many of these are missing, make-goods counted in; null without a number (A11). */
  missing?: Maybe<Scalars['Int']['output']>;
  /** Share of the contracted impressions delivered, make-goods counted in, divided by the share expected by now (A9); null before its flight and without a number. */
  pacing?: Maybe<Scalars['Float']['output']>;
  /** The spot. */
  placement: Placement;
};

/** How the price of a placement is made. */
export type PlacementPricing =
  /** So much for a thousand impressions. */
  | 'CPM'
  /** One price. */
  | 'FLAT'
  /** So much for a thousand impressions, by how many there are. */
  | 'TIERED';

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

/** A show with its listening figures. */
export type Podcast = {
  __typename?: 'Podcast';
  /** How the show's latest episodes go after publication: median and quartiles at each age. */
  downloadCurve: ShowDownloadCurve;
  /** Downloads by C1 to C26 over a span of days; a sum over episodes (C35). */
  downloads: Scalars['Int']['output'];
  /** The show's id. */
  id: Scalars['ID']['output'];
};


/** A show with its listening figures. */
export type PodcastDownloadCurveArgs = {
  days?: Array<Scalars['Int']['input']>;
  episodes?: Scalars['Int']['input'];
};


/** A show with its listening figures. */
export type PodcastDownloadsArgs = {
  range: DateRangeInput;
};

/** A campaign of another organization, as its publisher shared it: with its figures, and without what is the publisher's own. */
export type PortfolioCampaign = {
  __typename?: 'PortfolioCampaign';
  /** What these are worth, in the currency of the campaign. */
  conversionValue: Money;
  /** Conversions that were credited so far (A1). */
  conversions: Scalars['Int']['output'];
  /** What it costs as booked. */
  cost: Money;
  /** Downloads that were delivered so far (C33). */
  downloads: Scalars['Int']['output'];
  /** From the first day it runs to the last, UTC. */
  flight: DateRange;
  /** Name of the campaign. */
  name: Scalars['String']['output'];
  /** What it is for. */
  objective?: Maybe<CampaignObjective>;
  /** How many spots it has. */
  placements: Scalars['Int']['output'];
  /** The publisher's name, where they gave one. */
  publisher?: Maybe<Scalars['String']['output']>;
  /** The share's id. */
  shareId: Scalars['ID']['output'];
  /** In how many shows. */
  shows: Scalars['Int']['output'];
  /** Who pays. */
  sponsor: Scalars['String']['output'];
  /** Where it stands. */
  state: CampaignState;
};

/** A page of the portfolio. */
export type PortfolioConnection = {
  __typename?: 'PortfolioConnection';
  /** Campaigns with their cursors; those whose share ended meanwhile are left out. */
  edges: Array<PortfolioEdge>;
  /** Where this page lies. */
  pageInfo: PageInfo;
};

/** A campaign of the portfolio and its cursor. */
export type PortfolioEdge = {
  __typename?: 'PortfolioEdge';
  /** Cursor of this campaign. */
  cursor: Scalars['String']['output'];
  /** The campaign. */
  node: PortfolioCampaign;
};

/** The price from a number of impressions on. */
export type PriceTier = {
  __typename?: 'PriceTier';
  /** Price of a thousand of them. */
  cpm: Money;
  /** From so many impressions on. */
  impressions: Scalars['Int']['output'];
};

/** The price from a number of impressions on, in the campaign's currency. */
export type PriceTierInput = {
  /** Price of a thousand of them, in minor units. */
  cpmMinor: Scalars['Long']['input'];
  /** From so many impressions on; the first tier begins at 0. */
  impressions: Scalars['Int']['input'];
};

/** What is kept of listeners and for how long, as it is in force. */
export type PrivacySettings = {
  __typename?: 'PrivacySettings';
  /** Who answers listeners' questions: an address or a page; null where nobody is named. */
  contact?: Maybe<Scalars['String']['output']>;
  /** Where listeners may read all of this. */
  documentUrl: Scalars['String']['output'];
  /** Days for which requests are kept one by one. Counts stay. */
  eventDays: Scalars['Int']['output'];
  /** Days after which household keys are erased, everywhere and for everybody. */
  householdKeyDays: Scalars['Int']['output'];
  /** The most that this installation keeps them. */
  maxEventDays: Scalars['Int']['output'];
  /** The most that this installation keeps them. */
  maxVerdictDays: Scalars['Int']['output'];
  /** What the organization says to its listeners in its own words; plain text. */
  note?: Maybe<Scalars['String']['output']>;
  /** What pixels keep of buyers who said nothing to being measured. */
  pixelConsent: PixelConsent;
  /** Days for which requests that are no downloads are kept with their cause. */
  verdictDays: Scalars['Int']['output'];
};

/** A code that listeners type at the sponsor's shop. */
export type PromoCode = {
  __typename?: 'PromoCode';
  /** First day it is active, UTC. */
  activeFrom: Scalars['Day']['output'];
  /** Last day it is active, UTC; null for no end. */
  activeTo?: Maybe<Scalars['Day']['output']>;
  /** The campaign. */
  campaign: Campaign;
  /** The code as shown. */
  code: Scalars['String']['output'];
  /** Conversions that carried it. */
  conversions: Scalars['Int']['output'];
  /** The code's id. */
  id: Scalars['ID']['output'];
  /** Whether it looks leaked to coupon sites: some day it was used over five times as often as on its median day (A5). What it earned stands. */
  isLeaked: Scalars['Boolean']['output'];
  /** The first day on which it looked so, UTC. */
  leakedSince?: Maybe<Scalars['Day']['output']>;
};

/** A spot that makes good for what another one did not deliver (A11). */
export type ProposeMakeGoodInput = {
  /** The episode; every episode of the show when not given. */
  episodeId?: InputMaybe<Scalars['ID']['input']>;
  /** A flight of the campaign that it runs in; all of them when not given. */
  flightId?: InputMaybe<Scalars['ID']['input']>;
  /** Impressions; all that are missing when not given, which is also the most. */
  impressions?: InputMaybe<Scalars['Int']['input']>;
  /** The spot that delivered too little; not a make-good itself. */
  placementId: Scalars['ID']['input'];
  /** The show; the spot's own when not given. */
  podcastId?: InputMaybe<Scalars['ID']['input']>;
  /** Where in the episode; as the spot when not given. */
  position?: InputMaybe<AdPosition>;
};

/** The make-good was placed. */
export type ProposeMakeGoodPayload = {
  __typename?: 'ProposeMakeGoodPayload';
  /** The spot it makes good for, with what is still missing of it. */
  makesGoodFor: PlacementDelivery;
  /** The new spot. */
  placement: Placement;
};

/** What `proposeMakeGood` answers. */
export type ProposeMakeGoodResult = ConflictError | InvalidInputError | NotFoundError | ProposeMakeGoodPayload;

/** Quartiles of downloads at an age, over the episodes that have reached it. */
export type QuartilesAtAge = {
  __typename?: 'QuartilesAtAge';
  /** The age, in days of 24 hours since publication. */
  days: Scalars['Int']['output'];
  /** How many episodes have reached the age; those that came out before the show was measured are none of them. */
  episodes: Scalars['Int']['output'];
  /** Downloads below which a quarter of them lie, interpolated; null where none has reached the age. */
  lowerQuartile?: Maybe<Scalars['Float']['output']>;
  /** Downloads of the one in the middle; null where none has reached the age. */
  median?: Maybe<Scalars['Float']['output']>;
  /** Downloads above which a quarter of them lie, interpolated; null where none has reached the age. */
  upperQuartile?: Maybe<Scalars['Float']['output']>;
};

export type Query = {
  __typename?: 'Query';
  /** What sponsors were asked to approve, newest first. */
  approvals: ApprovalConnection;
  /** How many listeners two shows have in common; null when one of them is not visible. */
  audienceOverlap?: Maybe<AudienceOverlap>;
  /** One campaign; null when none of that id is visible. */
  campaign?: Maybe<Campaign>;
  /** How a table for `importCampaigns` is to look. */
  campaignImportTemplate: CampaignImportTemplate;
  /** What a campaign brought over a span of days; null when no such campaign is visible. */
  campaignPerformance?: Maybe<CampaignPerformance>;
  /** A stored snapshot; null when none of that id is visible. */
  campaignSnapshot?: Maybe<CampaignSnapshot>;
  /** The organization's campaigns. */
  campaigns: CampaignConnection;
  /** The figures of the first page. */
  dashboard: DashboardData;
  /** Delivery alerts of all campaigns, newest first. */
  deliveryAlerts: DeliveryAlertConnection;
  /** From where on delivery is off its plan. */
  deliverySetting: DeliverySetting;
  /** Objections of sponsors, newest first. */
  disputes: DisputeConnection;
  /** How far an erasure is; null where there is none of this id. */
  erasure?: Maybe<Erasure>;
  /** The rate by which an order of a day is converted; null where none is recorded for that day or the 7 before it. */
  exchangeRate?: Maybe<ExchangeRate>;
  /** Who listened to a show or an episode; null when no such show, or no such episode of it, is visible. */
  listenerEngagement?: Maybe<ListenerEngagement>;
  /** Rates that the organization agreed on, the latest first, at most 500. */
  manualExchangeRates: Array<ManualExchangeRate>;
  /** How the organization counts. */
  measurementSetting: MeasurementSetting;
  /** How numbers are made here. */
  methodology: Methodology;
  /** A pixel of the organization, a removed one too; null where there is none of this id. */
  pixel?: Maybe<Pixel>;
  /** The organization's pixels, newest first; those that were removed are left out. */
  pixels: PixelConnection;
  /** Campaigns that publishers shared with the organization, newest share first. */
  portfolio: PortfolioConnection;
  /** What is kept of listeners, and how long. */
  privacySettings: PrivacySettings;
  /** Cost against value of a campaign; null when no such campaign is visible. */
  roi?: Maybe<RoiMetrics>;
  /** Networks known to be shared, by label; those that have expired included, until they are removed. */
  sharedNetworks: Array<SharedNetwork>;
  /** The organization's sponsors by name, at most 1,000. */
  sponsors: Array<Sponsor>;
  /** What buyers answered to how they heard of the shop, newest first. */
  surveyAnswers: SurveyAnswerConnection;
  /** Flags of all campaigns on which nobody said anything yet and that are still found, newest first. Empty for whoever sees only what was granted to them. */
  verificationQueue: VerificationFlagConnection;
  /** Beyond which something is a flag in this organization. */
  verificationSettings: VerificationSettings;
};


export type QueryApprovalsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  state?: InputMaybe<ApprovalState>;
};


export type QueryAudienceOverlapArgs = {
  otherPodcastId: Scalars['ID']['input'];
  podcastId: Scalars['ID']['input'];
  range: DateRangeInput;
};


export type QueryCampaignArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCampaignPerformanceArgs = {
  campaignId: Scalars['ID']['input'];
  includeCustomerValue?: Scalars['Boolean']['input'];
  range?: InputMaybe<DateRangeInput>;
};


export type QueryCampaignSnapshotArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCampaignsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CampaignFilter>;
  first?: Scalars['Int']['input'];
  sort?: CampaignSort;
};


export type QueryDashboardArgs = {
  range: DateRangeInput;
};


export type QueryDeliveryAlertsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  open?: Scalars['Boolean']['input'];
};


export type QueryDisputesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  state?: InputMaybe<DisputeState>;
};


export type QueryErasureArgs = {
  id: Scalars['ID']['input'];
};


export type QueryExchangeRateArgs = {
  day?: InputMaybe<Scalars['Day']['input']>;
  from: Scalars['String']['input'];
  into: Scalars['String']['input'];
};


export type QueryListenerEngagementArgs = {
  episodeId?: InputMaybe<Scalars['ID']['input']>;
  podcastId: Scalars['ID']['input'];
  range: DateRangeInput;
};


export type QueryManualExchangeRatesArgs = {
  includeRemoved?: Scalars['Boolean']['input'];
};


export type QueryPixelArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPixelsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


export type QueryPortfolioArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


export type QueryRoiArgs = {
  campaignId: Scalars['ID']['input'];
  includeCustomerValue?: Scalars['Boolean']['input'];
  range?: InputMaybe<DateRangeInput>;
};


export type QuerySponsorsArgs = {
  filter?: InputMaybe<SponsorFilter>;
};


export type QuerySurveyAnswersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SurveyAnswerFilter>;
  first?: Scalars['Int']['input'];
};


export type QueryVerificationQueueArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  campaignId?: InputMaybe<Scalars['ID']['input']>;
  first?: Scalars['Int']['input'];
  kinds?: InputMaybe<Array<FlagKind>>;
};

/** Cost against value. A ratio that would divide by zero is null, never 0 or infinity (A8). */
export type RoiMetrics = {
  __typename?: 'ROIMetrics';
  /** What it was to cost, as booked. */
  budget: Money;
  /** What the campaign costs: what is owed for its placements, where they have prices (A10, A11); as booked otherwise. */
  campaignCost: Money;
  /**
   * Value of the credited conversions, refunds taken off, each on its order's day (A11). An order in another currency is converted at the rate of its
   * day, or of the last day before that had one (at most 7 days back), and rounded once, half a minor unit away from zero.
   */
  conversionValue: Money;
  /** Orders in other currencies that are part of the value, by currency. */
  converted: Array<ConvertedOrders>;
  /** What new customers are worth in the long run: the campaign's value of a new customer times their number. It is in no other figure. Null unless asked for and known. */
  customerValue?: Maybe<Money>;
  /** The same before refunds. */
  grossValue: Money;
  /** value − cost. */
  netProfit: Money;
  /** Days from the flight's first until cumulative value reached the cost; null while it has not. */
  paybackPeriodDays?: Maybe<Scalars['Int']['output']>;
  /** What refunds took off. */
  refunded: Money;
  /** value / cost. */
  roas?: Maybe<Scalars['Float']['output']>;
  /** (value − cost) / cost. */
  roi?: Maybe<Scalars['Float']['output']>;
  /** Orders that no sum of value holds, because no exchange rate is recorded for their day, by currency. */
  unconverted: Array<UnconvertedOrders>;
};

/** What to compute anew. */
export type RecomputeAttributionInput = {
  /** A campaign: orders of the days on which it can have an effect. Either this or a span. */
  campaignId?: InputMaybe<Scalars['ID']['input']>;
  /** From when on; no earlier than household keys are kept. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Until when. */
  to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** It was begun. */
export type RecomputeAttributionPayload = {
  __typename?: 'RecomputeAttributionPayload';
  /** The task that does it, for `taskProgress`. */
  taskId: Scalars['ID']['output'];
};

/** What `recomputeAttribution` answers. */
export type RecomputeAttributionResult = InvalidInputError | NotFoundError | RecomputeAttributionPayload;

/** A conversion as a program reports it. */
export type RecordConversionInput = {
  /** When the order was placed. */
  at: Scalars['DateTime']['input'];
  /** The page the buyer landed on, with its query. */
  landingUrl?: InputMaybe<Scalars['String']['input']>;
  /** The order's id at the shop; a second report of it changes nothing. */
  orderId: Scalars['String']['input'];
  /** Promo codes that were typed. */
  promoCodes?: Array<Scalars['String']['input']>;
  /** What it is worth. */
  value: MoneyInput;
};

/** The conversion is recorded. */
export type RecordConversionPayload = {
  __typename?: 'RecordConversionPayload';
  /** The conversion. */
  conversion: Conversion;
  /** Whether it was known already. */
  duplicate: Scalars['Boolean']['output'];
};

/** What `recordConversion` answers. */
export type RecordConversionResult = ConflictError | InvalidInputError | RecordConversionPayload;

/** An answer as a shop or a form reports it. */
export type RecordSurveyAnswerInput = {
  /** The answer's own id; a second report of it changes nothing. */
  answerId: Scalars['String']['input'];
  /** When it was given. */
  at: Scalars['DateTime']['input'];
  /** The campaign that was named. */
  campaignId?: InputMaybe<Scalars['ID']['input']>;
  /** What the buyer said to being measured; without a yes the order's id is not kept. */
  consent?: ConsentState;
  /** What was answered. */
  heard: SurveyHeard;
  /** The order it was given with, as the shop calls it; without it the answer counts for no order. */
  orderId?: InputMaybe<Scalars['String']['input']>;
  /** The show that was named. */
  podcastId?: InputMaybe<Scalars['ID']['input']>;
  /** Whose shop asked. */
  sponsorId?: InputMaybe<Scalars['ID']['input']>;
};

/** The answer is recorded. */
export type RecordSurveyAnswerPayload = {
  __typename?: 'RecordSurveyAnswerPayload';
  /** Its own id. */
  answerId: Scalars['String']['output'];
  /** Whether it was known already. */
  duplicate: Scalars['Boolean']['output'];
  /** Its id here. */
  id: Scalars['ID']['output'];
};

/** What `recordSurveyAnswer` answers. */
export type RecordSurveyAnswerResult = ConflictError | InvalidInputError | NotFoundError | RecordSurveyAnswerPayload;

/** What to count again. */
export type RecountDownloadsInput = {
  /** From when on; no earlier than household keys are kept, which is 61 days. */
  from: Scalars['DateTime']['input'];
  /** Until when; now at the latest. Both ends are widened to whole hours. */
  to: Scalars['DateTime']['input'];
};

/** A recount that was begun. */
export type RecountDownloadsPayload = {
  __typename?: 'RecountDownloadsPayload';
  /** The task that does it, for `taskProgress`. */
  taskId: Scalars['ID']['output'];
};

/** What `recountDownloads` answers. */
export type RecountDownloadsResult = InvalidInputError | RecountDownloadsPayload;

/** Which brand to remove. */
export type RemoveBrandInput = {
  /** The brand. */
  brandId: Scalars['ID']['input'];
};

/** The brand can be booked no more; campaigns of before keep it. */
export type RemoveBrandPayload = {
  __typename?: 'RemoveBrandPayload';
  /** The brand. */
  brand: Brand;
};

/** What `removeBrand` answers. */
export type RemoveBrandResult = InvalidInputError | NotFoundError | RemoveBrandPayload;

/** Which rate to take back. */
export type RemoveManualExchangeRateInput = {
  /** The rate. */
  manualExchangeRateId: Scalars['ID']['input'];
};

/** The rate is taken back; figures of campaigns are read with the reference rates again. Snapshots stay as they are. */
export type RemoveManualExchangeRatePayload = {
  __typename?: 'RemoveManualExchangeRatePayload';
  /** The rate as it was. */
  manualExchangeRate: ManualExchangeRate;
};

/** What `removeManualExchangeRate` answers. */
export type RemoveManualExchangeRateResult = NotFoundError | RemoveManualExchangeRatePayload;

/** Which pixel to remove. */
export type RemovePixelInput = {
  /** The pixel. */
  pixelId: Scalars['ID']['input'];
};

/** The pixel takes nothing any more. Its hits and conversions stay. */
export type RemovePixelPayload = {
  __typename?: 'RemovePixelPayload';
  /** The pixel. */
  pixel: Pixel;
};

/** What `removePixel` answers. */
export type RemovePixelResult = InvalidInputError | NotFoundError | RemovePixelPayload;

/** Which placement to remove. */
export type RemovePlacementInput = {
  /** The version that the change was made for. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The placement. */
  placementId: Scalars['ID']['input'];
};

/** The placement is no longer one of the campaign's; undone, it is again. */
export type RemovePlacementPayload = {
  __typename?: 'RemovePlacementPayload';
  /** What was done, to be undone. */
  change?: Maybe<CampaignChange>;
  /** The placement. */
  placement: Placement;
};

/** What `removePlacement` answers. */
export type RemovePlacementResult = CampaignSettledError | ConflictError | InvalidInputError | NotFoundError | RemovePlacementPayload;

/** Which entry to take off the list. */
export type RemoveSharedNetworkInput = {
  /** The entry's id. */
  id: Scalars['ID']['input'];
};

/** An entry that was taken off the list. */
export type RemoveSharedNetworkPayload = {
  __typename?: 'RemoveSharedNetworkPayload';
  /** Its id. */
  id: Scalars['ID']['output'];
  /** The task that counts the days concerned again. */
  recountTaskId: Scalars['ID']['output'];
};

/** What `removeSharedNetwork` answers. */
export type RemoveSharedNetworkResult = NotFoundError | RemoveSharedNetworkPayload;

/** Which contact to remove. */
export type RemoveSponsorContactInput = {
  /** The contact. */
  contactId: Scalars['ID']['input'];
};

/** The contact is gone for good: nothing of the person is kept. */
export type RemoveSponsorContactPayload = {
  __typename?: 'RemoveSponsorContactPayload';
  /** Who was removed. */
  contactId: Scalars['ID']['output'];
};

/** What `removeSponsorContact` answers. */
export type RemoveSponsorContactResult = InvalidInputError | NotFoundError | RemoveSponsorContactPayload;

/** Which answer to take back. */
export type RemoveSurveyAnswerInput = {
  /** Its id here. */
  id: Scalars['ID']['input'];
};

/** The answer is removed. */
export type RemoveSurveyAnswerPayload = {
  __typename?: 'RemoveSurveyAnswerPayload';
  /** Its own id, which is free again. */
  answerId: Scalars['String']['output'];
  /** The id it had here. */
  id: Scalars['ID']['output'];
};

/** What `removeSurveyAnswer` answers. */
export type RemoveSurveyAnswerResult = InvalidInputError | NotFoundError | RemoveSurveyAnswerPayload;

/** What to ask the sponsor to approve: the order of a campaign, or the copy of one of its placements. */
export type RequestApprovalInput = {
  /** The campaign. */
  campaignId: Scalars['ID']['input'];
  /** The placement, for its copy; leave out for the order. */
  placementId?: InputMaybe<Scalars['ID']['input']>;
  /** The words of the spot, for a copy: at most 20,000 characters. */
  script?: InputMaybe<Scalars['String']['input']>;
};

/** The sponsor is asked. What was asked of the same before is outdated. */
export type RequestApprovalPayload = {
  __typename?: 'RequestApprovalPayload';
  /** What was asked. */
  approval: Approval;
};

/** What `requestApproval` answers. */
export type RequestApprovalResult = ConflictError | InvalidInputError | NotFoundError | RequestApprovalPayload;

/** How to settle a dispute. */
export type ResolveDisputeInput = {
  /** The dispute. */
  disputeId: Scalars['ID']['input'];
  /** What comes of it. */
  outcome: DisputeOutcome;
  /** The last message, at most 4,000 characters. */
  text: Scalars['String']['input'];
};

/** The dispute is settled. */
export type ResolveDisputePayload = {
  __typename?: 'ResolveDisputePayload';
  /** The dispute. */
  dispute: Dispute;
};

/** What `resolveDispute` answers: a conflict when the dispute is closed. */
export type ResolveDisputeResult = ConflictError | InvalidInputError | NotFoundError | ResolveDisputePayload;

/** Whose household key to tell. */
export type RevealHouseholdKeyInput = {
  /** An IPv4 or IPv6 address. It is keyed in memory and kept nowhere. */
  address: Scalars['String']['input'];
};

/** The household of an address. */
export type RevealHouseholdKeyPayload = {
  __typename?: 'RevealHouseholdKeyPayload';
  /** 32 hexadecimal digits, for `eraseHousehold`. */
  householdKey: Scalars['String']['output'];
};

/** What `revealHouseholdKey` answers. */
export type RevealHouseholdKeyResult = InvalidInputError | RevealHouseholdKeyPayload;

/** A person's verdict on a flag. */
export type ReviewFlagInput = {
  /** The flag. */
  flagId: Scalars['ID']['input'];
  /** Why, at most 1,000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The verdict; null takes back the one before. */
  verdict?: InputMaybe<FlagVerdict>;
};

/** The verdict was noted. */
export type ReviewFlagPayload = {
  __typename?: 'ReviewFlagPayload';
  /** The flag as it is now. */
  flag: VerificationFlag;
};

/** What `reviewFlag` answers. */
export type ReviewFlagResult = InvalidInputError | NotFoundError | ReviewFlagPayload;

/** Which share to take back. */
export type RevokeCampaignShareInput = {
  /** The share. */
  shareId: Scalars['ID']['input'];
};

/** The share ended: nobody sees the campaign by it. */
export type RevokeCampaignSharePayload = {
  __typename?: 'RevokeCampaignSharePayload';
  /** The share. */
  share: CampaignShare;
};

/** What `revokeCampaignShare` answers. */
export type RevokeCampaignShareResult = InvalidInputError | NotFoundError | RevokeCampaignSharePayload;

/** Which pixel gets another token. */
export type RotatePixelInput = {
  /** The pixel. */
  pixelId: Scalars['ID']['input'];
};

/** The pixel has another token; what calls the old one counts for nothing. */
export type RotatePixelPayload = {
  __typename?: 'RotatePixelPayload';
  /** The pixel. */
  pixel: Pixel;
};

/** What `rotatePixel` answers. */
export type RotatePixelResult = InvalidInputError | NotFoundError | RotatePixelPayload;

/** Which campaign to open to another organization. */
export type ShareCampaignInput = {
  /** The campaign. */
  campaignId: Scalars['ID']['input'];
  /** Days within which the code is to be used, 1 to 30. */
  days?: Scalars['Int']['input'];
};

/** Whoever has the code can take the campaign into the portfolio of their organization, once. */
export type ShareCampaignPayload = {
  __typename?: 'ShareCampaignPayload';
  /** The code, which is shown this once. */
  code: Scalars['String']['output'];
  /** The share. */
  share: CampaignShare;
};

/** What `shareCampaign` answers: a conflict when the campaign has 100 shares that hold. */
export type ShareCampaignResult = ConflictError | InvalidInputError | NotFoundError | ShareCampaignPayload;

/** A network known to be shared by many people, such as an office's or a campus's: the limit per IP does not bind it (C10). */
export type SharedNetwork = {
  __typename?: 'SharedNetwork';
  /** The entry's id. */
  id: Scalars['ID']['output'];
  /** What it is called. The addresses themselves are not kept. */
  label: Scalars['String']['output'];
  /** Whether its requests count even where its addresses are a data centre's (C8). */
  liftsDataCentre: Scalars['Boolean']['output'];
  /** How many single networks it holds: IPv4 addresses, or /64s of IPv6. */
  networks: Scalars['Int']['output'];
  /** From when on its requests count. */
  validFrom: Scalars['DateTime']['output'];
  /** Until when, unless it is confirmed again: 90 days after it was last confirmed. */
  validUntil: Scalars['DateTime']['output'];
};

/** How episodes of a show usually go: what lies in the middle at each age. */
export type ShowDownloadCurve = {
  __typename?: 'ShowDownloadCurve';
  /** One entry for each age asked for. */
  ages: Array<QuartilesAtAge>;
  /** What the figures rest on. */
  basis: FigureBasis;
  /** How many of the show's latest published episodes were looked at. */
  episodes: Scalars['Int']['output'];
};

/** Who pays for campaigns. */
export type Sponsor = {
  __typename?: 'Sponsor';
  /** When it was put away; null for one in use. */
  archivedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What it wants left out of attribution. */
  attributionSetting: AttributionSetting;
  /** What it advertises, by name. */
  brands: Array<Brand>;
  /** Whom to write to there. Personal data: shown to those who write campaigns. */
  contacts?: Maybe<Array<SponsorContact>>;
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** The sponsor's id. */
  id: Scalars['ID']['output'];
  /** Name. */
  name: Scalars['String']['output'];
  /** Counts its changes; an update that names another version changes nothing. */
  version: Scalars['Int']['output'];
  /** Website, whose shop the conversions come from. */
  website?: Maybe<Scalars['String']['output']>;
};

/** A person at a sponsor. */
export type SponsorContact = {
  __typename?: 'SponsorContact';
  /** E-mail address. */
  email?: Maybe<Scalars['String']['output']>;
  /** The contact's id. */
  id: Scalars['ID']['output'];
  /** What they do there. */
  job?: Maybe<Scalars['String']['output']>;
  /** Name. */
  name: Scalars['String']['output'];
  /** Telephone number. */
  phone?: Maybe<Scalars['String']['output']>;
};

/** Which sponsors to list. */
export type SponsorFilter = {
  /** With those that were put away. */
  includeArchived?: Scalars['Boolean']['input'];
  /** Part of the name, in any case. */
  text?: InputMaybe<Scalars['String']['input']>;
};

/** Cost against value of the campaigns of one currency. */
export type SponsorRoiData = {
  __typename?: 'SponsorROIData';
  /** Each campaign. */
  campaigns: Array<CampaignRoi>;
  /** The currency. */
  currency: Scalars['String']['output'];
  /** The sums over campaigns. */
  total: RoiMetrics;
};

/** What a model gives a spot. */
export type SpotCredit = {
  __typename?: 'SpotCredit';
  /** Orders, as shares. */
  conversions: Scalars['Float']['output'];
  /** The spot; null for signs that tell of none, as a code that is read in several. */
  placement?: Maybe<Placement>;
  /** Their value. */
  value: Money;
};

/** The campaign cannot be moved to that state. */
export type StateTransitionError = UserError & {
  __typename?: 'StateTransitionError';
  /** Where it can be moved today. */
  allowed: Array<CampaignState>;
  /** Where it stands. */
  from: CampaignState;
  /** Why not. */
  message: Scalars['String']['output'];
  /** Where it was to be moved. */
  to: CampaignState;
};

export type Subscription = {
  __typename?: 'Subscription';
  /** A campaign's figures now, then each change, at most once a second. */
  campaignLive: CampaignLive;
  /** Listening of today now, then each change, at most once a second. */
  liveMetrics: LiveMetrics;
};


export type SubscriptionCampaignLiveArgs = {
  campaignId: Scalars['ID']['input'];
};


export type SubscriptionLiveMetricsArgs = {
  podcastId?: InputMaybe<Scalars['ID']['input']>;
};

/** An answer as it is kept. Whoever sees only what was granted to them sees those that name a campaign of theirs. */
export type SurveyAnswer = {
  __typename?: 'SurveyAnswer';
  /** Its own id. */
  answerId: Scalars['String']['output'];
  /** When it was given. */
  at: Scalars['DateTime']['output'];
  /** The campaign that was named. */
  campaign?: Maybe<Campaign>;
  /** That order; null while it has not come, and where it may not be seen. */
  conversion?: Maybe<Conversion>;
  /** Whether it is among the signs by which a campaign earned that order. */
  counts: Scalars['Boolean']['output'];
  /** The campaign that earned the order, where the answer counts. */
  creditedCampaign?: Maybe<Campaign>;
  /** What was answered. */
  heard: SurveyHeard;
  /** Its id here. */
  id: Scalars['ID']['output'];
  /** The order it was given with, as the shop calls it; null where it was given with none or without a yes to being measured. */
  orderId?: Maybe<Scalars['String']['output']>;
  /** The show that was named. */
  podcast?: Maybe<Podcast>;
  /** When it was recorded. */
  recordedAt: Scalars['DateTime']['output'];
  /** Whose shop asked. */
  sponsor?: Maybe<Sponsor>;
};

/** A page of answers. */
export type SurveyAnswerConnection = {
  __typename?: 'SurveyAnswerConnection';
  /** Answers with their cursors. */
  edges: Array<SurveyAnswerEdge>;
  /** Where this page lies. */
  pageInfo: PageInfo;
};

/** An answer and its cursor. */
export type SurveyAnswerEdge = {
  __typename?: 'SurveyAnswerEdge';
  /** Cursor of this answer. */
  cursor: Scalars['String']['output'];
  /** The answer. */
  node: SurveyAnswer;
};

/** Which answers; what is not given is not asked for. */
export type SurveyAnswerFilter = {
  /** Those that name this campaign. */
  campaignId?: InputMaybe<Scalars['ID']['input']>;
  /** Those that say one of these. */
  heard?: InputMaybe<Array<SurveyHeard>>;
  /** Those given with this order, as the shop calls it. */
  orderId?: InputMaybe<Scalars['String']['input']>;
};

/** What a buyer answered to how they heard of the shop. */
export type SurveyHeard =
  /** By a campaign that they named, as by its advertisement. */
  | 'CAMPAIGN'
  /** Otherwise. */
  | 'OTHER'
  /** On a podcast, without saying which: where the advertiser has one campaign alone, that is meant. */
  | 'PODCAST'
  /** On a show that they named: where one campaign alone of the advertiser has a spot in it, that campaign is meant. */
  | 'SHOW';

/** A touch's share under a model. */
export type TouchShare = {
  __typename?: 'TouchShare';
  /** The model. */
  model: AttributionModel;
  /** From 0 to 1. */
  share: Scalars['Float']['output'];
};

/** A way by which orders are told. */
export type TrackingCheck = {
  __typename?: 'TrackingCheck';
  /** How many there are of it. */
  count: Scalars['Int']['output'];
  /** Which way. */
  kind: TrackingCheckKind;
  /** When it was last seen to work; null where it never was. */
  lastSeenAt?: Maybe<Scalars['DateTime']['output']>;
  /** How far it is. */
  state: TrackingState;
};

/** A way by which orders are told. */
export type TrackingCheckKind =
  /** Promo codes: seen to work when an order carried one. */
  | 'CODE'
  /** Households: seen to work when an order came with one. */
  | 'HOUSEHOLD'
  /** Tracking links: seen to work when a person clicked. */
  | 'LINK'
  /** Orders of the sponsor's shop, told by its server, its shop or a table. */
  | 'ORDERS'
  /** Pixels of the sponsor: seen to work when a page called one that is not a robot's. */
  | 'PIXEL';

/** A link `/go/{slug}` that records the click and leads to the sponsor. */
export type TrackingLink = {
  __typename?: 'TrackingLink';
  /** The campaign. */
  campaign: Campaign;
  /** Clicks by people, bots left out. */
  clicks: Scalars['Int']['output'];
  /** Where it leads; the campaign's UTM parameters are added. */
  destinationUrl: Scalars['String']['output'];
  /** The link's id. */
  id: Scalars['ID']['output'];
  /** Downloads by whoever had clicked on it within the hour before: the same address and app (A6). */
  ledToDownloads: Scalars['Int']['output'];
  /** The spot it is read in, where it was made for one. */
  placement?: Maybe<Placement>;
  /** The whole link as a QR code, an SVG picture to print or to show. */
  qrSvg: Scalars['String']['output'];
  /** The part after `/go/`, unique in the whole product. */
  slug: Scalars['String']['output'];
  /** The whole link. */
  url: Scalars['String']['output'];
};

/** How far the tracking of a campaign is. */
export type TrackingState =
  /** Nothing could tell of an order: no link, no code, no pixel, no shop. */
  | 'NOT_SET_UP'
  /** Something is there that could tell, and nothing of it has been seen to work. */
  | 'UNPROVEN'
  /** Something has been seen to work. */
  | 'WORKING';

/** Whether a campaign's orders can be told at all, before and while it runs. */
export type TrackingStatus = {
  __typename?: 'TrackingStatus';
  /** Each way of telling, and how far it is. */
  checks: Array<TrackingCheck>;
  /** What it comes to. */
  state: TrackingState;
  /** Since when it has been a warning: the flight begins within three days, or has begun, and nothing could tell of an order. Null while it is none. */
  warnedSince?: Maybe<Scalars['DateTime']['output']>;
};

/** Orders whose currency has no exchange rate to the campaign's on their day. */
export type UnconvertedOrders = {
  __typename?: 'UnconvertedOrders';
  /** How many. */
  orders: Scalars['Int']['output'];
  /** Their value as sold, refunds taken off; no part of the campaign's value. */
  value: Money;
};

/** What is done about downloads that were contracted and did not come (A11). */
export type UnderDelivery =
  /** Another spot makes good for it. */
  | 'MAKE_GOOD'
  /** What did not come is not paid. */
  | 'PRO_RATA';

/** Which change to undo. */
export type UndoChangeInput = {
  /** The change. */
  changeId: Scalars['ID']['input'];
};

/** The fields are as they were before it. */
export type UndoChangePayload = {
  __typename?: 'UndoChangePayload';
  /** The undoing, which can be undone itself; null when the fields had been put back already. */
  change?: Maybe<CampaignChange>;
};

/** What `undoChange` answers: a conflict when what it changed was changed again since, or was undone already. */
export type UndoChangeResult = CampaignSettledError | ConflictError | InvalidInputError | NotFoundError | UndoChangePayload;

/** What an advertiser wants left out. */
export type UpdateAttributionSettingInput = {
  /** Whether prior customers count; left as it is when not given. */
  creditsPriorCustomers?: InputMaybe<Scalars['Boolean']['input']>;
  /** Host names, up to 100; left as they are when not given. */
  excludedReferrers?: InputMaybe<Array<Scalars['String']['input']>>;
  /** UTM sources, up to 100; left as they are when not given. */
  excludedUtmSources?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Since when orders count; null for no bound. Left as it is when not given. */
  measuredSince?: InputMaybe<Scalars['DateTime']['input']>;
  /** The advertiser. */
  sponsorId: Scalars['ID']['input'];
};

/** The setting holds from now on; what was credited before is computed anew. */
export type UpdateAttributionSettingPayload = {
  __typename?: 'UpdateAttributionSettingPayload';
  /** How many orders are computed anew, within seconds. */
  due: Scalars['Int']['output'];
  /** The advertiser. */
  sponsor: Sponsor;
};

/** What `updateAttributionSetting` answers. */
export type UpdateAttributionSettingResult = InvalidInputError | NotFoundError | UpdateAttributionSettingPayload;

/** What of a brand changes; what is left out stays. */
export type UpdateBrandInput = {
  /** The brand. */
  brandId: Scalars['ID']['input'];
  /** Name, unique within the sponsor. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Website; null for none. */
  website?: InputMaybe<Scalars['String']['input']>;
};

/** The brand was changed. */
export type UpdateBrandPayload = {
  __typename?: 'UpdateBrandPayload';
  /** The brand. */
  brand: Brand;
};

/** What `updateBrand` answers. */
export type UpdateBrandResult = ConflictError | InvalidInputError | NotFoundError | UpdateBrandPayload;

/** What of a campaign changes; what is left out stays. */
export type UpdateCampaignInput = {
  /** Days after an exposure within which a conversion can be its effect, 1 to 60. */
  attributionWindowDays?: InputMaybe<Scalars['Int']['input']>;
  /** What of the sponsor it advertises; null for nothing said. */
  brandId?: InputMaybe<Scalars['ID']['input']>;
  /** The campaign. */
  campaignId: Scalars['ID']['input'];
  /** What it costs. Its currency changes only in a draft without placements. */
  cost?: InputMaybe<MoneyInput>;
  /** Price per thousand downloads; null for none. */
  cpm?: InputMaybe<MoneyInput>;
  /** What a new customer is worth over time; null for nothing said. */
  customerValue?: InputMaybe<MoneyInput>;
  /** The version that the change was made for. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** All its flights: those with an id get these days, those that are not named go. At most 20. */
  flights?: InputMaybe<Array<FlightInput>>;
  /** Days after which a touch weighs half, 1 to 60. */
  halfLifeDays?: InputMaybe<Scalars['Int']['input']>;
  /** Countries it is for, ISO 3166-1 alpha-2; none for all. */
  markets?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Name. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** What it is for; null for nothing said. */
  objective?: InputMaybe<CampaignObjective>;
  /** How delivery is to spread over the flight. */
  pacingCurve?: InputMaybe<PacingCurve>;
  /** Signs of an effect, strongest first; null for the default order. */
  signalOrder?: InputMaybe<Array<AttributionMethod>>;
  /** What is done about downloads that were contracted and did not come. */
  underDelivery?: InputMaybe<UnderDelivery>;
};

/** The campaign was changed. */
export type UpdateCampaignPayload = {
  __typename?: 'UpdateCampaignPayload';
  /** The campaign. */
  campaign: Campaign;
  /** What was done, to be undone; null when nothing was different. */
  change?: Maybe<CampaignChange>;
};

/** What `updateCampaign` answers. */
export type UpdateCampaignResult = CampaignSettledError | ConflictError | InvalidInputError | NotFoundError | UpdateCampaignPayload;

/** What is to change of the delivery setting; what is left out stays. */
export type UpdateDeliverySettingInput = {
  /** More than this share of what was contracted is too much: 1 to 10; 1.1 unless set. */
  overDelivery?: InputMaybe<Scalars['Float']['input']>;
  /** Pacing above this is too fast: 1 to 10; 1.25 unless set. */
  overPacing?: InputMaybe<Scalars['Float']['input']>;
  /** Nothing is said of pacing before this share of the flight has elapsed: 0 to 0.9; 0.1 unless set. */
  quietShare?: InputMaybe<Scalars['Float']['input']>;
  /** Pacing below this is too slow: 0.1 to 1; 0.9 unless set. */
  underPacing?: InputMaybe<Scalars['Float']['input']>;
};

/** The setting was changed. */
export type UpdateDeliverySettingPayload = {
  __typename?: 'UpdateDeliverySettingPayload';
  /** As it is now. */
  deliverySetting: DeliverySetting;
};

/** What `updateDeliverySetting` answers. */
export type UpdateDeliverySettingResult = InvalidInputError | UpdateDeliverySettingPayload;

/** Which choices to change; what is not given stays. */
export type UpdateMeasurementSettingInput = {
  /** Downloads of one IP in one window above which they are set aside (C9), from 1 to 1,000,000. */
  maxDownloadsPerIp?: InputMaybe<Scalars['Int']['input']>;
  /** The kind of counts that figures show (C27). */
  source?: InputMaybe<MeasurementSource>;
  /** The zone of days where a question names none. */
  timeZone?: InputMaybe<Scalars['TimeZone']['input']>;
  /** When a repeated request is a second download (C20). */
  window?: InputMaybe<DownloadWindow>;
};

/** A setting that was changed. */
export type UpdateMeasurementSettingPayload = {
  __typename?: 'UpdateMeasurementSettingPayload';
  /** The task that counts what is still kept again; null where the change moves no figure. */
  recountTaskId?: Maybe<Scalars['ID']['output']>;
  /** As it is now. */
  setting: MeasurementSetting;
};

/** What `updateMeasurementSetting` answers. */
export type UpdateMeasurementSettingResult = InvalidInputError | UpdateMeasurementSettingPayload;

/** What of a placement changes; what is left out stays. Show and campaign stay: they are another spot's. */
export type UpdatePlacementInput = {
  /** Whose ads must not be in the same episode. */
  competitors?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Impressions that were contracted; null for none. */
  contractedImpressions?: InputMaybe<Scalars['Int']['input']>;
  /** Price of a thousand impressions, for `CPM`; null for the campaign's. */
  cpm?: InputMaybe<MoneyInput>;
  /** The episode, one of the show's; null for a run of the show. */
  episodeId?: InputMaybe<Scalars['ID']['input']>;
  /** The version that the change was made for. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The flight it runs in; null for all of them. */
  flightId?: InputMaybe<Scalars['ID']['input']>;
  /** Words that must not be said. */
  forbiddenWords?: InputMaybe<Array<Scalars['String']['input']>>;
  /** How it gets into the episode. */
  insertion?: InputMaybe<AdInsertion>;
  /** How long it is, at most an hour; null for not agreed. */
  lengthSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** The spot that it makes good for; null for none. */
  makeGoodForId?: InputMaybe<Scalars['ID']['input']>;
  /** The placement. */
  placementId: Scalars['ID']['input'];
  /** Which ad of its break it is, 1 to 20; null for not agreed. */
  podPosition?: InputMaybe<Scalars['Int']['input']>;
  /** Where in the episode. */
  position?: InputMaybe<AdPosition>;
  /** The price, for `FLAT`. */
  price?: InputMaybe<MoneyInput>;
  /** How its price is made; with it comes the price. */
  pricing?: InputMaybe<PlacementPricing>;
  /** The code that is said in it; null for none. */
  promoCodeId?: InputMaybe<Scalars['ID']['input']>;
  /** Who speaks it. */
  readKind?: InputMaybe<AdReadKind>;
  /** What the host is to say. */
  talkingPoints?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Prices by impressions, for `TIERED`: 1 to 20, ascending. */
  tiers?: InputMaybe<Array<PriceTierInput>>;
  /** The address that is said in it; null for none. */
  url?: InputMaybe<Scalars['String']['input']>;
};

/** The placement was changed. */
export type UpdatePlacementPayload = {
  __typename?: 'UpdatePlacementPayload';
  /** What was done, to be undone; null when nothing was different. */
  change?: Maybe<CampaignChange>;
  /** The placement. */
  placement: Placement;
};

/** What `updatePlacement` answers. */
export type UpdatePlacementResult = CampaignSettledError | ConflictError | InvalidInputError | NotFoundError | UpdatePlacementPayload;

/** Which to change; what is not given stays, and what is null is the installation's own again. */
export type UpdatePrivacySettingsInput = {
  /** Who answers listeners' questions, up to 200 characters. */
  contact?: InputMaybe<Scalars['String']['input']>;
  /** Days for which requests are kept one by one; at least 63, and at most what this installation keeps. */
  eventDays?: InputMaybe<Scalars['Int']['input']>;
  /** What to say to listeners, up to 2,000 characters; plain text, shown as it is. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** What pixels keep of buyers who said nothing to being measured. */
  pixelConsent?: InputMaybe<PixelConsent>;
  /** Days for which requests that are no downloads are kept with their cause; at least 62. */
  verdictDays?: InputMaybe<Scalars['Int']['input']>;
};

/** Settings that were changed. */
export type UpdatePrivacySettingsPayload = {
  __typename?: 'UpdatePrivacySettingsPayload';
  /** As they are now. What is older goes within hours. */
  settings: PrivacySettings;
};

/** What `updatePrivacySettings` answers. */
export type UpdatePrivacySettingsResult = InvalidInputError | UpdatePrivacySettingsPayload;

/** What of a contact changes; what is left out stays. */
export type UpdateSponsorContactInput = {
  /** The contact. */
  contactId: Scalars['ID']['input'];
  /** E-mail address; null for none. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** What they do there; null for nothing said. */
  job?: InputMaybe<Scalars['String']['input']>;
  /** Name. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Telephone number; null for none. */
  phone?: InputMaybe<Scalars['String']['input']>;
};

/** The contact was changed. */
export type UpdateSponsorContactPayload = {
  __typename?: 'UpdateSponsorContactPayload';
  /** The contact. */
  contact: SponsorContact;
};

/** What `updateSponsorContact` answers. */
export type UpdateSponsorContactResult = InvalidInputError | NotFoundError | UpdateSponsorContactPayload;

/** What of a sponsor changes; what is left out stays. */
export type UpdateSponsorInput = {
  /** The version that the change was made for. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Name, unique within the organization. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The sponsor. */
  sponsorId: Scalars['ID']['input'];
  /** Website; null for none. */
  website?: InputMaybe<Scalars['String']['input']>;
};

/** The sponsor was changed. */
export type UpdateSponsorPayload = {
  __typename?: 'UpdateSponsorPayload';
  /** What was done, to be undone; null when nothing was different. */
  change?: Maybe<CampaignChange>;
  /** The sponsor. */
  sponsor: Sponsor;
};

/** What `updateSponsor` answers. */
export type UpdateSponsorResult = ConflictError | InvalidInputError | NotFoundError | UpdateSponsorPayload;

/** Thresholds to change. What is left out stays; null is the rules' own again. */
export type UpdateVerificationSettingsInput = {
  /** 1 to 20. */
  adsBefore?: InputMaybe<Scalars['Int']['input']>;
  /** 1 to 10. */
  callsToAction?: InputMaybe<Scalars['Int']['input']>;
  /** 0 to 1. */
  concentrationAbove?: InputMaybe<Scalars['Float']['input']>;
  /** 0.1 to 1. */
  deliveryBelow?: InputMaybe<Scalars['Float']['input']>;
  /** 1 to 100. */
  frequencyAbove?: InputMaybe<Scalars['Float']['input']>;
  /** 1 to 365. */
  keptDays?: InputMaybe<Scalars['Int']['input']>;
  /** 0 to 1. */
  outsideMarketsAbove?: InputMaybe<Scalars['Float']['input']>;
  /** 0.3 to 1. */
  sameWordsFrom?: InputMaybe<Scalars['Float']['input']>;
  /** 0.1 to 1. */
  shortReadBelow?: InputMaybe<Scalars['Float']['input']>;
  /** 0.1 to 1. */
  talkingPointBelow?: InputMaybe<Scalars['Float']['input']>;
  /** 0 to 30. */
  trackingDaysBefore?: InputMaybe<Scalars['Int']['input']>;
  /** 0 to 1. */
  usableIpsBelow?: InputMaybe<Scalars['Float']['input']>;
};

/** The thresholds were changed. Campaigns that run are looked at again. */
export type UpdateVerificationSettingsPayload = {
  __typename?: 'UpdateVerificationSettingsPayload';
  /** The thresholds as they are now. */
  settings: VerificationSettings;
};

/** What `updateVerificationSettings` answers. */
export type UpdateVerificationSettingsResult = InvalidInputError | UpdateVerificationSettingsPayload;

/** What every refusal says. */
export type UserError = {
  /** A sentence for the person who asked. */
  message: Scalars['String']['output'];
};

/** How a kind of check stands. */
export type VerificationCheck = {
  __typename?: 'VerificationCheck';
  /** The kind. */
  kind: FlagKind;
  /** How it stands. */
  state: VerificationState;
  /** Why nothing could be checked, in a sentence; null otherwise. */
  why?: Maybe<Scalars['String']['output']>;
};

/** Something about a campaign's spots that a person ought to look at. */
export type VerificationFlag = {
  __typename?: 'VerificationFlag';
  /** Where its spot lies in its episode, in order of time: the words that it is about. None where the spot was not found, or it is about more than one spot. */
  airchecks: Array<Aircheck>;
  /** The campaign. */
  campaign: Campaign;
  /** The episode; null for all of them. */
  episode?: Maybe<Episode>;
  /** What was found, in a sentence with its numbers. */
  finding: Scalars['String']['output'];
  /** When it was first found, or found anew after it was dismissed. */
  firstSeenAt: Scalars['DateTime']['output'];
  /** The flag's id. */
  id: Scalars['ID']['output'];
  /** What it is about. */
  kind: FlagKind;
  /** When it was found last. */
  lastSeenAt: Scalars['DateTime']['output'];
  /** What the kind means. */
  meaning: Scalars['String']['output'];
  /** What was measured, in the unit of the threshold; shares are 0 to 1. Null where nothing is counted. */
  measured?: Maybe<Scalars['Float']['output']>;
  /** What they wrote with it. */
  note?: Maybe<Scalars['String']['output']>;
  /** The spot; null for the campaign as a whole. */
  placement?: Maybe<Placement>;
  /** What was said and where, at most ten. */
  quotes: Array<FlagQuote>;
  /** What to do about it. */
  remedy: Scalars['String']['output'];
  /** When it was no longer found; null while it is. */
  resolvedAt?: Maybe<Scalars['DateTime']['output']>;
  /** How much it matters. */
  severity: FlagSeverity;
  /** Beyond which it is a flag; null where nothing is counted. */
  threshold?: Maybe<Scalars['Float']['output']>;
  /** The kind in a few words. */
  title: Scalars['String']['output'];
  /** What a person said; null while nobody did. */
  verdict?: Maybe<FlagVerdict>;
  /** When they said so. */
  verdictAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who said so, as `user:` or `key:` and an id. */
  verdictBy?: Maybe<Scalars['String']['output']>;
};

/** A page of flags. */
export type VerificationFlagConnection = {
  __typename?: 'VerificationFlagConnection';
  /** Flags with their cursors. */
  edges: Array<VerificationFlagEdge>;
  /** Where this page lies. */
  pageInfo: PageInfo;
};

/** A flag and its cursor. */
export type VerificationFlagEdge = {
  __typename?: 'VerificationFlagEdge';
  /** Cursor of this flag. */
  cursor: Scalars['String']['output'];
  /** The flag. */
  node: VerificationFlag;
};

/** Beyond which something is a flag. Shares are 0 to 1. */
export type VerificationSettings = {
  __typename?: 'VerificationSettings';
  /** So many ads before a spot in its break are too many; 3 by the rules. */
  adsBefore: Scalars['Int']['output'];
  /** Code or address is said at least so often; 2 by the rules. */
  callsToAction: Scalars['Int']['output'];
  /** The share of impressions of the busiest 2 % of the listeners; 0.2 by the rules. */
  concentrationAbove: Scalars['Float']['output'];
  /** The share of contracted impressions that a flight delivers; 1 by the rules. */
  deliveryBelow: Scalars['Float']['output'];
  /** Impressions a listener in 30 days; 5 by the rules. */
  frequencyAbove: Scalars['Float']['output'];
  /** Days for which a read stays in its episode; 30 by the rules. */
  keptDays: Scalars['Int']['output'];
  /** The share of impressions outside the target countries; 0.3 by the rules. */
  outsideMarketsAbove: Scalars['Float']['output'];
  /** Pacing (A9) that is too slow; that of `deliverySetting`, which is changed there. */
  pacingBelow: Scalars['Float']['output'];
  /** A host's reads are the same from this share of common words on, five at a time; 0.8 by the rules. */
  sameWordsFrom: Scalars['Float']['output'];
  /** A read is short below this share of the length booked; 0.8 by the rules. */
  shortReadBelow: Scalars['Float']['output'];
  /** A talking point is missed where a smaller share of its words lies together; 0.5 by the rules. */
  talkingPointBelow: Scalars['Float']['output'];
  /** Days before the flight on which tracking stands; 3 by the rules. */
  trackingDaysBefore: Scalars['Int']['output'];
  /** The share of impressions from addresses that can be matched; 0.2 by the rules. */
  usableIpsBelow: Scalars['Float']['output'];
};

/** How a check stands. */
export type VerificationState =
  /** There is at least one flag. */
  | 'FLAGGED'
  /** What it would take to check is not there. That is never a flag. */
  | 'NOT_CHECKED'
  /** Whatever could be checked is fine. */
  | 'PASSED';

/** Which dispute to take back. */
export type WithdrawDisputeInput = {
  /** The dispute. */
  disputeId: Scalars['ID']['input'];
};

/** The dispute was taken back. */
export type WithdrawDisputePayload = {
  __typename?: 'WithdrawDisputePayload';
  /** The dispute. */
  dispute: Dispute;
};

/** What `withdrawDispute` answers: a conflict when the dispute is closed. */
export type WithdrawDisputeResult = ConflictError | InvalidInputError | NotFoundError | WithdrawDisputePayload;



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
  Approval: Approval;
  Brand: Brand;
  Campaign: Campaign;
  CampaignShare: CampaignShare;
  CampaignSnapshot: CampaignSnapshot;
  Conversion: Conversion;
  Dispute: Dispute;
  Episode: Episode;
  ManualExchangeRate: ManualExchangeRate;
  Pixel: Pixel;
  Placement: Placement;
  Podcast: Podcast;
  PromoCode: PromoCode;
  Sponsor: Sponsor;
  TrackingLink: TrackingLink;
  VerificationFlag: VerificationFlag;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Approval:
    ( { __typename: 'Approval' }
    & GraphQLRecursivePick<FederationTypes['Approval'], {"id":true}> );
  Brand:
    ( { __typename: 'Brand' }
    & GraphQLRecursivePick<FederationTypes['Brand'], {"id":true}> );
  Campaign:
    ( { __typename: 'Campaign' }
    & GraphQLRecursivePick<FederationTypes['Campaign'], {"id":true}> );
  CampaignShare:
    ( { __typename: 'CampaignShare' }
    & GraphQLRecursivePick<FederationTypes['CampaignShare'], {"id":true}> );
  CampaignSnapshot:
    ( { __typename: 'CampaignSnapshot' }
    & GraphQLRecursivePick<FederationTypes['CampaignSnapshot'], {"id":true}> );
  Conversion:
    ( { __typename: 'Conversion' }
    & GraphQLRecursivePick<FederationTypes['Conversion'], {"id":true}> );
  Dispute:
    ( { __typename: 'Dispute' }
    & GraphQLRecursivePick<FederationTypes['Dispute'], {"id":true}> );
  Episode:
    ( { __typename: 'Episode' }
    & GraphQLRecursivePick<FederationTypes['Episode'], {"id":true}> );
  ManualExchangeRate:
    ( { __typename: 'ManualExchangeRate' }
    & GraphQLRecursivePick<FederationTypes['ManualExchangeRate'], {"id":true}> );
  Pixel:
    ( { __typename: 'Pixel' }
    & GraphQLRecursivePick<FederationTypes['Pixel'], {"id":true}> );
  Placement:
    ( { __typename: 'Placement' }
    & GraphQLRecursivePick<FederationTypes['Placement'], {"id":true}> );
  Podcast:
    ( { __typename: 'Podcast' }
    & GraphQLRecursivePick<FederationTypes['Podcast'], {"id":true}> );
  PromoCode:
    ( { __typename: 'PromoCode' }
    & GraphQLRecursivePick<FederationTypes['PromoCode'], {"id":true}> );
  Sponsor:
    ( { __typename: 'Sponsor' }
    & GraphQLRecursivePick<FederationTypes['Sponsor'], {"id":true}> );
  TrackingLink:
    ( { __typename: 'TrackingLink' }
    & GraphQLRecursivePick<FederationTypes['TrackingLink'], {"id":true}> );
  VerificationFlag:
    ( { __typename: 'VerificationFlag' }
    & GraphQLRecursivePick<FederationTypes['VerificationFlag'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  AcceptCampaignShareResult:
    | ( Partial<AcceptCampaignSharePayload> )
    | ( Partial<ConflictError> )
    | ( Partial<InvalidInputError> )
    | ( Partial<NotFoundError> )
  ;
  AddDisputeMessageResult:
    | ( Partial<Omit<AddDisputeMessagePayload, 'dispute'> & { dispute: _RefType['Dispute'] }> )
    | ( Partial<ConflictError> )
    | ( Partial<InvalidInputError> )
    | ( Partial<NotFoundError> )
  ;
  ArchiveCampaignResult:
    | ( Partial<Omit<ArchiveCampaignPayload, 'campaign' | 'change'> & { campaign: _RefType['Campaign'], change?: Maybe<_RefType['CampaignChange']> }> )
    | ( Partial<ConflictError> )
    | ( Partial<InvalidInputError> )
    | ( Partial<NotFoundError> )
  ;
  ArchiveSponsorResult:
    | ( Partial<Omit<ArchiveSponsorPayload, 'change' | 'sponsor'> & { change?: Maybe<_RefType['CampaignChange']>, sponsor: _RefType['Sponsor'] }> )
    | ( Partial<ConflictError> )
    | ( Partial<InvalidInputError> )
    | ( Partial<NotFoundError> )
  ;
  ChangeCampaignStateResult:
    | ( Partial<Omit<ChangeCampaignStatePayload, 'campaign'> & { campaign: _RefType['Campaign'] }> )
    | ( Partial<ConflictError> )
    | ( Partial<InvalidInputError> )
    | ( Partial<NotFoundError> )
    | ( Partial<StateTransitionError> )
  ;
  ConfirmSharedNetworkResult:
    | ( Partial<ConfirmSharedNetworkPayload> )
    | ( Partial<InvalidInputError> )
  ;
  CreateBrandResult:
    | ( Partial<ConflictError> )
    | ( Partial<Omit<CreateBrandPayload, 'brand'> & { brand: _RefType['Brand'] }> )
    | ( Partial<InvalidInputError> )
    | ( Partial<NotFoundError> )
  ;
  CreateCampaignResult:
    | ( Partial<Omit<CreateCampaignPayload, 'campaign'> & { campaign: _RefType['Campaign'] }> )
    | ( Partial<InvalidInputError> )
    | ( Partial<NotFoundError> )
  ;
  CreateCampaignSnapshotResult:
    | ( Partial<Omit<CreateCampaignSnapshotPayload, 'snapshot'> & { snapshot: _RefType['CampaignSnapshot'] }> )
    | ( Partial<InvalidInputError> )
    | ( Partial<NotFoundError> )
  ;
  CreateManualExchangeRateResult:
    | ( Partial<ConflictError> )
    | ( Partial<CreateManualExchangeRatePayload> )
    | ( Partial<InvalidInputError> )
  ;
  CreatePixelResult:
    | ( Partial<ConflictError> )
    | ( Partial<Omit<CreatePixelPayload, 'pixel'> & { pixel: _RefType['Pixel'] }> )
    | ( Partial<InvalidInputError> )
    | ( Partial<NotFoundError> )
  ;
  CreatePlacementResult:
    | ( Partial<ConflictError> )
    | ( Partial<Omit<CreatePlacementPayload, 'placement'> & { placement: _RefType['Placement'] }> )
    | ( Partial<InvalidInputError> )
    | ( Partial<NotFoundError> )
  ;
  CreatePromoCodeResult:
    | ( Partial<ConflictError> )
    | ( Partial<Omit<CreatePromoCodePayload, 'promoCode'> & { promoCode: _RefType['PromoCode'] }> )
    | ( Partial<InvalidInputError> )
    | ( Partial<NotFoundError> )
  ;
  CreateSponsorContactResult:
    | ( Partial<ConflictError> )
    | ( Partial<Omit<CreateSponsorContactPayload, 'contact'> & { contact: _RefType['SponsorContact'] }> )
    | ( Partial<InvalidInputError> )
    | ( Partial<NotFoundError> )
  ;
  CreateSponsorResult:
    | ( Partial<ConflictError> )
    | ( Partial<Omit<CreateSponsorPayload, 'sponsor'> & { sponsor: _RefType['Sponsor'] }> )
    | ( Partial<InvalidInputError> )
  ;
  CreateTrackingLinkResult:
    | ( Partial<ConflictError> )
    | ( Partial<Omit<CreateTrackingLinkPayload, 'trackingLink'> & { trackingLink: _RefType['TrackingLink'] }> )
    | ( Partial<InvalidInputError> )
    | ( Partial<NotFoundError> )
  ;
  DecideApprovalResult:
    | ( Partial<ConflictError> )
    | ( Partial<Omit<DecideApprovalPayload, 'approval'> & { approval: _RefType['Approval'] }> )
    | ( Partial<InvalidInputError> )
    | ( Partial<NotFoundError> )
  ;
  DuplicateCampaignResult:
    | ( Partial<ConflictError> )
    | ( Partial<Omit<DuplicateCampaignPayload, 'campaign' | 'change'> & { campaign: _RefType['Campaign'], change?: Maybe<_RefType['CampaignChange']> }> )
    | ( Partial<InvalidInputError> )
    | ( Partial<NotFoundError> )
  ;
  EraseHouseholdResult:
    | ( Partial<EraseHouseholdPayload> )
    | ( Partial<InvalidInputError> )
  ;
  ImportCampaignsResult:
    | ( Partial<Omit<ImportCampaignsPayload, 'campaigns'> & { campaigns: Array<_RefType['Campaign']> }> )
    | ( Partial<InvalidInputError> )
  ;
  ImportOrdersResult:
    | ( Partial<ImportOrdersPayload> )
    | ( Partial<InvalidInputError> )
    | ( Partial<NotFoundError> )
  ;
  LeaveCampaignShareResult:
    | ( Partial<InvalidInputError> )
    | ( Partial<LeaveCampaignSharePayload> )
    | ( Partial<NotFoundError> )
  ;
  OpenDisputeResult:
    | ( Partial<ConflictError> )
    | ( Partial<InvalidInputError> )
    | ( Partial<NotFoundError> )
    | ( Partial<Omit<OpenDisputePayload, 'dispute'> & { dispute: _RefType['Dispute'] }> )
  ;
  ProposeMakeGoodResult:
    | ( Partial<ConflictError> )
    | ( Partial<InvalidInputError> )
    | ( Partial<NotFoundError> )
    | ( Partial<Omit<ProposeMakeGoodPayload, 'makesGoodFor' | 'placement'> & { makesGoodFor: _RefType['PlacementDelivery'], placement: _RefType['Placement'] }> )
  ;
  RecomputeAttributionResult:
    | ( Partial<InvalidInputError> )
    | ( Partial<NotFoundError> )
    | ( Partial<RecomputeAttributionPayload> )
  ;
  RecordConversionResult:
    | ( Partial<ConflictError> )
    | ( Partial<InvalidInputError> )
    | ( Partial<Omit<RecordConversionPayload, 'conversion'> & { conversion: _RefType['Conversion'] }> )
  ;
  RecordSurveyAnswerResult:
    | ( Partial<ConflictError> )
    | ( Partial<InvalidInputError> )
    | ( Partial<NotFoundError> )
    | ( Partial<RecordSurveyAnswerPayload> )
  ;
  RecountDownloadsResult:
    | ( Partial<InvalidInputError> )
    | ( Partial<RecountDownloadsPayload> )
  ;
  RemoveBrandResult:
    | ( Partial<InvalidInputError> )
    | ( Partial<NotFoundError> )
    | ( Partial<Omit<RemoveBrandPayload, 'brand'> & { brand: _RefType['Brand'] }> )
  ;
  RemoveManualExchangeRateResult:
    | ( Partial<NotFoundError> )
    | ( Partial<RemoveManualExchangeRatePayload> )
  ;
  RemovePixelResult:
    | ( Partial<InvalidInputError> )
    | ( Partial<NotFoundError> )
    | ( Partial<Omit<RemovePixelPayload, 'pixel'> & { pixel: _RefType['Pixel'] }> )
  ;
  RemovePlacementResult:
    | ( Partial<CampaignSettledError> )
    | ( Partial<ConflictError> )
    | ( Partial<InvalidInputError> )
    | ( Partial<NotFoundError> )
    | ( Partial<Omit<RemovePlacementPayload, 'change' | 'placement'> & { change?: Maybe<_RefType['CampaignChange']>, placement: _RefType['Placement'] }> )
  ;
  RemoveSharedNetworkResult:
    | ( Partial<NotFoundError> )
    | ( Partial<RemoveSharedNetworkPayload> )
  ;
  RemoveSponsorContactResult:
    | ( Partial<InvalidInputError> )
    | ( Partial<NotFoundError> )
    | ( Partial<RemoveSponsorContactPayload> )
  ;
  RemoveSurveyAnswerResult:
    | ( Partial<InvalidInputError> )
    | ( Partial<NotFoundError> )
    | ( Partial<RemoveSurveyAnswerPayload> )
  ;
  RequestApprovalResult:
    | ( Partial<ConflictError> )
    | ( Partial<InvalidInputError> )
    | ( Partial<NotFoundError> )
    | ( Partial<Omit<RequestApprovalPayload, 'approval'> & { approval: _RefType['Approval'] }> )
  ;
  ResolveDisputeResult:
    | ( Partial<ConflictError> )
    | ( Partial<InvalidInputError> )
    | ( Partial<NotFoundError> )
    | ( Partial<Omit<ResolveDisputePayload, 'dispute'> & { dispute: _RefType['Dispute'] }> )
  ;
  RevealHouseholdKeyResult:
    | ( Partial<InvalidInputError> )
    | ( Partial<RevealHouseholdKeyPayload> )
  ;
  ReviewFlagResult:
    | ( Partial<InvalidInputError> )
    | ( Partial<NotFoundError> )
    | ( Partial<Omit<ReviewFlagPayload, 'flag'> & { flag: _RefType['VerificationFlag'] }> )
  ;
  RevokeCampaignShareResult:
    | ( Partial<InvalidInputError> )
    | ( Partial<NotFoundError> )
    | ( Partial<Omit<RevokeCampaignSharePayload, 'share'> & { share: _RefType['CampaignShare'] }> )
  ;
  RotatePixelResult:
    | ( Partial<InvalidInputError> )
    | ( Partial<NotFoundError> )
    | ( Partial<Omit<RotatePixelPayload, 'pixel'> & { pixel: _RefType['Pixel'] }> )
  ;
  ShareCampaignResult:
    | ( Partial<ConflictError> )
    | ( Partial<InvalidInputError> )
    | ( Partial<NotFoundError> )
    | ( Partial<Omit<ShareCampaignPayload, 'share'> & { share: _RefType['CampaignShare'] }> )
  ;
  UndoChangeResult:
    | ( Partial<CampaignSettledError> )
    | ( Partial<ConflictError> )
    | ( Partial<InvalidInputError> )
    | ( Partial<NotFoundError> )
    | ( Partial<Omit<UndoChangePayload, 'change'> & { change?: Maybe<_RefType['CampaignChange']> }> )
  ;
  UpdateAttributionSettingResult:
    | ( Partial<InvalidInputError> )
    | ( Partial<NotFoundError> )
    | ( Partial<Omit<UpdateAttributionSettingPayload, 'sponsor'> & { sponsor: _RefType['Sponsor'] }> )
  ;
  UpdateBrandResult:
    | ( Partial<ConflictError> )
    | ( Partial<InvalidInputError> )
    | ( Partial<NotFoundError> )
    | ( Partial<Omit<UpdateBrandPayload, 'brand'> & { brand: _RefType['Brand'] }> )
  ;
  UpdateCampaignResult:
    | ( Partial<CampaignSettledError> )
    | ( Partial<ConflictError> )
    | ( Partial<InvalidInputError> )
    | ( Partial<NotFoundError> )
    | ( Partial<Omit<UpdateCampaignPayload, 'campaign' | 'change'> & { campaign: _RefType['Campaign'], change?: Maybe<_RefType['CampaignChange']> }> )
  ;
  UpdateDeliverySettingResult:
    | ( Partial<InvalidInputError> )
    | ( Partial<UpdateDeliverySettingPayload> )
  ;
  UpdateMeasurementSettingResult:
    | ( Partial<InvalidInputError> )
    | ( Partial<UpdateMeasurementSettingPayload> )
  ;
  UpdatePlacementResult:
    | ( Partial<CampaignSettledError> )
    | ( Partial<ConflictError> )
    | ( Partial<InvalidInputError> )
    | ( Partial<NotFoundError> )
    | ( Partial<Omit<UpdatePlacementPayload, 'change' | 'placement'> & { change?: Maybe<_RefType['CampaignChange']>, placement: _RefType['Placement'] }> )
  ;
  UpdatePrivacySettingsResult:
    | ( Partial<InvalidInputError> )
    | ( Partial<UpdatePrivacySettingsPayload> )
  ;
  UpdateSponsorContactResult:
    | ( Partial<InvalidInputError> )
    | ( Partial<NotFoundError> )
    | ( Partial<Omit<UpdateSponsorContactPayload, 'contact'> & { contact: _RefType['SponsorContact'] }> )
  ;
  UpdateSponsorResult:
    | ( Partial<ConflictError> )
    | ( Partial<InvalidInputError> )
    | ( Partial<NotFoundError> )
    | ( Partial<Omit<UpdateSponsorPayload, 'change' | 'sponsor'> & { change?: Maybe<_RefType['CampaignChange']>, sponsor: _RefType['Sponsor'] }> )
  ;
  UpdateVerificationSettingsResult:
    | ( Partial<InvalidInputError> )
    | ( Partial<UpdateVerificationSettingsPayload> )
  ;
  WithdrawDisputeResult:
    | ( Partial<ConflictError> )
    | ( Partial<InvalidInputError> )
    | ( Partial<NotFoundError> )
    | ( Partial<Omit<WithdrawDisputePayload, 'dispute'> & { dispute: _RefType['Dispute'] }> )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  UserError:
    | ( Partial<CampaignSettledError> )
    | ( Partial<ConflictError> )
    | ( Partial<InvalidInputError> )
    | ( Partial<NotFoundError> )
    | ( Partial<StateTransitionError> )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AcceptCampaignShareInput: ResolverTypeWrapper<Partial<AcceptCampaignShareInput>>;
  AcceptCampaignSharePayload: ResolverTypeWrapper<Partial<AcceptCampaignSharePayload>>;
  ID: ResolverTypeWrapper<Partial<Scalars['ID']['output']>>;
  AcceptCampaignShareResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AcceptCampaignShareResult']>>;
  AdInsertion: ResolverTypeWrapper<Partial<AdInsertion>>;
  AdPerformanceData: ResolverTypeWrapper<Partial<AdPerformanceData>>;
  Int: ResolverTypeWrapper<Partial<Scalars['Int']['output']>>;
  AdPosition: ResolverTypeWrapper<Partial<AdPosition>>;
  AdReadKind: ResolverTypeWrapper<Partial<AdReadKind>>;
  AddDisputeMessageInput: ResolverTypeWrapper<Partial<AddDisputeMessageInput>>;
  AddDisputeMessagePayload: ResolverTypeWrapper<Partial<Omit<AddDisputeMessagePayload, 'dispute'> & { dispute: ResolversTypes['Dispute'] }>>;
  AddDisputeMessageResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AddDisputeMessageResult']>>;
  Aircheck: ResolverTypeWrapper<AircheckMapper>;
  Float: ResolverTypeWrapper<Partial<Scalars['Float']['output']>>;
  AircheckLine: ResolverTypeWrapper<Partial<AircheckLine>>;
  Boolean: ResolverTypeWrapper<Partial<Scalars['Boolean']['output']>>;
  Approval: ResolverTypeWrapper<ApprovalMapper>;
  ApprovalConnection: ResolverTypeWrapper<Partial<Omit<ApprovalConnection, 'edges'> & { edges: Array<ResolversTypes['ApprovalEdge']> }>>;
  ApprovalEdge: ResolverTypeWrapper<Partial<Omit<ApprovalEdge, 'node'> & { node: ResolversTypes['Approval'] }>>;
  ApprovalKind: ResolverTypeWrapper<Partial<ApprovalKind>>;
  ApprovalState: ResolverTypeWrapper<Partial<ApprovalState>>;
  ArchiveCampaignInput: ResolverTypeWrapper<Partial<ArchiveCampaignInput>>;
  ArchiveCampaignPayload: ResolverTypeWrapper<Partial<Omit<ArchiveCampaignPayload, 'campaign' | 'change'> & { campaign: ResolversTypes['Campaign'], change?: Maybe<ResolversTypes['CampaignChange']> }>>;
  ArchiveCampaignResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ArchiveCampaignResult']>>;
  ArchiveSponsorInput: ResolverTypeWrapper<Partial<ArchiveSponsorInput>>;
  ArchiveSponsorPayload: ResolverTypeWrapper<Partial<Omit<ArchiveSponsorPayload, 'change' | 'sponsor'> & { change?: Maybe<ResolversTypes['CampaignChange']>, sponsor: ResolversTypes['Sponsor'] }>>;
  ArchiveSponsorResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ArchiveSponsorResult']>>;
  AttributionByMethod: ResolverTypeWrapper<Partial<AttributionByMethod>>;
  AttributionCause: ResolverTypeWrapper<Partial<AttributionCause>>;
  AttributionEvent: ResolverTypeWrapper<Partial<AttributionEvent>>;
  AttributionExclusion: ResolverTypeWrapper<Partial<AttributionExclusion>>;
  AttributionExplanation: ResolverTypeWrapper<AttributionExplanationMapper>;
  AttributionMethod: ResolverTypeWrapper<Partial<AttributionMethod>>;
  AttributionModel: ResolverTypeWrapper<Partial<AttributionModel>>;
  AttributionSetting: ResolverTypeWrapper<Partial<AttributionSetting>>;
  AttributionSummary: ResolverTypeWrapper<Partial<AttributionSummary>>;
  AttributionTouch: ResolverTypeWrapper<AttributionTouchMapper>;
  AttributionVersion: ResolverTypeWrapper<AttributionVersionMapper>;
  AudienceOverlap: ResolverTypeWrapper<Partial<AudienceOverlap>>;
  BenchmarkAtAge: ResolverTypeWrapper<Partial<BenchmarkAtAge>>;
  BenchmarkData: ResolverTypeWrapper<Partial<BenchmarkData>>;
  BenchmarkKind: ResolverTypeWrapper<Partial<BenchmarkKind>>;
  Brand: ResolverTypeWrapper<BrandMapper>;
  Campaign: ResolverTypeWrapper<CampaignMapper>;
  CampaignAttribution: ResolverTypeWrapper<CampaignAttributionMapper>;
  CampaignAudience: ResolverTypeWrapper<Partial<CampaignAudience>>;
  CampaignChange: ResolverTypeWrapper<CampaignChangeMapper>;
  CampaignChangeConnection: ResolverTypeWrapper<Partial<Omit<CampaignChangeConnection, 'edges'> & { edges: Array<ResolversTypes['CampaignChangeEdge']> }>>;
  CampaignChangeEdge: ResolverTypeWrapper<Partial<Omit<CampaignChangeEdge, 'node'> & { node: ResolversTypes['CampaignChange'] }>>;
  CampaignChangeKind: ResolverTypeWrapper<Partial<CampaignChangeKind>>;
  CampaignChangeSubject: ResolverTypeWrapper<Partial<CampaignChangeSubject>>;
  CampaignConnection: ResolverTypeWrapper<Partial<Omit<CampaignConnection, 'edges'> & { edges: Array<ResolversTypes['CampaignEdge']> }>>;
  CampaignCosts: ResolverTypeWrapper<Partial<CampaignCosts>>;
  CampaignDelivery: ResolverTypeWrapper<CampaignDeliveryMapper>;
  CampaignEdge: ResolverTypeWrapper<Partial<Omit<CampaignEdge, 'node'> & { node: ResolversTypes['Campaign'] }>>;
  CampaignFilter: ResolverTypeWrapper<Partial<CampaignFilter>>;
  CampaignImportColumn: ResolverTypeWrapper<Partial<CampaignImportColumn>>;
  CampaignImportTemplate: ResolverTypeWrapper<Partial<CampaignImportTemplate>>;
  CampaignLift: ResolverTypeWrapper<CampaignLiftMapper>;
  CampaignLive: ResolverTypeWrapper<CampaignLiveMapper>;
  CampaignMetrics: ResolverTypeWrapper<Partial<CampaignMetrics>>;
  CampaignObjective: ResolverTypeWrapper<Partial<CampaignObjective>>;
  CampaignPerformance: ResolverTypeWrapper<CampaignPerformanceMapper>;
  CampaignROI: ResolverTypeWrapper<Partial<Omit<CampaignRoi, 'campaign'> & { campaign: ResolversTypes['Campaign'] }>>;
  CampaignSettledError: ResolverTypeWrapper<Partial<CampaignSettledError>>;
  CampaignShare: ResolverTypeWrapper<CampaignShareMapper>;
  CampaignShareState: ResolverTypeWrapper<Partial<CampaignShareState>>;
  CampaignSnapshot: ResolverTypeWrapper<CampaignSnapshotMapper>;
  CampaignSort: ResolverTypeWrapper<Partial<CampaignSort>>;
  CampaignState: ResolverTypeWrapper<Partial<CampaignState>>;
  CampaignVerification: ResolverTypeWrapper<CampaignVerificationMapper>;
  CategoryBenchmark: ResolverTypeWrapper<Partial<CategoryBenchmark>>;
  ChangeCampaignStateInput: ResolverTypeWrapper<Partial<ChangeCampaignStateInput>>;
  ChangeCampaignStatePayload: ResolverTypeWrapper<Partial<Omit<ChangeCampaignStatePayload, 'campaign'> & { campaign: ResolversTypes['Campaign'] }>>;
  ChangeCampaignStateResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangeCampaignStateResult']>>;
  ChangedField: ResolverTypeWrapper<Partial<ChangedField>>;
  ChartConfig: ResolverTypeWrapper<Partial<ChartConfig>>;
  ChartData: ResolverTypeWrapper<Partial<ChartData>>;
  ChartType: ResolverTypeWrapper<Partial<ChartType>>;
  ComparedPeriod: ResolverTypeWrapper<Partial<ComparedPeriod>>;
  ConfirmSharedNetworkInput: ResolverTypeWrapper<Partial<ConfirmSharedNetworkInput>>;
  ConfirmSharedNetworkPayload: ResolverTypeWrapper<Partial<ConfirmSharedNetworkPayload>>;
  ConfirmSharedNetworkResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ConfirmSharedNetworkResult']>>;
  ConflictError: ResolverTypeWrapper<Partial<ConflictError>>;
  ConsentState: ResolverTypeWrapper<Partial<ConsentState>>;
  Conversion: ResolverTypeWrapper<ConversionMapper>;
  ConversionConnection: ResolverTypeWrapper<Partial<Omit<ConversionConnection, 'edges'> & { edges: Array<ResolversTypes['ConversionEdge']> }>>;
  ConversionData: ResolverTypeWrapper<Partial<ConversionData>>;
  ConversionEdge: ResolverTypeWrapper<Partial<Omit<ConversionEdge, 'node'> & { node: ResolversTypes['Conversion'] }>>;
  ConvertedOrders: ResolverTypeWrapper<Partial<ConvertedOrders>>;
  CostBasis: ResolverTypeWrapper<Partial<CostBasis>>;
  CountryDelivery: ResolverTypeWrapper<Partial<CountryDelivery>>;
  CreateBrandInput: ResolverTypeWrapper<Partial<CreateBrandInput>>;
  CreateBrandPayload: ResolverTypeWrapper<Partial<Omit<CreateBrandPayload, 'brand'> & { brand: ResolversTypes['Brand'] }>>;
  CreateBrandResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateBrandResult']>>;
  CreateCampaignInput: ResolverTypeWrapper<Partial<CreateCampaignInput>>;
  CreateCampaignPayload: ResolverTypeWrapper<Partial<Omit<CreateCampaignPayload, 'campaign'> & { campaign: ResolversTypes['Campaign'] }>>;
  CreateCampaignResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateCampaignResult']>>;
  CreateCampaignSnapshotInput: ResolverTypeWrapper<Partial<CreateCampaignSnapshotInput>>;
  CreateCampaignSnapshotPayload: ResolverTypeWrapper<Partial<Omit<CreateCampaignSnapshotPayload, 'snapshot'> & { snapshot: ResolversTypes['CampaignSnapshot'] }>>;
  CreateCampaignSnapshotResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateCampaignSnapshotResult']>>;
  CreateManualExchangeRateInput: ResolverTypeWrapper<Partial<CreateManualExchangeRateInput>>;
  CreateManualExchangeRatePayload: ResolverTypeWrapper<Partial<CreateManualExchangeRatePayload>>;
  CreateManualExchangeRateResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateManualExchangeRateResult']>>;
  CreatePixelInput: ResolverTypeWrapper<Partial<CreatePixelInput>>;
  CreatePixelPayload: ResolverTypeWrapper<Partial<Omit<CreatePixelPayload, 'pixel'> & { pixel: ResolversTypes['Pixel'] }>>;
  CreatePixelResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreatePixelResult']>>;
  CreatePlacementInput: ResolverTypeWrapper<Partial<CreatePlacementInput>>;
  CreatePlacementPayload: ResolverTypeWrapper<Partial<Omit<CreatePlacementPayload, 'placement'> & { placement: ResolversTypes['Placement'] }>>;
  CreatePlacementResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreatePlacementResult']>>;
  CreatePromoCodeInput: ResolverTypeWrapper<Partial<CreatePromoCodeInput>>;
  CreatePromoCodePayload: ResolverTypeWrapper<Partial<Omit<CreatePromoCodePayload, 'promoCode'> & { promoCode: ResolversTypes['PromoCode'] }>>;
  CreatePromoCodeResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreatePromoCodeResult']>>;
  CreateSponsorContactInput: ResolverTypeWrapper<Partial<CreateSponsorContactInput>>;
  CreateSponsorContactPayload: ResolverTypeWrapper<Partial<Omit<CreateSponsorContactPayload, 'contact'> & { contact: ResolversTypes['SponsorContact'] }>>;
  CreateSponsorContactResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateSponsorContactResult']>>;
  CreateSponsorInput: ResolverTypeWrapper<Partial<CreateSponsorInput>>;
  CreateSponsorPayload: ResolverTypeWrapper<Partial<Omit<CreateSponsorPayload, 'sponsor'> & { sponsor: ResolversTypes['Sponsor'] }>>;
  CreateSponsorResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateSponsorResult']>>;
  CreateTrackingLinkInput: ResolverTypeWrapper<Partial<CreateTrackingLinkInput>>;
  CreateTrackingLinkPayload: ResolverTypeWrapper<Partial<Omit<CreateTrackingLinkPayload, 'trackingLink'> & { trackingLink: ResolversTypes['TrackingLink'] }>>;
  CreateTrackingLinkResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateTrackingLinkResult']>>;
  DashboardData: ResolverTypeWrapper<DashboardDataMapper>;
  DataAttribution: ResolverTypeWrapper<Partial<DataAttribution>>;
  DataPoint: ResolverTypeWrapper<Partial<DataPoint>>;
  DateRange: ResolverTypeWrapper<Partial<DateRange>>;
  DateRangeInput: ResolverTypeWrapper<Partial<DateRangeInput>>;
  DateTime: ResolverTypeWrapper<Partial<Scalars['DateTime']['output']>>;
  Day: ResolverTypeWrapper<Partial<Scalars['Day']['output']>>;
  DayDelivery: ResolverTypeWrapper<Partial<DayDelivery>>;
  DecideApprovalInput: ResolverTypeWrapper<Partial<DecideApprovalInput>>;
  DecideApprovalPayload: ResolverTypeWrapper<Partial<Omit<DecideApprovalPayload, 'approval'> & { approval: ResolversTypes['Approval'] }>>;
  DecideApprovalResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DecideApprovalResult']>>;
  DeliveryAlert: ResolverTypeWrapper<DeliveryAlertMapper>;
  DeliveryAlertConnection: ResolverTypeWrapper<Partial<Omit<DeliveryAlertConnection, 'edges'> & { edges: Array<ResolversTypes['DeliveryAlertEdge']> }>>;
  DeliveryAlertEdge: ResolverTypeWrapper<Partial<Omit<DeliveryAlertEdge, 'node'> & { node: ResolversTypes['DeliveryAlert'] }>>;
  DeliveryAlertKind: ResolverTypeWrapper<Partial<DeliveryAlertKind>>;
  DeliveryFigures: ResolverTypeWrapper<Partial<DeliveryFigures>>;
  DeliveryForecast: ResolverTypeWrapper<Partial<DeliveryForecast>>;
  DeliverySetting: ResolverTypeWrapper<Partial<DeliverySetting>>;
  DemographicMetrics: ResolverTypeWrapper<Partial<DemographicMetrics>>;
  Demographics: ResolverTypeWrapper<Partial<Demographics>>;
  Dispute: ResolverTypeWrapper<DisputeMapper>;
  DisputeConnection: ResolverTypeWrapper<Partial<Omit<DisputeConnection, 'edges'> & { edges: Array<ResolversTypes['DisputeEdge']> }>>;
  DisputeEdge: ResolverTypeWrapper<Partial<Omit<DisputeEdge, 'node'> & { node: ResolversTypes['Dispute'] }>>;
  DisputeMessage: ResolverTypeWrapper<DisputeMessageMapper>;
  DisputeOutcome: ResolverTypeWrapper<Partial<DisputeOutcome>>;
  DisputeReason: ResolverTypeWrapper<Partial<DisputeReason>>;
  DisputeSide: ResolverTypeWrapper<Partial<DisputeSide>>;
  DisputeState: ResolverTypeWrapper<Partial<DisputeState>>;
  DownloadWindow: ResolverTypeWrapper<Partial<DownloadWindow>>;
  DownloadsAtAge: ResolverTypeWrapper<Partial<DownloadsAtAge>>;
  DuplicateCampaignInput: ResolverTypeWrapper<Partial<DuplicateCampaignInput>>;
  DuplicateCampaignPayload: ResolverTypeWrapper<Partial<Omit<DuplicateCampaignPayload, 'campaign' | 'change'> & { campaign: ResolversTypes['Campaign'], change?: Maybe<ResolversTypes['CampaignChange']> }>>;
  DuplicateCampaignResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DuplicateCampaignResult']>>;
  EngagementComparison: ResolverTypeWrapper<Partial<EngagementComparison>>;
  Episode: ResolverTypeWrapper<EpisodeMapper>;
  EpisodeBenchmark: ResolverTypeWrapper<Partial<EpisodeBenchmark>>;
  EpisodeDelivery: ResolverTypeWrapper<Partial<Omit<EpisodeDelivery, 'episode'> & { episode: ResolversTypes['Episode'] }>>;
  EpisodeDownloadCurve: ResolverTypeWrapper<EpisodeDownloadCurveMapper>;
  EpisodeDownloads: ResolverTypeWrapper<EpisodeDownloadsMapper>;
  EraseHouseholdInput: ResolverTypeWrapper<Partial<EraseHouseholdInput>>;
  EraseHouseholdPayload: ResolverTypeWrapper<Partial<EraseHouseholdPayload>>;
  EraseHouseholdResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EraseHouseholdResult']>>;
  ErasedRows: ResolverTypeWrapper<Partial<ErasedRows>>;
  Erasure: ResolverTypeWrapper<Partial<Erasure>>;
  ErasureState: ResolverTypeWrapper<Partial<ErasureState>>;
  EvidenceFound: ResolverTypeWrapper<EvidenceFoundMapper>;
  EvidenceRefusal: ResolverTypeWrapper<Partial<EvidenceRefusal>>;
  ExchangeRate: ResolverTypeWrapper<Partial<ExchangeRate>>;
  ExchangeRateSource: ResolverTypeWrapper<Partial<ExchangeRateSource>>;
  FigureBasis: ResolverTypeWrapper<Partial<FigureBasis>>;
  FlagFilterInput: ResolverTypeWrapper<Partial<FlagFilterInput>>;
  FlagKind: ResolverTypeWrapper<Partial<FlagKind>>;
  FlagQuote: ResolverTypeWrapper<Partial<FlagQuote>>;
  FlagSeverity: ResolverTypeWrapper<Partial<FlagSeverity>>;
  FlagVerdict: ResolverTypeWrapper<Partial<FlagVerdict>>;
  Flight: ResolverTypeWrapper<FlightMapper>;
  FlightInput: ResolverTypeWrapper<Partial<FlightInput>>;
  ForecastBasis: ResolverTypeWrapper<Partial<ForecastBasis>>;
  FrequencyGroup: ResolverTypeWrapper<Partial<FrequencyGroup>>;
  FunnelStage: ResolverTypeWrapper<Partial<FunnelStage>>;
  FunnelStep: ResolverTypeWrapper<Partial<FunnelStep>>;
  ImportCampaignsInput: ResolverTypeWrapper<Partial<ImportCampaignsInput>>;
  ImportCampaignsPayload: ResolverTypeWrapper<Partial<Omit<ImportCampaignsPayload, 'campaigns'> & { campaigns: Array<ResolversTypes['Campaign']> }>>;
  ImportCampaignsResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ImportCampaignsResult']>>;
  ImportOrdersInput: ResolverTypeWrapper<Partial<ImportOrdersInput>>;
  ImportOrdersPayload: ResolverTypeWrapper<Partial<ImportOrdersPayload>>;
  ImportOrdersResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ImportOrdersResult']>>;
  ImportedOrderRow: ResolverTypeWrapper<Partial<ImportedOrderRow>>;
  ImportedOrderVerdict: ResolverTypeWrapper<Partial<ImportedOrderVerdict>>;
  ImportedRow: ResolverTypeWrapper<Partial<ImportedRow>>;
  ImportedRowVerdict: ResolverTypeWrapper<Partial<ImportedRowVerdict>>;
  ImpressionBasis: ResolverTypeWrapper<Partial<ImpressionBasis>>;
  ImpressionCount: ResolverTypeWrapper<Partial<ImpressionCount>>;
  InvalidInputError: ResolverTypeWrapper<Partial<InvalidInputError>>;
  JSON: ResolverTypeWrapper<Partial<Scalars['JSON']['output']>>;
  LeaveCampaignShareInput: ResolverTypeWrapper<Partial<LeaveCampaignShareInput>>;
  LeaveCampaignSharePayload: ResolverTypeWrapper<Partial<LeaveCampaignSharePayload>>;
  LeaveCampaignShareResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['LeaveCampaignShareResult']>>;
  LiftCohort: ResolverTypeWrapper<Partial<LiftCohort>>;
  LiftCohortWeek: ResolverTypeWrapper<Partial<LiftCohortWeek>>;
  LiftGroup: ResolverTypeWrapper<Partial<LiftGroup>>;
  LiftInterval: ResolverTypeWrapper<Partial<LiftInterval>>;
  LiftVerdict: ResolverTypeWrapper<Partial<LiftVerdict>>;
  ListenerEngagement: ResolverTypeWrapper<ListenerEngagementMapper>;
  ListenerEngagementData: ResolverTypeWrapper<Partial<Omit<ListenerEngagementData, 'topEpisodes'> & { topEpisodes: Array<ResolversTypes['EpisodeDownloads']> }>>;
  ListeningDimension: ResolverTypeWrapper<Partial<ListeningDimension>>;
  ListeningFunnel: ResolverTypeWrapper<Partial<ListeningFunnel>>;
  ListeningInterval: ResolverTypeWrapper<Partial<ListeningInterval>>;
  LiveCount: ResolverTypeWrapper<Partial<LiveCount>>;
  LiveCounts: ResolverTypeWrapper<Partial<LiveCounts>>;
  LiveMetrics: ResolverTypeWrapper<LiveMetricsMapper>;
  Long: ResolverTypeWrapper<Partial<Scalars['Long']['output']>>;
  ManualExchangeRate: ResolverTypeWrapper<Partial<ManualExchangeRate>>;
  MeasurementSetting: ResolverTypeWrapper<Partial<MeasurementSetting>>;
  MeasurementSource: ResolverTypeWrapper<Partial<MeasurementSource>>;
  MethodAttribution: ResolverTypeWrapper<Partial<MethodAttribution>>;
  MethodOverlap: ResolverTypeWrapper<Partial<MethodOverlap>>;
  Methodology: ResolverTypeWrapper<Partial<Methodology>>;
  MethodologyItem: ResolverTypeWrapper<Partial<MethodologyItem>>;
  MethodologyRule: ResolverTypeWrapper<Partial<MethodologyRule>>;
  MethodologySection: ResolverTypeWrapper<Partial<MethodologySection>>;
  ModelAttribution: ResolverTypeWrapper<ModelAttributionMapper>;
  ModelPaths: ResolverTypeWrapper<Partial<ModelPaths>>;
  ModelledAttribution: ResolverTypeWrapper<Partial<ModelledAttribution>>;
  ModelledConversions: ResolverTypeWrapper<Partial<ModelledConversions>>;
  ModelledInterval: ResolverTypeWrapper<Partial<ModelledInterval>>;
  Money: ResolverTypeWrapper<Partial<Money>>;
  MoneyInput: ResolverTypeWrapper<Partial<MoneyInput>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NotFoundError: ResolverTypeWrapper<Partial<NotFoundError>>;
  OnRejectedRow: ResolverTypeWrapper<Partial<OnRejectedRow>>;
  OpenDisputeInput: ResolverTypeWrapper<Partial<OpenDisputeInput>>;
  OpenDisputePayload: ResolverTypeWrapper<Partial<Omit<OpenDisputePayload, 'dispute'> & { dispute: ResolversTypes['Dispute'] }>>;
  OpenDisputeResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['OpenDisputeResult']>>;
  OverlapStatement: ResolverTypeWrapper<Partial<OverlapStatement>>;
  PacingCurve: ResolverTypeWrapper<Partial<PacingCurve>>;
  PageInfo: ResolverTypeWrapper<Partial<PageInfo>>;
  Pixel: ResolverTypeWrapper<PixelMapper>;
  PixelConnection: ResolverTypeWrapper<Partial<Omit<PixelConnection, 'edges'> & { edges: Array<ResolversTypes['PixelEdge']> }>>;
  PixelConsent: ResolverTypeWrapper<Partial<PixelConsent>>;
  PixelEdge: ResolverTypeWrapper<Partial<Omit<PixelEdge, 'node'> & { node: ResolversTypes['Pixel'] }>>;
  PixelHit: ResolverTypeWrapper<PixelHitMapper>;
  PixelHitConnection: ResolverTypeWrapper<Partial<Omit<PixelHitConnection, 'edges'> & { edges: Array<ResolversTypes['PixelHitEdge']> }>>;
  PixelHitEdge: ResolverTypeWrapper<Partial<Omit<PixelHitEdge, 'node'> & { node: ResolversTypes['PixelHit'] }>>;
  PixelHitSource: ResolverTypeWrapper<Partial<PixelHitSource>>;
  PixelHitVerdict: ResolverTypeWrapper<Partial<PixelHitVerdict>>;
  Placement: ResolverTypeWrapper<PlacementMapper>;
  PlacementCost: ResolverTypeWrapper<Partial<PlacementCost>>;
  PlacementDelivery: ResolverTypeWrapper<PlacementDeliveryMapper>;
  PlacementPricing: ResolverTypeWrapper<Partial<PlacementPricing>>;
  PlatformMetrics: ResolverTypeWrapper<Partial<PlatformMetrics>>;
  Podcast: ResolverTypeWrapper<PodcastMapper>;
  PortfolioCampaign: ResolverTypeWrapper<PortfolioCampaignMapper>;
  PortfolioConnection: ResolverTypeWrapper<Partial<Omit<PortfolioConnection, 'edges'> & { edges: Array<ResolversTypes['PortfolioEdge']> }>>;
  PortfolioEdge: ResolverTypeWrapper<Partial<Omit<PortfolioEdge, 'node'> & { node: ResolversTypes['PortfolioCampaign'] }>>;
  PriceTier: ResolverTypeWrapper<Partial<PriceTier>>;
  PriceTierInput: ResolverTypeWrapper<Partial<PriceTierInput>>;
  PrivacySettings: ResolverTypeWrapper<Partial<PrivacySettings>>;
  PromoCode: ResolverTypeWrapper<PromoCodeMapper>;
  ProposeMakeGoodInput: ResolverTypeWrapper<Partial<ProposeMakeGoodInput>>;
  ProposeMakeGoodPayload: ResolverTypeWrapper<Partial<Omit<ProposeMakeGoodPayload, 'makesGoodFor' | 'placement'> & { makesGoodFor: ResolversTypes['PlacementDelivery'], placement: ResolversTypes['Placement'] }>>;
  ProposeMakeGoodResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ProposeMakeGoodResult']>>;
  QuartilesAtAge: ResolverTypeWrapper<Partial<QuartilesAtAge>>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ROIMetrics: ResolverTypeWrapper<Partial<RoiMetrics>>;
  RecomputeAttributionInput: ResolverTypeWrapper<Partial<RecomputeAttributionInput>>;
  RecomputeAttributionPayload: ResolverTypeWrapper<Partial<RecomputeAttributionPayload>>;
  RecomputeAttributionResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RecomputeAttributionResult']>>;
  RecordConversionInput: ResolverTypeWrapper<Partial<RecordConversionInput>>;
  RecordConversionPayload: ResolverTypeWrapper<Partial<Omit<RecordConversionPayload, 'conversion'> & { conversion: ResolversTypes['Conversion'] }>>;
  RecordConversionResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RecordConversionResult']>>;
  RecordSurveyAnswerInput: ResolverTypeWrapper<Partial<RecordSurveyAnswerInput>>;
  RecordSurveyAnswerPayload: ResolverTypeWrapper<Partial<RecordSurveyAnswerPayload>>;
  RecordSurveyAnswerResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RecordSurveyAnswerResult']>>;
  RecountDownloadsInput: ResolverTypeWrapper<Partial<RecountDownloadsInput>>;
  RecountDownloadsPayload: ResolverTypeWrapper<Partial<RecountDownloadsPayload>>;
  RecountDownloadsResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RecountDownloadsResult']>>;
  RemoveBrandInput: ResolverTypeWrapper<Partial<RemoveBrandInput>>;
  RemoveBrandPayload: ResolverTypeWrapper<Partial<Omit<RemoveBrandPayload, 'brand'> & { brand: ResolversTypes['Brand'] }>>;
  RemoveBrandResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RemoveBrandResult']>>;
  RemoveManualExchangeRateInput: ResolverTypeWrapper<Partial<RemoveManualExchangeRateInput>>;
  RemoveManualExchangeRatePayload: ResolverTypeWrapper<Partial<RemoveManualExchangeRatePayload>>;
  RemoveManualExchangeRateResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RemoveManualExchangeRateResult']>>;
  RemovePixelInput: ResolverTypeWrapper<Partial<RemovePixelInput>>;
  RemovePixelPayload: ResolverTypeWrapper<Partial<Omit<RemovePixelPayload, 'pixel'> & { pixel: ResolversTypes['Pixel'] }>>;
  RemovePixelResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RemovePixelResult']>>;
  RemovePlacementInput: ResolverTypeWrapper<Partial<RemovePlacementInput>>;
  RemovePlacementPayload: ResolverTypeWrapper<Partial<Omit<RemovePlacementPayload, 'change' | 'placement'> & { change?: Maybe<ResolversTypes['CampaignChange']>, placement: ResolversTypes['Placement'] }>>;
  RemovePlacementResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RemovePlacementResult']>>;
  RemoveSharedNetworkInput: ResolverTypeWrapper<Partial<RemoveSharedNetworkInput>>;
  RemoveSharedNetworkPayload: ResolverTypeWrapper<Partial<RemoveSharedNetworkPayload>>;
  RemoveSharedNetworkResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RemoveSharedNetworkResult']>>;
  RemoveSponsorContactInput: ResolverTypeWrapper<Partial<RemoveSponsorContactInput>>;
  RemoveSponsorContactPayload: ResolverTypeWrapper<Partial<RemoveSponsorContactPayload>>;
  RemoveSponsorContactResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RemoveSponsorContactResult']>>;
  RemoveSurveyAnswerInput: ResolverTypeWrapper<Partial<RemoveSurveyAnswerInput>>;
  RemoveSurveyAnswerPayload: ResolverTypeWrapper<Partial<RemoveSurveyAnswerPayload>>;
  RemoveSurveyAnswerResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RemoveSurveyAnswerResult']>>;
  RequestApprovalInput: ResolverTypeWrapper<Partial<RequestApprovalInput>>;
  RequestApprovalPayload: ResolverTypeWrapper<Partial<Omit<RequestApprovalPayload, 'approval'> & { approval: ResolversTypes['Approval'] }>>;
  RequestApprovalResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RequestApprovalResult']>>;
  ResolveDisputeInput: ResolverTypeWrapper<Partial<ResolveDisputeInput>>;
  ResolveDisputePayload: ResolverTypeWrapper<Partial<Omit<ResolveDisputePayload, 'dispute'> & { dispute: ResolversTypes['Dispute'] }>>;
  ResolveDisputeResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ResolveDisputeResult']>>;
  RevealHouseholdKeyInput: ResolverTypeWrapper<Partial<RevealHouseholdKeyInput>>;
  RevealHouseholdKeyPayload: ResolverTypeWrapper<Partial<RevealHouseholdKeyPayload>>;
  RevealHouseholdKeyResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RevealHouseholdKeyResult']>>;
  ReviewFlagInput: ResolverTypeWrapper<Partial<ReviewFlagInput>>;
  ReviewFlagPayload: ResolverTypeWrapper<Partial<Omit<ReviewFlagPayload, 'flag'> & { flag: ResolversTypes['VerificationFlag'] }>>;
  ReviewFlagResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReviewFlagResult']>>;
  RevokeCampaignShareInput: ResolverTypeWrapper<Partial<RevokeCampaignShareInput>>;
  RevokeCampaignSharePayload: ResolverTypeWrapper<Partial<Omit<RevokeCampaignSharePayload, 'share'> & { share: ResolversTypes['CampaignShare'] }>>;
  RevokeCampaignShareResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RevokeCampaignShareResult']>>;
  RotatePixelInput: ResolverTypeWrapper<Partial<RotatePixelInput>>;
  RotatePixelPayload: ResolverTypeWrapper<Partial<Omit<RotatePixelPayload, 'pixel'> & { pixel: ResolversTypes['Pixel'] }>>;
  RotatePixelResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RotatePixelResult']>>;
  ShareCampaignInput: ResolverTypeWrapper<Partial<ShareCampaignInput>>;
  ShareCampaignPayload: ResolverTypeWrapper<Partial<Omit<ShareCampaignPayload, 'share'> & { share: ResolversTypes['CampaignShare'] }>>;
  ShareCampaignResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ShareCampaignResult']>>;
  SharedNetwork: ResolverTypeWrapper<Partial<SharedNetwork>>;
  ShowDownloadCurve: ResolverTypeWrapper<Partial<ShowDownloadCurve>>;
  Sponsor: ResolverTypeWrapper<SponsorMapper>;
  SponsorContact: ResolverTypeWrapper<SponsorContactMapper>;
  SponsorFilter: ResolverTypeWrapper<Partial<SponsorFilter>>;
  SponsorROIData: ResolverTypeWrapper<Partial<Omit<SponsorRoiData, 'campaigns'> & { campaigns: Array<ResolversTypes['CampaignROI']> }>>;
  SpotCredit: ResolverTypeWrapper<SpotCreditMapper>;
  StateTransitionError: ResolverTypeWrapper<Partial<StateTransitionError>>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SurveyAnswer: ResolverTypeWrapper<SurveyAnswerMapper>;
  SurveyAnswerConnection: ResolverTypeWrapper<Partial<Omit<SurveyAnswerConnection, 'edges'> & { edges: Array<ResolversTypes['SurveyAnswerEdge']> }>>;
  SurveyAnswerEdge: ResolverTypeWrapper<Partial<Omit<SurveyAnswerEdge, 'node'> & { node: ResolversTypes['SurveyAnswer'] }>>;
  SurveyAnswerFilter: ResolverTypeWrapper<Partial<SurveyAnswerFilter>>;
  SurveyHeard: ResolverTypeWrapper<Partial<SurveyHeard>>;
  TimeZone: ResolverTypeWrapper<Partial<Scalars['TimeZone']['output']>>;
  TouchShare: ResolverTypeWrapper<Partial<TouchShare>>;
  TrackingCheck: ResolverTypeWrapper<Partial<TrackingCheck>>;
  TrackingCheckKind: ResolverTypeWrapper<Partial<TrackingCheckKind>>;
  TrackingLink: ResolverTypeWrapper<TrackingLinkMapper>;
  TrackingState: ResolverTypeWrapper<Partial<TrackingState>>;
  TrackingStatus: ResolverTypeWrapper<Partial<TrackingStatus>>;
  UnconvertedOrders: ResolverTypeWrapper<Partial<UnconvertedOrders>>;
  UnderDelivery: ResolverTypeWrapper<Partial<UnderDelivery>>;
  UndoChangeInput: ResolverTypeWrapper<Partial<UndoChangeInput>>;
  UndoChangePayload: ResolverTypeWrapper<Partial<Omit<UndoChangePayload, 'change'> & { change?: Maybe<ResolversTypes['CampaignChange']> }>>;
  UndoChangeResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UndoChangeResult']>>;
  UpdateAttributionSettingInput: ResolverTypeWrapper<Partial<UpdateAttributionSettingInput>>;
  UpdateAttributionSettingPayload: ResolverTypeWrapper<Partial<Omit<UpdateAttributionSettingPayload, 'sponsor'> & { sponsor: ResolversTypes['Sponsor'] }>>;
  UpdateAttributionSettingResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateAttributionSettingResult']>>;
  UpdateBrandInput: ResolverTypeWrapper<Partial<UpdateBrandInput>>;
  UpdateBrandPayload: ResolverTypeWrapper<Partial<Omit<UpdateBrandPayload, 'brand'> & { brand: ResolversTypes['Brand'] }>>;
  UpdateBrandResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateBrandResult']>>;
  UpdateCampaignInput: ResolverTypeWrapper<Partial<UpdateCampaignInput>>;
  UpdateCampaignPayload: ResolverTypeWrapper<Partial<Omit<UpdateCampaignPayload, 'campaign' | 'change'> & { campaign: ResolversTypes['Campaign'], change?: Maybe<ResolversTypes['CampaignChange']> }>>;
  UpdateCampaignResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateCampaignResult']>>;
  UpdateDeliverySettingInput: ResolverTypeWrapper<Partial<UpdateDeliverySettingInput>>;
  UpdateDeliverySettingPayload: ResolverTypeWrapper<Partial<UpdateDeliverySettingPayload>>;
  UpdateDeliverySettingResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateDeliverySettingResult']>>;
  UpdateMeasurementSettingInput: ResolverTypeWrapper<Partial<UpdateMeasurementSettingInput>>;
  UpdateMeasurementSettingPayload: ResolverTypeWrapper<Partial<UpdateMeasurementSettingPayload>>;
  UpdateMeasurementSettingResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateMeasurementSettingResult']>>;
  UpdatePlacementInput: ResolverTypeWrapper<Partial<UpdatePlacementInput>>;
  UpdatePlacementPayload: ResolverTypeWrapper<Partial<Omit<UpdatePlacementPayload, 'change' | 'placement'> & { change?: Maybe<ResolversTypes['CampaignChange']>, placement: ResolversTypes['Placement'] }>>;
  UpdatePlacementResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdatePlacementResult']>>;
  UpdatePrivacySettingsInput: ResolverTypeWrapper<Partial<UpdatePrivacySettingsInput>>;
  UpdatePrivacySettingsPayload: ResolverTypeWrapper<Partial<UpdatePrivacySettingsPayload>>;
  UpdatePrivacySettingsResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdatePrivacySettingsResult']>>;
  UpdateSponsorContactInput: ResolverTypeWrapper<Partial<UpdateSponsorContactInput>>;
  UpdateSponsorContactPayload: ResolverTypeWrapper<Partial<Omit<UpdateSponsorContactPayload, 'contact'> & { contact: ResolversTypes['SponsorContact'] }>>;
  UpdateSponsorContactResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateSponsorContactResult']>>;
  UpdateSponsorInput: ResolverTypeWrapper<Partial<UpdateSponsorInput>>;
  UpdateSponsorPayload: ResolverTypeWrapper<Partial<Omit<UpdateSponsorPayload, 'change' | 'sponsor'> & { change?: Maybe<ResolversTypes['CampaignChange']>, sponsor: ResolversTypes['Sponsor'] }>>;
  UpdateSponsorResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateSponsorResult']>>;
  UpdateVerificationSettingsInput: ResolverTypeWrapper<Partial<UpdateVerificationSettingsInput>>;
  UpdateVerificationSettingsPayload: ResolverTypeWrapper<Partial<UpdateVerificationSettingsPayload>>;
  UpdateVerificationSettingsResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateVerificationSettingsResult']>>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  VerificationCheck: ResolverTypeWrapper<Partial<VerificationCheck>>;
  VerificationFlag: ResolverTypeWrapper<VerificationFlagMapper>;
  VerificationFlagConnection: ResolverTypeWrapper<Partial<Omit<VerificationFlagConnection, 'edges'> & { edges: Array<ResolversTypes['VerificationFlagEdge']> }>>;
  VerificationFlagEdge: ResolverTypeWrapper<Partial<Omit<VerificationFlagEdge, 'node'> & { node: ResolversTypes['VerificationFlag'] }>>;
  VerificationSettings: ResolverTypeWrapper<Partial<VerificationSettings>>;
  VerificationState: ResolverTypeWrapper<Partial<VerificationState>>;
  WithdrawDisputeInput: ResolverTypeWrapper<Partial<WithdrawDisputeInput>>;
  WithdrawDisputePayload: ResolverTypeWrapper<Partial<Omit<WithdrawDisputePayload, 'dispute'> & { dispute: ResolversTypes['Dispute'] }>>;
  WithdrawDisputeResult: Partial<ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['WithdrawDisputeResult']>>;
  String: ResolverTypeWrapper<Partial<Scalars['String']['output']>>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AcceptCampaignShareInput: Partial<AcceptCampaignShareInput>;
  AcceptCampaignSharePayload: Partial<AcceptCampaignSharePayload>;
  ID: Partial<Scalars['ID']['output']>;
  AcceptCampaignShareResult: Partial<ResolversUnionTypes<ResolversParentTypes>['AcceptCampaignShareResult']>;
  AdPerformanceData: Partial<AdPerformanceData>;
  Int: Partial<Scalars['Int']['output']>;
  AddDisputeMessageInput: Partial<AddDisputeMessageInput>;
  AddDisputeMessagePayload: Partial<Omit<AddDisputeMessagePayload, 'dispute'> & { dispute: ResolversParentTypes['Dispute'] }>;
  AddDisputeMessageResult: Partial<ResolversUnionTypes<ResolversParentTypes>['AddDisputeMessageResult']>;
  Aircheck: AircheckMapper;
  Float: Partial<Scalars['Float']['output']>;
  AircheckLine: Partial<AircheckLine>;
  Boolean: Partial<Scalars['Boolean']['output']>;
  Approval: ApprovalMapper;
  ApprovalConnection: Partial<Omit<ApprovalConnection, 'edges'> & { edges: Array<ResolversParentTypes['ApprovalEdge']> }>;
  ApprovalEdge: Partial<Omit<ApprovalEdge, 'node'> & { node: ResolversParentTypes['Approval'] }>;
  ArchiveCampaignInput: Partial<ArchiveCampaignInput>;
  ArchiveCampaignPayload: Partial<Omit<ArchiveCampaignPayload, 'campaign' | 'change'> & { campaign: ResolversParentTypes['Campaign'], change?: Maybe<ResolversParentTypes['CampaignChange']> }>;
  ArchiveCampaignResult: Partial<ResolversUnionTypes<ResolversParentTypes>['ArchiveCampaignResult']>;
  ArchiveSponsorInput: Partial<ArchiveSponsorInput>;
  ArchiveSponsorPayload: Partial<Omit<ArchiveSponsorPayload, 'change' | 'sponsor'> & { change?: Maybe<ResolversParentTypes['CampaignChange']>, sponsor: ResolversParentTypes['Sponsor'] }>;
  ArchiveSponsorResult: Partial<ResolversUnionTypes<ResolversParentTypes>['ArchiveSponsorResult']>;
  AttributionByMethod: Partial<AttributionByMethod>;
  AttributionEvent: Partial<AttributionEvent>;
  AttributionExplanation: AttributionExplanationMapper;
  AttributionSetting: Partial<AttributionSetting>;
  AttributionSummary: Partial<AttributionSummary>;
  AttributionTouch: AttributionTouchMapper;
  AttributionVersion: AttributionVersionMapper;
  AudienceOverlap: Partial<AudienceOverlap>;
  BenchmarkAtAge: Partial<BenchmarkAtAge>;
  BenchmarkData: Partial<BenchmarkData>;
  Brand: BrandMapper;
  Campaign: CampaignMapper;
  CampaignAttribution: CampaignAttributionMapper;
  CampaignAudience: Partial<CampaignAudience>;
  CampaignChange: CampaignChangeMapper;
  CampaignChangeConnection: Partial<Omit<CampaignChangeConnection, 'edges'> & { edges: Array<ResolversParentTypes['CampaignChangeEdge']> }>;
  CampaignChangeEdge: Partial<Omit<CampaignChangeEdge, 'node'> & { node: ResolversParentTypes['CampaignChange'] }>;
  CampaignConnection: Partial<Omit<CampaignConnection, 'edges'> & { edges: Array<ResolversParentTypes['CampaignEdge']> }>;
  CampaignCosts: Partial<CampaignCosts>;
  CampaignDelivery: CampaignDeliveryMapper;
  CampaignEdge: Partial<Omit<CampaignEdge, 'node'> & { node: ResolversParentTypes['Campaign'] }>;
  CampaignFilter: Partial<CampaignFilter>;
  CampaignImportColumn: Partial<CampaignImportColumn>;
  CampaignImportTemplate: Partial<CampaignImportTemplate>;
  CampaignLift: CampaignLiftMapper;
  CampaignLive: CampaignLiveMapper;
  CampaignMetrics: Partial<CampaignMetrics>;
  CampaignPerformance: CampaignPerformanceMapper;
  CampaignROI: Partial<Omit<CampaignRoi, 'campaign'> & { campaign: ResolversParentTypes['Campaign'] }>;
  CampaignSettledError: Partial<CampaignSettledError>;
  CampaignShare: CampaignShareMapper;
  CampaignSnapshot: CampaignSnapshotMapper;
  CampaignVerification: CampaignVerificationMapper;
  CategoryBenchmark: Partial<CategoryBenchmark>;
  ChangeCampaignStateInput: Partial<ChangeCampaignStateInput>;
  ChangeCampaignStatePayload: Partial<Omit<ChangeCampaignStatePayload, 'campaign'> & { campaign: ResolversParentTypes['Campaign'] }>;
  ChangeCampaignStateResult: Partial<ResolversUnionTypes<ResolversParentTypes>['ChangeCampaignStateResult']>;
  ChangedField: Partial<ChangedField>;
  ChartConfig: Partial<ChartConfig>;
  ChartData: Partial<ChartData>;
  ConfirmSharedNetworkInput: Partial<ConfirmSharedNetworkInput>;
  ConfirmSharedNetworkPayload: Partial<ConfirmSharedNetworkPayload>;
  ConfirmSharedNetworkResult: Partial<ResolversUnionTypes<ResolversParentTypes>['ConfirmSharedNetworkResult']>;
  ConflictError: Partial<ConflictError>;
  Conversion: ConversionMapper;
  ConversionConnection: Partial<Omit<ConversionConnection, 'edges'> & { edges: Array<ResolversParentTypes['ConversionEdge']> }>;
  ConversionData: Partial<ConversionData>;
  ConversionEdge: Partial<Omit<ConversionEdge, 'node'> & { node: ResolversParentTypes['Conversion'] }>;
  ConvertedOrders: Partial<ConvertedOrders>;
  CountryDelivery: Partial<CountryDelivery>;
  CreateBrandInput: Partial<CreateBrandInput>;
  CreateBrandPayload: Partial<Omit<CreateBrandPayload, 'brand'> & { brand: ResolversParentTypes['Brand'] }>;
  CreateBrandResult: Partial<ResolversUnionTypes<ResolversParentTypes>['CreateBrandResult']>;
  CreateCampaignInput: Partial<CreateCampaignInput>;
  CreateCampaignPayload: Partial<Omit<CreateCampaignPayload, 'campaign'> & { campaign: ResolversParentTypes['Campaign'] }>;
  CreateCampaignResult: Partial<ResolversUnionTypes<ResolversParentTypes>['CreateCampaignResult']>;
  CreateCampaignSnapshotInput: Partial<CreateCampaignSnapshotInput>;
  CreateCampaignSnapshotPayload: Partial<Omit<CreateCampaignSnapshotPayload, 'snapshot'> & { snapshot: ResolversParentTypes['CampaignSnapshot'] }>;
  CreateCampaignSnapshotResult: Partial<ResolversUnionTypes<ResolversParentTypes>['CreateCampaignSnapshotResult']>;
  CreateManualExchangeRateInput: Partial<CreateManualExchangeRateInput>;
  CreateManualExchangeRatePayload: Partial<CreateManualExchangeRatePayload>;
  CreateManualExchangeRateResult: Partial<ResolversUnionTypes<ResolversParentTypes>['CreateManualExchangeRateResult']>;
  CreatePixelInput: Partial<CreatePixelInput>;
  CreatePixelPayload: Partial<Omit<CreatePixelPayload, 'pixel'> & { pixel: ResolversParentTypes['Pixel'] }>;
  CreatePixelResult: Partial<ResolversUnionTypes<ResolversParentTypes>['CreatePixelResult']>;
  CreatePlacementInput: Partial<CreatePlacementInput>;
  CreatePlacementPayload: Partial<Omit<CreatePlacementPayload, 'placement'> & { placement: ResolversParentTypes['Placement'] }>;
  CreatePlacementResult: Partial<ResolversUnionTypes<ResolversParentTypes>['CreatePlacementResult']>;
  CreatePromoCodeInput: Partial<CreatePromoCodeInput>;
  CreatePromoCodePayload: Partial<Omit<CreatePromoCodePayload, 'promoCode'> & { promoCode: ResolversParentTypes['PromoCode'] }>;
  CreatePromoCodeResult: Partial<ResolversUnionTypes<ResolversParentTypes>['CreatePromoCodeResult']>;
  CreateSponsorContactInput: Partial<CreateSponsorContactInput>;
  CreateSponsorContactPayload: Partial<Omit<CreateSponsorContactPayload, 'contact'> & { contact: ResolversParentTypes['SponsorContact'] }>;
  CreateSponsorContactResult: Partial<ResolversUnionTypes<ResolversParentTypes>['CreateSponsorContactResult']>;
  CreateSponsorInput: Partial<CreateSponsorInput>;
  CreateSponsorPayload: Partial<Omit<CreateSponsorPayload, 'sponsor'> & { sponsor: ResolversParentTypes['Sponsor'] }>;
  CreateSponsorResult: Partial<ResolversUnionTypes<ResolversParentTypes>['CreateSponsorResult']>;
  CreateTrackingLinkInput: Partial<CreateTrackingLinkInput>;
  CreateTrackingLinkPayload: Partial<Omit<CreateTrackingLinkPayload, 'trackingLink'> & { trackingLink: ResolversParentTypes['TrackingLink'] }>;
  CreateTrackingLinkResult: Partial<ResolversUnionTypes<ResolversParentTypes>['CreateTrackingLinkResult']>;
  DashboardData: DashboardDataMapper;
  DataAttribution: Partial<DataAttribution>;
  DataPoint: Partial<DataPoint>;
  DateRange: Partial<DateRange>;
  DateRangeInput: Partial<DateRangeInput>;
  DateTime: Partial<Scalars['DateTime']['output']>;
  Day: Partial<Scalars['Day']['output']>;
  DayDelivery: Partial<DayDelivery>;
  DecideApprovalInput: Partial<DecideApprovalInput>;
  DecideApprovalPayload: Partial<Omit<DecideApprovalPayload, 'approval'> & { approval: ResolversParentTypes['Approval'] }>;
  DecideApprovalResult: Partial<ResolversUnionTypes<ResolversParentTypes>['DecideApprovalResult']>;
  DeliveryAlert: DeliveryAlertMapper;
  DeliveryAlertConnection: Partial<Omit<DeliveryAlertConnection, 'edges'> & { edges: Array<ResolversParentTypes['DeliveryAlertEdge']> }>;
  DeliveryAlertEdge: Partial<Omit<DeliveryAlertEdge, 'node'> & { node: ResolversParentTypes['DeliveryAlert'] }>;
  DeliveryFigures: Partial<DeliveryFigures>;
  DeliveryForecast: Partial<DeliveryForecast>;
  DeliverySetting: Partial<DeliverySetting>;
  DemographicMetrics: Partial<DemographicMetrics>;
  Demographics: Partial<Demographics>;
  Dispute: DisputeMapper;
  DisputeConnection: Partial<Omit<DisputeConnection, 'edges'> & { edges: Array<ResolversParentTypes['DisputeEdge']> }>;
  DisputeEdge: Partial<Omit<DisputeEdge, 'node'> & { node: ResolversParentTypes['Dispute'] }>;
  DisputeMessage: DisputeMessageMapper;
  DownloadsAtAge: Partial<DownloadsAtAge>;
  DuplicateCampaignInput: Partial<DuplicateCampaignInput>;
  DuplicateCampaignPayload: Partial<Omit<DuplicateCampaignPayload, 'campaign' | 'change'> & { campaign: ResolversParentTypes['Campaign'], change?: Maybe<ResolversParentTypes['CampaignChange']> }>;
  DuplicateCampaignResult: Partial<ResolversUnionTypes<ResolversParentTypes>['DuplicateCampaignResult']>;
  EngagementComparison: Partial<EngagementComparison>;
  Episode: EpisodeMapper;
  EpisodeBenchmark: Partial<EpisodeBenchmark>;
  EpisodeDelivery: Partial<Omit<EpisodeDelivery, 'episode'> & { episode: ResolversParentTypes['Episode'] }>;
  EpisodeDownloadCurve: EpisodeDownloadCurveMapper;
  EpisodeDownloads: EpisodeDownloadsMapper;
  EraseHouseholdInput: Partial<EraseHouseholdInput>;
  EraseHouseholdPayload: Partial<EraseHouseholdPayload>;
  EraseHouseholdResult: Partial<ResolversUnionTypes<ResolversParentTypes>['EraseHouseholdResult']>;
  ErasedRows: Partial<ErasedRows>;
  Erasure: Partial<Erasure>;
  EvidenceFound: EvidenceFoundMapper;
  ExchangeRate: Partial<ExchangeRate>;
  FigureBasis: Partial<FigureBasis>;
  FlagFilterInput: Partial<FlagFilterInput>;
  FlagQuote: Partial<FlagQuote>;
  Flight: FlightMapper;
  FlightInput: Partial<FlightInput>;
  FrequencyGroup: Partial<FrequencyGroup>;
  FunnelStep: Partial<FunnelStep>;
  ImportCampaignsInput: Partial<ImportCampaignsInput>;
  ImportCampaignsPayload: Partial<Omit<ImportCampaignsPayload, 'campaigns'> & { campaigns: Array<ResolversParentTypes['Campaign']> }>;
  ImportCampaignsResult: Partial<ResolversUnionTypes<ResolversParentTypes>['ImportCampaignsResult']>;
  ImportOrdersInput: Partial<ImportOrdersInput>;
  ImportOrdersPayload: Partial<ImportOrdersPayload>;
  ImportOrdersResult: Partial<ResolversUnionTypes<ResolversParentTypes>['ImportOrdersResult']>;
  ImportedOrderRow: Partial<ImportedOrderRow>;
  ImportedRow: Partial<ImportedRow>;
  ImpressionCount: Partial<ImpressionCount>;
  InvalidInputError: Partial<InvalidInputError>;
  JSON: Partial<Scalars['JSON']['output']>;
  LeaveCampaignShareInput: Partial<LeaveCampaignShareInput>;
  LeaveCampaignSharePayload: Partial<LeaveCampaignSharePayload>;
  LeaveCampaignShareResult: Partial<ResolversUnionTypes<ResolversParentTypes>['LeaveCampaignShareResult']>;
  LiftCohort: Partial<LiftCohort>;
  LiftCohortWeek: Partial<LiftCohortWeek>;
  LiftGroup: Partial<LiftGroup>;
  LiftInterval: Partial<LiftInterval>;
  ListenerEngagement: ListenerEngagementMapper;
  ListenerEngagementData: Partial<Omit<ListenerEngagementData, 'topEpisodes'> & { topEpisodes: Array<ResolversParentTypes['EpisodeDownloads']> }>;
  ListeningFunnel: Partial<ListeningFunnel>;
  LiveCount: Partial<LiveCount>;
  LiveCounts: Partial<LiveCounts>;
  LiveMetrics: LiveMetricsMapper;
  Long: Partial<Scalars['Long']['output']>;
  ManualExchangeRate: Partial<ManualExchangeRate | FederationReferenceTypes['ManualExchangeRate']>;
  MeasurementSetting: Partial<MeasurementSetting>;
  MethodAttribution: Partial<MethodAttribution>;
  MethodOverlap: Partial<MethodOverlap>;
  Methodology: Partial<Methodology>;
  MethodologyItem: Partial<MethodologyItem>;
  MethodologyRule: Partial<MethodologyRule>;
  MethodologySection: Partial<MethodologySection>;
  ModelAttribution: ModelAttributionMapper;
  ModelPaths: Partial<ModelPaths>;
  ModelledAttribution: Partial<ModelledAttribution>;
  ModelledConversions: Partial<ModelledConversions>;
  ModelledInterval: Partial<ModelledInterval>;
  Money: Partial<Money>;
  MoneyInput: Partial<MoneyInput>;
  Mutation: Record<PropertyKey, never>;
  NotFoundError: Partial<NotFoundError>;
  OpenDisputeInput: Partial<OpenDisputeInput>;
  OpenDisputePayload: Partial<Omit<OpenDisputePayload, 'dispute'> & { dispute: ResolversParentTypes['Dispute'] }>;
  OpenDisputeResult: Partial<ResolversUnionTypes<ResolversParentTypes>['OpenDisputeResult']>;
  PageInfo: Partial<PageInfo>;
  Pixel: PixelMapper;
  PixelConnection: Partial<Omit<PixelConnection, 'edges'> & { edges: Array<ResolversParentTypes['PixelEdge']> }>;
  PixelEdge: Partial<Omit<PixelEdge, 'node'> & { node: ResolversParentTypes['Pixel'] }>;
  PixelHit: PixelHitMapper;
  PixelHitConnection: Partial<Omit<PixelHitConnection, 'edges'> & { edges: Array<ResolversParentTypes['PixelHitEdge']> }>;
  PixelHitEdge: Partial<Omit<PixelHitEdge, 'node'> & { node: ResolversParentTypes['PixelHit'] }>;
  Placement: PlacementMapper;
  PlacementCost: Partial<PlacementCost>;
  PlacementDelivery: PlacementDeliveryMapper;
  PlatformMetrics: Partial<PlatformMetrics>;
  Podcast: PodcastMapper;
  PortfolioCampaign: PortfolioCampaignMapper;
  PortfolioConnection: Partial<Omit<PortfolioConnection, 'edges'> & { edges: Array<ResolversParentTypes['PortfolioEdge']> }>;
  PortfolioEdge: Partial<Omit<PortfolioEdge, 'node'> & { node: ResolversParentTypes['PortfolioCampaign'] }>;
  PriceTier: Partial<PriceTier>;
  PriceTierInput: Partial<PriceTierInput>;
  PrivacySettings: Partial<PrivacySettings>;
  PromoCode: PromoCodeMapper;
  ProposeMakeGoodInput: Partial<ProposeMakeGoodInput>;
  ProposeMakeGoodPayload: Partial<Omit<ProposeMakeGoodPayload, 'makesGoodFor' | 'placement'> & { makesGoodFor: ResolversParentTypes['PlacementDelivery'], placement: ResolversParentTypes['Placement'] }>;
  ProposeMakeGoodResult: Partial<ResolversUnionTypes<ResolversParentTypes>['ProposeMakeGoodResult']>;
  QuartilesAtAge: Partial<QuartilesAtAge>;
  Query: Record<PropertyKey, never>;
  ROIMetrics: Partial<RoiMetrics>;
  RecomputeAttributionInput: Partial<RecomputeAttributionInput>;
  RecomputeAttributionPayload: Partial<RecomputeAttributionPayload>;
  RecomputeAttributionResult: Partial<ResolversUnionTypes<ResolversParentTypes>['RecomputeAttributionResult']>;
  RecordConversionInput: Partial<RecordConversionInput>;
  RecordConversionPayload: Partial<Omit<RecordConversionPayload, 'conversion'> & { conversion: ResolversParentTypes['Conversion'] }>;
  RecordConversionResult: Partial<ResolversUnionTypes<ResolversParentTypes>['RecordConversionResult']>;
  RecordSurveyAnswerInput: Partial<RecordSurveyAnswerInput>;
  RecordSurveyAnswerPayload: Partial<RecordSurveyAnswerPayload>;
  RecordSurveyAnswerResult: Partial<ResolversUnionTypes<ResolversParentTypes>['RecordSurveyAnswerResult']>;
  RecountDownloadsInput: Partial<RecountDownloadsInput>;
  RecountDownloadsPayload: Partial<RecountDownloadsPayload>;
  RecountDownloadsResult: Partial<ResolversUnionTypes<ResolversParentTypes>['RecountDownloadsResult']>;
  RemoveBrandInput: Partial<RemoveBrandInput>;
  RemoveBrandPayload: Partial<Omit<RemoveBrandPayload, 'brand'> & { brand: ResolversParentTypes['Brand'] }>;
  RemoveBrandResult: Partial<ResolversUnionTypes<ResolversParentTypes>['RemoveBrandResult']>;
  RemoveManualExchangeRateInput: Partial<RemoveManualExchangeRateInput>;
  RemoveManualExchangeRatePayload: Partial<RemoveManualExchangeRatePayload>;
  RemoveManualExchangeRateResult: Partial<ResolversUnionTypes<ResolversParentTypes>['RemoveManualExchangeRateResult']>;
  RemovePixelInput: Partial<RemovePixelInput>;
  RemovePixelPayload: Partial<Omit<RemovePixelPayload, 'pixel'> & { pixel: ResolversParentTypes['Pixel'] }>;
  RemovePixelResult: Partial<ResolversUnionTypes<ResolversParentTypes>['RemovePixelResult']>;
  RemovePlacementInput: Partial<RemovePlacementInput>;
  RemovePlacementPayload: Partial<Omit<RemovePlacementPayload, 'change' | 'placement'> & { change?: Maybe<ResolversParentTypes['CampaignChange']>, placement: ResolversParentTypes['Placement'] }>;
  RemovePlacementResult: Partial<ResolversUnionTypes<ResolversParentTypes>['RemovePlacementResult']>;
  RemoveSharedNetworkInput: Partial<RemoveSharedNetworkInput>;
  RemoveSharedNetworkPayload: Partial<RemoveSharedNetworkPayload>;
  RemoveSharedNetworkResult: Partial<ResolversUnionTypes<ResolversParentTypes>['RemoveSharedNetworkResult']>;
  RemoveSponsorContactInput: Partial<RemoveSponsorContactInput>;
  RemoveSponsorContactPayload: Partial<RemoveSponsorContactPayload>;
  RemoveSponsorContactResult: Partial<ResolversUnionTypes<ResolversParentTypes>['RemoveSponsorContactResult']>;
  RemoveSurveyAnswerInput: Partial<RemoveSurveyAnswerInput>;
  RemoveSurveyAnswerPayload: Partial<RemoveSurveyAnswerPayload>;
  RemoveSurveyAnswerResult: Partial<ResolversUnionTypes<ResolversParentTypes>['RemoveSurveyAnswerResult']>;
  RequestApprovalInput: Partial<RequestApprovalInput>;
  RequestApprovalPayload: Partial<Omit<RequestApprovalPayload, 'approval'> & { approval: ResolversParentTypes['Approval'] }>;
  RequestApprovalResult: Partial<ResolversUnionTypes<ResolversParentTypes>['RequestApprovalResult']>;
  ResolveDisputeInput: Partial<ResolveDisputeInput>;
  ResolveDisputePayload: Partial<Omit<ResolveDisputePayload, 'dispute'> & { dispute: ResolversParentTypes['Dispute'] }>;
  ResolveDisputeResult: Partial<ResolversUnionTypes<ResolversParentTypes>['ResolveDisputeResult']>;
  RevealHouseholdKeyInput: Partial<RevealHouseholdKeyInput>;
  RevealHouseholdKeyPayload: Partial<RevealHouseholdKeyPayload>;
  RevealHouseholdKeyResult: Partial<ResolversUnionTypes<ResolversParentTypes>['RevealHouseholdKeyResult']>;
  ReviewFlagInput: Partial<ReviewFlagInput>;
  ReviewFlagPayload: Partial<Omit<ReviewFlagPayload, 'flag'> & { flag: ResolversParentTypes['VerificationFlag'] }>;
  ReviewFlagResult: Partial<ResolversUnionTypes<ResolversParentTypes>['ReviewFlagResult']>;
  RevokeCampaignShareInput: Partial<RevokeCampaignShareInput>;
  RevokeCampaignSharePayload: Partial<Omit<RevokeCampaignSharePayload, 'share'> & { share: ResolversParentTypes['CampaignShare'] }>;
  RevokeCampaignShareResult: Partial<ResolversUnionTypes<ResolversParentTypes>['RevokeCampaignShareResult']>;
  RotatePixelInput: Partial<RotatePixelInput>;
  RotatePixelPayload: Partial<Omit<RotatePixelPayload, 'pixel'> & { pixel: ResolversParentTypes['Pixel'] }>;
  RotatePixelResult: Partial<ResolversUnionTypes<ResolversParentTypes>['RotatePixelResult']>;
  ShareCampaignInput: Partial<ShareCampaignInput>;
  ShareCampaignPayload: Partial<Omit<ShareCampaignPayload, 'share'> & { share: ResolversParentTypes['CampaignShare'] }>;
  ShareCampaignResult: Partial<ResolversUnionTypes<ResolversParentTypes>['ShareCampaignResult']>;
  SharedNetwork: Partial<SharedNetwork>;
  ShowDownloadCurve: Partial<ShowDownloadCurve>;
  Sponsor: SponsorMapper;
  SponsorContact: SponsorContactMapper;
  SponsorFilter: Partial<SponsorFilter>;
  SponsorROIData: Partial<Omit<SponsorRoiData, 'campaigns'> & { campaigns: Array<ResolversParentTypes['CampaignROI']> }>;
  SpotCredit: SpotCreditMapper;
  StateTransitionError: Partial<StateTransitionError>;
  Subscription: Record<PropertyKey, never>;
  SurveyAnswer: SurveyAnswerMapper;
  SurveyAnswerConnection: Partial<Omit<SurveyAnswerConnection, 'edges'> & { edges: Array<ResolversParentTypes['SurveyAnswerEdge']> }>;
  SurveyAnswerEdge: Partial<Omit<SurveyAnswerEdge, 'node'> & { node: ResolversParentTypes['SurveyAnswer'] }>;
  SurveyAnswerFilter: Partial<SurveyAnswerFilter>;
  TimeZone: Partial<Scalars['TimeZone']['output']>;
  TouchShare: Partial<TouchShare>;
  TrackingCheck: Partial<TrackingCheck>;
  TrackingLink: TrackingLinkMapper;
  TrackingStatus: Partial<TrackingStatus>;
  UnconvertedOrders: Partial<UnconvertedOrders>;
  UndoChangeInput: Partial<UndoChangeInput>;
  UndoChangePayload: Partial<Omit<UndoChangePayload, 'change'> & { change?: Maybe<ResolversParentTypes['CampaignChange']> }>;
  UndoChangeResult: Partial<ResolversUnionTypes<ResolversParentTypes>['UndoChangeResult']>;
  UpdateAttributionSettingInput: Partial<UpdateAttributionSettingInput>;
  UpdateAttributionSettingPayload: Partial<Omit<UpdateAttributionSettingPayload, 'sponsor'> & { sponsor: ResolversParentTypes['Sponsor'] }>;
  UpdateAttributionSettingResult: Partial<ResolversUnionTypes<ResolversParentTypes>['UpdateAttributionSettingResult']>;
  UpdateBrandInput: Partial<UpdateBrandInput>;
  UpdateBrandPayload: Partial<Omit<UpdateBrandPayload, 'brand'> & { brand: ResolversParentTypes['Brand'] }>;
  UpdateBrandResult: Partial<ResolversUnionTypes<ResolversParentTypes>['UpdateBrandResult']>;
  UpdateCampaignInput: Partial<UpdateCampaignInput>;
  UpdateCampaignPayload: Partial<Omit<UpdateCampaignPayload, 'campaign' | 'change'> & { campaign: ResolversParentTypes['Campaign'], change?: Maybe<ResolversParentTypes['CampaignChange']> }>;
  UpdateCampaignResult: Partial<ResolversUnionTypes<ResolversParentTypes>['UpdateCampaignResult']>;
  UpdateDeliverySettingInput: Partial<UpdateDeliverySettingInput>;
  UpdateDeliverySettingPayload: Partial<UpdateDeliverySettingPayload>;
  UpdateDeliverySettingResult: Partial<ResolversUnionTypes<ResolversParentTypes>['UpdateDeliverySettingResult']>;
  UpdateMeasurementSettingInput: Partial<UpdateMeasurementSettingInput>;
  UpdateMeasurementSettingPayload: Partial<UpdateMeasurementSettingPayload>;
  UpdateMeasurementSettingResult: Partial<ResolversUnionTypes<ResolversParentTypes>['UpdateMeasurementSettingResult']>;
  UpdatePlacementInput: Partial<UpdatePlacementInput>;
  UpdatePlacementPayload: Partial<Omit<UpdatePlacementPayload, 'change' | 'placement'> & { change?: Maybe<ResolversParentTypes['CampaignChange']>, placement: ResolversParentTypes['Placement'] }>;
  UpdatePlacementResult: Partial<ResolversUnionTypes<ResolversParentTypes>['UpdatePlacementResult']>;
  UpdatePrivacySettingsInput: Partial<UpdatePrivacySettingsInput>;
  UpdatePrivacySettingsPayload: Partial<UpdatePrivacySettingsPayload>;
  UpdatePrivacySettingsResult: Partial<ResolversUnionTypes<ResolversParentTypes>['UpdatePrivacySettingsResult']>;
  UpdateSponsorContactInput: Partial<UpdateSponsorContactInput>;
  UpdateSponsorContactPayload: Partial<Omit<UpdateSponsorContactPayload, 'contact'> & { contact: ResolversParentTypes['SponsorContact'] }>;
  UpdateSponsorContactResult: Partial<ResolversUnionTypes<ResolversParentTypes>['UpdateSponsorContactResult']>;
  UpdateSponsorInput: Partial<UpdateSponsorInput>;
  UpdateSponsorPayload: Partial<Omit<UpdateSponsorPayload, 'change' | 'sponsor'> & { change?: Maybe<ResolversParentTypes['CampaignChange']>, sponsor: ResolversParentTypes['Sponsor'] }>;
  UpdateSponsorResult: Partial<ResolversUnionTypes<ResolversParentTypes>['UpdateSponsorResult']>;
  UpdateVerificationSettingsInput: Partial<UpdateVerificationSettingsInput>;
  UpdateVerificationSettingsPayload: Partial<UpdateVerificationSettingsPayload>;
  UpdateVerificationSettingsResult: Partial<ResolversUnionTypes<ResolversParentTypes>['UpdateVerificationSettingsResult']>;
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  VerificationCheck: Partial<VerificationCheck>;
  VerificationFlag: VerificationFlagMapper;
  VerificationFlagConnection: Partial<Omit<VerificationFlagConnection, 'edges'> & { edges: Array<ResolversParentTypes['VerificationFlagEdge']> }>;
  VerificationFlagEdge: Partial<Omit<VerificationFlagEdge, 'node'> & { node: ResolversParentTypes['VerificationFlag'] }>;
  VerificationSettings: Partial<VerificationSettings>;
  WithdrawDisputeInput: Partial<WithdrawDisputeInput>;
  WithdrawDisputePayload: Partial<Omit<WithdrawDisputePayload, 'dispute'> & { dispute: ResolversParentTypes['Dispute'] }>;
  WithdrawDisputeResult: Partial<ResolversUnionTypes<ResolversParentTypes>['WithdrawDisputeResult']>;
  String: Partial<Scalars['String']['output']>;
};

export type AuditedDirectiveArgs = {
  action: Array<Scalars['String']['input']>;
};

export type AuditedDirectiveResolver<Result, Parent, ContextType = OperationContext, Args = AuditedDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AcceptCampaignSharePayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['AcceptCampaignSharePayload'] = ResolversParentTypes['AcceptCampaignSharePayload']> = {
  shareId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AcceptCampaignShareResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['AcceptCampaignShareResult'] = ResolversParentTypes['AcceptCampaignShareResult']> = {
  __resolveType: TypeResolveFn<'AcceptCampaignSharePayload' | 'ConflictError' | 'InvalidInputError' | 'NotFoundError', ParentType, ContextType>;
};

export type AdPerformanceDataResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['AdPerformanceData'] = ResolversParentTypes['AdPerformanceData']> = {
  activeCampaigns?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  clicks?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  conversions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  deliveredDownloads?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AddDisputeMessagePayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['AddDisputeMessagePayload'] = ResolversParentTypes['AddDisputeMessagePayload']> = {
  dispute?: Resolver<ResolversTypes['Dispute'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AddDisputeMessageResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['AddDisputeMessageResult'] = ResolversParentTypes['AddDisputeMessageResult']> = {
  __resolveType: TypeResolveFn<'AddDisputeMessagePayload' | 'ConflictError' | 'InvalidInputError' | 'NotFoundError', ParentType, ContextType>;
};

export type AircheckResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Aircheck'] = ResolversParentTypes['Aircheck']> = {
  checks?: Resolver<Array<ResolversTypes['VerificationCheck']>, ParentType, ContextType>;
  endSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  episode?: Resolver<ResolversTypes['Episode'], ParentType, ContextType>;
  firstFoundAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  goneAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastFoundAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lines?: Resolver<Maybe<Array<ResolversTypes['AircheckLine']>>, ParentType, ContextType>;
  mediaFragment?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  startSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type AircheckLineResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['AircheckLine'] = ResolversParentTypes['AircheckLine']> = {
  endSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  isWithin?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ApprovalResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Approval'] = ResolversParentTypes['Approval'], FederationReferenceType extends FederationReferenceTypes['Approval'] = FederationReferenceTypes['Approval']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Approval']> | FederationReferenceType, FederationReferenceType, ContextType>;
  campaign?: Resolver<ResolversTypes['Campaign'], ParentType, ContextType>;
  content?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  contentHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decidedById?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ApprovalKind'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outdatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  placement?: Resolver<Maybe<ResolversTypes['Placement']>, ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  requestedById?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ApprovalState'], ParentType, ContextType>;
};

export type ApprovalConnectionResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ApprovalConnection'] = ResolversParentTypes['ApprovalConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ApprovalEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ApprovalEdgeResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ApprovalEdge'] = ResolversParentTypes['ApprovalEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Approval'], ParentType, ContextType>;
};

export type ArchiveCampaignPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ArchiveCampaignPayload'] = ResolversParentTypes['ArchiveCampaignPayload']> = {
  campaign?: Resolver<ResolversTypes['Campaign'], ParentType, ContextType>;
  change?: Resolver<Maybe<ResolversTypes['CampaignChange']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ArchiveCampaignResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ArchiveCampaignResult'] = ResolversParentTypes['ArchiveCampaignResult']> = {
  __resolveType: TypeResolveFn<'ArchiveCampaignPayload' | 'ConflictError' | 'InvalidInputError' | 'NotFoundError', ParentType, ContextType>;
};

export type ArchiveSponsorPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ArchiveSponsorPayload'] = ResolversParentTypes['ArchiveSponsorPayload']> = {
  change?: Resolver<Maybe<ResolversTypes['CampaignChange']>, ParentType, ContextType>;
  sponsor?: Resolver<ResolversTypes['Sponsor'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ArchiveSponsorResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ArchiveSponsorResult'] = ResolversParentTypes['ArchiveSponsorResult']> = {
  __resolveType: TypeResolveFn<'ArchiveSponsorPayload' | 'ConflictError' | 'InvalidInputError' | 'NotFoundError', ParentType, ContextType>;
};

export type AttributionByMethodResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['AttributionByMethod'] = ResolversParentTypes['AttributionByMethod']> = {
  conversions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  method?: Resolver<ResolversTypes['AttributionMethod'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type AttributionEventResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['AttributionEvent'] = ResolversParentTypes['AttributionEvent']> = {
  attributionMethod?: Resolver<ResolversTypes['AttributionMethod'], ParentType, ContextType>;
  campaignId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  conflict?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  conversionData?: Resolver<ResolversTypes['ConversionData'], ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  matchedListenerEvent?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  timestamp?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type AttributionExplanationResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['AttributionExplanation'] = ResolversParentTypes['AttributionExplanation']> = {
  campaign?: Resolver<Maybe<ResolversTypes['Campaign']>, ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  conflict?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  evidence?: Resolver<Array<ResolversTypes['EvidenceFound']>, ParentType, ContextType>;
  excluded?: Resolver<Maybe<ResolversTypes['AttributionExclusion']>, ParentType, ContextType>;
  isNewCustomer?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type AttributionSettingResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['AttributionSetting'] = ResolversParentTypes['AttributionSetting']> = {
  creditsPriorCustomers?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  excludedReferrers?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  excludedUtmSources?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  measuredSince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type AttributionSummaryResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['AttributionSummary'] = ResolversParentTypes['AttributionSummary']> = {
  byMethod?: Resolver<Array<ResolversTypes['AttributionByMethod']>, ParentType, ContextType>;
  conflicts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  conversions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  overlap?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type AttributionTouchResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['AttributionTouch'] = ResolversParentTypes['AttributionTouch']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  episode?: Resolver<Maybe<ResolversTypes['Episode']>, ParentType, ContextType>;
  method?: Resolver<ResolversTypes['AttributionMethod'], ParentType, ContextType>;
  placement?: Resolver<Maybe<ResolversTypes['Placement']>, ParentType, ContextType>;
  podcast?: Resolver<Maybe<ResolversTypes['Podcast']>, ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  shares?: Resolver<Array<ResolversTypes['TouchShare']>, ParentType, ContextType>;
};

export type AttributionVersionResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['AttributionVersion'] = ResolversParentTypes['AttributionVersion']> = {
  campaign?: Resolver<Maybe<ResolversTypes['Campaign']>, ParentType, ContextType>;
  cause?: Resolver<ResolversTypes['AttributionCause'], ParentType, ContextType>;
  computedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  conflict?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  excluded?: Resolver<Maybe<ResolversTypes['AttributionExclusion']>, ParentType, ContextType>;
  method?: Resolver<Maybe<ResolversTypes['AttributionMethod']>, ParentType, ContextType>;
  supersededAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  touches?: Resolver<Array<ResolversTypes['AttributionTouch']>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AudienceOverlapResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['AudienceOverlap'] = ResolversParentTypes['AudienceOverlap']> = {
  basis?: Resolver<ResolversTypes['FigureBasis'], ParentType, ContextType>;
  both?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  bothError?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dateRange?: Resolver<ResolversTypes['DateRange'], ParentType, ContextType>;
  isExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  listeners?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  otherListeners?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  otherPodcastId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  otherShare?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  podcastId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  share?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  statement?: Resolver<ResolversTypes['OverlapStatement'], ParentType, ContextType>;
};

export type BenchmarkAtAgeResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['BenchmarkAtAge'] = ResolversParentTypes['BenchmarkAtAge']> = {
  days?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  downloads?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  episodes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lowerQuartile?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  median?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  ratio?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  upperQuartile?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type BenchmarkDataResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['BenchmarkData'] = ResolversParentTypes['BenchmarkData']> = {
  average?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  currency?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['BenchmarkKind'], ParentType, ContextType>;
  lowerQuartile?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  median?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  metric?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  periodFrom?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
  periodTo?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
  sampleSize?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  upperQuartile?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type BrandResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Brand'] = ResolversParentTypes['Brand'], FederationReferenceType extends FederationReferenceTypes['Brand'] = FederationReferenceTypes['Brand']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Brand']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  removedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  website?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CampaignResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Campaign'] = ResolversParentTypes['Campaign'], FederationReferenceType extends FederationReferenceTypes['Campaign'] = FederationReferenceTypes['Campaign']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Campaign']> | FederationReferenceType, FederationReferenceType, ContextType>;
  approvals?: Resolver<Array<ResolversTypes['Approval']>, ParentType, ContextType>;
  archivedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  attribution?: Resolver<ResolversTypes['CampaignAttribution'], ParentType, ContextType, Partial<CampaignAttributionArgs>>;
  attributionWindowDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  audience?: Resolver<ResolversTypes['CampaignAudience'], ParentType, ContextType, Partial<CampaignAudienceArgs>>;
  brand?: Resolver<Maybe<ResolversTypes['Brand']>, ParentType, ContextType>;
  changes?: Resolver<Maybe<ResolversTypes['CampaignChangeConnection']>, ParentType, ContextType, RequireFields<CampaignChangesArgs, 'first'>>;
  conversions?: Resolver<ResolversTypes['ConversionConnection'], ParentType, ContextType, RequireFields<CampaignConversionsArgs, 'first'>>;
  cost?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  cpm?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  customerValue?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  delivery?: Resolver<ResolversTypes['CampaignDelivery'], ParentType, ContextType, Partial<CampaignDeliveryArgs>>;
  deliveryAlerts?: Resolver<Array<ResolversTypes['DeliveryAlert']>, ParentType, ContextType>;
  flags?: Resolver<ResolversTypes['VerificationFlagConnection'], ParentType, ContextType, RequireFields<CampaignFlagsArgs, 'first'>>;
  flight?: Resolver<ResolversTypes['DateRange'], ParentType, ContextType>;
  flights?: Resolver<Array<ResolversTypes['Flight']>, ParentType, ContextType>;
  halfLifeDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lift?: Resolver<Maybe<ResolversTypes['CampaignLift']>, ParentType, ContextType>;
  markets?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nextStates?: Resolver<Array<ResolversTypes['CampaignState']>, ParentType, ContextType>;
  objective?: Resolver<Maybe<ResolversTypes['CampaignObjective']>, ParentType, ContextType>;
  pacingCurve?: Resolver<ResolversTypes['PacingCurve'], ParentType, ContextType>;
  placements?: Resolver<Array<ResolversTypes['Placement']>, ParentType, ContextType>;
  promoCodes?: Resolver<Array<ResolversTypes['PromoCode']>, ParentType, ContextType>;
  shares?: Resolver<Maybe<Array<ResolversTypes['CampaignShare']>>, ParentType, ContextType>;
  signalOrder?: Resolver<Maybe<Array<ResolversTypes['AttributionMethod']>>, ParentType, ContextType>;
  sponsor?: Resolver<ResolversTypes['Sponsor'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['CampaignState'], ParentType, ContextType>;
  trackingLinks?: Resolver<Array<ResolversTypes['TrackingLink']>, ParentType, ContextType>;
  trackingStatus?: Resolver<ResolversTypes['TrackingStatus'], ParentType, ContextType>;
  underDelivery?: Resolver<ResolversTypes['UnderDelivery'], ParentType, ContextType>;
  verification?: Resolver<Maybe<ResolversTypes['CampaignVerification']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CampaignAttributionResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CampaignAttribution'] = ResolversParentTypes['CampaignAttribution']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  conflicts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  conversions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  isComplete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  methods?: Resolver<Array<ResolversTypes['MethodAttribution']>, ParentType, ContextType>;
  modelled?: Resolver<ResolversTypes['ModelledAttribution'], ParentType, ContextType>;
  models?: Resolver<Array<ResolversTypes['ModelAttribution']>, ParentType, ContextType>;
  overlap?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  overlaps?: Resolver<Array<ResolversTypes['MethodOverlap']>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  windowDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CampaignAudienceResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CampaignAudience'] = ResolversParentTypes['CampaignAudience']> = {
  countries?: Resolver<Array<ResolversTypes['CountryDelivery']>, ParentType, ContextType>;
  dateRange?: Resolver<ResolversTypes['DateRange'], ParentType, ContextType>;
  frequencies?: Resolver<Maybe<Array<ResolversTypes['FrequencyGroup']>>, ParentType, ContextType>;
  frequency?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  frequencyIsSampled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  heavyShare?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  outsideMarketsShare?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  reach?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reachErrorShare?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  reachIsEstimate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  usableAddressShare?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type CampaignChangeResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CampaignChange'] = ResolversParentTypes['CampaignChange']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  byId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  byKind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fields?: Resolver<Array<ResolversTypes['ChangedField']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CampaignChangeKind'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['CampaignChangeSubject'], ParentType, ContextType>;
  subjectId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  undoable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  undoneAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type CampaignChangeConnectionResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CampaignChangeConnection'] = ResolversParentTypes['CampaignChangeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CampaignChangeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CampaignChangeEdgeResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CampaignChangeEdge'] = ResolversParentTypes['CampaignChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CampaignChange'], ParentType, ContextType>;
};

export type CampaignConnectionResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CampaignConnection'] = ResolversParentTypes['CampaignConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CampaignEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CampaignCostsResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CampaignCosts'] = ResolversParentTypes['CampaignCosts']> = {
  agreed?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['CostBasis'], ParentType, ContextType>;
  budget?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  makeGoodImpressions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  owed?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  placements?: Resolver<Array<ResolversTypes['PlacementCost']>, ParentType, ContextType>;
  unpricedPlacements?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CampaignDeliveryResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CampaignDelivery'] = ResolversParentTypes['CampaignDelivery']> = {
  byDay?: Resolver<Array<ResolversTypes['DayDelivery']>, ParentType, ContextType>;
  byEpisode?: Resolver<Array<ResolversTypes['EpisodeDelivery']>, ParentType, ContextType>;
  byPlacement?: Resolver<Array<ResolversTypes['PlacementDelivery']>, ParentType, ContextType>;
  contracted?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  dateRange?: Resolver<ResolversTypes['DateRange'], ParentType, ContextType>;
  forecast?: Resolver<ResolversTypes['DeliveryForecast'], ParentType, ContextType>;
  pacing?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['DeliveryFigures'], ParentType, ContextType>;
};

export type CampaignEdgeResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CampaignEdge'] = ResolversParentTypes['CampaignEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Campaign'], ParentType, ContextType>;
};

export type CampaignImportColumnResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CampaignImportColumn'] = ResolversParentTypes['CampaignImportColumn']> = {
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  required?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CampaignImportTemplateResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CampaignImportTemplate'] = ResolversParentTypes['CampaignImportTemplate']> = {
  columns?: Resolver<Array<ResolversTypes['CampaignImportColumn']>, ParentType, ContextType>;
  csv?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CampaignLiftResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CampaignLift'] = ResolversParentTypes['CampaignLift']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  cohorts?: Resolver<Array<ResolversTypes['LiftCohort']>, ParentType, ContextType>;
  control?: Resolver<ResolversTypes['LiftGroup'], ParentType, ContextType>;
  controlEffectiveHouseholds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  dateRange?: Resolver<ResolversTypes['DateRange'], ParentType, ContextType>;
  exposed?: Resolver<ResolversTypes['LiftGroup'], ParentType, ContextType>;
  incremental?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  interval?: Resolver<Maybe<ResolversTypes['LiftInterval']>, ParentType, ContextType>;
  lift?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  limits?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  matchedByWeekHouseholds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sampledShare?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  unmatchedHouseholds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['LiftVerdict'], ParentType, ContextType>;
  zScore?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type CampaignLiveResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CampaignLive'] = ResolversParentTypes['CampaignLive']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  campaign?: Resolver<ResolversTypes['Campaign'], ParentType, ContextType>;
  lastConversion?: Resolver<Maybe<ResolversTypes['Conversion']>, ParentType, ContextType>;
  metrics?: Resolver<ResolversTypes['CampaignMetrics'], ParentType, ContextType>;
  roi?: Resolver<ResolversTypes['ROIMetrics'], ParentType, ContextType>;
};

export type CampaignMetricsResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CampaignMetrics'] = ResolversParentTypes['CampaignMetrics']> = {
  averageOrderValue?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  clicks?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  conversions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  customerAcquisitionCost?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  deliveredValue?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  downloads?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  effectiveCpm?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  frequency?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  impressions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  newCustomers?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  pacing?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  reach?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reachIsEstimate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  responseRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  visitors?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CampaignPerformanceResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CampaignPerformance'] = ResolversParentTypes['CampaignPerformance']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  attribution?: Resolver<ResolversTypes['AttributionSummary'], ParentType, ContextType>;
  benchmarks?: Resolver<Array<ResolversTypes['BenchmarkData']>, ParentType, ContextType>;
  campaignId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  costs?: Resolver<ResolversTypes['CampaignCosts'], ParentType, ContextType>;
  dateRange?: Resolver<ResolversTypes['DateRange'], ParentType, ContextType>;
  metrics?: Resolver<ResolversTypes['CampaignMetrics'], ParentType, ContextType>;
  roi?: Resolver<ResolversTypes['ROIMetrics'], ParentType, ContextType>;
};

export type CampaignRoiResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CampaignROI'] = ResolversParentTypes['CampaignROI']> = {
  campaign?: Resolver<ResolversTypes['Campaign'], ParentType, ContextType>;
  roi?: Resolver<ResolversTypes['ROIMetrics'], ParentType, ContextType>;
};

export type CampaignSettledErrorResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CampaignSettledError'] = ResolversParentTypes['CampaignSettledError']> = {
  fields?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CampaignShareResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CampaignShare'] = ResolversParentTypes['CampaignShare'], FederationReferenceType extends FederationReferenceTypes['CampaignShare'] = FederationReferenceTypes['CampaignShare']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CampaignShare']> | FederationReferenceType, FederationReferenceType, ContextType>;
  acceptedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  acceptedById?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  campaign?: Resolver<ResolversTypes['Campaign'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['CampaignShareState'], ParentType, ContextType>;
};

export type CampaignSnapshotResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CampaignSnapshot'] = ResolversParentTypes['CampaignSnapshot'], FederationReferenceType extends FederationReferenceTypes['CampaignSnapshot'] = FederationReferenceTypes['CampaignSnapshot']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CampaignSnapshot']> | FederationReferenceType, FederationReferenceType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  campaignId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  contentHash?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  data?: Resolver<ResolversTypes['JSON'], ParentType, ContextType, RequireFields<CampaignSnapshotDataArgs, 'formatVersion'>>;
  dateRange?: Resolver<ResolversTypes['DateRange'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CampaignVerificationResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CampaignVerification'] = ResolversParentTypes['CampaignVerification']> = {
  checkedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  checks?: Resolver<Array<ResolversTypes['VerificationCheck']>, ParentType, ContextType>;
};

export type CategoryBenchmarkResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CategoryBenchmark'] = ResolversParentTypes['CategoryBenchmark']> = {
  category?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  downloads?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lowerQuartile?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  median?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  rank?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ratio?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  shows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  upperQuartile?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type ChangeCampaignStatePayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ChangeCampaignStatePayload'] = ResolversParentTypes['ChangeCampaignStatePayload']> = {
  campaign?: Resolver<ResolversTypes['Campaign'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChangeCampaignStateResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ChangeCampaignStateResult'] = ResolversParentTypes['ChangeCampaignStateResult']> = {
  __resolveType: TypeResolveFn<'ChangeCampaignStatePayload' | 'ConflictError' | 'InvalidInputError' | 'NotFoundError' | 'StateTransitionError', ParentType, ContextType>;
};

export type ChangedFieldResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ChangedField'] = ResolversParentTypes['ChangedField']> = {
  after?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ChartConfigResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ChartConfig'] = ResolversParentTypes['ChartConfig']> = {
  basis?: Resolver<Maybe<ResolversTypes['FigureBasis']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  xLabel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  yLabel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ChartDataResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ChartData'] = ResolversParentTypes['ChartData']> = {
  config?: Resolver<ResolversTypes['ChartConfig'], ParentType, ContextType>;
  data?: Resolver<Array<ResolversTypes['DataPoint']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['ChartType'], ParentType, ContextType>;
};

export type ConfirmSharedNetworkPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ConfirmSharedNetworkPayload'] = ResolversParentTypes['ConfirmSharedNetworkPayload']> = {
  recountTaskId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sharedNetwork?: Resolver<ResolversTypes['SharedNetwork'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConfirmSharedNetworkResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ConfirmSharedNetworkResult'] = ResolversParentTypes['ConfirmSharedNetworkResult']> = {
  __resolveType: TypeResolveFn<'ConfirmSharedNetworkPayload' | 'InvalidInputError', ParentType, ContextType>;
};

export type ConflictErrorResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ConflictError'] = ResolversParentTypes['ConflictError']> = {
  existingId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConversionResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Conversion'] = ResolversParentTypes['Conversion'], FederationReferenceType extends FederationReferenceTypes['Conversion'] = FederationReferenceTypes['Conversion']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Conversion']> | FederationReferenceType, FederationReferenceType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  attribution?: Resolver<Maybe<ResolversTypes['AttributionEvent']>, ParentType, ContextType>;
  attributionVersions?: Resolver<Array<ResolversTypes['AttributionVersion']>, ParentType, ContextType>;
  explanation?: Resolver<ResolversTypes['AttributionExplanation'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  orderId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  refunded?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type ConversionConnectionResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ConversionConnection'] = ResolversParentTypes['ConversionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ConversionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ConversionDataResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ConversionData'] = ResolversParentTypes['ConversionData']> = {
  orderId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  promoCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type ConversionEdgeResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ConversionEdge'] = ResolversParentTypes['ConversionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Conversion'], ParentType, ContextType>;
};

export type ConvertedOrdersResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ConvertedOrders'] = ResolversParentTypes['ConvertedOrders']> = {
  convertedValue?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  orders?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type CountryDeliveryResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CountryDelivery'] = ResolversParentTypes['CountryDelivery']> = {
  country?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  downloads?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  isMarket?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type CreateBrandPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CreateBrandPayload'] = ResolversParentTypes['CreateBrandPayload']> = {
  brand?: Resolver<ResolversTypes['Brand'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateBrandResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CreateBrandResult'] = ResolversParentTypes['CreateBrandResult']> = {
  __resolveType: TypeResolveFn<'ConflictError' | 'CreateBrandPayload' | 'InvalidInputError' | 'NotFoundError', ParentType, ContextType>;
};

export type CreateCampaignPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CreateCampaignPayload'] = ResolversParentTypes['CreateCampaignPayload']> = {
  campaign?: Resolver<ResolversTypes['Campaign'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateCampaignResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CreateCampaignResult'] = ResolversParentTypes['CreateCampaignResult']> = {
  __resolveType: TypeResolveFn<'CreateCampaignPayload' | 'InvalidInputError' | 'NotFoundError', ParentType, ContextType>;
};

export type CreateCampaignSnapshotPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CreateCampaignSnapshotPayload'] = ResolversParentTypes['CreateCampaignSnapshotPayload']> = {
  snapshot?: Resolver<ResolversTypes['CampaignSnapshot'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateCampaignSnapshotResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CreateCampaignSnapshotResult'] = ResolversParentTypes['CreateCampaignSnapshotResult']> = {
  __resolveType: TypeResolveFn<'CreateCampaignSnapshotPayload' | 'InvalidInputError' | 'NotFoundError', ParentType, ContextType>;
};

export type CreateManualExchangeRatePayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CreateManualExchangeRatePayload'] = ResolversParentTypes['CreateManualExchangeRatePayload']> = {
  manualExchangeRate?: Resolver<ResolversTypes['ManualExchangeRate'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateManualExchangeRateResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CreateManualExchangeRateResult'] = ResolversParentTypes['CreateManualExchangeRateResult']> = {
  __resolveType: TypeResolveFn<'ConflictError' | 'CreateManualExchangeRatePayload' | 'InvalidInputError', ParentType, ContextType>;
};

export type CreatePixelPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CreatePixelPayload'] = ResolversParentTypes['CreatePixelPayload']> = {
  pixel?: Resolver<ResolversTypes['Pixel'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreatePixelResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CreatePixelResult'] = ResolversParentTypes['CreatePixelResult']> = {
  __resolveType: TypeResolveFn<'ConflictError' | 'CreatePixelPayload' | 'InvalidInputError' | 'NotFoundError', ParentType, ContextType>;
};

export type CreatePlacementPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CreatePlacementPayload'] = ResolversParentTypes['CreatePlacementPayload']> = {
  placement?: Resolver<ResolversTypes['Placement'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreatePlacementResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CreatePlacementResult'] = ResolversParentTypes['CreatePlacementResult']> = {
  __resolveType: TypeResolveFn<'ConflictError' | 'CreatePlacementPayload' | 'InvalidInputError' | 'NotFoundError', ParentType, ContextType>;
};

export type CreatePromoCodePayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CreatePromoCodePayload'] = ResolversParentTypes['CreatePromoCodePayload']> = {
  promoCode?: Resolver<ResolversTypes['PromoCode'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreatePromoCodeResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CreatePromoCodeResult'] = ResolversParentTypes['CreatePromoCodeResult']> = {
  __resolveType: TypeResolveFn<'ConflictError' | 'CreatePromoCodePayload' | 'InvalidInputError' | 'NotFoundError', ParentType, ContextType>;
};

export type CreateSponsorContactPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CreateSponsorContactPayload'] = ResolversParentTypes['CreateSponsorContactPayload']> = {
  contact?: Resolver<ResolversTypes['SponsorContact'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateSponsorContactResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CreateSponsorContactResult'] = ResolversParentTypes['CreateSponsorContactResult']> = {
  __resolveType: TypeResolveFn<'ConflictError' | 'CreateSponsorContactPayload' | 'InvalidInputError' | 'NotFoundError', ParentType, ContextType>;
};

export type CreateSponsorPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CreateSponsorPayload'] = ResolversParentTypes['CreateSponsorPayload']> = {
  sponsor?: Resolver<ResolversTypes['Sponsor'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateSponsorResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CreateSponsorResult'] = ResolversParentTypes['CreateSponsorResult']> = {
  __resolveType: TypeResolveFn<'ConflictError' | 'CreateSponsorPayload' | 'InvalidInputError', ParentType, ContextType>;
};

export type CreateTrackingLinkPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CreateTrackingLinkPayload'] = ResolversParentTypes['CreateTrackingLinkPayload']> = {
  trackingLink?: Resolver<ResolversTypes['TrackingLink'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateTrackingLinkResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['CreateTrackingLinkResult'] = ResolversParentTypes['CreateTrackingLinkResult']> = {
  __resolveType: TypeResolveFn<'ConflictError' | 'CreateTrackingLinkPayload' | 'InvalidInputError' | 'NotFoundError', ParentType, ContextType>;
};

export type DashboardDataResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['DashboardData'] = ResolversParentTypes['DashboardData']> = {
  adPerformance?: Resolver<ResolversTypes['AdPerformanceData'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  listenerEngagement?: Resolver<ResolversTypes['ListenerEngagementData'], ParentType, ContextType>;
  sponsorROI?: Resolver<Array<ResolversTypes['SponsorROIData']>, ParentType, ContextType>;
  timeRange?: Resolver<ResolversTypes['DateRange'], ParentType, ContextType>;
};

export type DataAttributionResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['DataAttribution'] = ResolversParentTypes['DataAttribution']> = {
  edition?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  licence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DataPointResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['DataPoint'] = ResolversParentTypes['DataPoint']> = {
  provisional?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  series?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  x?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  y?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
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

export type DayDeliveryResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['DayDelivery'] = ResolversParentTypes['DayDelivery']> = {
  cumulative?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  day?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
  downloads?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  expected?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  impressions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DecideApprovalPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['DecideApprovalPayload'] = ResolversParentTypes['DecideApprovalPayload']> = {
  approval?: Resolver<ResolversTypes['Approval'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DecideApprovalResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['DecideApprovalResult'] = ResolversParentTypes['DecideApprovalResult']> = {
  __resolveType: TypeResolveFn<'ConflictError' | 'DecideApprovalPayload' | 'InvalidInputError' | 'NotFoundError', ParentType, ContextType>;
};

export type DeliveryAlertResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['DeliveryAlert'] = ResolversParentTypes['DeliveryAlert']> = {
  campaign?: Resolver<ResolversTypes['Campaign'], ParentType, ContextType>;
  contracted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  delivered?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DeliveryAlertKind'], ParentType, ContextType>;
  pacing?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  placement?: Resolver<Maybe<ResolversTypes['Placement']>, ParentType, ContextType>;
  raisedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  resolvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type DeliveryAlertConnectionResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['DeliveryAlertConnection'] = ResolversParentTypes['DeliveryAlertConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DeliveryAlertEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DeliveryAlertEdgeResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['DeliveryAlertEdge'] = ResolversParentTypes['DeliveryAlertEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DeliveryAlert'], ParentType, ContextType>;
};

export type DeliveryFiguresResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['DeliveryFigures'] = ResolversParentTypes['DeliveryFigures']> = {
  bases?: Resolver<Array<ResolversTypes['ImpressionCount']>, ParentType, ContextType>;
  downloads?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  impressions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DeliveryForecastResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['DeliveryForecast'] = ResolversParentTypes['DeliveryForecast']> = {
  basis?: Resolver<ResolversTypes['ForecastBasis'], ParentType, ContextType>;
  expected?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  high80?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  high95?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  low80?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  low95?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DeliverySettingResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['DeliverySetting'] = ResolversParentTypes['DeliverySetting']> = {
  overDelivery?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  overPacing?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  quietShare?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  underPacing?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type DemographicMetricsResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['DemographicMetrics'] = ResolversParentTypes['DemographicMetrics']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dateRange?: Resolver<ResolversTypes['DateRange'], ParentType, ContextType>;
  platform?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  segment?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  share?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DemographicsResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Demographics'] = ResolversParentTypes['Demographics']> = {
  ageShares?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  countryShares?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  genderShares?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
};

export type DisputeResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Dispute'] = ResolversParentTypes['Dispute'], FederationReferenceType extends FederationReferenceTypes['Dispute'] = FederationReferenceTypes['Dispute']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Dispute']> | FederationReferenceType, FederationReferenceType, ContextType>;
  campaign?: Resolver<ResolversTypes['Campaign'], ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  messages?: Resolver<Array<ResolversTypes['DisputeMessage']>, ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['DisputeOutcome']>, ParentType, ContextType>;
  placement?: Resolver<ResolversTypes['Placement'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['DisputeReason'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['DisputeState'], ParentType, ContextType>;
};

export type DisputeConnectionResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['DisputeConnection'] = ResolversParentTypes['DisputeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DisputeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DisputeEdgeResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['DisputeEdge'] = ResolversParentTypes['DisputeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Dispute'], ParentType, ContextType>;
};

export type DisputeMessageResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['DisputeMessage'] = ResolversParentTypes['DisputeMessage']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  byId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  side?: Resolver<ResolversTypes['DisputeSide'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DownloadsAtAgeResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['DownloadsAtAge'] = ResolversParentTypes['DownloadsAtAge']> = {
  days?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  downloads?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DuplicateCampaignPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['DuplicateCampaignPayload'] = ResolversParentTypes['DuplicateCampaignPayload']> = {
  campaign?: Resolver<ResolversTypes['Campaign'], ParentType, ContextType>;
  change?: Resolver<Maybe<ResolversTypes['CampaignChange']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DuplicateCampaignResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['DuplicateCampaignResult'] = ResolversParentTypes['DuplicateCampaignResult']> = {
  __resolveType: TypeResolveFn<'ConflictError' | 'DuplicateCampaignPayload' | 'InvalidInputError' | 'NotFoundError', ParentType, ContextType>;
};

export type EngagementComparisonResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['EngagementComparison'] = ResolversParentTypes['EngagementComparison']> = {
  basis?: Resolver<ResolversTypes['FigureBasis'], ParentType, ContextType>;
  dateRange?: Resolver<ResolversTypes['DateRange'], ParentType, ContextType>;
  downloads?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  downloadsChange?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  listeners?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  listenersAreExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  listenersChange?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  listenersError?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  period?: Resolver<ResolversTypes['ComparedPeriod'], ParentType, ContextType>;
};

export type EpisodeResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Episode'] = ResolversParentTypes['Episode'], FederationReferenceType extends FederationReferenceTypes['Episode'] = FederationReferenceTypes['Episode']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Episode']> | FederationReferenceType, FederationReferenceType, ContextType>;
  benchmark?: Resolver<ResolversTypes['EpisodeBenchmark'], ParentType, ContextType, RequireFields<EpisodeBenchmarkArgs, 'days' | 'episodes'>>;
  downloads?: Resolver<ResolversTypes['Int'], ParentType, ContextType, Partial<EpisodeDownloadsArgs>>;
  downloadsSincePublication?: Resolver<ResolversTypes['EpisodeDownloadCurve'], ParentType, ContextType, RequireFields<EpisodeDownloadsSincePublicationArgs, 'days'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type EpisodeBenchmarkResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['EpisodeBenchmark'] = ResolversParentTypes['EpisodeBenchmark']> = {
  ages?: Resolver<Array<ResolversTypes['BenchmarkAtAge']>, ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['FigureBasis'], ParentType, ContextType>;
  episodes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EpisodeDeliveryResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['EpisodeDelivery'] = ResolversParentTypes['EpisodeDelivery']> = {
  episode?: Resolver<ResolversTypes['Episode'], ParentType, ContextType>;
  figures?: Resolver<ResolversTypes['DeliveryFigures'], ParentType, ContextType>;
};

export type EpisodeDownloadCurveResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['EpisodeDownloadCurve'] = ResolversParentTypes['EpisodeDownloadCurve']> = {
  ages?: Resolver<Array<ResolversTypes['DownloadsAtAge']>, ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['FigureBasis'], ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type EpisodeDownloadsResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['EpisodeDownloads'] = ResolversParentTypes['EpisodeDownloads']> = {
  downloads?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  episode?: Resolver<ResolversTypes['Episode'], ParentType, ContextType>;
};

export type EraseHouseholdPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['EraseHouseholdPayload'] = ResolversParentTypes['EraseHouseholdPayload']> = {
  erasureId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EraseHouseholdResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['EraseHouseholdResult'] = ResolversParentTypes['EraseHouseholdResult']> = {
  __resolveType: TypeResolveFn<'EraseHouseholdPayload' | 'InvalidInputError', ParentType, ContextType>;
};

export type ErasedRowsResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ErasedRows'] = ResolversParentTypes['ErasedRows']> = {
  rows?: Resolver<ResolversTypes['Long'], ParentType, ContextType>;
  table?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ErasureResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Erasure'] = ResolversParentTypes['Erasure']> = {
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  rows?: Resolver<Array<ResolversTypes['ErasedRows']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ErasureState'], ParentType, ContextType>;
};

export type EvidenceFoundResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['EvidenceFound'] = ResolversParentTypes['EvidenceFound']> = {
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  campaign?: Resolver<Maybe<ResolversTypes['Campaign']>, ParentType, ContextType>;
  confidence?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  method?: Resolver<ResolversTypes['AttributionMethod'], ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['EvidenceRefusal']>, ParentType, ContextType>;
  rule?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ExchangeRateResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ExchangeRate'] = ResolversParentTypes['ExchangeRate']> = {
  day?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  into?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rate?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rateDay?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['ExchangeRateSource'], ParentType, ContextType>;
};

export type FigureBasisResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['FigureBasis'] = ResolversParentTypes['FigureBasis']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  provisional?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['TimeZone'], ParentType, ContextType>;
  window?: Resolver<ResolversTypes['DownloadWindow'], ParentType, ContextType>;
};

export type FlagQuoteResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['FlagQuote'] = ResolversParentTypes['FlagQuote']> = {
  endSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  startSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FlightResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Flight'] = ResolversParentTypes['Flight']> = {
  firstDay?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastDay?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type FrequencyGroupResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['FrequencyGroup'] = ResolversParentTypes['FrequencyGroup']> = {
  impressions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  listeners?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FunnelStepResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['FunnelStep'] = ResolversParentTypes['FunnelStep']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  definition?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  step?: Resolver<ResolversTypes['FunnelStage'], ParentType, ContextType>;
};

export type ImportCampaignsPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ImportCampaignsPayload'] = ResolversParentTypes['ImportCampaignsPayload']> = {
  campaigns?: Resolver<Array<ResolversTypes['Campaign']>, ParentType, ContextType>;
  created?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  duplicates?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  heldBack?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rejected?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  rows?: Resolver<Array<ResolversTypes['ImportedRow']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ImportCampaignsResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ImportCampaignsResult'] = ResolversParentTypes['ImportCampaignsResult']> = {
  __resolveType: TypeResolveFn<'ImportCampaignsPayload' | 'InvalidInputError', ParentType, ContextType>;
};

export type ImportOrdersPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ImportOrdersPayload'] = ResolversParentTypes['ImportOrdersPayload']> = {
  duplicates?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  orders?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refunds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rejected?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rows?: Resolver<Array<ResolversTypes['ImportedOrderRow']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ImportOrdersResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ImportOrdersResult'] = ResolversParentTypes['ImportOrdersResult']> = {
  __resolveType: TypeResolveFn<'ImportOrdersPayload' | 'InvalidInputError' | 'NotFoundError', ParentType, ContextType>;
};

export type ImportedOrderRowResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ImportedOrderRow'] = ResolversParentTypes['ImportedOrderRow']> = {
  cause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  column?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  line?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  orderId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['ImportedOrderVerdict'], ParentType, ContextType>;
};

export type ImportedRowResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ImportedRow'] = ResolversParentTypes['ImportedRow']> = {
  campaignId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  cause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  column?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  line?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  placementId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['ImportedRowVerdict'], ParentType, ContextType>;
};

export type ImpressionCountResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ImpressionCount'] = ResolversParentTypes['ImpressionCount']> = {
  basis?: Resolver<ResolversTypes['ImpressionBasis'], ParentType, ContextType>;
  impressions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type InvalidInputErrorResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['InvalidInputError'] = ResolversParentTypes['InvalidInputError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type LeaveCampaignSharePayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['LeaveCampaignSharePayload'] = ResolversParentTypes['LeaveCampaignSharePayload']> = {
  shareId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LeaveCampaignShareResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['LeaveCampaignShareResult'] = ResolversParentTypes['LeaveCampaignShareResult']> = {
  __resolveType: TypeResolveFn<'InvalidInputError' | 'LeaveCampaignSharePayload' | 'NotFoundError', ParentType, ContextType>;
};

export type LiftCohortResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['LiftCohort'] = ResolversParentTypes['LiftCohort']> = {
  households?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  week?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
  weeks?: Resolver<Array<ResolversTypes['LiftCohortWeek']>, ParentType, ContextType>;
};

export type LiftCohortWeekResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['LiftCohortWeek'] = ResolversParentTypes['LiftCohortWeek']> = {
  converters?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  cumulativeRate?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  weeksSince?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LiftGroupResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['LiftGroup'] = ResolversParentTypes['LiftGroup']> = {
  converters?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  households?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type LiftIntervalResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['LiftInterval'] = ResolversParentTypes['LiftInterval']> = {
  high?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  low?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type ListenerEngagementResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ListenerEngagement'] = ResolversParentTypes['ListenerEngagement']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  averageCompletionRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  categoryBenchmarks?: Resolver<Array<ResolversTypes['CategoryBenchmark']>, ParentType, ContextType>;
  comparison?: Resolver<ResolversTypes['EngagementComparison'], ParentType, ContextType, RequireFields<ListenerEngagementComparisonArgs, 'with'>>;
  completionSource?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dateRange?: Resolver<ResolversTypes['DateRange'], ParentType, ContextType>;
  downloadsBy?: Resolver<ResolversTypes['ChartData'], ParentType, ContextType, RequireFields<ListenerEngagementDownloadsByArgs, 'dimension' | 'first'>>;
  downloadsByHourOfWeek?: Resolver<ResolversTypes['ChartData'], ParentType, ContextType>;
  downloadsOverTime?: Resolver<ResolversTypes['ChartData'], ParentType, ContextType, RequireFields<ListenerEngagementDownloadsOverTimeArgs, 'interval'>>;
  engagementByDemographic?: Resolver<Array<ResolversTypes['DemographicMetrics']>, ParentType, ContextType>;
  engagementByPlatform?: Resolver<Array<ResolversTypes['PlatformMetrics']>, ParentType, ContextType>;
  episodeId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  funnel?: Resolver<ResolversTypes['ListeningFunnel'], ParentType, ContextType>;
  listenersAreExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  listenersError?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  podcastId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  provisional?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  streamsSource?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  totalDownloads?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalListeners?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalStreams?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  window?: Resolver<ResolversTypes['DownloadWindow'], ParentType, ContextType>;
};

export type ListenerEngagementDataResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ListenerEngagementData'] = ResolversParentTypes['ListenerEngagementData']> = {
  downloads?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  downloadsByApp?: Resolver<ResolversTypes['ChartData'], ParentType, ContextType>;
  downloadsByDay?: Resolver<ResolversTypes['ChartData'], ParentType, ContextType>;
  listeners?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  listenersAreExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  listenersError?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  previousDownloads?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  topEpisodes?: Resolver<Array<ResolversTypes['EpisodeDownloads']>, ParentType, ContextType>;
};

export type ListeningFunnelResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ListeningFunnel'] = ResolversParentTypes['ListeningFunnel']> = {
  chart?: Resolver<ResolversTypes['ChartData'], ParentType, ContextType>;
  steps?: Resolver<Array<ResolversTypes['FunnelStep']>, ParentType, ContextType>;
};

export type LiveCountResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['LiveCount'] = ResolversParentTypes['LiveCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LiveCountsResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['LiveCounts'] = ResolversParentTypes['LiveCounts']> = {
  counts?: Resolver<Array<ResolversTypes['Int']>, ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LiveMetricsResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['LiveMetrics'] = ResolversParentTypes['LiveMetrics']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  byApp?: Resolver<Array<ResolversTypes['LiveCount']>, ParentType, ContextType>;
  byCountry?: Resolver<Array<ResolversTypes['LiveCount']>, ParentType, ContextType>;
  byMinute?: Resolver<Array<ResolversTypes['LiveCount']>, ParentType, ContextType>;
  day?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
  downloads?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  listeners?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  listenersByMinute?: Resolver<Array<ResolversTypes['Int']>, ParentType, ContextType>;
  listenersNow?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  minutesByApp?: Resolver<Array<ResolversTypes['LiveCounts']>, ParentType, ContextType>;
  minutesByCountry?: Resolver<Array<ResolversTypes['LiveCounts']>, ParentType, ContextType>;
  podcast?: Resolver<Maybe<ResolversTypes['Podcast']>, ParentType, ContextType>;
  topEpisodes?: Resolver<Array<ResolversTypes['EpisodeDownloads']>, ParentType, ContextType>;
};

export interface LongScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Long'], any> {
  name: 'Long';
}

export type ManualExchangeRateResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ManualExchangeRate'] = ResolversParentTypes['ManualExchangeRate'], FederationReferenceType extends FederationReferenceTypes['ManualExchangeRate'] = FederationReferenceTypes['ManualExchangeRate']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ManualExchangeRate']> | FederationReferenceType, FederationReferenceType, ContextType>;
  base?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  firstDay?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastDay?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  quote?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rate?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  removedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type MeasurementSettingResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['MeasurementSetting'] = ResolversParentTypes['MeasurementSetting']> = {
  maxDownloadsPerIp?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['MeasurementSource']>, ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['TimeZone'], ParentType, ContextType>;
  window?: Resolver<ResolversTypes['DownloadWindow'], ParentType, ContextType>;
};

export type MethodAttributionResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['MethodAttribution'] = ResolversParentTypes['MethodAttribution']> = {
  confidence?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  conversions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  method?: Resolver<ResolversTypes['AttributionMethod'], ParentType, ContextType>;
  strongest?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type MethodOverlapResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['MethodOverlap'] = ResolversParentTypes['MethodOverlap']> = {
  conversions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  first?: Resolver<ResolversTypes['AttributionMethod'], ParentType, ContextType>;
  second?: Resolver<ResolversTypes['AttributionMethod'], ParentType, ContextType>;
};

export type MethodologyResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Methodology'] = ResolversParentTypes['Methodology']> = {
  attributions?: Resolver<Array<ResolversTypes['DataAttribution']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  documentUrl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  listVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  maxDownloadsPerIp?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  organizationName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rules?: Resolver<Array<ResolversTypes['MethodologyRule']>, ParentType, ContextType>;
  sections?: Resolver<Array<ResolversTypes['MethodologySection']>, ParentType, ContextType>;
  sharedNetworks?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  standard?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['TimeZone'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  window?: Resolver<ResolversTypes['DownloadWindow'], ParentType, ContextType>;
};

export type MethodologyItemResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['MethodologyItem'] = ResolversParentTypes['MethodologyItem']> = {
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MethodologyRuleResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['MethodologyRule'] = ResolversParentTypes['MethodologyRule']> = {
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MethodologySectionResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['MethodologySection'] = ResolversParentTypes['MethodologySection']> = {
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  items?: Resolver<Array<ResolversTypes['MethodologyItem']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ModelAttributionResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ModelAttribution'] = ResolversParentTypes['ModelAttribution']> = {
  model?: Resolver<ResolversTypes['AttributionModel'], ParentType, ContextType>;
  paths?: Resolver<Maybe<ResolversTypes['ModelPaths']>, ParentType, ContextType>;
  spots?: Resolver<Array<ResolversTypes['SpotCredit']>, ParentType, ContextType>;
};

export type ModelPathsResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ModelPaths'] = ResolversParentTypes['ModelPaths']> = {
  converted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sample?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  unconverted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ModelledAttributionResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ModelledAttribution'] = ResolversParentTypes['ModelledAttribution']> = {
  householdImpressions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  modelled?: Resolver<Maybe<ResolversTypes['ModelledConversions']>, ParentType, ContextType>;
  noisyImpressions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  observed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ModelledConversionsResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ModelledConversions'] = ResolversParentTypes['ModelledConversions']> = {
  conversions?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  interval?: Resolver<ResolversTypes['ModelledInterval'], ParentType, ContextType>;
};

export type ModelledIntervalResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ModelledInterval'] = ResolversParentTypes['ModelledInterval']> = {
  high?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  low?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amountMinor?: Resolver<ResolversTypes['Long'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  acceptCampaignShare?: Resolver<ResolversTypes['AcceptCampaignShareResult'], ParentType, ContextType, RequireFields<MutationAcceptCampaignShareArgs, 'input'>>;
  addDisputeMessage?: Resolver<ResolversTypes['AddDisputeMessageResult'], ParentType, ContextType, RequireFields<MutationAddDisputeMessageArgs, 'input'>>;
  archiveCampaign?: Resolver<ResolversTypes['ArchiveCampaignResult'], ParentType, ContextType, RequireFields<MutationArchiveCampaignArgs, 'input'>>;
  archiveSponsor?: Resolver<ResolversTypes['ArchiveSponsorResult'], ParentType, ContextType, RequireFields<MutationArchiveSponsorArgs, 'input'>>;
  changeCampaignState?: Resolver<ResolversTypes['ChangeCampaignStateResult'], ParentType, ContextType, RequireFields<MutationChangeCampaignStateArgs, 'input'>>;
  confirmSharedNetwork?: Resolver<ResolversTypes['ConfirmSharedNetworkResult'], ParentType, ContextType, RequireFields<MutationConfirmSharedNetworkArgs, 'input'>>;
  createBrand?: Resolver<ResolversTypes['CreateBrandResult'], ParentType, ContextType, RequireFields<MutationCreateBrandArgs, 'input'>>;
  createCampaign?: Resolver<ResolversTypes['CreateCampaignResult'], ParentType, ContextType, RequireFields<MutationCreateCampaignArgs, 'input'>>;
  createCampaignSnapshot?: Resolver<ResolversTypes['CreateCampaignSnapshotResult'], ParentType, ContextType, RequireFields<MutationCreateCampaignSnapshotArgs, 'input'>>;
  createManualExchangeRate?: Resolver<ResolversTypes['CreateManualExchangeRateResult'], ParentType, ContextType, RequireFields<MutationCreateManualExchangeRateArgs, 'input'>>;
  createPixel?: Resolver<ResolversTypes['CreatePixelResult'], ParentType, ContextType, RequireFields<MutationCreatePixelArgs, 'input'>>;
  createPlacement?: Resolver<ResolversTypes['CreatePlacementResult'], ParentType, ContextType, RequireFields<MutationCreatePlacementArgs, 'input'>>;
  createPromoCode?: Resolver<ResolversTypes['CreatePromoCodeResult'], ParentType, ContextType, RequireFields<MutationCreatePromoCodeArgs, 'input'>>;
  createSponsor?: Resolver<ResolversTypes['CreateSponsorResult'], ParentType, ContextType, RequireFields<MutationCreateSponsorArgs, 'input'>>;
  createSponsorContact?: Resolver<ResolversTypes['CreateSponsorContactResult'], ParentType, ContextType, RequireFields<MutationCreateSponsorContactArgs, 'input'>>;
  createTrackingLink?: Resolver<ResolversTypes['CreateTrackingLinkResult'], ParentType, ContextType, RequireFields<MutationCreateTrackingLinkArgs, 'input'>>;
  decideApproval?: Resolver<ResolversTypes['DecideApprovalResult'], ParentType, ContextType, RequireFields<MutationDecideApprovalArgs, 'input'>>;
  duplicateCampaign?: Resolver<ResolversTypes['DuplicateCampaignResult'], ParentType, ContextType, RequireFields<MutationDuplicateCampaignArgs, 'input'>>;
  eraseHousehold?: Resolver<ResolversTypes['EraseHouseholdResult'], ParentType, ContextType, RequireFields<MutationEraseHouseholdArgs, 'input'>>;
  importCampaigns?: Resolver<ResolversTypes['ImportCampaignsResult'], ParentType, ContextType, RequireFields<MutationImportCampaignsArgs, 'input'>>;
  importOrders?: Resolver<ResolversTypes['ImportOrdersResult'], ParentType, ContextType, RequireFields<MutationImportOrdersArgs, 'input'>>;
  leaveCampaignShare?: Resolver<ResolversTypes['LeaveCampaignShareResult'], ParentType, ContextType, RequireFields<MutationLeaveCampaignShareArgs, 'input'>>;
  openDispute?: Resolver<ResolversTypes['OpenDisputeResult'], ParentType, ContextType, RequireFields<MutationOpenDisputeArgs, 'input'>>;
  proposeMakeGood?: Resolver<ResolversTypes['ProposeMakeGoodResult'], ParentType, ContextType, RequireFields<MutationProposeMakeGoodArgs, 'input'>>;
  recomputeAttribution?: Resolver<ResolversTypes['RecomputeAttributionResult'], ParentType, ContextType, RequireFields<MutationRecomputeAttributionArgs, 'input'>>;
  recordConversion?: Resolver<ResolversTypes['RecordConversionResult'], ParentType, ContextType, RequireFields<MutationRecordConversionArgs, 'input'>>;
  recordSurveyAnswer?: Resolver<ResolversTypes['RecordSurveyAnswerResult'], ParentType, ContextType, RequireFields<MutationRecordSurveyAnswerArgs, 'input'>>;
  recountDownloads?: Resolver<ResolversTypes['RecountDownloadsResult'], ParentType, ContextType, RequireFields<MutationRecountDownloadsArgs, 'input'>>;
  removeBrand?: Resolver<ResolversTypes['RemoveBrandResult'], ParentType, ContextType, RequireFields<MutationRemoveBrandArgs, 'input'>>;
  removeManualExchangeRate?: Resolver<ResolversTypes['RemoveManualExchangeRateResult'], ParentType, ContextType, RequireFields<MutationRemoveManualExchangeRateArgs, 'input'>>;
  removePixel?: Resolver<ResolversTypes['RemovePixelResult'], ParentType, ContextType, RequireFields<MutationRemovePixelArgs, 'input'>>;
  removePlacement?: Resolver<ResolversTypes['RemovePlacementResult'], ParentType, ContextType, RequireFields<MutationRemovePlacementArgs, 'input'>>;
  removeSharedNetwork?: Resolver<ResolversTypes['RemoveSharedNetworkResult'], ParentType, ContextType, RequireFields<MutationRemoveSharedNetworkArgs, 'input'>>;
  removeSponsorContact?: Resolver<ResolversTypes['RemoveSponsorContactResult'], ParentType, ContextType, RequireFields<MutationRemoveSponsorContactArgs, 'input'>>;
  removeSurveyAnswer?: Resolver<ResolversTypes['RemoveSurveyAnswerResult'], ParentType, ContextType, RequireFields<MutationRemoveSurveyAnswerArgs, 'input'>>;
  requestApproval?: Resolver<ResolversTypes['RequestApprovalResult'], ParentType, ContextType, RequireFields<MutationRequestApprovalArgs, 'input'>>;
  resolveDispute?: Resolver<ResolversTypes['ResolveDisputeResult'], ParentType, ContextType, RequireFields<MutationResolveDisputeArgs, 'input'>>;
  revealHouseholdKey?: Resolver<ResolversTypes['RevealHouseholdKeyResult'], ParentType, ContextType, RequireFields<MutationRevealHouseholdKeyArgs, 'input'>>;
  reviewFlag?: Resolver<ResolversTypes['ReviewFlagResult'], ParentType, ContextType, RequireFields<MutationReviewFlagArgs, 'input'>>;
  revokeCampaignShare?: Resolver<ResolversTypes['RevokeCampaignShareResult'], ParentType, ContextType, RequireFields<MutationRevokeCampaignShareArgs, 'input'>>;
  rotatePixel?: Resolver<ResolversTypes['RotatePixelResult'], ParentType, ContextType, RequireFields<MutationRotatePixelArgs, 'input'>>;
  shareCampaign?: Resolver<ResolversTypes['ShareCampaignResult'], ParentType, ContextType, RequireFields<MutationShareCampaignArgs, 'input'>>;
  undoChange?: Resolver<ResolversTypes['UndoChangeResult'], ParentType, ContextType, RequireFields<MutationUndoChangeArgs, 'input'>>;
  updateAttributionSetting?: Resolver<ResolversTypes['UpdateAttributionSettingResult'], ParentType, ContextType, RequireFields<MutationUpdateAttributionSettingArgs, 'input'>>;
  updateBrand?: Resolver<ResolversTypes['UpdateBrandResult'], ParentType, ContextType, RequireFields<MutationUpdateBrandArgs, 'input'>>;
  updateCampaign?: Resolver<ResolversTypes['UpdateCampaignResult'], ParentType, ContextType, RequireFields<MutationUpdateCampaignArgs, 'input'>>;
  updateDeliverySetting?: Resolver<ResolversTypes['UpdateDeliverySettingResult'], ParentType, ContextType, RequireFields<MutationUpdateDeliverySettingArgs, 'input'>>;
  updateMeasurementSetting?: Resolver<ResolversTypes['UpdateMeasurementSettingResult'], ParentType, ContextType, RequireFields<MutationUpdateMeasurementSettingArgs, 'input'>>;
  updatePlacement?: Resolver<ResolversTypes['UpdatePlacementResult'], ParentType, ContextType, RequireFields<MutationUpdatePlacementArgs, 'input'>>;
  updatePrivacySettings?: Resolver<ResolversTypes['UpdatePrivacySettingsResult'], ParentType, ContextType, RequireFields<MutationUpdatePrivacySettingsArgs, 'input'>>;
  updateSponsor?: Resolver<ResolversTypes['UpdateSponsorResult'], ParentType, ContextType, RequireFields<MutationUpdateSponsorArgs, 'input'>>;
  updateSponsorContact?: Resolver<ResolversTypes['UpdateSponsorContactResult'], ParentType, ContextType, RequireFields<MutationUpdateSponsorContactArgs, 'input'>>;
  updateVerificationSettings?: Resolver<ResolversTypes['UpdateVerificationSettingsResult'], ParentType, ContextType, RequireFields<MutationUpdateVerificationSettingsArgs, 'input'>>;
  withdrawDispute?: Resolver<ResolversTypes['WithdrawDisputeResult'], ParentType, ContextType, RequireFields<MutationWithdrawDisputeArgs, 'input'>>;
};

export type NotFoundErrorResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['NotFoundError'] = ResolversParentTypes['NotFoundError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OpenDisputePayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['OpenDisputePayload'] = ResolversParentTypes['OpenDisputePayload']> = {
  dispute?: Resolver<ResolversTypes['Dispute'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OpenDisputeResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['OpenDisputeResult'] = ResolversParentTypes['OpenDisputeResult']> = {
  __resolveType: TypeResolveFn<'ConflictError' | 'InvalidInputError' | 'NotFoundError' | 'OpenDisputePayload', ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PixelResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Pixel'] = ResolversParentTypes['Pixel'], FederationReferenceType extends FederationReferenceTypes['Pixel'] = FederationReferenceTypes['Pixel']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Pixel']> | FederationReferenceType, FederationReferenceType, ContextType>;
  allowedDomains?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  campaign?: Resolver<Maybe<ResolversTypes['Campaign']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  hits?: Resolver<ResolversTypes['PixelHitConnection'], ParentType, ContextType, RequireFields<PixelHitsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  orderPrefix?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  removedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  snippet?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sponsor?: Resolver<Maybe<ResolversTypes['Sponsor']>, ParentType, ContextType>;
  token?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PixelConnectionResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['PixelConnection'] = ResolversParentTypes['PixelConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PixelEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PixelEdgeResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['PixelEdge'] = ResolversParentTypes['PixelEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Pixel'], ParentType, ContextType>;
};

export type PixelHitResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['PixelHit'] = ResolversParentTypes['PixelHit']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  cause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  consent?: Resolver<ResolversTypes['ConsentState'], ParentType, ContextType>;
  consentSignal?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  conversion?: Resolver<Maybe<ResolversTypes['Conversion']>, ParentType, ContextType>;
  event?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  explanation?: Resolver<Maybe<ResolversTypes['AttributionExplanation']>, ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  householdKept?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  orderId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  pageHost?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  promoCodes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['PixelHitSource'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['PixelHitVerdict'], ParentType, ContextType>;
};

export type PixelHitConnectionResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['PixelHitConnection'] = ResolversParentTypes['PixelHitConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PixelHitEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PixelHitEdgeResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['PixelHitEdge'] = ResolversParentTypes['PixelHitEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PixelHit'], ParentType, ContextType>;
};

export type PlacementResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Placement'] = ResolversParentTypes['Placement'], FederationReferenceType extends FederationReferenceTypes['Placement'] = FederationReferenceTypes['Placement']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Placement']> | FederationReferenceType, FederationReferenceType, ContextType>;
  airchecks?: Resolver<Array<ResolversTypes['Aircheck']>, ParentType, ContextType>;
  archivedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  campaign?: Resolver<ResolversTypes['Campaign'], ParentType, ContextType>;
  competitors?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  contractedDownloads?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  contractedImpressions?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  cpm?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  delivery?: Resolver<ResolversTypes['PlacementDelivery'], ParentType, ContextType>;
  disputes?: Resolver<Array<ResolversTypes['Dispute']>, ParentType, ContextType>;
  downloads?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  episode?: Resolver<Maybe<ResolversTypes['Episode']>, ParentType, ContextType>;
  episodeId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  episodeTitle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  flight?: Resolver<Maybe<ResolversTypes['Flight']>, ParentType, ContextType>;
  forbiddenWords?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  insertion?: Resolver<ResolversTypes['AdInsertion'], ParentType, ContextType>;
  lengthSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  makeGoodFor?: Resolver<Maybe<ResolversTypes['Placement']>, ParentType, ContextType>;
  podPosition?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  podcast?: Resolver<ResolversTypes['Podcast'], ParentType, ContextType>;
  podcastId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  podcastTitle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  position?: Resolver<ResolversTypes['AdPosition'], ParentType, ContextType>;
  price?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  pricing?: Resolver<ResolversTypes['PlacementPricing'], ParentType, ContextType>;
  promoCode?: Resolver<Maybe<ResolversTypes['PromoCode']>, ParentType, ContextType>;
  readKind?: Resolver<ResolversTypes['AdReadKind'], ParentType, ContextType>;
  talkingPoints?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  tiers?: Resolver<Maybe<Array<ResolversTypes['PriceTier']>>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PlacementCostResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['PlacementCost'] = ResolversParentTypes['PlacementCost']> = {
  agreed?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  contracted?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  delivered?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  makeGoodImpressions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  owed?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  placementId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  pricing?: Resolver<ResolversTypes['PlacementPricing'], ParentType, ContextType>;
};

export type PlacementDeliveryResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['PlacementDelivery'] = ResolversParentTypes['PlacementDelivery']> = {
  contracted?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  figures?: Resolver<ResolversTypes['DeliveryFigures'], ParentType, ContextType>;
  forecast?: Resolver<ResolversTypes['DeliveryForecast'], ParentType, ContextType>;
  madeGood?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  missing?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  pacing?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  placement?: Resolver<ResolversTypes['Placement'], ParentType, ContextType>;
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

export type PodcastResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Podcast'] = ResolversParentTypes['Podcast'], FederationReferenceType extends FederationReferenceTypes['Podcast'] = FederationReferenceTypes['Podcast']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Podcast']> | FederationReferenceType, FederationReferenceType, ContextType>;
  downloadCurve?: Resolver<ResolversTypes['ShowDownloadCurve'], ParentType, ContextType, RequireFields<PodcastDownloadCurveArgs, 'days' | 'episodes'>>;
  downloads?: Resolver<ResolversTypes['Int'], ParentType, ContextType, RequireFields<PodcastDownloadsArgs, 'range'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PortfolioCampaignResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['PortfolioCampaign'] = ResolversParentTypes['PortfolioCampaign']> = {
  conversionValue?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  conversions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  cost?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  downloads?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  flight?: Resolver<ResolversTypes['DateRange'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  objective?: Resolver<Maybe<ResolversTypes['CampaignObjective']>, ParentType, ContextType>;
  placements?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  publisher?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  shareId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  shows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sponsor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['CampaignState'], ParentType, ContextType>;
};

export type PortfolioConnectionResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['PortfolioConnection'] = ResolversParentTypes['PortfolioConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PortfolioEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PortfolioEdgeResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['PortfolioEdge'] = ResolversParentTypes['PortfolioEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PortfolioCampaign'], ParentType, ContextType>;
};

export type PriceTierResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['PriceTier'] = ResolversParentTypes['PriceTier']> = {
  cpm?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  impressions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PrivacySettingsResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['PrivacySettings'] = ResolversParentTypes['PrivacySettings']> = {
  contact?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  documentUrl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  eventDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  householdKeyDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  maxEventDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  maxVerdictDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  pixelConsent?: Resolver<ResolversTypes['PixelConsent'], ParentType, ContextType>;
  verdictDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PromoCodeResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['PromoCode'] = ResolversParentTypes['PromoCode'], FederationReferenceType extends FederationReferenceTypes['PromoCode'] = FederationReferenceTypes['PromoCode']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PromoCode']> | FederationReferenceType, FederationReferenceType, ContextType>;
  activeFrom?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
  activeTo?: Resolver<Maybe<ResolversTypes['Day']>, ParentType, ContextType>;
  campaign?: Resolver<ResolversTypes['Campaign'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  conversions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isLeaked?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  leakedSince?: Resolver<Maybe<ResolversTypes['Day']>, ParentType, ContextType>;
};

export type ProposeMakeGoodPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ProposeMakeGoodPayload'] = ResolversParentTypes['ProposeMakeGoodPayload']> = {
  makesGoodFor?: Resolver<ResolversTypes['PlacementDelivery'], ParentType, ContextType>;
  placement?: Resolver<ResolversTypes['Placement'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProposeMakeGoodResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ProposeMakeGoodResult'] = ResolversParentTypes['ProposeMakeGoodResult']> = {
  __resolveType: TypeResolveFn<'ConflictError' | 'InvalidInputError' | 'NotFoundError' | 'ProposeMakeGoodPayload', ParentType, ContextType>;
};

export type QuartilesAtAgeResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['QuartilesAtAge'] = ResolversParentTypes['QuartilesAtAge']> = {
  days?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  episodes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lowerQuartile?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  median?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  upperQuartile?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  approvals?: Resolver<ResolversTypes['ApprovalConnection'], ParentType, ContextType, RequireFields<QueryApprovalsArgs, 'first'>>;
  audienceOverlap?: Resolver<Maybe<ResolversTypes['AudienceOverlap']>, ParentType, ContextType, RequireFields<QueryAudienceOverlapArgs, 'otherPodcastId' | 'podcastId' | 'range'>>;
  campaign?: Resolver<Maybe<ResolversTypes['Campaign']>, ParentType, ContextType, RequireFields<QueryCampaignArgs, 'id'>>;
  campaignImportTemplate?: Resolver<ResolversTypes['CampaignImportTemplate'], ParentType, ContextType>;
  campaignPerformance?: Resolver<Maybe<ResolversTypes['CampaignPerformance']>, ParentType, ContextType, RequireFields<QueryCampaignPerformanceArgs, 'campaignId' | 'includeCustomerValue'>>;
  campaignSnapshot?: Resolver<Maybe<ResolversTypes['CampaignSnapshot']>, ParentType, ContextType, RequireFields<QueryCampaignSnapshotArgs, 'id'>>;
  campaigns?: Resolver<ResolversTypes['CampaignConnection'], ParentType, ContextType, RequireFields<QueryCampaignsArgs, 'first' | 'sort'>>;
  dashboard?: Resolver<ResolversTypes['DashboardData'], ParentType, ContextType, RequireFields<QueryDashboardArgs, 'range'>>;
  deliveryAlerts?: Resolver<ResolversTypes['DeliveryAlertConnection'], ParentType, ContextType, RequireFields<QueryDeliveryAlertsArgs, 'first' | 'open'>>;
  deliverySetting?: Resolver<ResolversTypes['DeliverySetting'], ParentType, ContextType>;
  disputes?: Resolver<ResolversTypes['DisputeConnection'], ParentType, ContextType, RequireFields<QueryDisputesArgs, 'first'>>;
  erasure?: Resolver<Maybe<ResolversTypes['Erasure']>, ParentType, ContextType, RequireFields<QueryErasureArgs, 'id'>>;
  exchangeRate?: Resolver<Maybe<ResolversTypes['ExchangeRate']>, ParentType, ContextType, RequireFields<QueryExchangeRateArgs, 'from' | 'into'>>;
  listenerEngagement?: Resolver<Maybe<ResolversTypes['ListenerEngagement']>, ParentType, ContextType, RequireFields<QueryListenerEngagementArgs, 'podcastId' | 'range'>>;
  manualExchangeRates?: Resolver<Array<ResolversTypes['ManualExchangeRate']>, ParentType, ContextType, RequireFields<QueryManualExchangeRatesArgs, 'includeRemoved'>>;
  measurementSetting?: Resolver<ResolversTypes['MeasurementSetting'], ParentType, ContextType>;
  methodology?: Resolver<ResolversTypes['Methodology'], ParentType, ContextType>;
  pixel?: Resolver<Maybe<ResolversTypes['Pixel']>, ParentType, ContextType, RequireFields<QueryPixelArgs, 'id'>>;
  pixels?: Resolver<ResolversTypes['PixelConnection'], ParentType, ContextType, RequireFields<QueryPixelsArgs, 'first'>>;
  portfolio?: Resolver<ResolversTypes['PortfolioConnection'], ParentType, ContextType, RequireFields<QueryPortfolioArgs, 'first'>>;
  privacySettings?: Resolver<ResolversTypes['PrivacySettings'], ParentType, ContextType>;
  roi?: Resolver<Maybe<ResolversTypes['ROIMetrics']>, ParentType, ContextType, RequireFields<QueryRoiArgs, 'campaignId' | 'includeCustomerValue'>>;
  sharedNetworks?: Resolver<Array<ResolversTypes['SharedNetwork']>, ParentType, ContextType>;
  sponsors?: Resolver<Array<ResolversTypes['Sponsor']>, ParentType, ContextType, Partial<QuerySponsorsArgs>>;
  surveyAnswers?: Resolver<ResolversTypes['SurveyAnswerConnection'], ParentType, ContextType, RequireFields<QuerySurveyAnswersArgs, 'first'>>;
  verificationQueue?: Resolver<ResolversTypes['VerificationFlagConnection'], ParentType, ContextType, RequireFields<QueryVerificationQueueArgs, 'first'>>;
  verificationSettings?: Resolver<ResolversTypes['VerificationSettings'], ParentType, ContextType>;
};

export type RoiMetricsResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ROIMetrics'] = ResolversParentTypes['ROIMetrics']> = {
  budget?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  campaignCost?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  conversionValue?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  converted?: Resolver<Array<ResolversTypes['ConvertedOrders']>, ParentType, ContextType>;
  customerValue?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  grossValue?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  netProfit?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  paybackPeriodDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  refunded?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  roas?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  roi?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  unconverted?: Resolver<Array<ResolversTypes['UnconvertedOrders']>, ParentType, ContextType>;
};

export type RecomputeAttributionPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RecomputeAttributionPayload'] = ResolversParentTypes['RecomputeAttributionPayload']> = {
  taskId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RecomputeAttributionResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RecomputeAttributionResult'] = ResolversParentTypes['RecomputeAttributionResult']> = {
  __resolveType: TypeResolveFn<'InvalidInputError' | 'NotFoundError' | 'RecomputeAttributionPayload', ParentType, ContextType>;
};

export type RecordConversionPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RecordConversionPayload'] = ResolversParentTypes['RecordConversionPayload']> = {
  conversion?: Resolver<ResolversTypes['Conversion'], ParentType, ContextType>;
  duplicate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RecordConversionResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RecordConversionResult'] = ResolversParentTypes['RecordConversionResult']> = {
  __resolveType: TypeResolveFn<'ConflictError' | 'InvalidInputError' | 'RecordConversionPayload', ParentType, ContextType>;
};

export type RecordSurveyAnswerPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RecordSurveyAnswerPayload'] = ResolversParentTypes['RecordSurveyAnswerPayload']> = {
  answerId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  duplicate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RecordSurveyAnswerResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RecordSurveyAnswerResult'] = ResolversParentTypes['RecordSurveyAnswerResult']> = {
  __resolveType: TypeResolveFn<'ConflictError' | 'InvalidInputError' | 'NotFoundError' | 'RecordSurveyAnswerPayload', ParentType, ContextType>;
};

export type RecountDownloadsPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RecountDownloadsPayload'] = ResolversParentTypes['RecountDownloadsPayload']> = {
  taskId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RecountDownloadsResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RecountDownloadsResult'] = ResolversParentTypes['RecountDownloadsResult']> = {
  __resolveType: TypeResolveFn<'InvalidInputError' | 'RecountDownloadsPayload', ParentType, ContextType>;
};

export type RemoveBrandPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RemoveBrandPayload'] = ResolversParentTypes['RemoveBrandPayload']> = {
  brand?: Resolver<ResolversTypes['Brand'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RemoveBrandResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RemoveBrandResult'] = ResolversParentTypes['RemoveBrandResult']> = {
  __resolveType: TypeResolveFn<'InvalidInputError' | 'NotFoundError' | 'RemoveBrandPayload', ParentType, ContextType>;
};

export type RemoveManualExchangeRatePayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RemoveManualExchangeRatePayload'] = ResolversParentTypes['RemoveManualExchangeRatePayload']> = {
  manualExchangeRate?: Resolver<ResolversTypes['ManualExchangeRate'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RemoveManualExchangeRateResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RemoveManualExchangeRateResult'] = ResolversParentTypes['RemoveManualExchangeRateResult']> = {
  __resolveType: TypeResolveFn<'NotFoundError' | 'RemoveManualExchangeRatePayload', ParentType, ContextType>;
};

export type RemovePixelPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RemovePixelPayload'] = ResolversParentTypes['RemovePixelPayload']> = {
  pixel?: Resolver<ResolversTypes['Pixel'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RemovePixelResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RemovePixelResult'] = ResolversParentTypes['RemovePixelResult']> = {
  __resolveType: TypeResolveFn<'InvalidInputError' | 'NotFoundError' | 'RemovePixelPayload', ParentType, ContextType>;
};

export type RemovePlacementPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RemovePlacementPayload'] = ResolversParentTypes['RemovePlacementPayload']> = {
  change?: Resolver<Maybe<ResolversTypes['CampaignChange']>, ParentType, ContextType>;
  placement?: Resolver<ResolversTypes['Placement'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RemovePlacementResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RemovePlacementResult'] = ResolversParentTypes['RemovePlacementResult']> = {
  __resolveType: TypeResolveFn<'CampaignSettledError' | 'ConflictError' | 'InvalidInputError' | 'NotFoundError' | 'RemovePlacementPayload', ParentType, ContextType>;
};

export type RemoveSharedNetworkPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RemoveSharedNetworkPayload'] = ResolversParentTypes['RemoveSharedNetworkPayload']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  recountTaskId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RemoveSharedNetworkResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RemoveSharedNetworkResult'] = ResolversParentTypes['RemoveSharedNetworkResult']> = {
  __resolveType: TypeResolveFn<'NotFoundError' | 'RemoveSharedNetworkPayload', ParentType, ContextType>;
};

export type RemoveSponsorContactPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RemoveSponsorContactPayload'] = ResolversParentTypes['RemoveSponsorContactPayload']> = {
  contactId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RemoveSponsorContactResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RemoveSponsorContactResult'] = ResolversParentTypes['RemoveSponsorContactResult']> = {
  __resolveType: TypeResolveFn<'InvalidInputError' | 'NotFoundError' | 'RemoveSponsorContactPayload', ParentType, ContextType>;
};

export type RemoveSurveyAnswerPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RemoveSurveyAnswerPayload'] = ResolversParentTypes['RemoveSurveyAnswerPayload']> = {
  answerId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RemoveSurveyAnswerResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RemoveSurveyAnswerResult'] = ResolversParentTypes['RemoveSurveyAnswerResult']> = {
  __resolveType: TypeResolveFn<'InvalidInputError' | 'NotFoundError' | 'RemoveSurveyAnswerPayload', ParentType, ContextType>;
};

export type RequestApprovalPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RequestApprovalPayload'] = ResolversParentTypes['RequestApprovalPayload']> = {
  approval?: Resolver<ResolversTypes['Approval'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RequestApprovalResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RequestApprovalResult'] = ResolversParentTypes['RequestApprovalResult']> = {
  __resolveType: TypeResolveFn<'ConflictError' | 'InvalidInputError' | 'NotFoundError' | 'RequestApprovalPayload', ParentType, ContextType>;
};

export type ResolveDisputePayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ResolveDisputePayload'] = ResolversParentTypes['ResolveDisputePayload']> = {
  dispute?: Resolver<ResolversTypes['Dispute'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ResolveDisputeResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ResolveDisputeResult'] = ResolversParentTypes['ResolveDisputeResult']> = {
  __resolveType: TypeResolveFn<'ConflictError' | 'InvalidInputError' | 'NotFoundError' | 'ResolveDisputePayload', ParentType, ContextType>;
};

export type RevealHouseholdKeyPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RevealHouseholdKeyPayload'] = ResolversParentTypes['RevealHouseholdKeyPayload']> = {
  householdKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RevealHouseholdKeyResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RevealHouseholdKeyResult'] = ResolversParentTypes['RevealHouseholdKeyResult']> = {
  __resolveType: TypeResolveFn<'InvalidInputError' | 'RevealHouseholdKeyPayload', ParentType, ContextType>;
};

export type ReviewFlagPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ReviewFlagPayload'] = ResolversParentTypes['ReviewFlagPayload']> = {
  flag?: Resolver<ResolversTypes['VerificationFlag'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReviewFlagResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ReviewFlagResult'] = ResolversParentTypes['ReviewFlagResult']> = {
  __resolveType: TypeResolveFn<'InvalidInputError' | 'NotFoundError' | 'ReviewFlagPayload', ParentType, ContextType>;
};

export type RevokeCampaignSharePayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RevokeCampaignSharePayload'] = ResolversParentTypes['RevokeCampaignSharePayload']> = {
  share?: Resolver<ResolversTypes['CampaignShare'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RevokeCampaignShareResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RevokeCampaignShareResult'] = ResolversParentTypes['RevokeCampaignShareResult']> = {
  __resolveType: TypeResolveFn<'InvalidInputError' | 'NotFoundError' | 'RevokeCampaignSharePayload', ParentType, ContextType>;
};

export type RotatePixelPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RotatePixelPayload'] = ResolversParentTypes['RotatePixelPayload']> = {
  pixel?: Resolver<ResolversTypes['Pixel'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RotatePixelResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['RotatePixelResult'] = ResolversParentTypes['RotatePixelResult']> = {
  __resolveType: TypeResolveFn<'InvalidInputError' | 'NotFoundError' | 'RotatePixelPayload', ParentType, ContextType>;
};

export type ShareCampaignPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ShareCampaignPayload'] = ResolversParentTypes['ShareCampaignPayload']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  share?: Resolver<ResolversTypes['CampaignShare'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ShareCampaignResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ShareCampaignResult'] = ResolversParentTypes['ShareCampaignResult']> = {
  __resolveType: TypeResolveFn<'ConflictError' | 'InvalidInputError' | 'NotFoundError' | 'ShareCampaignPayload', ParentType, ContextType>;
};

export type SharedNetworkResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['SharedNetwork'] = ResolversParentTypes['SharedNetwork']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  liftsDataCentre?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  networks?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  validUntil?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ShowDownloadCurveResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['ShowDownloadCurve'] = ResolversParentTypes['ShowDownloadCurve']> = {
  ages?: Resolver<Array<ResolversTypes['QuartilesAtAge']>, ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['FigureBasis'], ParentType, ContextType>;
  episodes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SponsorResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Sponsor'] = ResolversParentTypes['Sponsor'], FederationReferenceType extends FederationReferenceTypes['Sponsor'] = FederationReferenceTypes['Sponsor']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Sponsor']> | FederationReferenceType, FederationReferenceType, ContextType>;
  archivedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  attributionSetting?: Resolver<ResolversTypes['AttributionSetting'], ParentType, ContextType>;
  brands?: Resolver<Array<ResolversTypes['Brand']>, ParentType, ContextType>;
  contacts?: Resolver<Maybe<Array<ResolversTypes['SponsorContact']>>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  website?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SponsorContactResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['SponsorContact'] = ResolversParentTypes['SponsorContact']> = {
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  job?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SponsorRoiDataResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['SponsorROIData'] = ResolversParentTypes['SponsorROIData']> = {
  campaigns?: Resolver<Array<ResolversTypes['CampaignROI']>, ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['ROIMetrics'], ParentType, ContextType>;
};

export type SpotCreditResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['SpotCredit'] = ResolversParentTypes['SpotCredit']> = {
  conversions?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  placement?: Resolver<Maybe<ResolversTypes['Placement']>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type StateTransitionErrorResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['StateTransitionError'] = ResolversParentTypes['StateTransitionError']> = {
  allowed?: Resolver<Array<ResolversTypes['CampaignState']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['CampaignState'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['CampaignState'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  campaignLive?: SubscriptionResolver<ResolversTypes['CampaignLive'], "campaignLive", ParentType, ContextType, RequireFields<SubscriptionCampaignLiveArgs, 'campaignId'>>;
  liveMetrics?: SubscriptionResolver<ResolversTypes['LiveMetrics'], "liveMetrics", ParentType, ContextType, Partial<SubscriptionLiveMetricsArgs>>;
};

export type SurveyAnswerResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['SurveyAnswer'] = ResolversParentTypes['SurveyAnswer']> = {
  answerId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  campaign?: Resolver<Maybe<ResolversTypes['Campaign']>, ParentType, ContextType>;
  conversion?: Resolver<Maybe<ResolversTypes['Conversion']>, ParentType, ContextType>;
  counts?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  creditedCampaign?: Resolver<Maybe<ResolversTypes['Campaign']>, ParentType, ContextType>;
  heard?: Resolver<ResolversTypes['SurveyHeard'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  orderId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  podcast?: Resolver<Maybe<ResolversTypes['Podcast']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  sponsor?: Resolver<Maybe<ResolversTypes['Sponsor']>, ParentType, ContextType>;
};

export type SurveyAnswerConnectionResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['SurveyAnswerConnection'] = ResolversParentTypes['SurveyAnswerConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SurveyAnswerEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SurveyAnswerEdgeResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['SurveyAnswerEdge'] = ResolversParentTypes['SurveyAnswerEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SurveyAnswer'], ParentType, ContextType>;
};

export interface TimeZoneScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['TimeZone'], any> {
  name: 'TimeZone';
}

export type TouchShareResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['TouchShare'] = ResolversParentTypes['TouchShare']> = {
  model?: Resolver<ResolversTypes['AttributionModel'], ParentType, ContextType>;
  share?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type TrackingCheckResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['TrackingCheck'] = ResolversParentTypes['TrackingCheck']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TrackingCheckKind'], ParentType, ContextType>;
  lastSeenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['TrackingState'], ParentType, ContextType>;
};

export type TrackingLinkResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['TrackingLink'] = ResolversParentTypes['TrackingLink'], FederationReferenceType extends FederationReferenceTypes['TrackingLink'] = FederationReferenceTypes['TrackingLink']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['TrackingLink']> | FederationReferenceType, FederationReferenceType, ContextType>;
  campaign?: Resolver<ResolversTypes['Campaign'], ParentType, ContextType>;
  clicks?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  destinationUrl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ledToDownloads?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  placement?: Resolver<Maybe<ResolversTypes['Placement']>, ParentType, ContextType>;
  qrSvg?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TrackingStatusResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['TrackingStatus'] = ResolversParentTypes['TrackingStatus']> = {
  checks?: Resolver<Array<ResolversTypes['TrackingCheck']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['TrackingState'], ParentType, ContextType>;
  warnedSince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type UnconvertedOrdersResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['UnconvertedOrders'] = ResolversParentTypes['UnconvertedOrders']> = {
  orders?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type UndoChangePayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['UndoChangePayload'] = ResolversParentTypes['UndoChangePayload']> = {
  change?: Resolver<Maybe<ResolversTypes['CampaignChange']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UndoChangeResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['UndoChangeResult'] = ResolversParentTypes['UndoChangeResult']> = {
  __resolveType: TypeResolveFn<'CampaignSettledError' | 'ConflictError' | 'InvalidInputError' | 'NotFoundError' | 'UndoChangePayload', ParentType, ContextType>;
};

export type UpdateAttributionSettingPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['UpdateAttributionSettingPayload'] = ResolversParentTypes['UpdateAttributionSettingPayload']> = {
  due?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sponsor?: Resolver<ResolversTypes['Sponsor'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateAttributionSettingResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['UpdateAttributionSettingResult'] = ResolversParentTypes['UpdateAttributionSettingResult']> = {
  __resolveType: TypeResolveFn<'InvalidInputError' | 'NotFoundError' | 'UpdateAttributionSettingPayload', ParentType, ContextType>;
};

export type UpdateBrandPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['UpdateBrandPayload'] = ResolversParentTypes['UpdateBrandPayload']> = {
  brand?: Resolver<ResolversTypes['Brand'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateBrandResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['UpdateBrandResult'] = ResolversParentTypes['UpdateBrandResult']> = {
  __resolveType: TypeResolveFn<'ConflictError' | 'InvalidInputError' | 'NotFoundError' | 'UpdateBrandPayload', ParentType, ContextType>;
};

export type UpdateCampaignPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['UpdateCampaignPayload'] = ResolversParentTypes['UpdateCampaignPayload']> = {
  campaign?: Resolver<ResolversTypes['Campaign'], ParentType, ContextType>;
  change?: Resolver<Maybe<ResolversTypes['CampaignChange']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateCampaignResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['UpdateCampaignResult'] = ResolversParentTypes['UpdateCampaignResult']> = {
  __resolveType: TypeResolveFn<'CampaignSettledError' | 'ConflictError' | 'InvalidInputError' | 'NotFoundError' | 'UpdateCampaignPayload', ParentType, ContextType>;
};

export type UpdateDeliverySettingPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['UpdateDeliverySettingPayload'] = ResolversParentTypes['UpdateDeliverySettingPayload']> = {
  deliverySetting?: Resolver<ResolversTypes['DeliverySetting'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateDeliverySettingResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['UpdateDeliverySettingResult'] = ResolversParentTypes['UpdateDeliverySettingResult']> = {
  __resolveType: TypeResolveFn<'InvalidInputError' | 'UpdateDeliverySettingPayload', ParentType, ContextType>;
};

export type UpdateMeasurementSettingPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['UpdateMeasurementSettingPayload'] = ResolversParentTypes['UpdateMeasurementSettingPayload']> = {
  recountTaskId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  setting?: Resolver<ResolversTypes['MeasurementSetting'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateMeasurementSettingResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['UpdateMeasurementSettingResult'] = ResolversParentTypes['UpdateMeasurementSettingResult']> = {
  __resolveType: TypeResolveFn<'InvalidInputError' | 'UpdateMeasurementSettingPayload', ParentType, ContextType>;
};

export type UpdatePlacementPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['UpdatePlacementPayload'] = ResolversParentTypes['UpdatePlacementPayload']> = {
  change?: Resolver<Maybe<ResolversTypes['CampaignChange']>, ParentType, ContextType>;
  placement?: Resolver<ResolversTypes['Placement'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdatePlacementResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['UpdatePlacementResult'] = ResolversParentTypes['UpdatePlacementResult']> = {
  __resolveType: TypeResolveFn<'CampaignSettledError' | 'ConflictError' | 'InvalidInputError' | 'NotFoundError' | 'UpdatePlacementPayload', ParentType, ContextType>;
};

export type UpdatePrivacySettingsPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['UpdatePrivacySettingsPayload'] = ResolversParentTypes['UpdatePrivacySettingsPayload']> = {
  settings?: Resolver<ResolversTypes['PrivacySettings'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdatePrivacySettingsResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['UpdatePrivacySettingsResult'] = ResolversParentTypes['UpdatePrivacySettingsResult']> = {
  __resolveType: TypeResolveFn<'InvalidInputError' | 'UpdatePrivacySettingsPayload', ParentType, ContextType>;
};

export type UpdateSponsorContactPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['UpdateSponsorContactPayload'] = ResolversParentTypes['UpdateSponsorContactPayload']> = {
  contact?: Resolver<ResolversTypes['SponsorContact'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateSponsorContactResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['UpdateSponsorContactResult'] = ResolversParentTypes['UpdateSponsorContactResult']> = {
  __resolveType: TypeResolveFn<'InvalidInputError' | 'NotFoundError' | 'UpdateSponsorContactPayload', ParentType, ContextType>;
};

export type UpdateSponsorPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['UpdateSponsorPayload'] = ResolversParentTypes['UpdateSponsorPayload']> = {
  change?: Resolver<Maybe<ResolversTypes['CampaignChange']>, ParentType, ContextType>;
  sponsor?: Resolver<ResolversTypes['Sponsor'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateSponsorResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['UpdateSponsorResult'] = ResolversParentTypes['UpdateSponsorResult']> = {
  __resolveType: TypeResolveFn<'ConflictError' | 'InvalidInputError' | 'NotFoundError' | 'UpdateSponsorPayload', ParentType, ContextType>;
};

export type UpdateVerificationSettingsPayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['UpdateVerificationSettingsPayload'] = ResolversParentTypes['UpdateVerificationSettingsPayload']> = {
  settings?: Resolver<ResolversTypes['VerificationSettings'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateVerificationSettingsResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['UpdateVerificationSettingsResult'] = ResolversParentTypes['UpdateVerificationSettingsResult']> = {
  __resolveType: TypeResolveFn<'InvalidInputError' | 'UpdateVerificationSettingsPayload', ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'CampaignSettledError' | 'ConflictError' | 'InvalidInputError' | 'NotFoundError' | 'StateTransitionError', ParentType, ContextType>;
};

export type VerificationCheckResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['VerificationCheck'] = ResolversParentTypes['VerificationCheck']> = {
  kind?: Resolver<ResolversTypes['FlagKind'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['VerificationState'], ParentType, ContextType>;
  why?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type VerificationFlagResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['VerificationFlag'] = ResolversParentTypes['VerificationFlag'], FederationReferenceType extends FederationReferenceTypes['VerificationFlag'] = FederationReferenceTypes['VerificationFlag']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['VerificationFlag']> | FederationReferenceType, FederationReferenceType, ContextType>;
  airchecks?: Resolver<Array<ResolversTypes['Aircheck']>, ParentType, ContextType>;
  campaign?: Resolver<ResolversTypes['Campaign'], ParentType, ContextType>;
  episode?: Resolver<Maybe<ResolversTypes['Episode']>, ParentType, ContextType>;
  finding?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  firstSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FlagKind'], ParentType, ContextType>;
  lastSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  meaning?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  measured?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  placement?: Resolver<Maybe<ResolversTypes['Placement']>, ParentType, ContextType>;
  quotes?: Resolver<Array<ResolversTypes['FlagQuote']>, ParentType, ContextType>;
  remedy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  resolvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['FlagSeverity'], ParentType, ContextType>;
  threshold?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  verdict?: Resolver<Maybe<ResolversTypes['FlagVerdict']>, ParentType, ContextType>;
  verdictAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  verdictBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type VerificationFlagConnectionResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['VerificationFlagConnection'] = ResolversParentTypes['VerificationFlagConnection']> = {
  edges?: Resolver<Array<ResolversTypes['VerificationFlagEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type VerificationFlagEdgeResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['VerificationFlagEdge'] = ResolversParentTypes['VerificationFlagEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['VerificationFlag'], ParentType, ContextType>;
};

export type VerificationSettingsResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['VerificationSettings'] = ResolversParentTypes['VerificationSettings']> = {
  adsBefore?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  callsToAction?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  concentrationAbove?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  deliveryBelow?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  frequencyAbove?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  keptDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outsideMarketsAbove?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  pacingBelow?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  sameWordsFrom?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  shortReadBelow?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  talkingPointBelow?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  trackingDaysBefore?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  usableIpsBelow?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type WithdrawDisputePayloadResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['WithdrawDisputePayload'] = ResolversParentTypes['WithdrawDisputePayload']> = {
  dispute?: Resolver<ResolversTypes['Dispute'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WithdrawDisputeResultResolvers<ContextType = OperationContext, ParentType extends ResolversParentTypes['WithdrawDisputeResult'] = ResolversParentTypes['WithdrawDisputeResult']> = {
  __resolveType: TypeResolveFn<'ConflictError' | 'InvalidInputError' | 'NotFoundError' | 'WithdrawDisputePayload', ParentType, ContextType>;
};

export type Resolvers<ContextType = OperationContext> = {
  AcceptCampaignSharePayload?: AcceptCampaignSharePayloadResolvers<ContextType>;
  AcceptCampaignShareResult?: AcceptCampaignShareResultResolvers<ContextType>;
  AdPerformanceData?: AdPerformanceDataResolvers<ContextType>;
  AddDisputeMessagePayload?: AddDisputeMessagePayloadResolvers<ContextType>;
  AddDisputeMessageResult?: AddDisputeMessageResultResolvers<ContextType>;
  Aircheck?: AircheckResolvers<ContextType>;
  AircheckLine?: AircheckLineResolvers<ContextType>;
  Approval?: ApprovalResolvers<ContextType>;
  ApprovalConnection?: ApprovalConnectionResolvers<ContextType>;
  ApprovalEdge?: ApprovalEdgeResolvers<ContextType>;
  ArchiveCampaignPayload?: ArchiveCampaignPayloadResolvers<ContextType>;
  ArchiveCampaignResult?: ArchiveCampaignResultResolvers<ContextType>;
  ArchiveSponsorPayload?: ArchiveSponsorPayloadResolvers<ContextType>;
  ArchiveSponsorResult?: ArchiveSponsorResultResolvers<ContextType>;
  AttributionByMethod?: AttributionByMethodResolvers<ContextType>;
  AttributionEvent?: AttributionEventResolvers<ContextType>;
  AttributionExplanation?: AttributionExplanationResolvers<ContextType>;
  AttributionSetting?: AttributionSettingResolvers<ContextType>;
  AttributionSummary?: AttributionSummaryResolvers<ContextType>;
  AttributionTouch?: AttributionTouchResolvers<ContextType>;
  AttributionVersion?: AttributionVersionResolvers<ContextType>;
  AudienceOverlap?: AudienceOverlapResolvers<ContextType>;
  BenchmarkAtAge?: BenchmarkAtAgeResolvers<ContextType>;
  BenchmarkData?: BenchmarkDataResolvers<ContextType>;
  Brand?: BrandResolvers<ContextType>;
  Campaign?: CampaignResolvers<ContextType>;
  CampaignAttribution?: CampaignAttributionResolvers<ContextType>;
  CampaignAudience?: CampaignAudienceResolvers<ContextType>;
  CampaignChange?: CampaignChangeResolvers<ContextType>;
  CampaignChangeConnection?: CampaignChangeConnectionResolvers<ContextType>;
  CampaignChangeEdge?: CampaignChangeEdgeResolvers<ContextType>;
  CampaignConnection?: CampaignConnectionResolvers<ContextType>;
  CampaignCosts?: CampaignCostsResolvers<ContextType>;
  CampaignDelivery?: CampaignDeliveryResolvers<ContextType>;
  CampaignEdge?: CampaignEdgeResolvers<ContextType>;
  CampaignImportColumn?: CampaignImportColumnResolvers<ContextType>;
  CampaignImportTemplate?: CampaignImportTemplateResolvers<ContextType>;
  CampaignLift?: CampaignLiftResolvers<ContextType>;
  CampaignLive?: CampaignLiveResolvers<ContextType>;
  CampaignMetrics?: CampaignMetricsResolvers<ContextType>;
  CampaignPerformance?: CampaignPerformanceResolvers<ContextType>;
  CampaignROI?: CampaignRoiResolvers<ContextType>;
  CampaignSettledError?: CampaignSettledErrorResolvers<ContextType>;
  CampaignShare?: CampaignShareResolvers<ContextType>;
  CampaignSnapshot?: CampaignSnapshotResolvers<ContextType>;
  CampaignVerification?: CampaignVerificationResolvers<ContextType>;
  CategoryBenchmark?: CategoryBenchmarkResolvers<ContextType>;
  ChangeCampaignStatePayload?: ChangeCampaignStatePayloadResolvers<ContextType>;
  ChangeCampaignStateResult?: ChangeCampaignStateResultResolvers<ContextType>;
  ChangedField?: ChangedFieldResolvers<ContextType>;
  ChartConfig?: ChartConfigResolvers<ContextType>;
  ChartData?: ChartDataResolvers<ContextType>;
  ConfirmSharedNetworkPayload?: ConfirmSharedNetworkPayloadResolvers<ContextType>;
  ConfirmSharedNetworkResult?: ConfirmSharedNetworkResultResolvers<ContextType>;
  ConflictError?: ConflictErrorResolvers<ContextType>;
  Conversion?: ConversionResolvers<ContextType>;
  ConversionConnection?: ConversionConnectionResolvers<ContextType>;
  ConversionData?: ConversionDataResolvers<ContextType>;
  ConversionEdge?: ConversionEdgeResolvers<ContextType>;
  ConvertedOrders?: ConvertedOrdersResolvers<ContextType>;
  CountryDelivery?: CountryDeliveryResolvers<ContextType>;
  CreateBrandPayload?: CreateBrandPayloadResolvers<ContextType>;
  CreateBrandResult?: CreateBrandResultResolvers<ContextType>;
  CreateCampaignPayload?: CreateCampaignPayloadResolvers<ContextType>;
  CreateCampaignResult?: CreateCampaignResultResolvers<ContextType>;
  CreateCampaignSnapshotPayload?: CreateCampaignSnapshotPayloadResolvers<ContextType>;
  CreateCampaignSnapshotResult?: CreateCampaignSnapshotResultResolvers<ContextType>;
  CreateManualExchangeRatePayload?: CreateManualExchangeRatePayloadResolvers<ContextType>;
  CreateManualExchangeRateResult?: CreateManualExchangeRateResultResolvers<ContextType>;
  CreatePixelPayload?: CreatePixelPayloadResolvers<ContextType>;
  CreatePixelResult?: CreatePixelResultResolvers<ContextType>;
  CreatePlacementPayload?: CreatePlacementPayloadResolvers<ContextType>;
  CreatePlacementResult?: CreatePlacementResultResolvers<ContextType>;
  CreatePromoCodePayload?: CreatePromoCodePayloadResolvers<ContextType>;
  CreatePromoCodeResult?: CreatePromoCodeResultResolvers<ContextType>;
  CreateSponsorContactPayload?: CreateSponsorContactPayloadResolvers<ContextType>;
  CreateSponsorContactResult?: CreateSponsorContactResultResolvers<ContextType>;
  CreateSponsorPayload?: CreateSponsorPayloadResolvers<ContextType>;
  CreateSponsorResult?: CreateSponsorResultResolvers<ContextType>;
  CreateTrackingLinkPayload?: CreateTrackingLinkPayloadResolvers<ContextType>;
  CreateTrackingLinkResult?: CreateTrackingLinkResultResolvers<ContextType>;
  DashboardData?: DashboardDataResolvers<ContextType>;
  DataAttribution?: DataAttributionResolvers<ContextType>;
  DataPoint?: DataPointResolvers<ContextType>;
  DateRange?: DateRangeResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Day?: GraphQLScalarType;
  DayDelivery?: DayDeliveryResolvers<ContextType>;
  DecideApprovalPayload?: DecideApprovalPayloadResolvers<ContextType>;
  DecideApprovalResult?: DecideApprovalResultResolvers<ContextType>;
  DeliveryAlert?: DeliveryAlertResolvers<ContextType>;
  DeliveryAlertConnection?: DeliveryAlertConnectionResolvers<ContextType>;
  DeliveryAlertEdge?: DeliveryAlertEdgeResolvers<ContextType>;
  DeliveryFigures?: DeliveryFiguresResolvers<ContextType>;
  DeliveryForecast?: DeliveryForecastResolvers<ContextType>;
  DeliverySetting?: DeliverySettingResolvers<ContextType>;
  DemographicMetrics?: DemographicMetricsResolvers<ContextType>;
  Demographics?: DemographicsResolvers<ContextType>;
  Dispute?: DisputeResolvers<ContextType>;
  DisputeConnection?: DisputeConnectionResolvers<ContextType>;
  DisputeEdge?: DisputeEdgeResolvers<ContextType>;
  DisputeMessage?: DisputeMessageResolvers<ContextType>;
  DownloadsAtAge?: DownloadsAtAgeResolvers<ContextType>;
  DuplicateCampaignPayload?: DuplicateCampaignPayloadResolvers<ContextType>;
  DuplicateCampaignResult?: DuplicateCampaignResultResolvers<ContextType>;
  EngagementComparison?: EngagementComparisonResolvers<ContextType>;
  Episode?: EpisodeResolvers<ContextType>;
  EpisodeBenchmark?: EpisodeBenchmarkResolvers<ContextType>;
  EpisodeDelivery?: EpisodeDeliveryResolvers<ContextType>;
  EpisodeDownloadCurve?: EpisodeDownloadCurveResolvers<ContextType>;
  EpisodeDownloads?: EpisodeDownloadsResolvers<ContextType>;
  EraseHouseholdPayload?: EraseHouseholdPayloadResolvers<ContextType>;
  EraseHouseholdResult?: EraseHouseholdResultResolvers<ContextType>;
  ErasedRows?: ErasedRowsResolvers<ContextType>;
  Erasure?: ErasureResolvers<ContextType>;
  EvidenceFound?: EvidenceFoundResolvers<ContextType>;
  ExchangeRate?: ExchangeRateResolvers<ContextType>;
  FigureBasis?: FigureBasisResolvers<ContextType>;
  FlagQuote?: FlagQuoteResolvers<ContextType>;
  Flight?: FlightResolvers<ContextType>;
  FrequencyGroup?: FrequencyGroupResolvers<ContextType>;
  FunnelStep?: FunnelStepResolvers<ContextType>;
  ImportCampaignsPayload?: ImportCampaignsPayloadResolvers<ContextType>;
  ImportCampaignsResult?: ImportCampaignsResultResolvers<ContextType>;
  ImportOrdersPayload?: ImportOrdersPayloadResolvers<ContextType>;
  ImportOrdersResult?: ImportOrdersResultResolvers<ContextType>;
  ImportedOrderRow?: ImportedOrderRowResolvers<ContextType>;
  ImportedRow?: ImportedRowResolvers<ContextType>;
  ImpressionCount?: ImpressionCountResolvers<ContextType>;
  InvalidInputError?: InvalidInputErrorResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  LeaveCampaignSharePayload?: LeaveCampaignSharePayloadResolvers<ContextType>;
  LeaveCampaignShareResult?: LeaveCampaignShareResultResolvers<ContextType>;
  LiftCohort?: LiftCohortResolvers<ContextType>;
  LiftCohortWeek?: LiftCohortWeekResolvers<ContextType>;
  LiftGroup?: LiftGroupResolvers<ContextType>;
  LiftInterval?: LiftIntervalResolvers<ContextType>;
  ListenerEngagement?: ListenerEngagementResolvers<ContextType>;
  ListenerEngagementData?: ListenerEngagementDataResolvers<ContextType>;
  ListeningFunnel?: ListeningFunnelResolvers<ContextType>;
  LiveCount?: LiveCountResolvers<ContextType>;
  LiveCounts?: LiveCountsResolvers<ContextType>;
  LiveMetrics?: LiveMetricsResolvers<ContextType>;
  Long?: GraphQLScalarType;
  ManualExchangeRate?: ManualExchangeRateResolvers<ContextType>;
  MeasurementSetting?: MeasurementSettingResolvers<ContextType>;
  MethodAttribution?: MethodAttributionResolvers<ContextType>;
  MethodOverlap?: MethodOverlapResolvers<ContextType>;
  Methodology?: MethodologyResolvers<ContextType>;
  MethodologyItem?: MethodologyItemResolvers<ContextType>;
  MethodologyRule?: MethodologyRuleResolvers<ContextType>;
  MethodologySection?: MethodologySectionResolvers<ContextType>;
  ModelAttribution?: ModelAttributionResolvers<ContextType>;
  ModelPaths?: ModelPathsResolvers<ContextType>;
  ModelledAttribution?: ModelledAttributionResolvers<ContextType>;
  ModelledConversions?: ModelledConversionsResolvers<ContextType>;
  ModelledInterval?: ModelledIntervalResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NotFoundError?: NotFoundErrorResolvers<ContextType>;
  OpenDisputePayload?: OpenDisputePayloadResolvers<ContextType>;
  OpenDisputeResult?: OpenDisputeResultResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Pixel?: PixelResolvers<ContextType>;
  PixelConnection?: PixelConnectionResolvers<ContextType>;
  PixelEdge?: PixelEdgeResolvers<ContextType>;
  PixelHit?: PixelHitResolvers<ContextType>;
  PixelHitConnection?: PixelHitConnectionResolvers<ContextType>;
  PixelHitEdge?: PixelHitEdgeResolvers<ContextType>;
  Placement?: PlacementResolvers<ContextType>;
  PlacementCost?: PlacementCostResolvers<ContextType>;
  PlacementDelivery?: PlacementDeliveryResolvers<ContextType>;
  PlatformMetrics?: PlatformMetricsResolvers<ContextType>;
  Podcast?: PodcastResolvers<ContextType>;
  PortfolioCampaign?: PortfolioCampaignResolvers<ContextType>;
  PortfolioConnection?: PortfolioConnectionResolvers<ContextType>;
  PortfolioEdge?: PortfolioEdgeResolvers<ContextType>;
  PriceTier?: PriceTierResolvers<ContextType>;
  PrivacySettings?: PrivacySettingsResolvers<ContextType>;
  PromoCode?: PromoCodeResolvers<ContextType>;
  ProposeMakeGoodPayload?: ProposeMakeGoodPayloadResolvers<ContextType>;
  ProposeMakeGoodResult?: ProposeMakeGoodResultResolvers<ContextType>;
  QuartilesAtAge?: QuartilesAtAgeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  ROIMetrics?: RoiMetricsResolvers<ContextType>;
  RecomputeAttributionPayload?: RecomputeAttributionPayloadResolvers<ContextType>;
  RecomputeAttributionResult?: RecomputeAttributionResultResolvers<ContextType>;
  RecordConversionPayload?: RecordConversionPayloadResolvers<ContextType>;
  RecordConversionResult?: RecordConversionResultResolvers<ContextType>;
  RecordSurveyAnswerPayload?: RecordSurveyAnswerPayloadResolvers<ContextType>;
  RecordSurveyAnswerResult?: RecordSurveyAnswerResultResolvers<ContextType>;
  RecountDownloadsPayload?: RecountDownloadsPayloadResolvers<ContextType>;
  RecountDownloadsResult?: RecountDownloadsResultResolvers<ContextType>;
  RemoveBrandPayload?: RemoveBrandPayloadResolvers<ContextType>;
  RemoveBrandResult?: RemoveBrandResultResolvers<ContextType>;
  RemoveManualExchangeRatePayload?: RemoveManualExchangeRatePayloadResolvers<ContextType>;
  RemoveManualExchangeRateResult?: RemoveManualExchangeRateResultResolvers<ContextType>;
  RemovePixelPayload?: RemovePixelPayloadResolvers<ContextType>;
  RemovePixelResult?: RemovePixelResultResolvers<ContextType>;
  RemovePlacementPayload?: RemovePlacementPayloadResolvers<ContextType>;
  RemovePlacementResult?: RemovePlacementResultResolvers<ContextType>;
  RemoveSharedNetworkPayload?: RemoveSharedNetworkPayloadResolvers<ContextType>;
  RemoveSharedNetworkResult?: RemoveSharedNetworkResultResolvers<ContextType>;
  RemoveSponsorContactPayload?: RemoveSponsorContactPayloadResolvers<ContextType>;
  RemoveSponsorContactResult?: RemoveSponsorContactResultResolvers<ContextType>;
  RemoveSurveyAnswerPayload?: RemoveSurveyAnswerPayloadResolvers<ContextType>;
  RemoveSurveyAnswerResult?: RemoveSurveyAnswerResultResolvers<ContextType>;
  RequestApprovalPayload?: RequestApprovalPayloadResolvers<ContextType>;
  RequestApprovalResult?: RequestApprovalResultResolvers<ContextType>;
  ResolveDisputePayload?: ResolveDisputePayloadResolvers<ContextType>;
  ResolveDisputeResult?: ResolveDisputeResultResolvers<ContextType>;
  RevealHouseholdKeyPayload?: RevealHouseholdKeyPayloadResolvers<ContextType>;
  RevealHouseholdKeyResult?: RevealHouseholdKeyResultResolvers<ContextType>;
  ReviewFlagPayload?: ReviewFlagPayloadResolvers<ContextType>;
  ReviewFlagResult?: ReviewFlagResultResolvers<ContextType>;
  RevokeCampaignSharePayload?: RevokeCampaignSharePayloadResolvers<ContextType>;
  RevokeCampaignShareResult?: RevokeCampaignShareResultResolvers<ContextType>;
  RotatePixelPayload?: RotatePixelPayloadResolvers<ContextType>;
  RotatePixelResult?: RotatePixelResultResolvers<ContextType>;
  ShareCampaignPayload?: ShareCampaignPayloadResolvers<ContextType>;
  ShareCampaignResult?: ShareCampaignResultResolvers<ContextType>;
  SharedNetwork?: SharedNetworkResolvers<ContextType>;
  ShowDownloadCurve?: ShowDownloadCurveResolvers<ContextType>;
  Sponsor?: SponsorResolvers<ContextType>;
  SponsorContact?: SponsorContactResolvers<ContextType>;
  SponsorROIData?: SponsorRoiDataResolvers<ContextType>;
  SpotCredit?: SpotCreditResolvers<ContextType>;
  StateTransitionError?: StateTransitionErrorResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  SurveyAnswer?: SurveyAnswerResolvers<ContextType>;
  SurveyAnswerConnection?: SurveyAnswerConnectionResolvers<ContextType>;
  SurveyAnswerEdge?: SurveyAnswerEdgeResolvers<ContextType>;
  TimeZone?: GraphQLScalarType;
  TouchShare?: TouchShareResolvers<ContextType>;
  TrackingCheck?: TrackingCheckResolvers<ContextType>;
  TrackingLink?: TrackingLinkResolvers<ContextType>;
  TrackingStatus?: TrackingStatusResolvers<ContextType>;
  UnconvertedOrders?: UnconvertedOrdersResolvers<ContextType>;
  UndoChangePayload?: UndoChangePayloadResolvers<ContextType>;
  UndoChangeResult?: UndoChangeResultResolvers<ContextType>;
  UpdateAttributionSettingPayload?: UpdateAttributionSettingPayloadResolvers<ContextType>;
  UpdateAttributionSettingResult?: UpdateAttributionSettingResultResolvers<ContextType>;
  UpdateBrandPayload?: UpdateBrandPayloadResolvers<ContextType>;
  UpdateBrandResult?: UpdateBrandResultResolvers<ContextType>;
  UpdateCampaignPayload?: UpdateCampaignPayloadResolvers<ContextType>;
  UpdateCampaignResult?: UpdateCampaignResultResolvers<ContextType>;
  UpdateDeliverySettingPayload?: UpdateDeliverySettingPayloadResolvers<ContextType>;
  UpdateDeliverySettingResult?: UpdateDeliverySettingResultResolvers<ContextType>;
  UpdateMeasurementSettingPayload?: UpdateMeasurementSettingPayloadResolvers<ContextType>;
  UpdateMeasurementSettingResult?: UpdateMeasurementSettingResultResolvers<ContextType>;
  UpdatePlacementPayload?: UpdatePlacementPayloadResolvers<ContextType>;
  UpdatePlacementResult?: UpdatePlacementResultResolvers<ContextType>;
  UpdatePrivacySettingsPayload?: UpdatePrivacySettingsPayloadResolvers<ContextType>;
  UpdatePrivacySettingsResult?: UpdatePrivacySettingsResultResolvers<ContextType>;
  UpdateSponsorContactPayload?: UpdateSponsorContactPayloadResolvers<ContextType>;
  UpdateSponsorContactResult?: UpdateSponsorContactResultResolvers<ContextType>;
  UpdateSponsorPayload?: UpdateSponsorPayloadResolvers<ContextType>;
  UpdateSponsorResult?: UpdateSponsorResultResolvers<ContextType>;
  UpdateVerificationSettingsPayload?: UpdateVerificationSettingsPayloadResolvers<ContextType>;
  UpdateVerificationSettingsResult?: UpdateVerificationSettingsResultResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  VerificationCheck?: VerificationCheckResolvers<ContextType>;
  VerificationFlag?: VerificationFlagResolvers<ContextType>;
  VerificationFlagConnection?: VerificationFlagConnectionResolvers<ContextType>;
  VerificationFlagEdge?: VerificationFlagEdgeResolvers<ContextType>;
  VerificationSettings?: VerificationSettingsResolvers<ContextType>;
  WithdrawDisputePayload?: WithdrawDisputePayloadResolvers<ContextType>;
  WithdrawDisputeResult?: WithdrawDisputeResultResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = OperationContext> = {
  audited?: AuditedDirectiveResolver<any, any, ContextType>;
};
