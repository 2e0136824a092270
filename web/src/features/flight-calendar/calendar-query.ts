import { graphql } from '../../graphql/generated/gql.ts';
import type { FlightCalendarQuery } from '../../graphql/generated/graphql.ts';

/** Campaigns with a flight in some days, and where their spots are. */
export const FlightCalendarDocument = graphql(`
  query FlightCalendar($first: Int!, $after: String, $filter: CampaignFilter!) {
    campaigns(first: $first, after: $after, filter: $filter) {
      totalCount
      edges {
        cursor
        node {
          id
          name
          state
          sponsor {
            id
            name
          }
          flights {
            id
            firstDay
            lastDay
            name
          }
          placements {
            id
            podcast {
              id
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
export type CampaignOfCalendar = FlightCalendarQuery['campaigns']['edges'][number]['node'];
