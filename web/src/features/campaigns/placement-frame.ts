import { graphql } from '../../graphql/generated/gql.ts';
import type { PlacementFrameQuery } from '../../graphql/generated/graphql.ts';

/** What a placement chooses from of its campaign. */
export const PlacementFrame = graphql(`
  query PlacementFrame($campaignId: ID!) {
    campaign(id: $campaignId) {
      id
      name
      state
      cost {
        amountMinor
        currency
      }
      cpm {
        amountMinor
        currency
      }
      flights {
        id
        firstDay
        lastDay
        name
      }
      promoCodes {
        id
        code
      }
      placements {
        id
        position
        podcast {
          id
        }
      }
    }
  }
`);
export type PlacementFrameOf = NonNullable<PlacementFrameQuery['campaign']>;
