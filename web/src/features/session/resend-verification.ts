import { graphql } from '../../graphql/generated/gql.ts';

/** Sends the letter that verifies the caller's address again. */
export const ResendVerification = graphql(`
  mutation ResendVerification {
    resendVerification {
      __typename
      ... on ResendVerificationPayload {
        sent
      }
      ... on UserError {
        message
      }
    }
  }
`);

/** What to say after it. */
export const afterResending = ({ sent }: { sent: boolean }): string =>
  sent ? 'A new mail is on its way. Earlier links work no more.' : 'The address is verified already.';
