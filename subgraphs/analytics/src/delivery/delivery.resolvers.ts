import { requireScope } from '@castgraph/auth/scopes';
import { notFound } from '@castgraph/kernel/errors';
import { readPage, toConnection } from '@castgraph/service/connection';
import type { OperationContext } from '@castgraph/service/context';
import { orUserError } from '@castgraph/service/user-error';
import type { Campaign } from '../campaigns/campaign.entity.ts';
import type { DeliveryFigures, Resolvers } from '../generated/resolvers.ts';
import { campaignSpan, type RangeInput } from '../performance/campaign-span.ts';
import type { Placement } from '../placements/placement.entity.ts';
import { readDeliverySetting } from './delivery-setting.ts';
import { type CampaignForecast, forecastCampaign } from './forecast-campaign.ts';
import { countImpressions, type ImpressionCounts } from './impression-counts.ts';
import { listCampaignAlerts, listDeliveryAlerts } from './list-delivery-alerts.ts';
import { listEpisodeDelivery } from './list-episode-delivery.ts';
import { proposeMakeGood } from './propose-make-good.ts';
import { readCampaignAudience } from './read-campaign-audience.ts';
import type { CampaignDelivery, DeliverySpan, PlacementDelivery } from './read-campaign-delivery.ts';
import { updateDeliverySetting } from './update-delivery-setting.ts';

/** One forecast for all that is asked of a campaign in an operation. */
const forecasts = new WeakMap<CampaignDelivery, Promise<CampaignForecast>>();

function forecastOf(context: OperationContext, delivery: CampaignDelivery): Promise<CampaignForecast> {
  const known = forecasts.get(delivery) ?? forecastCampaign(context, delivery);
  forecasts.set(delivery, known);
  return known;
}

export const deliveryResolvers: Resolvers = {
  Query: {
    deliveryAlerts: async (_, { open, ...args }, context) => {
      const page = readPage(args);
      const { alerts, totalCount } = await listDeliveryAlerts(context, page, { open });
      return { ...toConnection(alerts, page, ({ id }) => ({ sort: id, id })), totalCount };
    },
    deliverySetting: (_, _args, context) => {
      const { organizationId } = requireScope(context.viewer, 'campaigns:read');
      return context.read((em) => readDeliverySetting(em, organizationId));
    },
  },
  Mutation: {
    updateDeliverySetting: (_, { input }, context) =>
      orUserError(['InvalidInputError'], async () => ({
        __typename: 'UpdateDeliverySettingPayload' as const,
        deliverySetting: await updateDeliverySetting(context, input),
      })),
    proposeMakeGood: (_, { input }, context) =>
      orUserError(['InvalidInputError', 'NotFoundError', 'ConflictError'], async () => {
        const placement = await proposeMakeGood(context, input);
        return {
          __typename: 'ProposeMakeGoodPayload' as const,
          placement,
          makesGoodFor: await deliveryOf(context, placement.campaignId, placement.makeGoodFor!),
        };
      }),
  },
  Campaign: {
    delivery: (campaign, { range }, { loaders }) => loaders.campaignDelivery.load(spanOf(campaign, range)),
    audience: async (campaign, { range }, context) => {
      const span = spanOf(campaign, range);
      return { ...(await readCampaignAudience(context, span)), dateRange: dateRangeOf(span) };
    },
    deliveryAlerts: ({ id }, _, context) => listCampaignAlerts(context, id),
  },
  Placement: {
    delivery: ({ id, campaignId }, _, context) => deliveryOf(context, campaignId, id),
  },
  CampaignDelivery: {
    dateRange: (delivery) => dateRangeOf(delivery),
    total: ({ total }) => figuresOf(total),
    forecast: async (delivery, _, context) => (await forecastOf(context, delivery)).total,
    byEpisode: async (delivery, _, context) => {
      const episodes = await listEpisodeDelivery(context, delivery);
      return episodes.map(({ episodeId, figures }) => ({ episode: { id: episodeId }, figures: figuresOf(figures) }));
    },
    byPlacement: (of) => of.byPlacement.map((each) => ({ ...each, of })),
  },
  PlacementDelivery: {
    placement: ({ spot }, _, context) => requirePlacement(context, spot.id),
    figures: ({ figures }) => figuresOf(figures),
    contracted: ({ spot }) => spot.contracted,
    forecast: async ({ of, spot }, _, context) => (await forecastOf(context, of)).bySpot.get(spot.id)!,
  },
  DeliveryAlert: {
    campaign: ({ campaignId }, _, context) => requireCampaign(context, campaignId),
    placement: ({ placementId }, _, context) => (placementId == null ? null : requirePlacement(context, placementId)),
  },
};

/** The days asked for, all flights when none were. @throws BAD_INPUT */
function spanOf(campaign: Campaign, range: RangeInput | null | undefined): DeliverySpan {
  return range ? campaignSpan(campaign, range) : { campaign, from: campaign.flightFrom, to: campaign.flightTo };
}

function dateRangeOf({ from, to }: DeliverySpan) {
  return { from, to, timeZone: 'UTC' };
}

function figuresOf(counts: ImpressionCounts): DeliveryFigures {
  const bases = [
    { basis: 'PREFIX' as const, impressions: counts.prefix },
    { basis: 'BYTES_SERVED' as const, impressions: counts.served },
    { basis: 'BYTES_REQUESTED' as const, impressions: counts.requested },
    { basis: 'DOWNLOADS' as const, impressions: counts.unplaced },
  ];
  return {
    downloads: counts.downloads,
    impressions: countImpressions(counts),
    bases: bases.filter(({ impressions }) => impressions > 0),
  };
}

/** A spot that was put away is in no campaign's delivery any more. */
async function deliveryOf(context: OperationContext, campaignId: string, placementId: string): Promise<PlacementDelivery> {
  const of = await context.loaders.campaignDelivery.load(spanOf(await requireCampaign(context, campaignId), null));
  const found = of.byPlacement.find(({ spot }) => spot.id === placementId);
  if (!found) throw notFound('delivery of placement', placementId);
  return { ...found, of };
}

async function requireCampaign({ loaders }: OperationContext, id: string): Promise<Campaign> {
  const campaign = await loaders.campaign.load(id);
  if (!campaign) throw notFound('campaign', id);
  return campaign;
}

async function requirePlacement({ loaders }: OperationContext, id: string): Promise<Placement> {
  const placement = await loaders.placement.load(id);
  if (!placement) throw notFound('placement', id);
  return placement;
}
