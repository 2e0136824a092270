import { orUserError } from '@castgraph/service/user-error';
import type { Resolvers } from '../generated/resolvers.ts';
import { orAccountError } from '../people/account-refusal.ts';
import { toAuthToken } from '../sessions/sign-in-payload.ts';
import { createShareLink } from './create-share-link.ts';
import { listShareLinks } from './list-share-links.ts';
import { openShareLink } from './open-share-link.ts';
import { revokeShareLink } from './revoke-share-link.ts';

const KINDS = { report: 'REPORT', dashboard: 'DASHBOARD' } as const;

export const shareLinksResolvers: Resolvers = {
  Query: { shareLinks: (_, _args, context) => listShareLinks(context) },
  Mutation: {
    createShareLink: (_, { input }, context) =>
      orUserError(['InvalidInputError', 'ConflictError'], async () => {
        const { shareLink, token } = await createShareLink(context, input);
        return { __typename: 'CreateShareLinkPayload' as const, shareLink, url: `${context.accounts.publicUrl}/shared#token=${token}` };
      }),
    revokeShareLink: (_, { id }, context) =>
      orUserError(['InvalidInputError', 'NotFoundError'], async () => {
        await revokeShareLink(context, id);
        return { __typename: 'RevokeShareLinkPayload' as const, shareLinkId: id };
      }),
    openShareLink: (_, { input }, context) =>
      orAccountError(['InvalidTokenError', 'InvalidCredentialsError', 'TooManyAttemptsError'], () =>
        orUserError(['InvalidInputError'], async () => {
          const opened = await openShareLink(context, input);
          const { kind, reportId } = opened.link;
          return { __typename: 'OpenShareLinkPayload' as const, kind: KINDS[kind], reportId, authToken: toAuthToken(opened) };
        }),
      ),
  },
  ShareLink: {
    kind: ({ kind }) => KINDS[kind],
    report: ({ reportId }) => (reportId === null ? null : { reportId }),
    hasPassword: ({ passwordHash }) => passwordHash !== null,
    createdBy: async ({ createdBy }, _, { loaders }) => (await loaders.member.load(createdBy)) ?? null,
  },
};
