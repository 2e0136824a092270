import { isId } from '@castgraph/kernel/ids';
import { readPage, toConnection } from '@castgraph/service/connection';
import { orUserError } from '@castgraph/service/user-error';
import type { ConsentState, Resolvers } from '../generated/resolvers.ts';
import { createPixel } from './create-pixel.ts';
import { listHits } from './list-hits.ts';
import { listPixels } from './list-pixels.ts';
import { pixelSnippet, pixelUrl } from './pixel-snippet.ts';
import { removePixel } from './remove-pixel.ts';
import { rotatePixel } from './rotate-pixel.ts';

const CONSENT = { granted: 'GRANTED', denied: 'DENIED', unknown: 'UNKNOWN' } as const satisfies Record<string, ConsentState>;

export const pixelsResolvers: Resolvers = {
  Query: {
    pixel: async (_, { id }, { loaders }) => (isId(id) ? ((await loaders.pixel.load(id)) ?? null) : null),
    pixels: async (_, args, context) => {
      const page = readPage(args);
      return toConnection(await listPixels(context, page), page, (row) => ({ sort: row.createdAt.toISOString(), id: row.id }));
    },
  },
  Mutation: {
    createPixel: (_, { input }, context) =>
      orUserError(['InvalidInputError', 'NotFoundError', 'ConflictError'], async () => ({
        __typename: 'CreatePixelPayload' as const,
        pixel: await createPixel(context, input),
      })),
    rotatePixel: (_, { input }, context) =>
      orUserError(['InvalidInputError', 'NotFoundError'], async () => ({
        __typename: 'RotatePixelPayload' as const,
        pixel: await rotatePixel(context, input),
      })),
    removePixel: (_, { input }, context) =>
      orUserError(['InvalidInputError', 'NotFoundError'], async () => ({
        __typename: 'RemovePixelPayload' as const,
        pixel: await removePixel(context, input),
      })),
  },
  Pixel: {
    __resolveReference: async ({ id }, { loaders }) => (isId(id) ? ((await loaders.pixel.load(id)) ?? null) : null),
    url: ({ token }, _, { publicUrl }) => pixelUrl(publicUrl, token),
    snippet: ({ token }, _, { publicUrl }) => pixelSnippet(publicUrl, token),
    sponsor: async ({ sponsorId }, _, { loaders }) => (sponsorId == null ? null : ((await loaders.sponsor.load(sponsorId)) ?? null)),
    campaign: async ({ campaignId }, _, { loaders }) => (campaignId == null ? null : ((await loaders.campaign.load(campaignId)) ?? null)),
    hits: async ({ id }, { verdicts, hitId, ...args }, context) => {
      const page = readPage(args);
      return toConnection(await listHits(context, id, page, { verdicts, hitId }), page, (row) => ({
        sort: row.at.toISOString(),
        id: row.id,
      }));
    },
  },
  PixelHit: {
    value: ({ valueMinor, currency }) => (valueMinor === null || currency === null ? null : { amountMinor: valueMinor, currency }),
    consent: ({ consent }) => CONSENT[consent],
    conversion: async ({ conversionId }, _, { loaders }) =>
      conversionId === null ? null : ((await loaders.conversion.load(conversionId)) ?? null),
  },
};
