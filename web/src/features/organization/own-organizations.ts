import { graphql } from '../../graphql/generated/gql.ts';

/** The organizations that the caller belongs to. */
export const OwnOrganizations = graphql(`
  query OwnOrganizations {
    organizations {
      id
      name
      role
      joinedAt
      isSandbox
    }
  }
`);
