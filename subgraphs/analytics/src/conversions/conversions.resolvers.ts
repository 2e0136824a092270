import { isId } from '@castgraph/kernel/ids';
import { readPage, toConnection } from '@castgraph/service/connection';
import { orUserError } from '@castgraph/service/user-error';
import type { Resolvers } from '../generated/resolvers.ts';
import { listConversions } from './list-conversions.ts';
import { recordConversion } from './record-conversion.ts';

export const conversionsResolvers: Resolvers = {
  Mutation: {
    recordConversion: (_, { input }, context) =>
      orUserError(['InvalidInputError', 'ConflictError'], async () => ({
        __typename: 'RecordConversionPayload' as const,
        ...(await recordConversion(context, input)),
      })),
  },
  Campaign: {
    conversions: async ({ id }, args, context) => {
      const page = readPage(args);
      return toConnection(await listConversions(context, id, page), page, (row) => ({ sort: row.at.toISOString(), id: row.id }));
    },
  },
  Conversion: {
    __resolveReference: async ({ id }, { loaders }) => (isId(id) ? ((await loaders.conversion.load(id)) ?? null) : null),
    value: ({ grossMinor, refundedMinor, currency }) => ({ amountMinor: grossMinor - refundedMinor, currency }),
    refunded: ({ refundedMinor, currency }) => ({ amountMinor: refundedMinor, currency }),
    attribution: async (conversion, _, { loaders }) => {
      const credit = await loaders.attributionOfConversion.load(conversion.id);
      if (!credit) return null;
      const { grossMinor, refundedMinor, currency, orderId } = conversion;
      return {
        eventId: credit.id,
        campaignId: credit.campaignId,
        timestamp: credit.at,
        attributionMethod: credit.method,
        confidence: credit.confidence,
        conflict: credit.conflict,
        matchedListenerEvent: credit.matchedEventId ?? null,
        conversionData: { orderId, value: { amountMinor: grossMinor - refundedMinor, currency }, promoCode: credit.promoCode ?? null },
      };
    },
  },
};
