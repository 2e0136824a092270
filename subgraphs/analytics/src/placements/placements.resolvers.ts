import { renderSVG } from 'uqr';
import { isId } from '@castgraph/kernel/ids';
import { notFound } from '@castgraph/kernel/errors';
import type { Money } from '@castgraph/kernel/money';
import { orUserError } from '@castgraph/service/user-error';
import type { OperationContext } from '@castgraph/service/context';
import type { Campaign } from '../campaigns/campaign.entity.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { createPlacement } from './create-placement.ts';
import { orCampaignRefusal } from '../campaigns/campaign-refusals.ts';
import { createPromoCode } from './create-promo-code.ts';
import { createTrackingLink } from './create-tracking-link.ts';
import { removePlacement } from './remove-placement.ts';
import { updatePlacement } from './update-placement.ts';

const REFUSALS = ['InvalidInputError', 'NotFoundError', 'ConflictError'] as const;

export const placementsResolvers: Resolvers = {
  Mutation: {
    createPlacement: (_, { input }, context) =>
      orUserError(REFUSALS, async () => ({
        __typename: 'CreatePlacementPayload' as const,
        placement: await createPlacement(context, input),
      })),
    updatePlacement: (_, { input }, context) =>
      orCampaignRefusal([...REFUSALS, 'CampaignSettledError'], async () => ({
        __typename: 'UpdatePlacementPayload' as const,
        ...(await updatePlacement(context, input)),
      })),
    removePlacement: (_, { input }, context) =>
      orCampaignRefusal([...REFUSALS, 'CampaignSettledError'], async () => ({
        __typename: 'RemovePlacementPayload' as const,
        ...(await removePlacement(context, input)),
      })),
    createPromoCode: (_, { input }, context) =>
      orUserError(REFUSALS, async () => ({
        __typename: 'CreatePromoCodePayload' as const,
        promoCode: await createPromoCode(context, input),
      })),
    createTrackingLink: (_, { input }, context) =>
      orUserError(REFUSALS, async () => ({
        __typename: 'CreateTrackingLinkPayload' as const,
        trackingLink: await createTrackingLink(context, input),
      })),
  },
  Campaign: {
    placements: async ({ id }, _, { loaders }) => (await loaders.placementsOfCampaign.load(id)) ?? [],
    promoCodes: async ({ id }, _, { loaders }) => (await loaders.promoCodesOfCampaign.load(id)) ?? [],
    trackingLinks: async ({ id }, _, { loaders }) => (await loaders.trackingLinksOfCampaign.load(id)) ?? [],
  },
  Placement: {
    __resolveReference: async ({ id }, { loaders }) => (isId(id) ? ((await loaders.placement.load(id)) ?? null) : null),
    campaign: ({ campaignId }, _, context) => campaignOf(context, campaignId),
    podcast: ({ podcastId }) => ({ id: podcastId }),
    podcastTitle: async ({ podcastId }, _, { loaders }) => (await loaders.podcastTitle.load(podcastId)) ?? null,
    episodeId: ({ episodeId }) => episodeId ?? null,
    episodeTitle: async ({ episodeId }, _, { loaders }) =>
      episodeId == null ? null : ((await loaders.episodeTitle.load(episodeId)) ?? null),
    episode: ({ episodeId }) => (episodeId == null ? null : { id: episodeId }),
    flight: async ({ campaignId, flightId }, _, { loaders }) =>
      flightId == null ? null : ((await loaders.flightsOfCampaign.load(campaignId))?.find(({ id }) => id === flightId) ?? null),
    contractedImpressions: ({ contractedDownloads }) => contractedDownloads ?? null,
    cpm: async ({ campaignId, cpmMinor }, _, context) => moneyOf(context, campaignId, cpmMinor),
    price: async ({ campaignId, priceMinor }, _, context) => moneyOf(context, campaignId, priceMinor),
    tiers: async ({ campaignId, tiers }, _, context) => {
      if (tiers == null) return null;
      const { currency } = await campaignOf(context, campaignId);
      return tiers.map(({ impressions, cpmMinor }) => ({ impressions, cpm: { amountMinor: cpmMinor, currency } }));
    },
    promoCode: async ({ promoCodeId }, _, { loaders }) =>
      promoCodeId == null ? null : ((await loaders.promoCode.load(promoCodeId)) ?? null),
    makeGoodFor: async ({ makeGoodFor }, _, { loaders }) =>
      makeGoodFor == null ? null : ((await loaders.placement.load(makeGoodFor)) ?? null),
    downloads: async (placement, _, { loaders }) => (await loaders.downloadsOfPlacement.load(placement)) ?? 0,
  },
  PromoCode: {
    __resolveReference: async ({ id }, { loaders }) => (isId(id) ? ((await loaders.promoCode.load(id)) ?? null) : null),
    campaign: ({ campaignId }, _, context) => campaignOf(context, campaignId),
    isLeaked: async (code, _, { loaders }) => (await loaders.leakDayOfCode.load(code)) !== undefined,
    leakedSince: async (code, _, { loaders }) => (await loaders.leakDayOfCode.load(code)) ?? null,
    conversions: async (code, _, { loaders }) => (await loaders.usesOfCode.load(code)) ?? 0,
  },
  TrackingLink: {
    __resolveReference: async ({ id }, { loaders }) => (isId(id) ? ((await loaders.trackingLink.load(id)) ?? null) : null),
    campaign: ({ campaignId }, _, context) => campaignOf(context, campaignId),
    clicks: async ({ id }, _, { loaders }) => (await loaders.clicksOfLink.load(id)) ?? 0,
    url: ({ slug }, _, { publicUrl }) => linkUrl(publicUrl, slug),
    qrSvg: ({ slug }, _, { publicUrl }) => renderSVG(linkUrl(publicUrl, slug), { ecc: 'M' }),
    placement: async ({ placementId }, _, { loaders }) =>
      placementId == null ? null : ((await loaders.placement.load(placementId)) ?? null),
    ledToDownloads: async ({ id }, _, { loaders }) => (await loaders.ledDownloadsOfLink.load(id)) ?? 0,
  },
};

async function moneyOf(context: OperationContext, campaignId: string, amountMinor: number | null | undefined): Promise<Money | null> {
  return amountMinor == null ? null : { amountMinor, currency: (await campaignOf(context, campaignId)).currency };
}

function linkUrl(publicUrl: string, slug: string): string {
  return new URL(`/go/${slug}`, publicUrl).href;
}

async function campaignOf({ loaders }: OperationContext, id: string): Promise<Campaign> {
  const campaign = await loaders.campaign.load(id);
  if (!campaign) throw notFound('campaign', id);
  return campaign;
}
