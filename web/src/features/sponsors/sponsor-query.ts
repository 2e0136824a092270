import { graphql } from '../../graphql/generated/gql.ts';
import type { SponsorPageQuery } from '../../graphql/generated/graphql.ts';

/** All sponsors with all that is kept of each: the API has no question for one. */
export const SponsorPageDocument = graphql(`
  query SponsorPage {
    sponsors(filter: { includeArchived: true }) {
      id
      name
      website
      archivedAt
      version
      brands {
        id
        name
        website
        removedAt
      }
      contacts {
        id
        name
        email
        phone
        job
      }
    }
  }
`);
export type SponsorOfPage = SponsorPageQuery['sponsors'][number];
