import { orUserError } from '@castgraph/service/user-error';
import type { Resolvers } from '../generated/resolvers.ts';
import { createApiKey } from './create-api-key.ts';
import { listApiKeys } from './list-api-keys.ts';

export const apiKeysResolvers: Resolvers = {
  Query: { apiKeys: (_, _args, context) => listApiKeys(context) },
  Mutation: {
    createApiKey: (_, { input }, context) =>
      orUserError(['InvalidInputError'], async () => ({
        __typename: 'CreateApiKeyPayload' as const,
        ...(await createApiKey(context, input)),
      })),
  },
  ApiKey: {
    __resolveReference: async ({ id }, context) => (await listApiKeys(context)).find((key) => key.id === id) ?? null,
  },
};
