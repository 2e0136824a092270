import { readPage, toConnection } from '@castgraph/service/connection';
import { orUserError } from '@castgraph/service/user-error';
import type { Resolvers } from '../generated/resolvers.ts';
import { orAccountError } from './account-refusal.ts';
import { toSignInPayload } from '../sessions/sign-in-payload.ts';
import { acceptInvitation } from './accept-invitation.ts';
import { cancelInvitation } from './cancel-invitation.ts';
import { changeMemberRole } from './change-member-role.ts';
import { inviteMember } from './invite-member.ts';
import { leaveOrganization } from './leave-organization.ts';
import { listInvitations } from './list-invitations.ts';
import { listMembers } from './list-members.ts';
import { listOrganizations } from './list-organizations.ts';
import { removeMember } from './remove-member.ts';
import { switchOrganization } from './switch-organization.ts';
import { updateOrganization } from './update-organization.ts';

export const membersResolvers: Resolvers = {
  Query: {
    members: async (_, args, context) => {
      const page = readPage(args);
      return toConnection(await listMembers(context, page), page, ({ person }) => ({ sort: null, id: person.id }));
    },
    invitations: (_, _args, context) => listInvitations(context),
    organizations: (_, _args, context) => listOrganizations(context),
  },
  Mutation: {
    inviteMember: (_, { input }, context) =>
      orUserError(['InvalidInputError', 'ConflictError'], async () => ({
        __typename: 'InviteMemberPayload' as const,
        invitation: await inviteMember(context, input),
      })),
    cancelInvitation: (_, { id }, context) =>
      orUserError(['InvalidInputError', 'NotFoundError'], async () => {
        await cancelInvitation(context, id);
        return { __typename: 'CancelInvitationPayload' as const, invitationId: id };
      }),
    acceptInvitation: (_, { input }, context) =>
      orAccountError(['MfaRequired', 'InvalidTokenError', 'InvalidCredentialsError', 'WeakPasswordError', 'TooManyAttemptsError'], () =>
        orUserError(['InvalidInputError', 'ConflictError'], async () => toSignInPayload(await acceptInvitation(context, input))),
      ),
    changeMemberRole: (_, { input }, context) =>
      orUserError(['InvalidInputError', 'NotFoundError', 'ConflictError'], async () => {
        const userId = await changeMemberRole(context, input);
        return { __typename: 'ChangeMemberRolePayload' as const, user: (await context.loaders.member.load(userId)) ?? null };
      }),
    removeMember: (_, { userId }, context) =>
      orUserError(['InvalidInputError', 'NotFoundError', 'ConflictError'], async () => {
        await removeMember(context, userId);
        return { __typename: 'RemoveMemberPayload' as const, userId };
      }),
    leaveOrganization: (_, _args, context) =>
      orUserError(['ConflictError'], async () => ({
        __typename: 'LeaveOrganizationPayload' as const,
        organizationId: await leaveOrganization(context),
      })),
    switchOrganization: (_, { id }, context) =>
      orAccountError(['MfaRequired'], () =>
        orUserError(['InvalidInputError', 'NotFoundError'], async () => toSignInPayload(await switchOrganization(context, id))),
      ),
    updateOrganization: (_, { input }, context) =>
      orUserError(['InvalidInputError'], async () => ({
        __typename: 'UpdateOrganizationPayload' as const,
        organization: await updateOrganization(context, input),
      })),
  },
  Invitation: { invitedBy: async ({ invitedBy }, _, { loaders }) => (await loaders.member.load(invitedBy)) ?? null },
};
