import type { OperationContext } from '@castgraph/service/context';
import { byKey } from '../by-key.ts';
import { readBrands, readBrandsOfSponsors } from './read-brands.ts';
import { readContacts } from './read-contacts.ts';
import { readSponsors } from './read-sponsors.ts';

declare module '@castgraph/service/context' {
  interface OperationLoaders extends SponsorsLoaders {}
}

type SponsorsLoaders = ReturnType<typeof sponsorsLoaders>;

/** Sponsors by id, brands by id and by sponsor, contacts by sponsor, one statement per tick. */
export function sponsorsLoaders(context: OperationContext) {
  return {
    sponsor: byKey((ids) => readSponsors(context, ids)),
    brand: byKey((ids) => readBrands(context, ids)),
    contactsOfSponsor: byKey((ids) => readContacts(context, ids)),
    brandsOfSponsor: byKey((ids) => readBrandsOfSponsors(context, ids)),
  };
}
