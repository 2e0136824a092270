import { orUserError } from '@castgraph/service/user-error';
import type { Resolvers } from '../generated/resolvers.ts';
import { eraseHousehold } from './erase-household.ts';
import { readErasure } from './read-erasure.ts';
import { readPrivacySettings } from './read-privacy-settings.ts';
import { revealHouseholdKey } from './reveal-household-key.ts';
import { updatePrivacySettings } from './update-privacy-settings.ts';

export const privacyResolvers: Resolvers = {
  Query: {
    privacySettings: (_, _args, context) => readPrivacySettings(context),
    erasure: async (_, { id }, context) => {
      const erasure = await readErasure(context, id);
      return erasure && { ...erasure, state: erasure.finishedAt === null ? ('PENDING' as const) : ('DONE' as const) };
    },
  },
  Mutation: {
    updatePrivacySettings: (_, { input }, context) =>
      orUserError(['InvalidInputError'], async () => ({
        __typename: 'UpdatePrivacySettingsPayload' as const,
        settings: await updatePrivacySettings(context, input),
      })),
    revealHouseholdKey: (_, { input }, context) =>
      orUserError(['InvalidInputError'], async () => ({
        __typename: 'RevealHouseholdKeyPayload' as const,
        householdKey: await revealHouseholdKey(context, input),
      })),
    eraseHousehold: (_, { input }, context) =>
      orUserError(['InvalidInputError'], async () => ({
        __typename: 'EraseHouseholdPayload' as const,
        erasureId: await eraseHousehold(context, input),
      })),
  },
};
