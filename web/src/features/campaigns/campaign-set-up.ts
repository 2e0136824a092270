import { graphql } from '../../graphql/generated/gql.ts';

/** A campaign as it was booked: all from one area; the names of shows and episodes are asked for apart. */
export const CampaignSetUp = graphql(`
  query CampaignSetUp($id: ID!) {
    campaign(id: $id) {
      id
      name
      state
      attributionWindowDays
      sponsor {
        id
        name
        website
      }
      brand {
        id
        name
      }
      flight {
        from
        to
      }
      cost {
        amountMinor
        currency
      }
      cpm {
        amountMinor
        currency
      }
      archivedAt
      ...CampaignActions_campaign
      ...CampaignSteps_campaign
      ...PlacementsCard_campaign
      ...CodesAndLinksCard_campaign
    }
  }
`);
