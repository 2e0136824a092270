import { graphql } from '../../graphql/generated/gql.ts';
import type { TrackingSetUpQuery } from '../../graphql/generated/graphql.ts';

/** A campaign with all by which its orders can be told. */
export const TrackingSetUp = graphql(`
  query TrackingSetUp($id: ID!) {
    campaign(id: $id) {
      id
      name
      sponsor {
        id
        name
      }
      promoCodes {
        id
        code
      }
      trackingLinks {
        id
        url
        slug
        destinationUrl
        qrSvg
      }
      trackingStatus {
        state
        warnedSince
        checks {
          kind
          state
          count
          lastSeenAt
        }
      }
    }
    pixels(first: 100) {
      edges {
        node {
          id
          name
          url
          snippet
          sponsor {
            id
          }
        }
      }
    }
  }
`);

export type TrackedCampaign = NonNullable<TrackingSetUpQuery['campaign']>;
export type TrackingPixel = TrackingSetUpQuery['pixels']['edges'][number]['node'];
