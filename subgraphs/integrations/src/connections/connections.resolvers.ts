import { badInput } from '@castgraph/kernel/errors';
import { readPage, toConnection } from '@castgraph/service/connection';
import { orUserError } from '@castgraph/service/user-error';
import type { Resolvers } from '../generated/resolvers.ts';
import { connectShopify } from './connect-shopify.ts';
import { listIntegrationEvents } from '../webhooks/list-integration-events.ts';
import { findIntegration, listIntegrations } from './list-integrations.ts';
import { updateIntegration } from './update-integration.ts';
import { webhookUrl } from './webhook-url.ts';

export const connectionsResolvers: Resolvers = {
  Query: { integrations: (_, _args, context) => listIntegrations(context) },
  Mutation: {
    connectIntegration: (_, { input }, context) =>
      orUserError(['InvalidInputError', 'ConflictError'], async () => {
        if (!input.shopify) throw badInput('Say which service to connect', { path: ['input'] });
        return { __typename: 'ConnectIntegrationPayload' as const, integration: await connectShopify(context, input.shopify) };
      }),
    updateIntegration: (_, { input }, context) =>
      orUserError(['NotFoundError'], async () => ({
        __typename: 'UpdateIntegrationPayload' as const,
        integration: await updateIntegration(context, input),
      })),
  },
  IntegrationConfig: {
    __resolveReference: ({ id }, context) => findIntegration(context, id),
    integrationType: ({ provider }) => provider,
    credentials: ({ credentialNames, credentialsUpdatedAt, sealedCredentials }) => ({
      keyId: sealedCredentials.split('.', 1)[0] ?? '',
      names: credentialNames,
      updatedAt: credentialsUpdatedAt,
    }),
    webhookUrl: (connection, _, { integrations }) => webhookUrl(integrations.publicUrl, connection),
    syncFrequency: ({ syncMinutes }) => syncMinutes,
    events: async ({ id }, args, context) => {
      const page = readPage(args);
      return toConnection(await listIntegrationEvents(context, id, page), page, (event) => ({ sort: null, id: event.id }));
    },
  },
  IntegrationEvent: {
    source: ({ connectionId }) => `shopify:${connectionId}`,
    timestamp: ({ happenedAt }) => happenedAt,
  },
};
