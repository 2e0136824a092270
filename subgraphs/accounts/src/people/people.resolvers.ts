import { notFound } from '@castgraph/kernel/errors';
import { maskEmail } from '@castgraph/kernel/mask-personal';
import type { Viewer } from '@castgraph/kernel/viewer';
import type { Resolvers } from '../generated/resolvers.ts';
import { checkPermission } from './check-permission.ts';

const KINDS = { user: 'USER', key: 'KEY', service: 'SERVICE', link: 'LINK' } as const;

export const peopleResolvers: Resolvers = {
  Query: {
    viewer: (_, _args, { viewer }) => viewer,
    permissionCheck: (_, args, context) => checkPermission(context, args),
  },
  Viewer: {
    kind: ({ kind }) => KINDS[kind],
    user: async ({ kind, id }, _, { loaders }) => (kind === 'user' ? ((await loaders.member.load(id)) ?? null) : null),
    organization: async ({ organizationId }, _, { loaders }) => {
      const organization = await loaders.organization.load(organizationId);
      if (!organization) throw notFound('organization', organizationId);
      return organization;
    },
    roles: ({ roles }) => [...roles],
    scopes: ({ scopes }) => [...scopes],
    expiresAt: ({ expiresAt }) => (expiresAt === undefined ? null : new Date(expiresAt * 1000)),
  },
  User: {
    __resolveReference: async ({ id }, { loaders }) => (await loaders.member.load(id)) ?? null,
    id: ({ person }) => person.id,
    email: ({ person }, _, { viewer }) => (maySeeAddress(viewer, person.id) ? person.email : maskEmail(person.email)),
    name: ({ person }) => person.name,
    roles: ({ membership }) => [membership.role],
    emailVerifiedAt: ({ person }) => person.emailVerifiedAt ?? null,
    verifyBy: ({ person }, _, { accounts }) =>
      accounts.settings.requiresVerifiedEmail && !person.emailVerifiedAt ? person.verifyBy : null,
    createdAt: ({ person }) => person.createdAt,
  },
  Organization: { __resolveReference: ({ id }, { loaders }) => loaders.organization.load(id) },
};

/** One's own, and those of colleagues for whoever may read members. */
function maySeeAddress(viewer: Viewer | null, personId: string): boolean {
  return viewer !== null && (viewer.scopes.includes('members:read') || (viewer.kind === 'user' && viewer.id === personId));
}
