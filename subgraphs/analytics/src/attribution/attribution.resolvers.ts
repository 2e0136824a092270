import { METHOD_CONFIDENCE } from '@castgraph/measurement/attribution/match-order';
import { orUserError } from '@castgraph/service/user-error';
import type { Resolvers } from '../generated/resolvers.ts';
import { readCampaignAttribution } from './campaign-attribution.ts';
import { REFUSAL_RULE } from './evidence.ts';
import { methodName } from './method-name.ts';
import { modelName } from './model-names.ts';
import { readModelled } from './read-modelled.ts';
import { readModels } from './read-models.ts';
import { NOTHING_EXCLUDED } from './read-attribution-settings.ts';
import { versionKey } from './read-versions.ts';
import { recomputeAttribution } from './recompute-attribution.ts';
import { summarizeMethods } from './summarize-methods.ts';
import { updateAttributionSetting } from './update-attribution-setting.ts';

export const attributionResolvers: Resolvers = {
  Mutation: {
    updateAttributionSetting: (_, { input }, context) =>
      orUserError(['InvalidInputError', 'NotFoundError'], async () => ({
        __typename: 'UpdateAttributionSettingPayload' as const,
        ...(await updateAttributionSetting(context, input)),
      })),
    recomputeAttribution: (_, { input }, context) =>
      orUserError(['InvalidInputError', 'NotFoundError'], async () => ({
        __typename: 'RecomputeAttributionPayload' as const,
        taskId: await recomputeAttribution(context, input),
      })),
  },
  Campaign: {
    attribution: (campaign, args, context) => readCampaignAttribution(context, campaign, args),
  },
  Conversion: {
    attributionVersions: async ({ id }, _, { loaders }) => (await loaders.versionsOfConversion.load(id)) ?? [],
    explanation: async ({ id }, _, { loaders }) => (await loaders.explanationOfConversion.load(id))!,
  },
  Sponsor: {
    attributionSetting: async ({ id }, _, { loaders }) => (await loaders.attributionSettingOfSponsor.load(id)) ?? NOTHING_EXCLUDED,
  },
  CampaignAttribution: {
    conversions: ({ orders }) => orders.length,
    value: ({ orders, campaign }) => ({
      amountMinor: orders.reduce((sum, order) => sum + order.valueMinor, 0),
      currency: campaign.currency,
    }),
    conflicts: ({ orders }) => orders.filter(({ conflict }) => conflict).length,
    overlap: ({ orders }) => orders.filter(({ methods }) => methods.length > 1).length,
    methods: ({ orders, campaign }) =>
      summarizeMethods(orders).methods.map(({ method, conversions, strongest, valueMinor, confidence }) => {
        const value = { amountMinor: valueMinor, currency: campaign.currency };
        return { method, conversions, strongest, confidence, value };
      }),
    overlaps: ({ orders }) => summarizeMethods(orders).overlaps,
    models: (state, _, context) => readModels(context, state),
    modelled: (state, _, context) => readModelled(context, state),
  },
  SpotCredit: {
    placement: async ({ placementId }, _, { loaders }) =>
      placementId === null ? null : ((await loaders.placement.load(placementId)) ?? null),
    value: ({ valueMinor, currency }) => ({ amountMinor: valueMinor, currency }),
  },
  AttributionVersion: {
    campaign: async ({ campaignId }, _, { loaders }) => (campaignId === null ? null : ((await loaders.campaign.load(campaignId)) ?? null)),
    value: ({ valueMinor, currency }) => ({ amountMinor: valueMinor, currency }),
    touches: async (version, _, { loaders }) => (await loaders.touchesOfVersion.load(versionKey(version))) ?? [],
  },
  AttributionTouch: {
    placement: async ({ placementId }, _, { loaders }) =>
      placementId === null ? null : ((await loaders.placement.load(placementId)) ?? null),
    podcast: ({ podcastId }) => (podcastId === null ? null : { id: podcastId }),
    episode: ({ episodeId }) => (episodeId === null ? null : { id: episodeId }),
    shares: ({ shares }) => Object.entries(shares).map(([model, share]) => ({ model: modelName(model), share })),
  },
  AttributionExplanation: {
    campaign: async ({ campaignId }, _, { loaders }) => (campaignId === null ? null : ((await loaders.campaign.load(campaignId)) ?? null)),
    evidence: ({ evidence }) => [
      ...evidence.accepted.map((item) => ({
        ...item,
        refusal: null,
        rule: null,
        confidence: item.confidence ?? METHOD_CONFIDENCE[item.method],
      })),
      ...evidence.refused.map(({ reason, ...item }) => ({ ...item, refusal: reason, rule: REFUSAL_RULE[reason], confidence: null })),
    ],
  },
  EvidenceFound: {
    method: ({ method }) => methodName(method),
    campaign: async ({ campaign }, _, { loaders }) => (campaign === null ? null : ((await loaders.campaign.load(campaign)) ?? null)),
    at: ({ at }) => (at === null ? null : new Date(at)),
  },
};
