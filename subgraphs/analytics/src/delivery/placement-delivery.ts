import type { SpotDelivery } from './campaign-delivery.ts';
import type { CampaignDelivery } from './read-campaign-delivery.ts';

/** A spot's delivery, with the campaign's, of which its forecast is a part. */
export interface PlacementDelivery extends SpotDelivery {
  of: CampaignDelivery;
}
