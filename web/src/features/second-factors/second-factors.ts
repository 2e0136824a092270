import { graphql } from '../../graphql/generated/gql.ts';

/** What the caller has beside their password, and who asks for it. */
export const SecondFactorsQuery = graphql(`
  query SecondFactors {
    secondFactors {
      totpSince
      recoveryCodesLeft
      isRequired
      mustShow
      passkeys {
        id
        name
        isSynced
        createdAt
        lastUsedAt
      }
    }
  }
`);
