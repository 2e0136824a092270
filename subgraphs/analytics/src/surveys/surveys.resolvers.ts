import { orUserError } from '@castgraph/service/user-error';
import type { Resolvers } from '../generated/resolvers.ts';
import { recordSurveyAnswer } from './record-survey-answer.ts';

export const surveysResolvers: Resolvers = {
  Mutation: {
    recordSurveyAnswer: (_, { input }, context) =>
      orUserError(['InvalidInputError', 'NotFoundError', 'ConflictError'], async () => ({
        __typename: 'RecordSurveyAnswerPayload' as const,
        ...(await recordSurveyAnswer(context, input)),
      })),
  },
};
