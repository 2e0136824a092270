import { orUserError } from '@castgraph/service/user-error';
import type { Resolvers } from '../generated/resolvers.ts';
import { orAccountError } from './account-refusal.ts';
import { deleteMyAccount } from './delete-my-account.ts';
import { exportMyData } from './export-my-data.ts';
import { updateProfile } from './update-profile.ts';

export const profileResolvers: Resolvers = {
  Mutation: {
    updateProfile: (_, { input }, context) =>
      orUserError(['InvalidInputError'], async () => {
        const userId = await updateProfile(context, input);
        return { __typename: 'UpdateProfilePayload' as const, user: (await context.loaders.member.load(userId)) ?? null };
      }),
    exportMyData: async (_, _args, context) => ({ data: await exportMyData(context) }),
    deleteMyAccount: (_, { password }, context) =>
      orAccountError(['InvalidCredentialsError', 'TooManyAttemptsError'], () =>
        orUserError(['InvalidInputError', 'ConflictError'], async () => {
          await deleteMyAccount(context, password);
          return { __typename: 'DeleteMyAccountPayload' as const, deleted: true };
        }),
      ),
  },
};
