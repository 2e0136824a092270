import { orUserError } from '@castgraph/service/user-error';
import type { Resolvers } from '../generated/resolvers.ts';
import { createApiKey } from './create-api-key.ts';
import { listApiKeys } from './list-api-keys.ts';
import { previousSecretEnd, statusOfKey } from './status-of-key.ts';
import { readKeyUsage } from './read-key-usage.ts';
import { revokeApiKey } from './revoke-api-key.ts';
import { rotateApiKey } from './rotate-api-key.ts';
import { updateApiKey } from './update-api-key.ts';

export const apiKeysResolvers: Resolvers = {
  Query: {
    apiKeys: (_, _args, context) => listApiKeys(context),
    apiKeyUsage: (_, { apiKeyId, days }, context) => readKeyUsage(context, { apiKeyId, days: days ?? undefined }),
  },
  Mutation: {
    createApiKey: (_, { input }, context) =>
      orUserError(['InvalidInputError'], async () => ({
        __typename: 'CreateApiKeyPayload' as const,
        ...(await createApiKey(context, input)),
      })),
    updateApiKey: (_, { id, input }, context) =>
      orUserError(['InvalidInputError', 'NotFoundError'], async () => ({
        __typename: 'UpdateApiKeyPayload' as const,
        apiKey: await updateApiKey(context, id, input),
      })),
    rotateApiKey: (_, { id, overlapHours }, context) =>
      orUserError(['InvalidInputError', 'NotFoundError', 'ConflictError'], async () => ({
        __typename: 'RotateApiKeyPayload' as const,
        ...(await rotateApiKey(context, { id, overlapHours: overlapHours ?? DEFAULT_OVERLAP_HOURS })),
      })),
    revokeApiKey: (_, { id }, context) =>
      orUserError(['InvalidInputError', 'NotFoundError'], async () => ({
        __typename: 'RevokeApiKeyPayload' as const,
        apiKey: await revokeApiKey(context, id),
      })),
  },
  ApiKey: {
    __resolveReference: async ({ id }, context) => (await listApiKeys(context)).find((key) => key.id === id) ?? null,
    status: (key) => statusOfKey(key),
    previousSecretExpiresAt: (key) => previousSecretEnd(key),
  },
};

/** For a caller who says null; the SDL says the same for one who says nothing. */
const DEFAULT_OVERLAP_HOURS = 24;
