import { orUserError } from '@castgraph/service/user-error';
import type { Resolvers } from '../generated/resolvers.ts';
import { createOrganization } from './create-organization.ts';

export const organizationsResolvers: Resolvers = {
  Mutation: {
    createOrganization: (_, { input }, context) =>
      orUserError(['InvalidInputError', 'ConflictError'], async () => ({
        __typename: 'CreateOrganizationPayload' as const,
        organization: await createOrganization(context, input),
      })),
  },
};
