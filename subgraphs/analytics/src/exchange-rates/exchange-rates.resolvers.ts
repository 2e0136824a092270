import { orUserError } from '@castgraph/service/user-error';
import type { Resolvers } from '../generated/resolvers.ts';
import { createManualExchangeRate } from './create-manual-exchange-rate.ts';
import { findExchangeRate } from './find-exchange-rate.ts';
import { findManualExchangeRate, listManualExchangeRates } from './list-manual-exchange-rates.ts';
import { removeManualExchangeRate } from './remove-manual-exchange-rate.ts';

export const exchangeRatesResolvers: Resolvers = {
  Query: {
    exchangeRate: (_, { from, into, day }, context) => findExchangeRate(context, { from, into, day: day ?? undefined }),
    manualExchangeRates: (_, { includeRemoved }, context) => listManualExchangeRates(context, { includeRemoved }),
  },
  Mutation: {
    createManualExchangeRate: (_, { input }, context) =>
      orUserError(['InvalidInputError', 'ConflictError'], async () => ({
        __typename: 'CreateManualExchangeRatePayload' as const,
        manualExchangeRate: await createManualExchangeRate(context, input),
      })),
    removeManualExchangeRate: (_, { input }, context) =>
      orUserError(['NotFoundError'], async () => ({
        __typename: 'RemoveManualExchangeRatePayload' as const,
        manualExchangeRate: await removeManualExchangeRate(context, input),
      })),
  },
  ManualExchangeRate: {
    __resolveReference: ({ id }, context) => findManualExchangeRate(context, id),
  },
};
