import { orUserError } from '@castgraph/service/user-error';
import type { Resolvers } from '../generated/resolvers.ts';
import { orAccountError } from '../people/account-refusal.ts';
import { beginIdentityLink, startPath } from './begin-identity-link.ts';
import { linkIdentity } from './link-identity.ts';
import { listIdentities } from './list-identities.ts';
import { unlinkIdentity } from './unlink-identity.ts';

export const identitiesResolvers: Resolvers = {
  Query: {
    signInProviders: (_, _args, { accounts: { issuers } }) =>
      issuers.list().map(({ name, label }) => ({ name, label, url: startPath(name) })),
    identities: (_, _args, context) => listIdentities(context),
  },
  LinkedIdentity: {
    provider: ({ issuer }, _, { accounts: { issuers } }) => issuers.list().find((known) => known.issuer === issuer)?.label ?? issuer,
    linkedAt: ({ createdAt }) => createdAt,
  },
  Mutation: {
    beginIdentityLink: (_, { input }, context) =>
      orAccountError(['InvalidCredentialsError', 'TooManyAttemptsError'], () =>
        orUserError(['InvalidInputError', 'NotFoundError'], async () => ({
          __typename: 'BeginIdentityLinkPayload' as const,
          url: await beginIdentityLink(context, input),
        })),
      ),
    linkIdentity: (_, { input }, context) =>
      orAccountError(['InvalidTokenError'], () =>
        orUserError(['InvalidInputError', 'ConflictError'], async () => ({
          __typename: 'LinkIdentityPayload' as const,
          identity: await linkIdentity(context, input),
        })),
      ),
    unlinkIdentity: (_, { input }, context) =>
      orAccountError(['InvalidCredentialsError', 'TooManyAttemptsError'], () =>
        orUserError(['InvalidInputError', 'NotFoundError'], async () => ({
          __typename: 'UnlinkIdentityPayload' as const,
          identityId: await unlinkIdentity(context, input),
        })),
      ),
  },
};
