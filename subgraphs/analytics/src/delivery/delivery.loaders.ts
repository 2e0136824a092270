import DataLoader from 'dataloader';
import type { OperationContext } from '@castgraph/service/context';
import { type CampaignDelivery, type DeliverySpan, readCampaignDelivery } from './read-campaign-delivery.ts';

declare module '@castgraph/service/context' {
  interface OperationLoaders extends DeliveryLoaders {}
}

type DeliveryLoaders = ReturnType<typeof deliveryLoaders>;

/** Delivery of campaigns over days, all that one tick asks for at once. */
export function deliveryLoaders(context: OperationContext) {
  return {
    campaignDelivery: new DataLoader<DeliverySpan, CampaignDelivery, string>((spans) => readCampaignDelivery(context, spans), {
      cacheKeyFn: ({ campaign, from, to }) => `${campaign.id} ${from} ${to}`,
    }),
  };
}
