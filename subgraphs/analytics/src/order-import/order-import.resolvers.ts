import { orUserError } from '@castgraph/service/user-error';
import type { Resolvers } from '../generated/resolvers.ts';
import { importOrders } from './import-orders.ts';

export const orderImportResolvers: Resolvers = {
  Mutation: {
    importOrders: (_, { input }, context) =>
      orUserError(['InvalidInputError', 'NotFoundError'], async () => ({
        __typename: 'ImportOrdersPayload' as const,
        ...(await importOrders(context, input)),
      })),
  },
};
