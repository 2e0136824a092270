import { orUserError } from '@castgraph/service/user-error';
import type { Resolvers } from '../generated/resolvers.ts';
import { createOAuthClient } from './create-oauth-client.ts';
import { deleteOAuthClient } from './delete-oauth-client.ts';
import { listConnectedApps } from './list-connected-apps.ts';
import { listOAuthClients } from './list-oauth-clients.ts';
import { revokeConnectedApp } from './revoke-connected-app.ts';
import { rotateClientSecret } from './rotate-client-secret.ts';
import { updateOAuthClient } from './update-oauth-client.ts';

/** For a caller who says null; the SDL says the same for one who says nothing. */
const DEFAULT_OVERLAP_HOURS = 24;

export const oauthResolvers: Resolvers = {
  Query: {
    oauthClients: (_, _args, context) => listOAuthClients(context),
    connectedApps: (_, _args, context) => listConnectedApps(context),
  },
  Mutation: {
    createOAuthClient: (_, { input }, context) =>
      orUserError(['InvalidInputError'], async () => ({
        __typename: 'CreateOAuthClientPayload' as const,
        ...(await createOAuthClient(context, input)),
      })),
    updateOAuthClient: (_, { id, input }, context) =>
      orUserError(['InvalidInputError', 'NotFoundError'], async () => ({
        __typename: 'UpdateOAuthClientPayload' as const,
        client: await updateOAuthClient(context, id, input),
      })),
    deleteOAuthClient: (_, { id }, context) =>
      orUserError(['InvalidInputError', 'NotFoundError'], async () => ({
        __typename: 'DeleteOAuthClientPayload' as const,
        clientId: await deleteOAuthClient(context, id),
      })),
    rotateClientSecret: (_, { id, overlapHours }, context) =>
      orUserError(['InvalidInputError', 'NotFoundError', 'ConflictError'], async () => ({
        __typename: 'RotateClientSecretPayload' as const,
        ...(await rotateClientSecret(context, { id, overlapHours: overlapHours ?? DEFAULT_OVERLAP_HOURS })),
      })),
    revokeConnectedApp: (_, { clientId }, context) =>
      orUserError(['InvalidInputError', 'NotFoundError'], async () => ({
        __typename: 'RevokeConnectedAppPayload' as const,
        clientId: await revokeConnectedApp(context, clientId),
      })),
  },
  OAuthClient: {
    previousSecretExpiresAt: ({ previousExpiresAt }) =>
      previousExpiresAt && previousExpiresAt.getTime() > Date.now() ? previousExpiresAt : null,
  },
};
