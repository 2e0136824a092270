import { isId } from '@castgraph/kernel/ids';
import { orUserError } from '@castgraph/service/user-error';
import type { Resolvers } from '../generated/resolvers.ts';
import { createSponsor } from './create-sponsor.ts';
import { listSponsors } from './list-sponsors.ts';

export const sponsorsResolvers: Resolvers = {
  Query: { sponsors: (_, _args, context) => listSponsors(context) },
  Mutation: {
    createSponsor: (_, { input }, context) =>
      orUserError(['InvalidInputError', 'ConflictError'], async () => ({
        __typename: 'CreateSponsorPayload' as const,
        sponsor: await createSponsor(context, input),
      })),
  },
  Sponsor: {
    __resolveReference: async ({ id }, context) => (isId(id) ? ((await context.loaders.sponsor.load(id)) ?? null) : null),
    brands: async ({ id }, _, { loaders }) => (await loaders.brandsOfSponsor.load(id)) ?? [],
  },
  Brand: { __resolveReference: async ({ id }, { loaders }) => (isId(id) ? ((await loaders.brand.load(id)) ?? null) : null) },
};
