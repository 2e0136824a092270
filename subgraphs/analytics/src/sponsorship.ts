import type { Live } from '@castgraph/service/live-channel';
import type { OperationContext } from '@castgraph/service/context';
import type { Implementation } from '@castgraph/queue/implement-job';
import { attributionLoaders } from './attribution/attribution.loaders.ts';
import { attributionResolvers } from './attribution/attribution.resolvers.ts';
import { recomputeCreditsJob } from './attribution/recompute-credits.job.ts';
import { Approval } from './approvals/approval.entity.ts';
import { approvalsLoaders } from './approvals/approvals.loaders.ts';
import { approvalsResolvers } from './approvals/approvals.resolvers.ts';
import { campaignsLoaders } from './campaigns/campaigns.loaders.ts';
import { campaignsResolvers } from './campaigns/campaigns.resolvers.ts';
import { Campaign } from './campaigns/campaign.entity.ts';
import { Flight } from './campaigns/flight.entity.ts';
import { CampaignChange } from './changes/campaign-change.entity.ts';
import { changesResolvers } from './changes/changes.resolvers.ts';
import { Attribution } from './conversions/attribution.entity.ts';
import { Conversion } from './conversions/conversion.entity.ts';
import { conversionsLoaders } from './conversions/conversions.loaders.ts';
import { conversionsResolvers } from './conversions/conversions.resolvers.ts';
import { recordOrderJob } from './conversions/record-order.job.ts';
import { exchangeRatesResolvers } from './exchange-rates/exchange-rates.resolvers.ts';
import { ManualExchangeRate } from './exchange-rates/manual-exchange-rate.entity.ts';
import { DeliveryAlert } from './delivery/delivery-alert.entity.ts';
import { deliveryLoaders } from './delivery/delivery.loaders.ts';
import { deliveryResolvers } from './delivery/delivery.resolvers.ts';
import { DisputeMessage } from './disputes/dispute-message.entity.ts';
import { Dispute } from './disputes/dispute.entity.ts';
import { disputesLoaders } from './disputes/disputes.loaders.ts';
import { disputesResolvers } from './disputes/disputes.resolvers.ts';
import { importResolvers } from './import/import.resolvers.ts';
import { liftResolvers } from './lift/lift.resolvers.ts';
import { CampaignSnapshot } from './performance/campaign-snapshot.entity.ts';
import { performanceResolvers } from './performance/performance.resolvers.ts';
import { Placement } from './placements/placement.entity.ts';
import { placementsLoaders } from './placements/placements.loaders.ts';
import { placementsResolvers } from './placements/placements.resolvers.ts';
import { Pixel } from './pixels/pixel.entity.ts';
import { pixelsLoaders } from './pixels/pixels.loaders.ts';
import { pixelsResolvers } from './pixels/pixels.resolvers.ts';
import { PromoCode } from './placements/promo-code.entity.ts';
import { TrackingLink } from './placements/tracking-link.entity.ts';
import { CampaignShare } from './sharing/campaign-share.entity.ts';
import { ReceivedShare } from './sharing/received-share.entity.ts';
import { sharingLoaders } from './sharing/sharing.loaders.ts';
import { sharingResolvers } from './sharing/sharing.resolvers.ts';
import { Brand } from './sponsors/brand.entity.ts';
import { SponsorContact } from './sponsors/sponsor-contact.entity.ts';
import { orderImportResolvers } from './order-import/order-import.resolvers.ts';
import { surveysResolvers } from './surveys/surveys.resolvers.ts';
import { trackingLoaders } from './tracking/tracking.loaders.ts';
import { trackingResolvers } from './tracking/tracking.resolvers.ts';
import { watchTrackingJob } from './tracking/watch-tracking.job.ts';
import { Sponsor } from './sponsors/sponsor.entity.ts';
import { sponsorsLoaders } from './sponsors/sponsors.loaders.ts';
import { sponsorsResolvers } from './sponsors/sponsors.resolvers.ts';
import { verificationLoaders } from './verification/verification.loaders.ts';
import { verificationResolvers } from './verification/verification.resolvers.ts';

/** The half of analytics that is about money: sponsors, campaigns, spots, conversions, returns. */
export const sponsorshipEntities = [
  Sponsor,
  Brand,
  SponsorContact,
  Campaign,
  Flight,
  Placement,
  PromoCode,
  TrackingLink,
  Conversion,
  Attribution,
  CampaignSnapshot,
  ManualExchangeRate,
  DeliveryAlert,
  CampaignChange,
  Approval,
  Dispute,
  DisputeMessage,
  CampaignShare,
  ReceivedShare,
  Pixel,
];

/** Its resolvers, to be merged with those of listening. */
export const sponsorshipResolvers = [
  sponsorsResolvers,
  campaignsResolvers,
  changesResolvers,
  importResolvers,
  approvalsResolvers,
  disputesResolvers,
  sharingResolvers,
  placementsResolvers,
  conversionsResolvers,
  attributionResolvers,
  surveysResolvers,
  orderImportResolvers,
  trackingResolvers,
  pixelsResolvers,
  performanceResolvers,
  exchangeRatesResolvers,
  deliveryResolvers,
  verificationResolvers,
  liftResolvers,
];

/** Its DataLoaders. */
export function sponsorshipLoaders(context: OperationContext) {
  return {
    ...sponsorsLoaders(context),
    ...campaignsLoaders(context),
    ...placementsLoaders(context),
    ...approvalsLoaders(context),
    ...disputesLoaders(context),
    ...sharingLoaders(context),
    ...conversionsLoaders(context),
    ...attributionLoaders(context),
    ...trackingLoaders(context),
    ...pixelsLoaders(context),
    ...deliveryLoaders(context),
    ...verificationLoaders(context),
  };
}

/** Its background work. */
export function sponsorshipJobs(live: Live): Implementation[] {
  return [recordOrderJob(live), recomputeCreditsJob(live), watchTrackingJob(live)];
}
