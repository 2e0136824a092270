import { graphql } from '../../graphql/generated/gql.ts';

export const ViewerQuery = graphql(`
  query Viewer {
    viewer {
      kind
      user {
        id
        email
        name
        emailVerifiedAt
        verifyBy
      }
      organization {
        id
        name
        isSandbox
      }
      roles
      scopes
    }
  }
`);
