import { graphql } from '../../graphql/generated/gql.ts';
import type { DisputesOfCampaignQuery } from '../../graphql/generated/graphql.ts';

export const DisputeList = graphql(`
  query DisputeList($first: Int!, $after: String, $state: DisputeState) {
    disputes(first: $first, after: $after, state: $state) {
      edges {
        node {
          id
          reason
          state
          openedAt
          campaign {
            id
            name
          }
          placement {
            id
            position
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

/** All objections to a campaign's spots: the API has no question for one. */
export const DisputesOfCampaign = graphql(`
  query DisputesOfCampaign($id: ID!) {
    campaign(id: $id) {
      id
      name
      placements {
        id
        position
        disputes {
          id
          reason
          state
          outcome
          openedAt
          closedAt
          messages {
            id
            side
            text
            at
          }
        }
      }
    }
  }
`);
export type DisputeOfPage = NonNullable<DisputesOfCampaignQuery['campaign']>['placements'][number]['disputes'][number];
