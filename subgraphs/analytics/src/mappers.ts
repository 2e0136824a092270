import type { Campaign } from './campaigns/campaign.entity.ts';
import type { Flight } from './campaigns/flight.entity.ts';
import type { Conversion } from './conversions/conversion.entity.ts';
import type { CampaignLiveState } from './performance/campaign-live.ts';
import type { CampaignSnapshot } from './performance/campaign-snapshot.entity.ts';
import type { EpisodeCurve } from './engagement/read-episode-curves.ts';
import type { LazyEngagement } from './engagement/open-engagement.ts';
import type { DayRange } from './listening/day-range.ts';
import type { LiveState } from './live/live-state.ts';
import type { Placement } from './placements/placement.entity.ts';
import type { PromoCode } from './placements/promo-code.entity.ts';
import type { PixelHitRow } from './pixels/list-hits.ts';
import type { Pixel } from './pixels/pixel.entity.ts';
import type { TrackingLink } from './placements/tracking-link.entity.ts';
import type { Brand } from './sponsors/brand.entity.ts';
import type { Sponsor } from './sponsors/sponsor.entity.ts';

/** What resolvers of a GraphQL type are given as its parent; the code generator reads the names. */
export type SponsorMapper = Sponsor;
export type BrandMapper = Brand;
export type FlightMapper = Flight;
export type CampaignMapper = Campaign;
export type CampaignLiveMapper = CampaignLiveState;
export type CampaignSnapshotMapper = CampaignSnapshot;
export type ConversionMapper = Conversion;
export type PixelMapper = Pixel;
export type PixelHitMapper = PixelHitRow;
export type PlacementMapper = Placement;
export type PromoCodeMapper = PromoCode;
export type TrackingLinkMapper = TrackingLink;
/** Shows and episodes are ingestion's; here they are no more than an id to which figures belong. */
export type PodcastMapper = { id: string };
export type EpisodeMapper = { id: string };
export type ListenerEngagementMapper = LazyEngagement;
export type EpisodeDownloadCurveMapper = EpisodeCurve;
export type EpisodeDownloadsMapper = { episodeId: string; downloads: number };
export type DashboardDataMapper = { timeRange: DayRange };
export type LiveMetricsMapper = LiveState;
