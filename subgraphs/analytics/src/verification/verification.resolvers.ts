import { requireScope } from '@castgraph/auth/scopes';
import { notFound } from '@castgraph/kernel/errors';
import { FLAG_KINDS } from '@castgraph/measurement/verification/flag-kinds';
import { readPage, toConnection, type Page } from '@castgraph/service/connection';
import type { OperationContext } from '@castgraph/service/context';
import { orUserError } from '@castgraph/service/user-error';
import type { Resolvers } from '../generated/resolvers.ts';
import { mediaFragment, placeLine } from './list-airchecks.ts';
import { listFlags, type FlagFilter } from './list-flags.ts';
import { findFlag } from './find-flag.ts';
import { readThresholds } from './read-thresholds.ts';
import { reviewFlag } from './review-flag.ts';
import { updateVerificationSettings } from './update-verification-settings.ts';

export const verificationResolvers: Resolvers = {
  Query: {
    verificationQueue: (_, { kinds, campaignId, ...args }, context) =>
      listPage(context, { kinds, campaignId, isOpen: true }, readPage(args)),
    verificationSettings: (_, __, context) => {
      const { organizationId } = requireScope(context.viewer, 'campaigns:read');
      return context.read((em) => readThresholds(em, organizationId));
    },
  },
  Mutation: {
    reviewFlag: (_, { input }, context) =>
      orUserError(['InvalidInputError', 'NotFoundError'], async () => ({
        __typename: 'ReviewFlagPayload' as const,
        flag: await reviewFlag(context, input),
      })),
    updateVerificationSettings: (_, { input }, context) =>
      orUserError(['InvalidInputError'], async () => ({
        __typename: 'UpdateVerificationSettingsPayload' as const,
        settings: await updateVerificationSettings(context, input),
      })),
  },
  Campaign: {
    flags: ({ id }, { filter, ...args }, context) => listPage(context, { ...filter, campaignId: id }, readPage(args)),
    verification: async ({ id }, _, { loaders }) => (await loaders.verificationOfCampaign.load(id)) ?? null,
  },
  Placement: {
    airchecks: async ({ id }, _, { loaders }) => (await loaders.airchecksOfPlacement.load(id)) ?? [],
  },
  VerificationFlag: {
    __resolveReference: ({ id }, context) => findFlag(context, id),
    campaign: async ({ campaignId }, _, { loaders }) => {
      const campaign = await loaders.campaign.load(campaignId);
      if (!campaign) throw notFound('campaign', campaignId);
      return campaign;
    },
    placement: async ({ placementId }, _, { loaders }) =>
      placementId === null ? null : ((await loaders.placement.load(placementId)) ?? null),
    episode: ({ episodeId }) => (episodeId === null ? null : { id: episodeId }),
    title: ({ kind }) => FLAG_KINDS[kind].title,
    meaning: ({ kind }) => FLAG_KINDS[kind].meaning,
    remedy: ({ kind }) => FLAG_KINDS[kind].remedy,
    finding: ({ evidence }) => evidence.finding,
    measured: ({ evidence }) => evidence.measured,
    threshold: ({ evidence }) => evidence.threshold,
    quotes: ({ evidence }) => [...evidence.quotes],
    airchecks: async ({ placementId, episodeId }, _, { loaders }) => {
      if (placementId === null || episodeId === null) return [];
      const found = (await loaders.airchecksOfPlacement.load(placementId)) ?? [];
      return found.filter((aircheck) => aircheck.episodeId === episodeId);
    },
  },
  Aircheck: {
    episode: ({ episodeId }) => ({ id: episodeId }),
    mediaFragment: (aircheck) => mediaFragment(aircheck),
    lines: (aircheck) => aircheck.lines?.map((line) => placeLine(line, aircheck)) ?? null,
  },
};

async function listPage(context: OperationContext, filter: FlagFilter, page: Page) {
  return toConnection(await listFlags(context, filter, page), page, ({ firstSeenAt, id }) => ({ sort: firstSeenAt.toISOString(), id }));
}
