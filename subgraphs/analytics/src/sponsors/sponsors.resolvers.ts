import { isId } from '@castgraph/kernel/ids';
import { orUserError } from '@castgraph/service/user-error';
import type { Resolvers } from '../generated/resolvers.ts';
import { archiveSponsor } from './archive-sponsor.ts';
import { createBrand } from './create-brand.ts';
import { createSponsorContact } from './create-sponsor-contact.ts';
import { createSponsor } from './create-sponsor.ts';
import { listSponsors } from './list-sponsors.ts';
import { removeBrand } from './remove-brand.ts';
import { removeSponsorContact } from './remove-sponsor-contact.ts';
import { updateBrand } from './update-brand.ts';
import { updateSponsorContact } from './update-sponsor-contact.ts';
import { updateSponsor } from './update-sponsor.ts';

const REFUSALS = ['InvalidInputError', 'NotFoundError', 'ConflictError'] as const;
const REFUSALS_WITHOUT_CONFLICT = ['InvalidInputError', 'NotFoundError'] as const;

export const sponsorsResolvers: Resolvers = {
  Query: { sponsors: (_, { filter }, context) => listSponsors(context, filter ?? {}) },
  Mutation: {
    createSponsor: (_, { input }, context) =>
      orUserError(['InvalidInputError', 'ConflictError'], async () => ({
        __typename: 'CreateSponsorPayload' as const,
        sponsor: await createSponsor(context, input),
      })),
    updateSponsor: (_, { input }, context) =>
      orUserError(REFUSALS, async () => ({
        __typename: 'UpdateSponsorPayload' as const,
        ...(await updateSponsor(context, { ...input, name: input.name ?? undefined })),
      })),
    archiveSponsor: (_, { input }, context) =>
      orUserError(REFUSALS, async () => ({ __typename: 'ArchiveSponsorPayload' as const, ...(await archiveSponsor(context, input)) })),
    createBrand: (_, { input }, context) =>
      orUserError(REFUSALS, async () => ({ __typename: 'CreateBrandPayload' as const, brand: await createBrand(context, input) })),
    updateBrand: (_, { input }, context) =>
      orUserError(REFUSALS, async () => ({
        __typename: 'UpdateBrandPayload' as const,
        brand: await updateBrand(context, { ...input, name: input.name ?? undefined }),
      })),
    removeBrand: (_, { input }, context) =>
      orUserError(REFUSALS_WITHOUT_CONFLICT, async () => ({
        __typename: 'RemoveBrandPayload' as const,
        brand: await removeBrand(context, input),
      })),
    createSponsorContact: (_, { input }, context) =>
      orUserError(REFUSALS, async () => ({
        __typename: 'CreateSponsorContactPayload' as const,
        contact: await createSponsorContact(context, input),
      })),
    updateSponsorContact: (_, { input }, context) =>
      orUserError(REFUSALS_WITHOUT_CONFLICT, async () => ({
        __typename: 'UpdateSponsorContactPayload' as const,
        contact: await updateSponsorContact(context, { ...input, name: input.name ?? undefined }),
      })),
    removeSponsorContact: (_, { input }, context) =>
      orUserError(REFUSALS_WITHOUT_CONFLICT, async () => ({
        __typename: 'RemoveSponsorContactPayload' as const,
        contactId: await removeSponsorContact(context, input),
      })),
  },
  Sponsor: {
    __resolveReference: async ({ id }, context) => (isId(id) ? ((await context.loaders.sponsor.load(id)) ?? null) : null),
    brands: async ({ id }, _, { loaders }) => (await loaders.brandsOfSponsor.load(id)) ?? [],
    contacts: async ({ id }, _, { loaders }) => (await loaders.contactsOfSponsor.load(id)) ?? [],
  },
  Brand: { __resolveReference: async ({ id }, { loaders }) => (isId(id) ? ((await loaders.brand.load(id)) ?? null) : null) },
};
