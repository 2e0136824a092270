import { notFound } from '@castgraph/kernel/errors';
import { orUserError } from '@castgraph/service/user-error';
import type { Resolvers } from '../generated/resolvers.ts';
import { grantResource } from './grant-resource.ts';
import { listGrants } from './list-grants.ts';
import { revokeResource } from './revoke-resource.ts';

const KINDS = { sponsor: 'SPONSOR', campaign: 'CAMPAIGN' } as const;

export const rightsResolvers: Resolvers = {
  Query: { resourceGrants: (_, { userId }, context) => listGrants(context, userId) },
  Mutation: {
    grantResource: (_, { input }, context) =>
      orUserError(['InvalidInputError', 'NotFoundError', 'ConflictError'], async () => ({
        __typename: 'GrantResourcePayload' as const,
        grant: await grantResource(context, input),
      })),
    revokeResource: (_, { input }, context) =>
      orUserError(['InvalidInputError', 'NotFoundError'], async () => ({
        __typename: 'RevokeResourcePayload' as const,
        ...(await revokeResource(context, input)),
      })),
  },
  ResourceGrant: {
    kind: ({ kind }) => KINDS[kind],
    user: async ({ personId }, _, { loaders }) => {
      const member = await loaders.member.load(personId);
      if (!member) throw notFound('member', personId);
      return member;
    },
    sponsor: ({ kind, resourceId }) => (kind === 'sponsor' ? { id: resourceId } : null),
    campaign: ({ kind, resourceId }) => (kind === 'campaign' ? { id: resourceId } : null),
    grantedBy: async ({ grantedBy }, _, { loaders }) => (await loaders.member.load(grantedBy)) ?? null,
  },
};
