import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';

const CampaignChoices = graphql(`
  query CampaignChoices {
    campaigns(first: 100) {
      edges {
        node {
          id
          name
        }
      }
    }
  }
`);

/** The hundred campaigns whose flights are latest, for a field that chooses one. */
export function useCampaignChoices(): { value: string; label: string }[] {
  const { data } = useAreaQuery(CampaignChoices, { area: AREA.listening, variables: {} });
  return data?.campaigns.edges.map(({ node }) => ({ value: node.id, label: node.name })) ?? [];
}
