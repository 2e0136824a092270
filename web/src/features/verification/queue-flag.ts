import { graphql } from '../../graphql/generated/gql.ts';
import type { VerificationQueueQuery } from '../../graphql/generated/graphql.ts';

/** A page of the queue, each flag with what it takes to judge it. */
export const VerificationQueue = graphql(`
  query VerificationQueue($first: Int!, $kinds: [FlagKind!], $campaignId: ID) {
    verificationQueue(first: $first, kinds: $kinds, campaignId: $campaignId) {
      edges {
        cursor
        node {
          id
          kind
          severity
          title
          meaning
          remedy
          finding
          measured
          threshold
          quotes {
            text
            startSeconds
            endSeconds
          }
          firstSeenAt
          lastSeenAt
          campaign {
            id
            name
            sponsor {
              id
              name
            }
          }
          placement {
            id
            position
          }
          episode {
            id
          }
          airchecks {
            startSeconds
            endSeconds
            mediaFragment
            goneAt
            lines {
              text
              startSeconds
              isWithin
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type QueuedFlag = VerificationQueueQuery['verificationQueue']['edges'][number]['node'];
export type QueuedAircheck = QueuedFlag['airchecks'][number];
