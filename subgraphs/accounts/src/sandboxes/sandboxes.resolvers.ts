import { orUserError } from '@castgraph/service/user-error';
import type { Resolvers } from '../generated/resolvers.ts';
import { orAccountError } from '../people/account-refusal.ts';
import { createSandbox } from './create-sandbox.ts';
import { deleteSandbox } from './delete-sandbox.ts';
import { resetSandbox } from './reset-sandbox.ts';

export const sandboxesResolvers: Resolvers = {
  Mutation: {
    createSandbox: (_, { input }, context) =>
      orAccountError(['SandboxLimitError'], () =>
        orUserError(['InvalidInputError'], async () => ({
          __typename: 'CreateSandboxPayload' as const,
          sandbox: await createSandbox(context, input),
        })),
      ),
    resetSandbox: (_, { id }, context) =>
      orUserError(['InvalidInputError', 'NotFoundError', 'ConflictError'], async () => ({
        __typename: 'ResetSandboxPayload' as const,
        sandboxId: await resetSandbox(context, id),
      })),
    deleteSandbox: (_, { id }, context) =>
      orUserError(['InvalidInputError', 'NotFoundError', 'ConflictError'], async () => ({
        __typename: 'DeleteSandboxPayload' as const,
        deletedId: await deleteSandbox(context, id),
      })),
  },
};
