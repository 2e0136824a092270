import { readPage, toConnection } from '@castgraph/service/connection';
import { orUserError } from '@castgraph/service/user-error';
import type { Resolvers } from '../generated/resolvers.ts';
import { listSurveyAnswers } from './list-survey-answers.ts';
import { recordSurveyAnswer } from './record-survey-answer.ts';
import { removeSurveyAnswer } from './remove-survey-answer.ts';

export const surveysResolvers: Resolvers = {
  Query: {
    surveyAnswers: async (_, { filter, ...args }, context) => {
      const page = readPage(args);
      return toConnection(await listSurveyAnswers(context, filter ?? {}, page), page, (row) => ({
        sort: row.at.toISOString(),
        id: row.id,
      }));
    },
  },
  Mutation: {
    recordSurveyAnswer: (_, { input }, context) =>
      orUserError(['InvalidInputError', 'NotFoundError', 'ConflictError'], async () => ({
        __typename: 'RecordSurveyAnswerPayload' as const,
        ...(await recordSurveyAnswer(context, input)),
      })),
    removeSurveyAnswer: (_, { input }, context) =>
      orUserError(['InvalidInputError', 'NotFoundError'], async () => ({
        __typename: 'RemoveSurveyAnswerPayload' as const,
        ...(await removeSurveyAnswer(context, input)),
      })),
  },
  SurveyAnswer: {
    campaign: async ({ campaignId }, _, { loaders }) => (campaignId === null ? null : ((await loaders.campaign.load(campaignId)) ?? null)),
    podcast: ({ podcastId }) => (podcastId === null ? null : { id: podcastId }),
    sponsor: async ({ sponsorId }, _, { loaders }) => (sponsorId === null ? null : ((await loaders.sponsor.load(sponsorId)) ?? null)),
    conversion: async ({ conversionId }, _, { loaders }) =>
      conversionId === null ? null : ((await loaders.conversion.load(conversionId)) ?? null),
    counts: ({ creditedCampaignId }) => creditedCampaignId !== null,
    creditedCampaign: async ({ creditedCampaignId }, _, { loaders }) =>
      creditedCampaignId === null ? null : ((await loaders.campaign.load(creditedCampaignId)) ?? null),
  },
};
